import type { Claim, Dated, Milestone } from './dataset.ts';
import type { Day } from './day.ts';
import { groupBy } from './group.ts';
import { type History, inForce } from './state.ts';
import { rankOf } from './vocabulary.ts';

/** What was said would come, and what became of it. */
export type Said = Milestone | Claim;

/**
 * `reported`: a source says that it came; `passed`: only a later stage is reported; `due`: its day lies ahead;
 * `overdue`: its day has passed and nothing in the collection reports it; `open`: it has no day.
 */
export type Outcome = 'overdue' | 'due' | 'open' | 'reported' | 'passed';

/** Days by which something came later than was said (negative: earlier), as narrow as the two dates allow. */
export type Slip = { readonly least: number; readonly most: number };

export type Step = {
  readonly said: Said;
  /** Against the first date that was said; `null` for the first, for another source, and where either has no date. */
  readonly slip: Slip | null;
  /** Another source, published no earlier than the version that counts, and not followed. */
  readonly other: boolean;
};
export type Pledge = {
  readonly subject: string;
  /** Every version of it in order of publication: the plan, then what it was changed to or what others said. */
  readonly steps: readonly [Step, ...Step[]];
  /** The version that counts today. */
  readonly current: Said;
  readonly outcome: Outcome;
  /** The report that it came, and by how much it was off where the report says the very same thing. */
  readonly actual: Milestone | null;
  readonly slip: Slip | null;
};

export const isMilestone = (said: Said): said is Milestone => 'stage' in said;
/** Plans, targets, and what was announced: an announcement speaks of what is to come. */
const isForward = (said: Said): boolean =>
  said.modality !== 'reported' || (isMilestone(said) && said.stage === 'announced' && said.preferred);

/** The days that a date may mean; "by 2030" is its last day, "from November on" its first. */
const daysOf = (date: Dated | null): { readonly from: Day; readonly to: Day } | null => {
  if (date === null) return null;
  const from = date.from ?? date.to;
  const to = date.to ?? date.from;
  return from === null || to === null ? null : { from, to };
};

export const slipOf = (planned: Dated | null, later: Dated | null): Slip | null => {
  const [a, b] = [daysOf(planned), daysOf(later)];
  return a && b ? { least: b.from - a.to, most: b.to - a.from } : null;
};

/** Figures that are said again as they change; any other figure stands for itself. */
const SAID_AGAIN: readonly Claim['property'][] = ['budget', 'investment', 'sales', 'output'];

const threadOfClaim = ({ id, property, funding, value, date }: Claim): string =>
  value !== null && SAID_AGAIN.includes(property) ? `${property}/${funding}/${date?.to ?? ''}` : id;

/** What makes two statements versions of one pledge: the stage, the plan revised, or the figure and the day it is due. */
const threadOf = (said: Said, history: History, claims: ReadonlyMap<string, Claim>): string => {
  if (!isMilestone(said)) return threadOfClaim(said);
  const claim = claims.get(said.claim ?? '');
  if (claim) return threadOfClaim(claim);
  if (said.stage !== 'event') return said.stage;
  const revised = history.milestones.find((m) => m.id === said.revises);
  return revised ? threadOf(revised, history, claims) : said.id;
};

const byPublication = (a: Said, b: Said): number =>
  a.known - b.known || Number(b.preferred) - Number(a.preferred) || (a.id < b.id ? -1 : 1);

/**
 * The report of what `steps` said: one that names it, one of the same stage, or one of a later stage. That a figure came
 * true is for a source to say; another figure of the same kind does not say it.
 */
const reportOf = (steps: readonly Said[], history: History): Milestone | null => {
  const plan = steps.find(isMilestone);
  if (!plan) return null;
  const ids = new Set(steps.map((s) => s.id));
  const reports = history.milestones.filter((m) => m.modality === 'reported');
  const named = reports.find((m) => m.confirms !== undefined && ids.has(m.confirms));
  if (named || plan.stage === 'event') return named ?? null;
  const counting = reports.filter((m) => m.preferred && m.stage !== 'event');
  const same = counting.find((m) => m.stage === plan.stage && !ids.has(m.id));
  return same ?? counting.find((m) => rankOf(m.stage) > rankOf(plan.stage)) ?? null;
};

const isOverdue = ({ date, modality }: Said, today: Day): boolean => {
  if (modality === 'reported') return false;
  const days = daysOf(date);
  // An activity that goes on from a day has no day by which it is missed.
  return days !== null && date?.to !== null && days.to < today;
};

const outcomeOf = (current: Said, actual: Milestone | null, today: Day): Outcome => {
  if (actual) {
    const same = !isMilestone(current) || actual.stage === current.stage;
    return same || actual.confirms !== undefined ? 'reported' : 'passed';
  }
  if (isOverdue(current, today)) return 'overdue';
  return current.date === null || current.modality === 'reported' ? 'open' : 'due';
};

const pledgeOf = (steps: readonly Said[], history: History, today: Day): Pledge | null => {
  const [first, ...later] = steps.toSorted(byPublication);
  if (!first) return null;
  const counting = new Set<Said>(inForce(history.milestones, today));
  const standing = [first, ...later].filter((s) => counting.has(s));
  const current =
    standing.find((s) => isOverdue(s, today)) ??
    standing.at(-1) ??
    [first, ...later].findLast((s) => s.preferred) ??
    first;
  const isOther = (said: Said) => !said.preferred && said.known >= current.known;
  const actual = reportOf(steps, history);
  const same = actual !== null && isMilestone(first) && first.modality !== 'reported' && actual.stage === first.stage;
  return {
    subject: first.subject,
    steps: [
      { said: first, slip: null, other: isOther(first) },
      ...later.map((said) => ({
        said,
        slip: said.preferred ? slipOf(first.date, said.date) : null,
        other: isOther(said),
      })),
    ],
    current,
    outcome: outcomeOf(current, actual, today),
    actual,
    slip: same ? slipOf(first.date, actual.date) : null,
  };
};

/**
 * Every plan, target and announcement about a subject that had been published by the end of day `k`, with all that the
 * collection has said of it since, up to `today`. A target is due like a plan, and no plan becomes a fact because its day
 * has passed.
 */
export const pledgesOf = (history: History, claims: readonly Claim[], k: Day, today: Day): readonly Pledge[] => {
  const byId = new Map(claims.map((c) => [c.id, c]));
  const marked = new Set(history.milestones.flatMap((m) => m.claim ?? []));
  const said: readonly Said[] = [...history.milestones, ...claims.filter((c) => !marked.has(c.id))];
  const threads = groupBy(said.filter(isForward), (s) => threadOf(s, history, byId));
  return [...threads.values()]
    .filter((steps) => steps.some((s) => s.known <= k))
    .flatMap((steps) => pledgeOf(steps, history, today) ?? []);
};

/** The day that orders pledges: the last on which it may be due, else its first, else that of its publication. */
export const dueDay = ({ current }: Pledge): Day => current.date?.to ?? current.date?.from ?? current.known;
