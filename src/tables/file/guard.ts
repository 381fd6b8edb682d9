import { isFormula } from '../../model/csv.ts';
import type { Source } from '../types.ts';
import { QUOTE } from './delimiter.ts';
import { cellsAt, textOf } from './source.ts';

const APOSTROPHE = 39;
const isGuardable = (text: string): boolean => isFormula(text.replace(/^'+/, ''));

/** A text that no spreadsheet runs: before a formula, and before what is already guarded, goes one apostrophe more. */
export const guarded = (text: string): string => (isGuardable(text) ? `'${text}` : text);
/** Takes off again what `guarded` put there, and nothing else. */
export const unguarded = (text: string): string => (text.startsWith("'") && isGuardable(text) ? text.slice(1) : text);

/** Bytes with which a cell may begin that a spreadsheet would run; full-width signs begin with the last. */
const SUSPECT = new Set([0x00, 0x09, 0x0d, 0x20, 0x2b, 0x2d, 0x3d, 0x40, 0xef]);

/**
 * A table whose cells were guarded, as it was before. One that has a formula without its guard was not written here, though
 * a mapping beside it says so: it stays as it is. Lines are where they were: an apostrophe ends none.
 */
export const unguardedSource = (source: Source): Source => {
  const { bytes, starts } = source;
  const out = new Uint8Array(bytes.length);
  const moved = new Uint32Array(starts.length);
  const [slots, from, to] = [new Int16Array(1), new Uint32Array(1), new Uint32Array(1)];
  let kept = 0;
  let read = 0;
  const keepUpTo = (end: number): void => {
    out.set(bytes.subarray(read, end), kept);
    kept += end - read;
    read = end;
  };
  for (let row = 0; row < starts.length - 1; row += 1) {
    let at = starts[row] ?? 0;
    moved[row] = at - (read - kept);
    for (let column = 0; column < source.columns.length; column += 1) {
      const inside = bytes[at] === QUOTE ? at + 1 : at;
      const first = bytes[inside] ?? 0;
      const isGuarded = first === APOSTROPHE;
      at = cellsAt(source, at, 0, slots, from, to) + 1;
      if (SUSPECT.has(first) && isFormula(textOf(bytes, from[0] ?? 0, to[0] ?? 0))) return source;
      if (!isGuarded || !isGuardable(textOf(bytes, from[0] ?? 0, to[0] ?? 0))) continue;
      keepUpTo(inside);
      read += 1;
    }
  }
  keepUpTo(bytes.length);
  moved[starts.length - 1] = kept;
  return { ...source, bytes: out.subarray(0, kept), starts: moved, columns: source.columns.map(unguarded) };
};
