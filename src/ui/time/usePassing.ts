import { useMemo } from 'react';
import { hasFiltersOfTime, passingOf, shownOf } from '../../view/lanes.ts';
import { useCriteria, useDataset, useHistories, useMe, useScene, useView } from '../context.ts';

/** Subjects that the filters let through: at any time, or on the day of the map where stage or certainty is filtered. */
export const usePassing = (k: number): ReadonlySet<string> => {
  const dataset = useDataset();
  const histories = useHistories();
  const criteria = useCriteria();
  const me = useMe();
  const hidden = useView((v) => v.hidden);
  const now = useScene((s) => (hasFiltersOfTime(criteria) ? s : null));
  return useMemo(
    () => (now ? shownOf(now) : passingOf(dataset, histories, { k, hidden, ...criteria }, me)),
    [dataset, histories, k, criteria, hidden, now, me],
  );
};
