import { eachRow, textOf } from './file/source.ts';
import type { Sort, Source } from './types.ts';
import { readNumber } from './values/numbers.ts';

const cellsOfColumn = (source: Source, column: number): readonly string[] => {
  const cells: string[] = [];
  eachRow(source, [column], (_, [from = 0], [to = 0]) => {
    cells.push(textOf(source.bytes, from, to));
  });
  return cells;
};

/** The number in each cell; `null` where a cell holds anything else. Empty cells are `NaN`. */
const numbersIn = (cells: readonly string[]): Float64Array<ArrayBuffer> | null => {
  const numbers = new Float64Array(cells.length);
  for (const [row, cell] of cells.entries()) {
    const number = readNumber(cell);
    if (typeof number !== 'number' && number !== 'absent') return null;
    numbers[row] = number === 'absent' ? Number.NaN : number;
  }
  return numbers;
};

/**
 * The rows in the order of a column: numbers by their size where the whole column is numbers, everything else by its
 * characters, in which Hangul stands in the order of the dictionary. Empty cells come last, whichever way; what is equal
 * stays in the order of the file.
 */
export const orderOf = (source: Source, { column, descending }: Sort): Uint32Array<ArrayBuffer> => {
  const cells = cellsOfColumn(source, column);
  const numbers = numbersIn(cells);
  const isEmpty = (row: number) => (cells[row] ?? '').trim() === '';
  const turn = descending ? -1 : 1;
  const compared = numbers
    ? (a: number, b: number) => (numbers[a] ?? 0) - (numbers[b] ?? 0)
    : (a: number, b: number) => {
        const [one, other] = [cells[a] ?? '', cells[b] ?? ''];
        return one < other ? -1 : Number(one > other);
      };
  return Uint32Array.from(cells.keys()).sort(
    (a, b) => Number(isEmpty(a)) - Number(isEmpty(b)) || turn * compared(a, b) || a - b,
  );
};
