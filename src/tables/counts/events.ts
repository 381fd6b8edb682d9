import { AXIS } from '../../model/day.ts';
import type { Columns, RowState } from '../types.ts';

/** What can happen to a row on a day; by kind what it adds to those that may be there and to those that surely are. */
export const KIND = { mayCome: 0, becomesSure: 1, comes: 2, mayGo: 3, wasMaybe: 4, goes: 5 } as const;
type Kind = (typeof KIND)[keyof typeof KIND];
export const MAYBE_BY = new Int8Array([1, -1, 0, 1, -1, 0]);
export const SURE_BY = new Int8Array([0, 1, 1, -1, 0, -1]);
/**
 * All events in the order of their days. What they do is added up, so that the order within a day does not matter and the
 * way back is the way there with the other sign.
 */
export type Events = {
  /** A row times 8, and a kind. */
  readonly packed: Uint32Array<ArrayBuffer>;
  /** By day of the axis, the first being 0: so many events lie before it. The day after the last one has all. */
  readonly before: Uint32Array<ArrayBuffer>;
};

const DAYS = AXIS.to - AXIS.from + 1;

type Put = (day: number, row: number, kind: Kind) => void;
const each = ({ rows, maybeFrom, sureFrom, maybeGone, gone }: Columns, put: Put): void => {
  /** What was before the axis was so on its first day; what comes after it is never seen. */
  const on = (day: number, row: number, kind: Kind) => {
    if (day <= AXIS.to) put(Math.max(0, day - AXIS.from), row, kind);
  };
  for (let row = 0; row < rows; row += 1) {
    const come = maybeFrom[row] ?? 0;
    const go = gone[row] ?? 0;
    if (come >= go) continue;
    const sure = Math.max(come, sureFrom[row] ?? 0);
    const unsure = Math.min(go, maybeGone[row] ?? 0);
    if (sure >= unsure) {
      on(come, row, KIND.mayCome);
      on(go, row, KIND.wasMaybe);
      continue;
    }
    if (come === sure) on(come, row, KIND.comes);
    else {
      on(come, row, KIND.mayCome);
      on(sure, row, KIND.becomesSure);
    }
    if (unsure === go) on(go, row, KIND.goes);
    else {
      on(unsure, row, KIND.mayGo);
      on(go, row, KIND.wasMaybe);
    }
  }
};

export const eventsOf = (columns: Columns): Events => {
  const before = new Uint32Array(DAYS + 1);
  each(columns, (day) => {
    before[day + 1] = (before[day + 1] ?? 0) + 1;
  });
  for (let day = 0; day < DAYS; day += 1) before[day + 1] = (before[day + 1] ?? 0) + (before[day] ?? 0);
  const packed = new Uint32Array(before[DAYS] ?? 0);
  const next = before.slice();
  each(columns, (day, row, kind) => {
    const at = next[day] ?? 0;
    packed[at] = row * 8 + kind;
    next[day] = at + 1;
  });
  return { packed, before };
};

/** The four days of each row side by side: whoever jumps from row to row goes to memory once, not four times. */
export const daysOf = ({ rows, maybeFrom, sureFrom, maybeGone, gone }: Columns): Int16Array => {
  const days = new Int16Array(4 * rows);
  for (let row = 0; row < rows; row += 1) {
    days[4 * row] = maybeFrom[row] ?? 0;
    days[4 * row + 1] = sureFrom[row] ?? 0;
    days[4 * row + 2] = maybeGone[row] ?? 0;
    days[4 * row + 3] = gone[row] ?? 0;
  }
  return days;
};

/** The state of a row on a day, told by its four days without a branch: which of them have come is as good as random. */
export const stateAt = (days: Int16Array, row: number, day: number): RowState => {
  const at = 4 * row;
  const there = Number((days[at] ?? 0) <= day) & Number(day < (days[at + 3] ?? 0));
  const surely = Number((days[at + 1] ?? 0) <= day) & Number(day < (days[at + 2] ?? 0));
  return (there + (there & surely)) as RowState;
};
