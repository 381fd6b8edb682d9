import type { LonLat } from '../../model/dataset.ts';
import { LIMITS } from '../limits.ts';
import { problem, Refusal } from '../problem.ts';
import type { ColumnType, Encoding, Source } from '../types.ts';
import { BytesOut } from './bytesOut.ts';
import { COMMA } from './delimiter.ts';
import { type Feature, featureIn } from './feature.ts';
import { type Features, findFeatures } from './features.ts';
import { columnName } from './header.ts';
import { jsonAt } from './json.ts';
import { type KeptGeoJson, parseKeptGeoJson } from './kept.ts';
import { LF, lineAt, linesUpward } from './lines.ts';
import { type Progress, SILENT } from './progress.ts';
import { cellText, freeName, namesFault, type Schema, widen } from './schema.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** A table out of GeoJSON, and the mapping that was left in it when it was written here. */
export type ScannedGeoJson = { readonly source: Source; readonly kept: KeptGeoJson | null };

/** How those who mean WGS84 say so. */
const WGS84 = /^(?:urn:ogc:def:crs:(?:OGC:[\d.]*:CRS84|EPSG:[\d.]*:4326)|EPSG:4326|OGC:CRS84|CRS84|WGS ?84)$/i;
const crsName = (value: unknown): string => {
  const text = JSON.stringify(value) ?? '';
  const [, name] = /"name":"((?:[^"\\]|\\.)*)"\}?/.exec(text) ?? [];
  return typeof value === 'string' ? value : (name ?? text);
};
const refuseForeignCrs = (bytes: Bytes, crs: Features['crs']): void => {
  if (crs === null || crs.value === null || WGS84.test(crsName(crs.value))) return;
  throw new Refusal(
    problem('foreign-crs', {
      line: lineAt(bytes, crs.at),
      column: 'crs',
      value: crsName(crs.value),
      wanted: 'EPSG:4326',
    }),
  );
};

const LONGITUDE = '경도';
const LATITUDE = '위도';

type Reader = { readonly count: number; readonly at: (n: number) => Feature; readonly line: (n: number) => number };
const readerOf = (bytes: Bytes, { starts, ends }: Features): Reader => {
  const line = (n: number): number => lineAt(bytes, starts[n] ?? 0);
  return {
    count: starts.length,
    line,
    at: (n) => featureIn(jsonAt(bytes, starts[n] ?? 0, ends[n] ?? 0), n, () => line(n)),
  };
};

const refuseNames = (schema: Schema, line: number): void => {
  const fault = namesFault([...schema.keys()]);
  if (fault === null) return;
  const wanted = 'wanted' in fault ? { wanted: fault.wanted } : {};
  throw new Refusal(problem(fault.code, { line, column: columnName(fault.name), ...wanted }));
};

const columnsOf = (schema: Schema, kept: KeptGeoJson | null) => {
  const names = [...schema.keys()].map(columnName);
  const taken = new Set(names);
  const lon = freeName(kept?.geometry?.[0] ?? LONGITUDE, taken);
  const lat = freeName(kept?.geometry?.[1] ?? LATITUDE, new Set([...taken, lon]));
  const types: ColumnType[] = [...schema.values()].map((type) => type ?? 'text');
  return kept !== null && kept.geometry === null
    ? { columns: names, types }
    : { columns: [...names, lon, lat], types: [...types, 'number' as const, 'number' as const] };
};

const putCell = (out: BytesOut, text: string): void => {
  out.text(/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
};

type Written = Pick<Source, 'bytes' | 'starts'>;
/** The rows of all features, or the number of the first that the schema does not hold. */
const writeRows = (reader: Reader, schema: Schema, withPlace: boolean, progress: Progress): Written | number => {
  const out = new BytesOut(1 << 20);
  const starts = new Uint32Array(reader.count + 1);
  for (let n = 0; n < reader.count; n += 1) {
    const { properties, lonLat } = reader.at(n);
    if (widen(schema, properties)) {
      refuseNames(schema, reader.line(n));
      return n;
    }
    starts[n] = out.size;
    let first = true;
    for (const [name, type] of schema) {
      if (!first) out.byte(COMMA);
      first = false;
      const text = cellText(type ?? 'text', properties.get(name));
      if (text.length > LIMITS.cell)
        throw new Refusal(
          problem('huge-cell', { line: reader.line(n), column: columnName(name), value: text, wanted: LIMITS.cell }),
        );
      putCell(out, text);
    }
    if (withPlace) putPlace(out, lonLat, first);
    // A row of one empty cell would be a blank line.
    if (out.size === starts[n]) out.text('""');
    out.byte(LF);
    if (n % 4096 === 0) progress(n / reader.count);
  }
  const size = out.size;
  starts[reader.count] = size;
  // A copy of its own size: these bytes stay as long as the table does.
  return { bytes: out.taken().slice(), starts };
};
const putPlace = (out: BytesOut, lonLat: LonLat | null, first: boolean): void => {
  if (!first) out.byte(COMMA);
  if (lonLat) out.text(String(lonLat[0]));
  out.byte(COMMA);
  if (lonLat) out.text(String(lonLat[1]));
};

/**
 * A table of the points in GeoJSON (RFC 7946: WGS84): its properties in the order in which they are met (the `id` of
 * features first), then longitude and latitude. An absent property, `null` and the empty text are all an empty cell; a
 * height is passed over. Where the text was written by `writeGeoJson`, the columns are those that were written.
 * Throws a `Refusal` with the line of the feature.
 */
export const scanGeoJson = (
  name: string,
  encoding: Encoding,
  bytes: Bytes,
  progress: Progress = SILENT,
): ScannedGeoJson => {
  const features = findFeatures(bytes, (done) => progress(done / 3));
  refuseForeignCrs(bytes, features.crs);
  if (features.starts.length === 0) throw new Refusal(problem('no-rows'));
  const kept = parseKeptGeoJson(features.kept);
  const reader = readerOf(bytes, features);
  const schema: Schema = new Map(kept?.columns ?? []);
  // Most files say in their first features what is in all of them; where one does not, all are looked at first.
  const upTo = (end: number): void => {
    for (let n = 0; n < end; n += 1) if (widen(schema, reader.at(n).properties)) refuseNames(schema, reader.line(n));
  };
  upTo(Math.min(reader.count, 100));
  refuseNames(schema, reader.line(0));
  const withPlace = kept === null || kept.geometry !== null;
  const tell = (done: number): void => progress((1 + 2 * done) / 3);
  let written = writeRows(reader, schema, withPlace, tell);
  if (typeof written === 'number') {
    upTo(reader.count);
    written = writeRows(reader, schema, withPlace, tell);
  }
  if (typeof written === 'number') throw new Refusal(problem('unreadable'));
  const { columns, types } = columnsOf(schema, kept);
  if (columns.length === 0) throw new Refusal(problem('no-rows'));
  if (columns.length > LIMITS.columns) throw new Refusal(problem('too-many-columns', { wanted: LIMITS.columns }));
  const lineUpTo = linesUpward(bytes);
  const lines = Uint32Array.from(features.starts, lineUpTo);
  const source: Source = { name, kind: 'geojson', encoding, delimiter: COMMA, ...written, columns, types, lines };
  return { source, kept };
};
