import type { Dataset, Milestone } from '../model/dataset.ts';
import { AXIS, clampToAxis, type Day, plusYears } from '../model/day.ts';

/** A mark on the slider: a day is a tick, a month or a year is a bar, an open end has `to: null`. */
export type Mark = {
  readonly milestone: Milestone;
  readonly from: Day;
  readonly to: Day | null;
  readonly precise: boolean;
};

/** Marks of the dated milestones known at k, of the subjects that `passes` lets through; earlier ones stand at the left edge. */
export const marksOf = (dataset: Dataset, k: Day, passes: (subject: string) => boolean): readonly Mark[] =>
  dataset.milestones
    .filter((m) => m.known <= k && m.preferred && m.date !== null && passes(m.subject))
    .flatMap((milestone) => {
      const { from = null, to = null } = milestone.date ?? {};
      const start = from ?? to;
      if (start === null) return [];
      // "By 2030" is a date with an open start: its mark is the span of its last year, not all time before it.
      const low = from ?? (to === null ? AXIS.from : plusYears(to, -1) + 1);
      return [
        {
          milestone,
          from: clampToAxis(low),
          to: to === null ? null : clampToAxis(to),
          precise: from !== null && from === to,
        },
      ];
    })
    .toSorted((a, b) => stopOf(a) - stopOf(b));

/** Where the slider stops for a mark: the day on which it is certain, or its start where the end is open. */
export const stopOf = (mark: Mark): Day => mark.to ?? mark.from;

export const stopsOf = (marks: readonly Mark[]): readonly Day[] =>
  [...new Set([...marks.map(stopOf)])].toSorted((a, b) => a - b);

export const nextStop = (stops: readonly Day[], t: Day): Day | null => stops.find((day) => day > t) ?? null;
export const previousStop = (stops: readonly Day[], t: Day): Day | null => stops.findLast((day) => day < t) ?? null;
