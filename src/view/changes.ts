import type { Milestone } from '../model/dataset.ts';
import type { Day } from '../model/day.ts';
import { type History, inForce, type State, stateAt } from '../model/state.ts';
import { rankOf } from '../model/vocabulary.ts';
import { markOf } from './stops.ts';

/** What became of a subject between two days, told forward in time whichever of them was named first. */
export const CHANGES = ['new', 'advanced', 'possible', 'ended', 'same'] as const;
export type ChangeKind = (typeof CHANGES)[number];

export type Change = {
  readonly kind: ChangeKind;
  readonly before: State;
  readonly after: State;
  /** Plans whose day passed between the two without a report. */
  readonly overdue: readonly Milestone[];
};
/** The two days of a comparison, the earlier one first; both are the same where nothing is compared. */
export type Pair = { readonly earlier: Day; readonly later: Day };

export const pairOf = (t: Day, t2: Day): Pair => ({ earlier: Math.min(t, t2), later: Math.max(t, t2) });

/** How far a subject had got for certain and at the most; a plan alone has got nowhere yet. */
const reach = (state: State) => {
  if (!state.exists) return { sure: -1, most: -1 };
  const sure = rankOf(state.reached);
  return { sure, most: Math.max(sure, rankOf(state.possibly)) };
};

const kindOf = (before: State, after: State): ChangeKind => {
  if (!after.exists) return 'same';
  if (!before.exists) return 'new';
  const [was, is] = [reach(before), reach(after)];
  if (is.sure > was.sure) return after.reached === 'ended' ? 'ended' : 'advanced';
  return is.most > was.most ? 'possible' : 'same';
};

/** Nothing may have changed, and no plan fell overdue. */
export const isUnchanged = ({ kind, overdue }: Change): boolean => kind === 'same' && overdue.length === 0;

export const changeOf = (history: History, { earlier, later }: Pair, k: Day): Change => {
  const [before, after] = [stateAt(history, earlier, k), stateAt(history, later, k)];
  const was = before.exists ? before.unconfirmed : [];
  const overdue = after.exists ? after.unconfirmed.filter((m) => !was.includes(m)) : [];
  return { kind: kindOf(before, after), before, after, overdue };
};

/**
 * What counts at k and may have happened, or was to happen, after the earlier day and not after the later one; a date
 * with an open side counts where its mark stands.
 */
export const milestonesBetween = (
  { milestones }: Pick<History, 'milestones'>,
  { earlier, later }: Pair,
  k: Day,
): readonly Milestone[] =>
  inForce(milestones, k).filter((milestone) => {
    const date = milestone.date;
    if (date === null || (date.to !== null && date.to <= earlier)) return false;
    const mark = markOf(milestone);
    return mark !== null && (date.from ?? mark.from) <= later && (mark.to ?? mark.from) > earlier;
  });
