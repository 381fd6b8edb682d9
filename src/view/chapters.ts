import type { Claim, Milestone } from '../model/dataset.ts';
import type { Day } from '../model/day.ts';
import { groupBy } from '../model/group.ts';
import type { Said } from '../model/pledges.ts';
import { type History, type State, stateAt } from '../model/state.ts';

/** What a day of publications changed in what was known about a subject, told as of that day. */
export type Learned = {
  readonly before: State;
  readonly after: State;
  /** Plans that were new, those that a newer plan replaced, and those that a report settled. */
  readonly plans: readonly Milestone[];
  readonly revised: readonly Milestone[];
  readonly settled: readonly Milestone[];
};
/** Everything about a subject that was first published on one day. */
export type Chapter = { readonly known: Day; readonly said: readonly Said[]; readonly learned: Learned };

const plansIn = (state: State): readonly Milestone[] => (state.exists ? [...state.planned, ...state.unconfirmed] : []);

/** Told as of the day, or of the last day that its reports speak of: a report of a month is certain at its end. */
const learnedOn = (history: History, day: Day, said: readonly Said[]): Learned => {
  const told = said.flatMap((s) => (s.modality === 'reported' ? (s.date?.to ?? []) : []));
  const t = Math.max(day, ...told);
  const [before, after] = [stateAt(history, t, day - 1), stateAt(history, t, day)];
  const [had, has] = [plansIn(before), plansIn(after)];
  const gone = had.filter((m) => !has.includes(m));
  const replaced = new Set(history.milestones.flatMap((m) => (m.known <= day ? (m.revises ?? []) : [])));
  return {
    before,
    after,
    plans: has.filter((m) => !had.includes(m)),
    revised: gone.filter((m) => replaced.has(m.id)),
    settled: gone.filter((m) => !replaced.has(m.id)),
  };
};

/** The history of what was said about a subject, in order of publication; a dated target is told once, as its claim. */
export const chaptersOf = (history: History, claims: readonly Claim[]): readonly Chapter[] => {
  const said: readonly Said[] = [...history.milestones.filter((m) => m.claim === undefined), ...claims];
  const days = groupBy(
    said.toSorted((a, b) => a.known - b.known),
    (s) => String(s.known),
  );
  return [...days.values()].flatMap((together) => {
    const known = together[0]?.known;
    return known === undefined ? [] : [{ known, said: together, learned: learnedOn(history, known, together) }];
  });
};
