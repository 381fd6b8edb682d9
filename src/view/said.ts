import { citesBy } from '../model/cites.ts';
import type { Claim, Dataset } from '../model/dataset.ts';
import type { Day } from '../model/day.ts';
import { groupBy } from '../model/group.ts';
import { PAYERS, type Payer, purseOf } from '../model/sums.ts';

/** What had been said about a subject by k, as far as facets ask for it. */
export type Said = {
  readonly modalities: readonly string[];
  readonly sources: readonly string[];
  /** Who pays; empty: no source says it. */
  readonly payers: readonly Payer[];
  /** The whole project budget in won. */
  readonly budget: number | null;
};
const NOTHING: Said = { modalities: [], sources: [], payers: [], budget: null };

const gather = ({ subjects, milestones, claims, sources }: Dataset, k: Day): ReadonlyMap<string, Said> => {
  const said = groupBy(
    [...milestones, ...claims].filter((s) => s.known <= k),
    (s) => s.subject,
  );
  const money = groupBy(
    claims.filter((c) => c.property === 'budget'),
    (c) => c.subject,
  );
  return new Map(
    subjects.map((subject) => {
      const own = said.get(subject.id) ?? [];
      const claimed: readonly Claim[] = money.get(subject.id) ?? [];
      const purse = claimed.length === 0 ? null : purseOf(subject, claimed, k);
      return [
        subject.id,
        {
          modalities: [...new Set(own.map((s) => s.modality))],
          sources: [...new Set(own.flatMap((s) => citesBy(s.cites, sources, k).map((c) => c.source)))],
          payers: PAYERS.filter((payer) => purse?.addends.some((a) => a.payer === payer)),
          budget: purse?.total?.value ?? null,
        },
      ];
    }),
  );
};

const last = new WeakMap<Dataset, { readonly k: Day; readonly said: ReadonlyMap<string, Said> }>();
/** Kept for the k that was asked for last: it moves seldom, and t never moves it. */
export const saidOf = (dataset: Dataset, k: Day, subject: string): Said => {
  const kept = last.get(dataset);
  const now = kept?.k === k ? kept : { k, said: gather(dataset, k) };
  if (now !== kept) last.set(dataset, now);
  return now.said.get(subject) ?? NOTHING;
};
