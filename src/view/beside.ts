import type { Dataset, Milestone, Region, Subject } from '../model/dataset.ts';
import type { Day } from '../model/day.ts';
import { liesIn } from '../model/regions.ts';
import { type History, inForce, type State, stateAt } from '../model/state.ts';
import { type Ledger, ledgerOf } from '../model/sums.ts';
import { saidOf } from './said.ts';
import type { Scene } from './scene.ts';

/** One of the things that stand side by side: a subject, or a region with all that is shown in it. */
export type Side = {
  readonly id: string;
  readonly about: { readonly subject: Subject; readonly state: State } | { readonly region: Region };
  /** What is shown in a region. */
  readonly items: Scene['shown'];
  readonly ledger: Ledger;
  /** What counts at k, by day. */
  readonly milestones: readonly Milestone[];
  readonly sources: readonly string[];
};

/** Everything shown that lies in a region, the districts of a city and the cities of a province included. */
export const itemsIn = ({ regions }: Dataset, items: Scene['shown'], region: string): Scene['shown'] =>
  items.filter((i) => liesIn(regions, i.subject.region, region));

const byDay = (a: Milestone, b: Milestone): number =>
  (a.date?.to ?? a.date?.from ?? Number.POSITIVE_INFINITY) - (b.date?.to ?? b.date?.from ?? Number.POSITIVE_INFINITY);

type Context = {
  readonly dataset: Dataset;
  readonly histories: ReadonlyMap<string, History>;
  /** The day of the scene. */
  readonly day: Day;
  /** What the filters let through. */
  readonly shown: Scene['shown'];
  readonly k: Day;
};

const stateOf = (histories: ReadonlyMap<string, History>, id: string, day: Day, k: Day): State => {
  const history = histories.get(id);
  return history ? stateAt(history, day, k) : { exists: false, because: 'unknown' };
};

/** A subject stands for itself whatever the filters say; a region for what they let through. `null`: no such thing. */
export const sideOf = (id: string, { dataset, histories, day, shown, k }: Context): Side | null => {
  const region = dataset.regions.find((r) => r.id === id);
  const subject = dataset.subjects.find((s) => s.id === id);
  const items = region ? itemsIn(dataset, shown, region.id) : [];
  const subjects = subject ? [subject] : items.map((i) => i.subject);
  const about = region ? { region } : subject && { subject, state: stateOf(histories, id, day, k) };
  if (!about) return null;
  return {
    id,
    about,
    items,
    ledger: ledgerOf(subjects, dataset, k),
    milestones: subjects
      .flatMap((s) => inForce(histories.get(s.id)?.milestones ?? [], k))
      .filter((m) => m.preferred)
      .toSorted(byDay),
    sources: [...new Set(subjects.flatMap((s) => saidOf(dataset, k, s.id).sources))].toSorted(),
  };
};
