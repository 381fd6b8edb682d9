import { AXIS, clampToAxis, type Day } from '../model/day.ts';
import { type History, stateAt } from '../model/state.ts';

/** The day nearest to `t` on which the subject exists on the map; `null` where nothing published up to k knows it. */
export const dayWhenExists = (history: History, t: Day, k: Day): Day | null => {
  if (stateAt(history, t, k).exists) return t;
  const starts = [
    ...history.milestones.flatMap((m) => [m.date?.from, m.date?.to, m.known]),
    ...history.heard.map((h) => h.known),
  ]
    .flatMap((day) => (day === null || day === undefined ? [] : [clampToAxis(day)]))
    .filter((day) => day >= AXIS.from && stateAt(history, day, k).exists)
    .toSorted((a, b) => a - b);
  return starts.find((day) => day >= t) ?? starts[0] ?? null;
};
