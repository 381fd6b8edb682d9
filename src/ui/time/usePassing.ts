import { useMemo } from 'react';
import { hasFiltersOfTime, passingOf, shownOf } from '../../view/lanes.ts';
import { useDataset, useHistories, useScene, useView } from '../context.ts';

/** Subjects that the filters let through: at any time, or on the day of the map where stage or certainty is filtered. */
export const usePassing = (k: number): ReadonlySet<string> => {
  const dataset = useDataset();
  const histories = useHistories();
  const filters = useView((v) => v.filters);
  const hidden = useView((v) => v.hidden);
  const now = useScene((s) => (hasFiltersOfTime({ filters }) ? s : null));
  return useMemo(
    () => (now ? shownOf(now) : passingOf(dataset, histories, { k, filters, hidden })),
    [dataset, histories, k, filters, hidden, now],
  );
};
