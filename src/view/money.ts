import type { Dataset, Subject } from '../model/dataset.ts';
import type { Day } from '../model/day.ts';
import { isoOf } from '../model/day.ts';
import { groupBy } from '../model/group.ts';
import { type History, inForce } from '../model/state.ts';
import { type Addend, type Ledger, PAYERS, type Purse } from '../model/sums.ts';
import type { MoneyBy } from './desk.ts';
import { facetRegionOf } from './facets.ts';

/** One bar of the money: what it adds up, and of how many projects a whole budget is stated. */
export type MoneyRow = {
  /** A payer, a region, a segment or a year; `null`: nobody says when it began. */
  readonly key: string | null;
  readonly addends: readonly Addend[];
  /** Projects of this row; for payers all projects of the set. */
  readonly of: number;
  /** Those with a whole budget, or with money from this payer. */
  readonly stated: number;
};

const STARTS: readonly string[] = ['recruiting', 'construction', 'operating'];
/** The year in which work began: reported, or planned where nothing reports it; `null` where it is not known to a year. */
export const startYearOf = ({ milestones }: Pick<History, 'milestones'>, k: Day): string | null => {
  const starts = inForce(milestones, k)
    .filter((m) => STARTS.includes(m.stage))
    .flatMap(({ modality, date }) => {
      if (date?.from === undefined || date.from === null || date.to === null) return [];
      const [from, to] = [isoOf(date.from).slice(0, 4), isoOf(date.to).slice(0, 4)];
      return from === to ? [{ reported: modality === 'reported', year: from }] : [];
    })
    .toSorted((a, b) => Number(b.reported) - Number(a.reported) || a.year.localeCompare(b.year));
  return starts[0]?.year ?? null;
};

type Context = {
  readonly dataset: Dataset;
  readonly histories: ReadonlyMap<string, History>;
  readonly k: Day;
};

const keyOf = (by: Exclude<MoneyBy, 'payer'>, subject: Subject, { dataset, histories, k }: Context): string | null => {
  if (by === 'region') return facetRegionOf(dataset, subject.region);
  if (by === 'segment') return subject.segments[0] ?? null;
  const history = histories.get(subject.id);
  return history ? startYearOf(history, k) : null;
};

/** Keys in the order of their vocabulary; years forward, what has none last. */
const orderOf = (by: MoneyBy, { dataset }: Context): ((key: string | null) => number) => {
  const place = (values: readonly string[]) => (key: string | null) => {
    const at = values.indexOf(key ?? '');
    return at < 0 ? values.length : at;
  };
  if (by === 'segment') return place(dataset.segments.map((s) => s.id));
  if (by === 'region') return place(dataset.regions.map((r) => r.id));
  return (key) => (key === null ? Number.POSITIVE_INFINITY : Number(key));
};

/** Reports and plans together: to put rows in order by, never to be shown. */
const sizeOf = ({ addends }: MoneyRow) => addends.reduce((sum, a) => sum + a.krw, 0);

/** The money of a ledger by payer, region, first segment or year of start: every won stands in one row. */
export const moneyRows = (ledger: Ledger, by: MoneyBy, context: Context): readonly MoneyRow[] => {
  const addends = ledger.purses.flatMap((p) => p.addends);
  if (by === 'payer')
    return PAYERS.flatMap((payer) => {
      const own = addends.filter((a) => a.payer === payer);
      const stated = new Set(own.map((a) => a.subject)).size;
      return own.length === 0 ? [] : [{ key: payer, addends: own, of: ledger.projects.length, stated }];
    });
  const NONE = '';
  const key = (subject: Subject) => keyOf(by, subject, context) ?? NONE;
  const purses = groupBy(ledger.purses, (p: Purse) => key(p.subject));
  const order = orderOf(by, context);
  const rows = [...groupBy(ledger.projects, key)].map(([group, projects]): MoneyRow => {
    const own = purses.get(group) ?? [];
    return {
      key: group === NONE ? null : group,
      addends: own.flatMap((p) => p.addends),
      of: projects.length,
      stated: own.filter((p) => p.total !== null).length,
    };
  });
  return rows.toSorted((a, b) =>
    by === 'region' ? sizeOf(b) - sizeOf(a) || order(a.key) - order(b.key) : order(a.key) - order(b.key),
  );
};
