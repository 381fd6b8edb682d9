import type { Columns, Format, Mapping, Source } from '../types.ts';
import { BytesOut } from './bytesOut.ts';
import { rowsOf } from './source.ts';
import { putHeader, rowWriter } from './writeCsv.ts';
import { featureWriter, putGeoJsonEnd, putGeoJsonHead } from './writeGeoJson.ts';

type What = {
  readonly source: Source;
  /** Rows in the order in which they are written. */
  readonly rows: Iterable<number> | 'all';
  readonly format: Format;
  readonly mapping: Mapping;
  /** Where the rows are, for GeoJSON. */
  readonly places: Pick<Columns, 'lon' | 'lat'>;
};

const CHUNK = 1 << 20;
const TYPES: Readonly<Record<Format, string>> = { csv: 'text/csv;charset=utf-8', geojson: 'application/geo+json' };

const allRows = function* (rows: number): Generator<number> {
  for (let row = 0; row < rows; row += 1) yield row;
};

/** The bytes of an export, a piece at a time. */
export const exported = function* ({
  source,
  rows,
  format,
  mapping,
  places,
}: What): Generator<Uint8Array<ArrayBuffer>> {
  const out = new BytesOut(CHUNK * 2);
  const isCsv = format === 'csv';
  if (isCsv) putHeader(out, source);
  else putGeoJsonHead(out, source, mapping);
  const put = isCsv ? rowWriter(out, source) : featureWriter(out, source, places);
  for (const row of rows === 'all' ? allRows(rowsOf(source)) : rows) {
    put(row);
    if (out.size >= CHUNK) yield out.taken();
  }
  if (!isCsv) putGeoJsonEnd(out);
  yield out.taken();
};

/**
 * Rows of a table as a file. CSV: UTF-8 with its mark, commas, CRLF, formulas guarded; read again with `guarded` and its
 * mapping, it has the same columns, cells and order. GeoJSON: points in WGS84 and the values as they were; its mapping
 * is within.
 */
export const writeTable = (what: What): Blob => {
  // A blob each: the browser may put them away one by one.
  const parts: Blob[] = [];
  for (const part of exported(what)) parts.push(new Blob([part]));
  return new Blob(parts, { type: TYPES[what.format] });
};
