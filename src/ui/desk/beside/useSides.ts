import { useMemo } from 'react';
import { type Side, sideOf } from '../../../view/beside.ts';
import { useDataset, useHistories, useScene, useView } from '../../context.ts';

/** What stands side by side, in the order in which it was chosen. */
export const useSides = (): readonly Side[] => {
  const dataset = useDataset();
  const histories = useHistories();
  const ids = useView((v) => v.beside);
  const k = useView((v) => v.k);
  const day = useScene((s) => s.day);
  const shown = useScene((s) => s.shown);
  return useMemo(
    () => ids.flatMap((id) => sideOf(id, { dataset, histories, day, shown, k }) ?? []),
    [ids, dataset, histories, day, shown, k],
  );
};
