import type { KeptMapping } from '../mapping/mapping.ts';
import { problem, Refusal } from '../problem.ts';
import type { Source } from '../types.ts';
import { decodeText } from './decode.ts';
import { scanGeoJson } from './geojson.ts';
import { type Progress, SILENT } from './progress.ts';
import { scanCsv } from './scan.ts';

/** A table out of a file, and the mapping that stands in the file itself. */
export type ReadTable = { readonly source: Source; readonly kept: KeptMapping | null };

const KINDS: Readonly<Record<Source['kind'], RegExp>> = { csv: /\.(csv|tsv|txt)$/i, geojson: /\.(geo)?json$/i };

/** Reads a file whole, by the ending of its name. Throws a `Refusal`. `guarded`: it was written here (`guard.ts`). */
export const readTable = (
  name: string,
  file: Uint8Array<ArrayBuffer>,
  progress: Progress = SILENT,
  options: { readonly guarded?: boolean } = {},
): ReadTable => {
  const isCsv = KINDS.csv.test(name);
  if (!isCsv && !KINDS.geojson.test(name)) {
    const [ending = name] = /\.[^.]*$/.exec(name) ?? [];
    throw new Refusal(problem('unknown-kind', { value: ending, wanted: '.csv, .geojson' }));
  }
  const { encoding, bytes } = decodeText(file, (done) => progress(done / 2));
  const tell = (done: number): void => progress(0.5 + done / 2);
  return isCsv
    ? { source: scanCsv(name, encoding, bytes, tell, options), kept: null }
    : scanGeoJson(name, encoding, bytes, tell);
};
