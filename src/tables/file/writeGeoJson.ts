import type { Columns, ColumnType, Mapping, Source } from '../types.ts';
import type { BytesOut } from './bytesOut.ts';
import { geometryColumns, keptGeoJson } from './kept.ts';
import { rowReader } from './source.ts';

type Places = Pick<Columns, 'lon' | 'lat'>;

/** Some centimetres: more than any of these coordinates means. */
const DECIMALS = 7;
const rounded = (degrees: number): string => String(Number(degrees.toFixed(DECIMALS)));

/** A cell as it was in its file: text in quotes, everything else is JSON already. An empty one states nothing. */
const valueText = (type: ColumnType | undefined, cell: string): string =>
  cell === '' ? 'null' : type === undefined || type === 'text' ? JSON.stringify(cell) : cell;

export const putGeoJsonHead = (out: BytesOut, source: Source, mapping: Mapping): void =>
  out.text(`{"type":"FeatureCollection","jeonjido":${JSON.stringify(keptGeoJson(source, mapping))},"features":[\n`);
export const putGeoJsonEnd = (out: BytesOut): void => out.text('\n]}\n');

/** Writes rows as points: those that came as such where they were, all others where the mapping places them. */
export const featureWriter = (out: BytesOut, source: Source, places: Places): ((row: number) => void) => {
  const inGeometry = geometryColumns(source);
  const end = inGeometry ? inGeometry[0] : source.columns.length;
  const names = source.columns.slice(0, end).map((name) => JSON.stringify(name));
  const point = (cells: readonly string[], row: number): readonly [string, string] | null => {
    if (inGeometry) {
      const [lon = '', lat = ''] = [cells[inGeometry[0]], cells[inGeometry[1]]];
      return lon === '' || lat === '' ? null : [lon, lat];
    }
    const [lon, lat] = [places.lon[row] ?? Number.NaN, places.lat[row] ?? Number.NaN];
    return Number.isNaN(lon) || Number.isNaN(lat) ? null : [rounded(lon), rounded(lat)];
  };
  const cellsOf = rowReader(source);
  let first = true;
  return (row) => {
    const cells = cellsOf(row);
    const at = point(cells, row);
    const geometry = at ? `{"type":"Point","coordinates":[${at[0]},${at[1]}]}` : 'null';
    const properties = names.map((name, i) => `${name}:${valueText(source.types[i], cells[i] ?? '')}`).join(',');
    out.text(`${first ? '' : ',\n'}{"type":"Feature","geometry":${geometry},"properties":{${properties}}}`);
    first = false;
  };
};
