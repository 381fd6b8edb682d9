import type { Source } from '../types.ts';
import { QUOTE } from './delimiter.ts';
import { CR, LF, lineAt } from './lines.ts';

/** What it takes to find cells in bytes. */
export type Text = Pick<Source, 'bytes' | 'delimiter'>;

/** A mark of order within a text is a character of it. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const SHORT = 24;
/** The text of the inside of a cell: the quotes within a quoted cell are doubled, and no other cell holds any. */
export const textOf = (bytes: Uint8Array, from: number, to: number): string => {
  if (to - from <= SHORT) {
    let text = '';
    let at = from;
    for (; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte >= 0x80 || byte === QUOTE) break;
      text += String.fromCharCode(byte);
    }
    if (at === to) return text;
  }
  const text = decoder.decode(bytes.subarray(from, to));
  return text.includes('"') ? text.replaceAll('""', '"') : text;
};

/**
 * Finds the cells of the row at an offset, up to the column `last`: the inside of those that have a slot goes into `from`
 * and `to` there. Says where the last of them ends (past its closing quote). The row is one that `scanCsv` has accepted.
 */
export const cellsAt = (
  { bytes, delimiter }: Text,
  offset: number,
  last: number,
  slots: Int16Array,
  from: Uint32Array,
  to: Uint32Array,
): number => {
  const size = bytes.length;
  let at = offset;
  for (let column = 0; ; column += 1) {
    let start = at;
    let end = at;
    if (bytes[at] === QUOTE) {
      start = at + 1;
      at = start;
      while (at < size && !(bytes[at] === QUOTE && bytes[at + 1] !== QUOTE)) at += bytes[at] === QUOTE ? 2 : 1;
      end = at;
      at += 1;
    } else {
      let byte = bytes[at];
      while (at < size && byte !== delimiter && byte !== LF && byte !== CR) {
        at += 1;
        byte = bytes[at];
      }
      end = at;
    }
    const slot = slots[column] ?? -1;
    if (slot >= 0) {
      from[slot] = start;
      to[slot] = end;
    }
    if (column >= last) return at;
    at += 1;
  }
};

/**
 * Goes through all rows and tells of each where the cells of some columns are: the inside of the n-th of them is
 * `source.bytes` from `from[n]` to `to[n]`. Columns are told once each.
 */
export const eachRow = (
  source: Source,
  columns: readonly number[],
  visit: (row: number, from: Uint32Array, to: Uint32Array) => void,
  rows: { readonly first: number; readonly end: number } = { first: 0, end: source.starts.length - 1 },
): void => {
  const from = new Uint32Array(columns.length);
  const to = new Uint32Array(columns.length);
  const slots = new Int16Array(source.columns.length).fill(-1);
  columns.forEach((column, slot) => {
    slots[column] = slot;
  });
  const last = Math.max(-1, ...columns);
  for (let row = rows.first; row < rows.end; row += 1) {
    if (last >= 0) cellsAt(source, source.starts[row] ?? 0, last, slots, from, to);
    visit(row, from, to);
  }
};

export const rowsOf = (source: Source): number => source.starts.length - 1;

/** Reads the texts of all cells of one row after another. */
export const rowReader = (source: Source): ((row: number) => string[]) => {
  const { bytes, starts, columns } = source;
  const slots = Int16Array.from(columns, (_, column) => column);
  const [from, to] = [new Uint32Array(columns.length), new Uint32Array(columns.length)];
  return (row) => {
    cellsAt(source, starts[row] ?? 0, columns.length - 1, slots, from, to);
    return columns.map((_, column) => textOf(bytes, from[column] ?? 0, to[column] ?? 0));
  };
};
/** The texts of all cells of a row. */
export const cellsOf = (source: Source, row: number): string[] => rowReader(source)(row);

export const cellAt = (source: Source, row: number, column: number): string => {
  let cell = '';
  eachRow(
    source,
    [column],
    (_, from, to) => {
      cell = textOf(source.bytes, from[0] ?? 0, to[0] ?? 0);
    },
    { first: row, end: row + 1 },
  );
  return cell;
};

/** Line of the file on which a row begins. Looks through the file up to there: not for many rows. */
export const lineOf = (source: Source, row: number): number =>
  source.lines ? (source.lines[row] ?? 1) : lineAt(source.bytes, source.starts[row] ?? 0);
