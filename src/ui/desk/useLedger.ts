import { useMemo } from 'react';
import { type Ledger, ledgerOf } from '../../model/sums.ts';
import { useDataset, useScene, useView } from '../context.ts';

/** The money of everything that is shown. */
export const useLedger = (): Ledger => {
  const dataset = useDataset();
  const k = useView((v) => v.k);
  const shown = useScene((s) => s.shown);
  return useMemo(
    () =>
      ledgerOf(
        shown.map((i) => i.subject),
        dataset,
        k,
      ),
    [shown, dataset, k],
  );
};
