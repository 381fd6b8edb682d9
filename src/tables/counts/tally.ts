import { AXIS, clampToAxis } from '../../model/day.ts';
import type { Asked, Columns, RowState } from '../types.ts';
import { createBoard, STATES } from './board.ts';
import { cellsOf } from './cells.ts';
import { daysOf, eventsOf, stateAt } from './events.ts';
import { ranksOf, type Stretch } from './range.ts';

/**
 * Counts that move with what is asked. A day goes on by the events between it and the last one; a facet is a matter of
 * cells (`cells.ts`), of which there are few; a range of amounts by the rows that it takes in or lets go. Where that would
 * touch too many rows, all are read once instead, in their order, which is as fast as memory.
 */
export type Tally = {
  readonly ask: (asked: Pick<Asked, 'day' | 'facets' | 'amount'>) => void;
  /**
   * Holds rows back, whatever is asked: one byte a row, 0 lets through; `null`: all are let through. The counts know of it
   * with the next question.
   */
  readonly bar: (barred: Uint8Array | null) => void;
  /** Of each facet, of each code: rows that are there and pass all the other filters. They change with the next question. */
  readonly counts: readonly Uint32Array<ArrayBuffer>[];
  /** Rows that pass everything: those that may be there, those that are, and those of both without a place. */
  readonly totals: { readonly maybe: number; readonly sure: number; readonly unplaced: number };
  /** Whether a row is there and passes everything. */
  readonly passes: (row: number) => boolean;
  readonly stateOf: (row: number) => RowState;
};

/** What holds a row back, as bits of a byte. */
const POOR = 1;
const BARRED = 2;
/** To jump to a row costs some ten times as much as to read it in its order. */
const RESCAN_FROM = 0.15;

const withoutPlace = ({ rows, lon }: Columns): Uint8Array<ArrayBuffer> => {
  const without = new Uint8Array(rows);
  for (let row = 0; row < rows; row += 1) without[row] = Number.isNaN(lon[row]) ? 1 : 0;
  return without;
};

/** Counts the rows of every cell by their state. */
const scan = (days: Int16Array, cellOf: Uint32Array, held: Uint8Array, numbers: Int32Array, day: number): void => {
  numbers.fill(0);
  for (let row = 0; row < held.length; row += 1) {
    // What is held back goes where nobody reads.
    const state = stateAt(days, row, day) & (((held[row] ?? 0) - 1) >> 31);
    const at = (cellOf[row] ?? 0) * STATES + state;
    numbers[at] = (numbers[at] ?? 0) + 1;
  }
};

/** Which rows lie out of the range; those that state no number lie out of any. */
const setPoor = (held: Uint8Array, amount: Float64Array, range: Asked['amount']): void => {
  if (range === null) {
    for (let row = 0; row < held.length; row += 1) held[row] = (held[row] ?? 0) & ~POOR;
    return;
  }
  const from = range.from ?? Number.NEGATIVE_INFINITY;
  const to = range.to ?? Number.POSITIVE_INFINITY;
  for (let row = 0; row < held.length; row += 1) {
    const value = amount[row] ?? 0;
    held[row] = ((held[row] ?? 0) | POOR) ^ (Number(value >= from) & Number(value <= to));
  }
};

const setBarred = (held: Uint8Array, barred: Uint8Array): void => {
  for (let row = 0; row < held.length; row += 1)
    held[row] = ((held[row] ?? 0) & POOR) | (BARRED * Number((barred[row] ?? 0) !== 0));
};

/** An event of a row as one of its cell, with the kind in the lowest bits: most steps need no more of it. */
const inCells = (packed: Uint32Array, cellOf: Uint32Array): Uint32Array =>
  packed.map((event) => (cellOf[event >>> 3] ?? 0) * 8 + (event & 7));

/** Days and cells once more, in the order of amounts: to drag the range is then to read on, not to jump about. */
const inOrder = (order: Uint32Array, days: Int16Array, cellOf: Uint32Array) => {
  const sorted = { days: new Int16Array(days.length), cells: new Uint32Array(cellOf.length) };
  for (let at = 0; at < order.length; at += 1) {
    const row = order[at] ?? 0;
    sorted.cells[at] = cellOf[row] ?? 0;
    for (let i = 0; i < 4; i += 1) sorted.days[4 * at + i] = days[4 * row + i] ?? 0;
  }
  return sorted;
};

/** How many rows lie in one stretch and not in the other. */
const apart = (a: Stretch, b: Stretch): number => {
  const shared = Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
  return a.to - a.from + b.to - b.from - 2 * shared;
};

export const createTally = (columns: Columns, facetSizes: readonly number[]): Tally => {
  const { rows, codes, amount } = columns;
  const placeless = withoutPlace(columns);
  const cells = cellsOf(rows, [...codes, placeless]);
  const cellOf = cells.of;
  const board = createBoard(cells, codes, placeless, facetSizes);
  const { packed, before } = eventsOf(columns);
  const ranks = amount && ranksOf(amount);
  const cellEvents = inCells(packed, cellOf);
  const days = daysOf(columns);
  const sorted = ranks && inOrder(ranks.rows, days, cellOf);
  const held = new Uint8Array(rows);
  let stretch: Stretch = { from: 0, to: rows };
  let someBarred = false;
  let day: number = AXIS.from;
  /** Events that have happened; `null`: the rows must be read anew. */
  let happened: number | null = null;

  /** Lets events happen, or undoes them. */
  const happen = (from: number, to: number, sign: 1 | -1, follow: boolean): void => {
    const free = !someBarred && stretch.to - stretch.from === rows;
    if (free) {
      board.happen(cellEvents, from, to, sign, follow);
      return;
    }
    for (let at = from; at < to; at += 1)
      if (held[(packed[at] ?? 0) >>> 3] === 0) board.happen(cellEvents, at, at + 1, sign, follow);
  };

  /** Rows from one place of the order of amounts to another begin to pass the range, or no longer do. */
  const turn = (from: number, to: number, by: 1 | -1, follow: boolean): void => {
    if (!ranks || !sorted) return;
    const { numbers } = board;
    for (let at = from; at < to; at += 1) {
      const row = ranks.rows[at] ?? 0;
      const before = held[row] ?? 0;
      held[row] = before ^ POOR;
      const state = (before & BARRED) === 0 ? stateAt(sorted.days, at, day) : 0;
      if (state === 0) continue;
      const cell = sorted.cells[at] ?? 0;
      const place = cell * STATES + state;
      numbers[place] = (numbers[place] ?? 0) + by;
      if (follow) board.follow(cell, state === 1 ? by : 0, state === 2 ? by : 0);
    }
  };
  const stretchTo = (last: Stretch, next: Stretch, follow: boolean): void => {
    turn(last.from, Math.min(last.to, next.from), -1, follow);
    turn(Math.max(last.from, next.to), last.to, -1, follow);
    turn(next.from, Math.min(next.to, last.from), 1, follow);
    turn(Math.max(next.from, last.to), next.to, 1, follow);
  };

  return {
    counts: board.counts,
    totals: board.totals,
    ask: (asked) => {
      const chosen = board.choose(asked.facets);
      day = clampToAxis(asked.day);
      const next = ranks?.within(asked.amount) ?? stretch;
      const until = before[day - AXIS.from + 1] ?? 0;
      const turned = apart(stretch, next);
      const moved = Math.abs(until - (happened ?? 0)) + turned;
      const anew = happened === null || moved > rows * RESCAN_FROM;
      // A row that moves costs its counts about as much as a cell does where all are gone over.
      const follow = !chosen && moved < board.cells;
      if (anew) {
        if (amount && turned > 0) setPoor(held, amount, asked.amount);
        scan(days, cellOf, held, board.numbers, day);
      } else {
        const last = happened ?? 0;
        happen(Math.min(last, until), Math.max(last, until), until > last ? 1 : -1, follow);
        stretchTo(stretch, next, follow);
      }
      [happened, stretch] = [until, next];
      if (anew || !follow) board.workOut();
    },
    bar: (barred) => {
      if (barred === null && !someBarred) return;
      someBarred = barred !== null;
      setBarred(held, barred ?? new Uint8Array(rows));
      happened = null;
    },
    passes: (row) => held[row] === 0 && stateAt(days, row, day) > 0 && board.lets(cellOf[row] ?? 0),
    stateOf: (row) => stateAt(days, row, day),
  };
};
