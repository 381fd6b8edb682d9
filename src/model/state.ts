import type { Milestone, Subject } from './dataset.ts';
import type { Day } from './day.ts';
import { type Certainty, rankOf, type Stage, type StateClass } from './vocabulary.ts';

/** Everything collected about one subject, ready to be asked about any (t, k). Made once by `hichaptersOf`. */
export type History = {
  readonly subject: Subject;
  readonly milestones: readonly Milestone[];
  /** Days from which each plan, target or other claim about it was known. */
  readonly heard: readonly { readonly known: Day; readonly reported: boolean }[];
};

/** `unknown`: nothing published up to k. `not-yet`: it does not exist on the map at t. */
export type State =
  | { readonly exists: false; readonly because: 'unknown' | 'not-yet' }
  | {
      readonly exists: true;
      readonly stage: Stage;
      readonly class: StateClass;
      readonly certainty: Certainty;
      /** Highest stage reached for certain, and a higher one possibly reached. */
      readonly reached: Stage | null;
      readonly possibly: Stage | null;
      /** Milestone that moved the state here; `null` where only a plan is known. */
      readonly by: Milestone | null;
      /** Plans that are still open at (t, k), and those whose day has passed with no report in the collection. */
      readonly planned: readonly Milestone[];
      readonly unconfirmed: readonly Milestone[];
      /** The youngest report that counts, and the last day that it may speak of: the state is what was last known. */
      readonly evidence: Milestone | null;
      readonly lastReport: Day | null;
    };

const isState = (m: Milestone): m is Milestone & { stage: Stage } => m.stage !== 'event';

const START = Number.NEGATIVE_INFINITY;
const END = Number.POSITIVE_INFINITY;

/** Undated reports are known to be true from their publication on, and possibly earlier. */
const from = (m: Milestone): number => (m.date === null ? START : (m.date.from ?? START));
const to = (m: Milestone): number => (m.date === null ? m.known : (m.date.to ?? END));

/** The last day that a report may speak of; what nobody had written yet it cannot know. */
const seenOn = (m: Milestone): Day => Math.min(to(m), m.known);

const sameOnes = (a: readonly Milestone[], b: readonly Milestone[]): boolean =>
  a.length === b.length && a.every((m, i) => m === b[i]);

/** Whether two states of one subject say the same, so that what shows the one need not be drawn again for the other. */
export const sameState = (a: State, b: State): boolean => {
  if (!a.exists || !b.exists) return a.exists === b.exists;
  return (
    a.stage === b.stage &&
    a.class === b.class &&
    a.certainty === b.certainty &&
    a.reached === b.reached &&
    a.possibly === b.possibly &&
    a.by === b.by &&
    a.evidence === b.evidence &&
    a.lastReport === b.lastReport &&
    sameOnes(a.planned, b.planned) &&
    sameOnes(a.unconfirmed, b.unconfirmed)
  );
};

const classOfStage = (stage: Stage): StateClass => {
  if (stage === 'ended') return 'ended';
  if (rankOf(stage) >= rankOf('completed')) return 'solid';
  if (rankOf(stage) >= rankOf('selected')) return 'half';
  return 'hollow';
};

/**
 * The classes that a subject may have on any day, by whatever is known of it: those of the stages that are reported, and
 * hatched where one of them has no exact day. It may hold one too many, and never lacks one.
 */
export const classesEver = (milestones: readonly Milestone[]): ReadonlySet<StateClass> => {
  const moving = milestones.filter((m) => m.modality === 'reported').filter(isState);
  const vague = moving.some((m) => from(m) < to(m));
  return new Set<StateClass>([
    'hollow',
    ...moving.map((m) => classOfStage(m.stage)),
    ...(vague ? (['hatched'] as const) : []),
  ]);
};

const latest = (milestones: readonly (Milestone & { stage: Stage })[]) =>
  milestones.reduce<(Milestone & { stage: Stage }) | null>(
    (best, m) =>
      best === null || rankOf(m.stage) > rankOf(best.stage) || (m.stage === best.stage && to(m) > to(best)) ? m : best,
    null,
  );

/**
 * The statements known at k that count: the preferred ones, without the plans that a plan known by then replaces.
 * Which of two sources is preferred is the judgement of the collection, the same at every k.
 */
export const inForce = (milestones: readonly Milestone[], k: Day): readonly Milestone[] => {
  const known = milestones.filter((m) => m.known <= k);
  const preferred = known.filter((m) => m.preferred);
  const replaced = new Set(preferred.flatMap((m) => m.revises ?? []));
  return preferred.filter((m) => !replaced.has(m.id));
};

/** True where a source published up to k reports what `plan` promised, or a later stage. */
const isReported = (plan: Milestone, reports: readonly Milestone[]): boolean =>
  reports.some((r) => r.confirms === plan.id || (isState(plan) && isState(r) && rankOf(r.stage) >= rankOf(plan.stage)));

/**
 * The state of a subject at the end of day `t`, by what had been published by the end of day `k`.
 * Where sources disagree, the preferred report moves the state from its publication on; the others stay in the history.
 */
export const stateAt = ({ milestones, heard }: History, t: Day, k: Day): State => {
  const known = milestones.filter((m) => m.known <= k);
  if (known.length === 0 && !heard.some((h) => h.known <= k)) return { exists: false, because: 'unknown' };

  const counting = inForce(milestones, k);
  const reports = known.filter((m) => m.modality === 'reported');
  const plans = counting.filter((m) => m.modality === 'planned');
  const announcedOn = Math.min(END, ...heard.filter((h) => h.known <= k && !h.reported).map((h) => h.known));
  const counted = counting.filter((m) => m.modality === 'reported');
  // A report that no other is preferred to still says that there is something.
  const there = counted.length > 0 ? counted : reports;
  const onlyDescribed = there.length === 0 && announcedOn === END;
  const existsFrom = onlyDescribed ? START : Math.min(announcedOn, ...there.map(from));
  if (t < existsFrom) return { exists: false, because: 'not-yet' };

  const moving = counted.filter(isState);
  const certain = latest(moving.filter((m) => to(m) <= t));
  const maybe = latest(moving.filter((m) => from(m) <= t && t < to(m)));
  const reached = certain?.stage ?? null;
  const possibly = maybe && (reached === null || rankOf(maybe.stage) > rankOf(reached)) ? maybe.stage : null;
  const stage = reached ?? possibly ?? 'announced';

  const overdue = (m: Milestone) => m.date !== null && to(m) < t && to(m) < k;
  const open = plans.filter(
    (m) =>
      !isReported(
        m,
        reports.filter((r) => to(r) <= t),
      ),
  );
  const unconfirmed = open.filter((m) => overdue(m) && !isReported(m, reports));
  const planned = open.filter((m) => !unconfirmed.includes(m));

  const happening = there.some((m) => m.date !== null && from(m) <= t);
  const happened = there.some((m) => m.date !== null && to(m) <= t);
  const certainty = (): Certainty => {
    if (unconfirmed.length > 0) return 'unconfirmed';
    if (reached === null && possibly === null && planned.length === 0) {
      if (happened) return 'certain';
      if (happening) return 'possible';
    }
    if (reached === null && possibly === null)
      return onlyDescribed || there.some((m) => m.date === null) ? 'undated' : 'planned';
    if (reached === null) return maybe?.date === null ? 'undated' : 'possible';
    if (certain?.date === null) return 'undated';
    return 'certain';
  };
  const evidence = counted
    .filter((m) => from(m) <= t)
    .reduce<Milestone | null>((best, m) => (best && seenOn(best) >= seenOn(m) ? best : m), null);
  return {
    exists: true,
    stage,
    class: reached === null && possibly !== null ? 'hatched' : classOfStage(stage),
    certainty: certainty(),
    reached,
    possibly,
    by: certain ?? maybe,
    planned,
    unconfirmed,
    lastReport: evidence && seenOn(evidence),
    evidence,
  };
};
