import { LIMITS } from '../limits.ts';
import { type Problem, type ProblemCode, problem, Refusal, VALUE_SHOWN } from '../problem.ts';
import type { Encoding, Source } from '../types.ts';
import { delimiterOf, QUOTE } from './delimiter.ts';
import { unguardedSource } from './guard.ts';
import { columnNames } from './header.ts';
import { CR, LF, lineAt } from './lines.ts';
import { type Progress, SILENT, TOLD_EVERY } from './progress.ts';
import { cellsAt, textOf } from './source.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Options = {
  /** The file is one that `writeCsv` made: what guards its formulas is taken off again. */
  readonly guarded?: boolean;
  /** Byte that parts cells, where it is known. */
  readonly delimiter?: number;
};

/** A character is four bytes at most: what is longer is too long whatever its characters. */
const SURELY_HUGE = LIMITS.cell * 4;
const isHuge = (bytes: Bytes, from: number, to: number): boolean =>
  to - from > LIMITS.cell && (to - from > SURELY_HUGE || textOf(bytes, from, to).length > LIMITS.cell);

/** What stands from a place to the end of its line. */
const shown = (bytes: Bytes, at: number): string => {
  const text = textOf(bytes, at, Math.min(bytes.length, at + VALUE_SHOWN * 4));
  return text.split(/[\r\n]/, 1)[0] ?? '';
};

type Records = { readonly starts: Uint32Array<ArrayBuffer>; readonly count: number };

/** Where records begin, the header among them, each with as many cells as the first. One loop over all bytes. */
const recordsOf = (bytes: Bytes, delimiter: number, progress: Progress): Records => {
  const size = bytes.length;
  let starts = new Uint32Array(1024);
  let count = 0;
  let width = 0;
  let at = 0;
  let tellAt = TOLD_EVERY;
  let linesTo = 0;
  let line = 1;
  const widths: Problem[] = [];
  const lineUpTo = (offset: number): number => {
    line = lineAt(bytes, offset, linesTo, line);
    linesTo = offset;
    return line;
  };
  /** Rows before it that are too short or too long are told, too. */
  const refuse = (code: ProblemCode, offset: number, more: { value?: string; wanted?: number } = {}): never => {
    throw new Refusal(...widths, problem(code, { line: lineAt(bytes, offset), ...more }));
  };
  const refuseHuge = (offset: number): never =>
    refuse('huge-cell', offset, { value: shown(bytes, offset), wanted: LIMITS.cell });

  while (at < size) {
    const first = bytes[at];
    if (first === LF || first === CR) {
      at += 1;
      continue;
    }
    if (count > LIMITS.rows) refuse('too-many-rows', at, { wanted: LIMITS.rows });
    if (count + 1 >= starts.length) {
      const more = new Uint32Array(starts.length * 2);
      more.set(starts);
      starts = more;
    }
    starts[count] = at;
    let cells = 1;
    for (;;) {
      const cell = at;
      let byte = bytes[at];
      if (byte === QUOTE) {
        at += 1;
        const most = at + SURELY_HUGE;
        let spansLines = false;
        for (;;) {
          byte = bytes[at];
          if (byte === QUOTE) {
            if (bytes[at + 1] !== QUOTE) break;
            at += 1;
          } else if (byte === LF || byte === CR) spansLines = true;
          at += 1;
          // A quote that nobody closed swallows the lines below it; one long line is just that.
          if (at > most) {
            if (!spansLines) refuseHuge(cell);
            refuse('unclosed-quote', cell, { value: shown(bytes, cell) });
          }
          if (at >= size) refuse('unclosed-quote', cell, { value: shown(bytes, cell) });
        }
        if (isHuge(bytes, cell + 1, at)) refuseHuge(cell);
        at += 1;
        byte = bytes[at];
        if (at < size && byte !== delimiter && byte !== LF && byte !== CR)
          refuse(spansLines ? 'unclosed-quote' : 'stray-quote', cell, { value: shown(bytes, cell) });
      } else {
        while (at < size && byte !== delimiter && byte !== LF && byte !== CR) {
          if (byte === QUOTE) refuse('stray-quote', cell, { value: shown(bytes, cell) });
          at += 1;
          byte = bytes[at];
        }
        if (at - cell > LIMITS.cell && isHuge(bytes, cell, at)) refuseHuge(cell);
      }
      if (at >= size || byte !== delimiter) break;
      at += 1;
      cells += 1;
    }
    const start = starts[count] ?? 0;
    if (count === 0) width = cells;
    else if (cells !== width) {
      widths.push(problem('row-width', { line: lineUpTo(start), value: String(cells), wanted: width }));
      if (widths.length === LIMITS.told) throw new Refusal(...widths);
    }
    count += 1;
    if (at >= tellAt) {
      progress(at / size);
      tellAt = at + TOLD_EVERY;
    }
  }
  if (widths.length > 0) throw new Refusal(...widths);
  starts[count] = size;
  return { starts, count };
};

const headerOf = (bytes: Bytes, delimiter: number, offset: number): readonly string[] => {
  const texts: string[] = [];
  const lines: number[] = [];
  const [slots, from, to] = [new Int16Array(1), new Uint32Array(1), new Uint32Array(1)];
  for (let at = offset; ; at += 1) {
    lines.push(lineAt(bytes, at));
    // The name of the first one too many is the last that is read.
    if (texts.length > LIMITS.columns) break;
    at = cellsAt({ bytes, delimiter }, at, 0, slots, from, to);
    texts.push(textOf(bytes, from[0] ?? 0, to[0] ?? 0));
    if (bytes[at] !== delimiter) break;
  }
  return columnNames(texts, (column) => lines[column] ?? 1);
};

/**
 * A table in CSV after RFC 4180, strictly; cells may be parted by `,` `;` tab or `|`, lines end in CRLF, LF or CR, and
 * blank lines are passed over. Throws a `Refusal` that says where the file is none.
 */
export const scanCsv = (
  name: string,
  encoding: Encoding,
  bytes: Bytes,
  progress: Progress = SILENT,
  options: Options = {},
): Source => {
  const delimiter = options.delimiter ?? delimiterOf(bytes);
  const { starts, count } = recordsOf(bytes, delimiter, progress);
  if (count === 0) throw new Refusal(problem('empty-file'));
  const columns = headerOf(bytes, delimiter, starts[0] ?? 0);
  if (count === 1) throw new Refusal(problem('no-rows'));
  const source: Source = {
    name,
    kind: 'csv',
    encoding,
    delimiter,
    bytes,
    starts: starts.slice(1, count + 1),
    columns,
    types: columns.map(() => 'text' as const),
    lines: null,
  };
  return options.guarded === true ? unguardedSource(source) : source;
};
