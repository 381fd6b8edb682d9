import { fieldOf, isRecord } from '../../model/record.ts';
import { columnName } from '../file/header.ts';
import { LIMITS } from '../limits.ts';
import { type Problem, problem, Refusal } from '../problem.ts';
import { CRS, type CrsId, type Mapping, type Source } from '../types.ts';

/** How files of a mapping begin. */
export const MAPPING_FORMAT = 'jeonjido-mapping';
const VERSION = 1;

/** A mapping as it is kept, with what else the next import must know. */
export type KeptMapping = {
  readonly mapping: Mapping;
  /** The table beside it was written here, and its formulas are guarded (`guard.ts`). */
  readonly guarded: boolean;
};

const isName = (json: unknown): json is string =>
  typeof json === 'string' && json !== '' && json.length <= LIMITS.name && columnName(json) === json;
const namesIn = (json: unknown, most: number): readonly string[] | null =>
  Array.isArray(json) && json.length <= most && json.every(isName) && new Set(json).size === json.length
    ? [...json]
    : null;
const isCrs = (json: unknown): json is CrsId => CRS.some((crs) => crs === json);

/** `undefined`: what stands there is no such thing. */
const placeIn = (json: unknown): Mapping['place'] | undefined => {
  if (json === null) return null;
  if (!isRecord(json)) return undefined;
  const [crs, x, y] = [fieldOf(json, 'crs'), fieldOf(json, 'x'), fieldOf(json, 'y')];
  return isCrs(crs) && isName(x) && isName(y) && x !== y ? { crs, x, y } : undefined;
};
const columnIn = (json: unknown): string | null | undefined => (json === null || isName(json) ? json : undefined);

/** All columns that a mapping names, each with its part in it. */
export const namedBy = (mapping: Mapping): readonly string[] =>
  [
    mapping.place?.x,
    mapping.place?.y,
    mapping.name,
    mapping.start,
    mapping.end,
    mapping.segment,
    ...mapping.facets,
    mapping.amount,
  ].filter((name) => typeof name === 'string');

const facetsFit = (mapping: Mapping): boolean =>
  mapping.facets.length + (mapping.segment === null ? 0 : 1) <= LIMITS.facets &&
  (mapping.segment === null || !mapping.facets.includes(mapping.segment));

const mappingIn = (json: unknown): Mapping | null => {
  if (!isRecord(json)) return null;
  const columns = namesIn(fieldOf(json, 'columns'), LIMITS.columns);
  const facets = namesIn(fieldOf(json, 'facets'), LIMITS.facets);
  const place = placeIn(fieldOf(json, 'place'));
  const unread = fieldOf(json, 'unread');
  const [name, start, end, segment, amount] = ['name', 'start', 'end', 'segment', 'amount'].map((key) =>
    columnIn(fieldOf(json, key)),
  );
  if (columns === null || facets === null || place === undefined || (unread !== 'refuse' && unread !== 'unknown'))
    return null;
  if (name === undefined || start === undefined || end === undefined || segment === undefined || amount === undefined)
    return null;
  const mapping: Mapping = { columns, place, name, start, end, segment, facets, amount, unread };
  const known = new Set(columns);
  return facetsFit(mapping) && namedBy(mapping).every((column) => known.has(column)) ? mapping : null;
};

/** The mapping that a JSON value is, whatever it may be; `null`: none. A bare mapping is one, too. */
export const parseKept = (json: unknown): KeptMapping | null => {
  if (!isRecord(json)) return null;
  if (fieldOf(json, 'format') !== MAPPING_FORMAT) {
    const mapping = mappingIn(json);
    return mapping && { mapping, guarded: false };
  }
  if (fieldOf(json, 'version') !== VERSION) return null;
  const mapping = mappingIn(fieldOf(json, 'mapping'));
  return mapping && { mapping, guarded: fieldOf(json, 'guarded') === true };
};
export const parseMapping = (json: unknown): Mapping | null => parseKept(json)?.mapping ?? null;

/** What is kept of a mapping, for a file of its own or within another. */
export const keptOf = (mapping: Mapping, guarded: boolean) => ({
  format: MAPPING_FORMAT,
  version: VERSION,
  guarded,
  mapping,
});

/** Columns that a mapping names and a table has not; none: it fits. */
export const fits = (mapping: Mapping, columns: readonly string[]): readonly Problem[] => {
  const there = new Set(columns);
  return [...new Set(namedBy(mapping))]
    .filter((column) => !there.has(column))
    .map((column) => problem('other-columns', { column }));
};

/** Throws a `Refusal` where a mapping is of other columns than the table has, or says two things at once. */
export const refuseUnfit = (mapping: Mapping, source: Source): void => {
  const missing = fits(mapping, source.columns);
  if (missing.length > 0) throw new Refusal(...missing.slice(0, LIMITS.told));
  if (!facetsFit(mapping)) throw new Refusal(problem('bad-mapping', { wanted: LIMITS.facets }));
  if (mapping.place && mapping.place.x === mapping.place.y)
    throw new Refusal(problem('bad-mapping', { column: mapping.place.x }));
};
