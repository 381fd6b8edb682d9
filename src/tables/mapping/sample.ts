import { cellsOf, eachRow, rowsOf } from '../file/source.ts';
import type { Source } from '../types.ts';
import { readDate } from '../values/dates.ts';
import { facetCodes } from '../values/facetCodes.ts';
import { readNumber } from '../values/numbers.ts';

const ROWS = 1000;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** What a column looks like in some rows. */
export type Looks = {
  readonly column: string;
  readonly cells: readonly string[];
  /** Of the cells that are not empty, which part are numbers, and which dates. */
  readonly numbers: number;
  readonly dates: number;
  readonly filled: number;
  readonly distinct: number;
};

const share = (cells: readonly string[], is: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(is).length / cells.length;

/** Looks at rows all over a table, as its beginning may be about one region only. */
export const sampleOf = (source: Source): readonly Looks[] => {
  const rows = rowsOf(source);
  const taken = Math.min(rows, ROWS);
  // Steps that are never the same, as a table may repeat itself.
  const sample = Array.from({ length: taken }, (_, i) =>
    cellsOf(source, Math.floor(((i + ((i * GOLDEN) % 1)) * rows) / taken)),
  );
  return source.columns.map((column, i) => {
    const cells = sample.map((row) => (row[i] ?? '').trim());
    const filled = cells.filter((cell) => cell !== '');
    return {
      column,
      cells,
      filled: filled.length,
      numbers: share(filled, (cell) => typeof readNumber(cell) === 'number'),
      dates: share(filled, (cell) => readDate(cell) === 'absent' || typeof readDate(cell) === 'object'),
      distinct: new Set(filled).size,
    };
  });
};

/** Those of some columns that have few enough values to be facets, in all their rows. */
export const facetable = (source: Source, columns: readonly string[]): ReadonlySet<string> => {
  const indexes = columns.map((column) => source.columns.indexOf(column));
  const dictionaries = columns.map(() => facetCodes());
  const over = columns.map(() => false);
  eachRow(source, indexes, (_, from, to) => {
    for (let i = 0; i < indexes.length; i += 1)
      if (over[i] === false && (dictionaries[i]?.codeOf(source.bytes, from[i] ?? 0, to[i] ?? 0) ?? 0) < 0)
        over[i] = true;
  });
  return new Set(columns.filter((_, i) => over[i] === false));
};
