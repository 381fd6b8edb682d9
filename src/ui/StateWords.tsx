import type { State } from '../model/state.ts';
import type { Words } from '../words/ko.ts';
import { useWords } from './context.ts';

type Existing = Extract<State, { exists: true }>;
/** What is in doubt: not the stage that was reached but the plan whose day has passed (`착공·공사 미확인`). */
const doubtWords = ({ certainty, unconfirmed }: Existing, words: Words): string => {
  const overdue = unconfirmed.findLast((m) => m.stage !== 'event');
  return certainty === 'unconfirmed' && overdue
    ? words.card.unconfirmedStage(words.stage[overdue.stage])
    : words.certainty[certainty];
};

/** Stage reached and what is in doubt, in words: `선정·지정 · 착공·공사 미확인`. */
export const StateWords = ({ state }: { readonly state: State }) => {
  const words = useWords();
  if (!state.exists) return null;
  const doubt =
    state.certainty === 'certain' || (state.certainty === 'planned' && state.class === 'hollow')
      ? null
      : doubtWords(state, words);
  return (
    <span className="state-words">
      {words.stage[state.stage]}
      {doubt && <em className={`doubt doubt-${state.certainty}`}>{doubt}</em>}
    </span>
  );
};

/** How sure the state is, for the head of a card, where certainty is said too. */
export const StateDoubt = ({ state }: { readonly state: Existing }) => {
  const words = useWords();
  return <em className={`doubt doubt-${state.certainty}`}>{doubtWords(state, words)}</em>;
};
