import { textOf } from '../file/source.ts';
import { type Columns, EVER, type Mapping, NEVER } from '../types.ts';
import { type DateRead, dateReader } from './dates.ts';
import type { Gathered } from './problems.ts';

type Into = Pick<Columns, 'maybeFrom' | 'sureFrom' | 'maybeGone' | 'gone'>;
type Cells = { readonly from: number; readonly to: number };

const isBad = (read: DateRead): read is 'bad-date' | 'date-out-of-range' =>
  read === 'bad-date' || read === 'date-out-of-range';

/**
 * Reads the days of a row out of its cells of start and end (`null`: not mapped). Says whether its start is known.
 * A value that cannot be read is unknown, not absent: such a start may have been on any day, and so may such an end.
 */
export const datesInto = (
  mapping: Pick<Mapping, 'start' | 'end'>,
  bytes: Uint8Array,
  into: Into,
  problems: Gathered,
) => {
  const read = dateReader(textOf);
  const readCell = (row: number, column: string, cell: Cells): DateRead => {
    const date = read(bytes, cell.from, cell.to);
    if (isBad(date)) problems.add(date, row, column, textOf(bytes, cell.from, cell.to));
    return date;
  };
  const putStart = (row: number, start: DateRead): void => {
    const known = typeof start === 'object';
    into.maybeFrom[row] = known ? start.from : EVER;
    into.sureFrom[row] = known ? start.to : NEVER;
  };
  const putEnd = (row: number, end: DateRead): void => {
    const unread = isBad(end);
    into.maybeGone[row] = typeof end === 'object' ? end.from : unread ? EVER : NEVER;
    into.gone[row] = typeof end === 'object' ? end.to : NEVER;
  };
  return (row: number, startCell: Cells, endCell: Cells): boolean => {
    const start = mapping.start === null ? null : readCell(row, mapping.start, startCell);
    const end = mapping.end === null ? null : readCell(row, mapping.end, endCell);
    if (start !== null && end !== null && typeof start === 'object' && typeof end === 'object' && end.to < start.from) {
      problems.add('date-order', row, mapping.end ?? '', textOf(bytes, endCell.from, endCell.to));
      // One of the two is wrong, and nothing says which.
      putStart(row, 'bad-date');
      putEnd(row, 'bad-date');
      return false;
    }
    if (start !== null) putStart(row, start);
    if (end !== null) putEnd(row, end);
    return start === null || typeof start === 'object';
  };
};
