import { eachRow, textOf } from './file/source.ts';
import type { Source } from './types.ts';

/** The names of rows where they stand in the bytes of their table: to find one in a million needs no text of the others. */
export type Names = {
  readonly of: (row: number) => string;
  /** One byte a row: 1 where the name does not hold the text, whatever the case of its Latin letters. */
  readonly without: (text: string) => Uint8Array<ArrayBuffer>;
};

const NO_NAMES: Names = { of: () => '', without: () => new Uint8Array() };
const CASE = 32;
const [A, Z] = [65, 90];
const lower = (byte: number): number => (byte >= A && byte <= Z ? byte + CASE : byte);

const holds = (bytes: Uint8Array, from: number, to: number, wanted: Uint8Array): boolean => {
  const [first = 0] = wanted;
  for (let at = from; at <= to - wanted.length; at += 1) {
    if (lower(bytes[at] ?? 0) !== first) continue;
    let same = 1;
    while (same < wanted.length && lower(bytes[at + same] ?? 0) === wanted[same]) same += 1;
    if (same === wanted.length) return true;
  }
  return false;
};

export const namesOf = (source: Source, column: string | null): Names => {
  const index = column === null ? -1 : source.columns.indexOf(column);
  if (index < 0) return NO_NAMES;
  const rows = source.starts.length - 1;
  const from = new Uint32Array(rows);
  const to = new Uint32Array(rows);
  eachRow(source, [index], (row, [start = 0], [end = 0]) => {
    from[row] = start;
    to[row] = end;
  });
  const { bytes } = source;
  return {
    of: (row) => textOf(bytes, from[row] ?? 0, to[row] ?? 0),
    without: (text) => {
      const wanted = new TextEncoder().encode(text.normalize('NFC')).map(lower);
      const barred = new Uint8Array(rows);
      for (let row = 0; row < rows; row += 1) barred[row] = holds(bytes, from[row] ?? 0, to[row] ?? 0, wanted) ? 0 : 1;
      return barred;
    },
  };
};
