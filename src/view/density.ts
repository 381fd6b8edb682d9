import { AXIS, type Day, dayIn, YEARS } from '../model/day.ts';
import type { Mark } from './stops.ts';

/** How much happens in a month: a date that may be any day of a year counts a twelfth in each month. */
export type Month = { readonly from: Day; readonly to: Day; readonly reported: number; readonly planned: number };

const FIRSTS: readonly Day[] = YEARS.flatMap((year) => Array.from({ length: 12 }, (_, i) => dayIn(year, i + 1)));
const MONTHS: readonly { readonly from: Day; readonly to: Day }[] = FIRSTS.map((from, i) => ({
  from,
  to: (FIRSTS[i + 1] ?? AXIS.to + 1) - 1,
}));

const overlap = (month: { from: Day; to: Day }, from: Day, to: Day): number =>
  Math.max(0, Math.min(month.to, to) - Math.max(month.from, from) + 1);

/** Milestones by month of the axis; each counts as one in all, spread evenly over the days that it may mean. */
export const densityOf = (marks: readonly Mark[]): readonly Month[] => {
  const months = MONTHS.map((month) => ({ ...month, reported: 0, planned: 0 }));
  for (const { from, to, milestone } of marks) {
    // What lies beyond the axis stands at its edge, but it does not happen there.
    const { from: first = null, to: last = null } = milestone.date ?? {};
    if ((last !== null && last < AXIS.from) || (first !== null && first > AXIS.to)) continue;
    const end = Math.max(from, to ?? from);
    const kind = milestone.modality === 'reported' ? 'reported' : 'planned';
    for (const month of months) month[kind] += overlap(month, from, end) / (end - from + 1);
  }
  return months;
};
