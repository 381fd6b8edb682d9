import type { Claim, Dataset, Milestone, Subject } from './dataset.ts';
import { groupBy } from './group.ts';
import type { History } from './state.ts';

/** An open end comes after every stated one. */
const endOf = (m: Milestone): number => m.date?.to ?? Number.MAX_SAFE_INTEGER;

const chronological = (a: Milestone, b: Milestone): number => {
  const key = (m: Milestone) => m.date?.from ?? m.date?.to ?? Number.POSITIVE_INFINITY;
  return key(a) - key(b) || endOf(a) - endOf(b) || a.id.localeCompare(b.id);
};

/** Histories of all subjects by id: milestones in order of event, and when each statement was first known. */
export const historiesOf = (dataset: Dataset): ReadonlyMap<string, History> => {
  const milestones = groupBy<Milestone>(dataset.milestones, (m) => m.subject);
  const claims = groupBy<Claim>(dataset.claims, (c) => c.subject);
  const hichaptersOf = (subject: Subject): History => {
    const own = milestones.get(subject.id) ?? [];
    const said = [...own, ...(claims.get(subject.id) ?? [])];
    const heard = said.map((s) => ({ known: s.known, reported: s.modality === 'reported' }));
    return { subject, milestones: own.toSorted(chronological), heard };
  };
  return new Map(dataset.subjects.map((subject) => [subject.id, hichaptersOf(subject)]));
};
