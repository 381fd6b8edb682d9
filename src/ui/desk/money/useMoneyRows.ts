import { useMemo } from 'react';
import type { Ledger } from '../../../model/sums.ts';
import type { MoneyBy } from '../../../view/desk.ts';
import { type MoneyRow, moneyRows } from '../../../view/money.ts';
import { useDataset, useHistories, useView } from '../../context.ts';

/** The money of a ledger row by row. */
export const useMoneyRows = (ledger: Ledger, by: MoneyBy): readonly MoneyRow[] => {
  const dataset = useDataset();
  const histories = useHistories();
  const k = useView((v) => v.k);
  return useMemo(() => moneyRows(ledger, by, { dataset, histories, k }), [ledger, by, dataset, histories, k]);
};
