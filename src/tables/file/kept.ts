import { LIMITS } from '../limits.ts';
import { type KeptMapping, keptOf, parseKept } from '../mapping/mapping.ts';
import type { ColumnType, Mapping, Source } from '../types.ts';
import { columnName } from './header.ts';

/** What stands in GeoJSON that was written here: the mapping, and what its properties were as columns. */
export type KeptGeoJson = KeptMapping & {
  readonly columns: readonly (readonly [name: string, type: ColumnType])[];
  /** Columns that the geometry holds; `null`: the coordinates of the file are properties like any other. */
  readonly geometry: readonly [lon: string, lat: string] | null;
};

const TYPES: readonly ColumnType[] = ['text', 'number', 'boolean', 'json'];
const isType = (json: unknown): json is ColumnType => TYPES.some((type) => type === json);
const isColumn = (json: unknown): json is readonly [string, ColumnType] =>
  Array.isArray(json) && json.length === 2 && typeof json[0] === 'string' && isType(json[1]);
const isPair = (json: unknown): json is readonly [string, string] =>
  Array.isArray(json) && json.length === 2 && json.every((name) => typeof name === 'string' && isColumnName(name));
const isColumnName = (name: string): boolean => name !== '' && name.length <= LIMITS.name && columnName(name) === name;

/** Columns of a table of features that its geometry holds: the last two, as `scanGeoJson` puts them there. */
export const geometryColumns = ({ kind, columns, types }: Source): readonly [number, number] | null => {
  const [x, y] = [columns.length - 2, columns.length - 1];
  const named = /^경도(_\d+)?$/.test(columns[x] ?? '') && /^위도(_\d+)?$/.test(columns[y] ?? '');
  return kind === 'geojson' && named && types[x] === 'number' && types[y] === 'number' ? [x, y] : null;
};

export const keptGeoJson = (source: Source, mapping: Mapping) => {
  const inGeometry = geometryColumns(source);
  const end = inGeometry ? inGeometry[0] : source.columns.length;
  return {
    ...keptOf(mapping, false),
    columns: source.columns.slice(0, end).map((name, i) => [name, source.types[i] ?? 'text']),
    geometry: inGeometry ? source.columns.slice(end) : null,
  };
};

/** What was left in a file, whatever stands there now; `null`: nothing that could be trusted. */
export const parseKeptGeoJson = (json: unknown): KeptGeoJson | null => {
  const kept = parseKept(json);
  if (kept === null || typeof json !== 'object' || json === null) return null;
  const [columns, geometry] = [Reflect.get(json, 'columns'), Reflect.get(json, 'geometry')];
  if (!Array.isArray(columns) || columns.length > LIMITS.columns || !columns.every(isColumn)) return null;
  const names = new Set([...columns.map(([name]) => name), ...(isPair(geometry) ? geometry : [])]);
  const wanted = columns.length + (isPair(geometry) ? 2 : 0);
  if ((geometry !== null && !isPair(geometry)) || names.size !== wanted) return null;
  return { ...kept, columns, geometry };
};
