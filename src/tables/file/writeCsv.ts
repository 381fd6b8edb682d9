import type { Source } from '../types.ts';
import type { BytesOut } from './bytesOut.ts';
import { COMMA, QUOTE } from './delimiter.ts';
import { guarded } from './guard.ts';
import { CR, LF } from './lines.ts';
import { cellsAt, textOf } from './source.ts';

/** Bytes with which a cell may begin that a spreadsheet runs, or that is guarded already: blanks and signs of any width. */
const SUSPICIOUS = new Uint8Array(256);
for (let byte = 0; byte <= 32; byte += 1) SUSPICIOUS[byte] = 1;
for (const sign of "'=+-@") SUSPICIOUS[sign.charCodeAt(0)] = 1;
for (const lead of [0xc2, 0xe1, 0xe2, 0xe3, 0xef]) SUSPICIOUS[lead] = 1;

const putText = (out: BytesOut, text: string): void => {
  const safe = guarded(text);
  out.text(/[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe);
};
const endLine = (out: BytesOut): void => {
  out.byte(CR);
  out.byte(LF);
};

/** The mark by which Excel knows UTF-8, and the names of the columns. */
export const putHeader = (out: BytesOut, source: Source): void => {
  out.text('\uFEFF');
  source.columns.forEach((column, i) => {
    if (i > 0) out.byte(COMMA);
    putText(out, column);
  });
  endLine(out);
};

/** Writes rows of a table as it has them; only what a spreadsheet would run gets an apostrophe more (`guard.ts`). */
export const rowWriter = (out: BytesOut, source: Source): ((row: number) => void) => {
  const { bytes, starts, delimiter } = source;
  const [slots, from, to] = [new Int16Array(1), new Uint32Array(1), new Uint32Array(1)];
  const columns = source.columns.length;
  const hasComma = (start: number, end: number): boolean => {
    for (let at = start; at < end; at += 1) if (bytes[at] === COMMA) return true;
    return false;
  };
  return (row) => {
    let at = starts[row] ?? 0;
    for (let column = 0; column < columns; column += 1) {
      if (column > 0) out.byte(COMMA);
      const wasQuoted = bytes[at] === QUOTE;
      at = cellsAt(source, at, 0, slots, from, to) + 1;
      const [start, end] = [from[0] ?? 0, to[0] ?? 0];
      if (start < end && SUSPICIOUS[bytes[start] ?? 0] === 1) putText(out, textOf(bytes, start, end));
      else if (wasQuoted || (delimiter !== COMMA && hasComma(start, end))) {
        // What stands between quotes is doubled already, and nothing else holds any.
        out.byte(QUOTE);
        out.part(bytes, start, end);
        out.byte(QUOTE);
      } else if (columns === 1 && start === end) out.text('""');
      else out.part(bytes, start, end);
    }
    endLine(out);
  };
};
