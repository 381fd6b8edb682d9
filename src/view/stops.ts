import type { Milestone } from '../model/dataset.ts';
import { clampToAxis, type Day, plusYears } from '../model/day.ts';
import { type History, inForce } from '../model/state.ts';

/** A mark on the slider: a day is a tick, a month or a year is a bar, an open end has `to: null`. */
export type Mark = {
  readonly milestone: Milestone;
  readonly from: Day;
  readonly to: Day | null;
  readonly precise: boolean;
};

/** The mark of a dated milestone; one before the axis stands at its left edge. `null` where nothing is dated. */
export const markOf = (milestone: Milestone): Mark | null => {
  const { from = null, to = null } = milestone.date ?? {};
  // "By 2030" is a date with an open start: its mark is the span of its last year, not all time before it.
  const low = from ?? (to === null ? null : plusYears(to, -1) + 1);
  if (low === null) return null;
  return {
    milestone,
    from: clampToAxis(low),
    to: to === null ? null : clampToAxis(to),
    precise: from !== null && from === to,
  };
};

/** Marks of what counts at k, of the subjects that `passes` lets through, in the order of their stops. */
export const marksOf = (
  histories: ReadonlyMap<string, History>,
  k: Day,
  passes: (subject: string) => boolean,
): readonly Mark[] =>
  [...histories.values()]
    .filter(({ subject }) => passes(subject.id))
    .flatMap(({ milestones }) => inForce(milestones, k).flatMap((milestone) => markOf(milestone) ?? []))
    .toSorted((a, b) => stopOf(a) - stopOf(b));

/** Where the slider stops for a mark: the day on which it is certain, or its start where the end is open. */
export const stopOf = (mark: Mark): Day => mark.to ?? mark.from;

export const stopsOf = (marks: readonly Mark[]): readonly Day[] =>
  [...new Set(marks.map(stopOf))].toSorted((a, b) => a - b);

export const nextStop = (stops: readonly Day[], t: Day): Day | null => stops.find((day) => day > t) ?? null;
export const previousStop = (stops: readonly Day[], t: Day): Day | null => stops.findLast((day) => day < t) ?? null;
