import { useMemo } from 'react';
import type { Day } from '../../model/day.ts';
import { groupBy } from '../../model/group.ts';
import { passingOf } from '../../view/lanes.ts';
import { type Mark, marksOf, stopOf, stopsOf } from '../../view/stops.ts';
import { useCriteria, useDataset, useHistories, useMe, useView } from '../context.ts';

export type Marks = {
  readonly marks: readonly Mark[];
  readonly stops: readonly Day[];
  /** Marks by the day on which the slider stops for them. */
  readonly at: (day: Day) => readonly Mark[];
};

const NONE: readonly Mark[] = [];

/** Milestones of everything that the filters let through at any time, whatever its stage: stops do not come and go with t. */
export const useMarks = (): Marks => {
  const dataset = useDataset();
  const histories = useHistories();
  const k = useView((v) => v.k);
  const criteria = useCriteria();
  const me = useMe();
  const hidden = useView((v) => v.hidden);
  return useMemo(() => {
    const passing = passingOf(dataset, histories, { k, hidden, ...criteria }, me);
    const marks = marksOf(histories, k, (id) => passing.has(id));
    const byStop = groupBy(marks, (mark) => String(stopOf(mark)));
    return { marks, stops: stopsOf(marks), at: (day) => byStop.get(String(day)) ?? NONE };
  }, [dataset, histories, k, criteria, hidden, me]);
};
