import type { Subject } from '../model/dataset.ts';
import type { Day } from '../model/day.ts';
import { type Collection, type Ledger, ledgerOf } from '../model/sums.ts';
import { isStated, MONEY_COLUMNS, type MoneyColumn, type Stated, statedIn } from './rows.ts';

/** The sum of a column of money, and for how many of those that may have a budget it is stated. */
export type Total = Stated & { readonly stated: number; readonly of: number };
export type Totals = {
  readonly ledger: Ledger;
  readonly money: Readonly<Record<MoneyColumn, Total>>;
  /** Budgets that are left out because the budget of a whole in the same rows holds them. */
  readonly held: number;
  /** Budgets of strategies and aims, which may hold the others and are never added to them. */
  readonly aims: number;
};

const added = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : a + b);

/** What the columns of money of a set of subjects add up to: every won once, reports and plans apart. */
export const totalsOf = (subjects: readonly Subject[], collection: Collection, k: Day): Totals => {
  const ledger = ledgerOf(subjects, collection, k);
  const total = (column: MoneyColumn): Total => {
    const stated = ledger.purses.map((purse) => statedIn(purse, column)).filter(isStated);
    return {
      reported: stated.reduce<number | null>((sum, s) => added(sum, s.reported), null),
      planned: stated.reduce<number | null>((sum, s) => added(sum, s.planned), null),
      stated: stated.length,
      of: ledger.projects.length,
    };
  };
  const money = Object.fromEntries(MONEY_COLUMNS.map((column) => [column, total(column)])) as Record<
    MoneyColumn,
    Total
  >;
  const counted = new Set([...ledger.purses, ...ledger.held].map((purse) => purse.subject.id));
  const aims = new Set(
    ledger.aims.filter((c) => c.property === 'budget' && !counted.has(c.subject)).map((c) => c.subject),
  );
  return { ledger, money, held: ledger.held.length, aims: aims.size };
};
