import type { State } from '../model/state.ts';
import { useWords } from './context.ts';

/** Stage and certainty in words: `선정·지정 · 미확인`. */
export const StateWords = ({ state }: { readonly state: State }) => {
  const words = useWords();
  if (!state.exists) return null;
  const doubt =
    state.certainty === 'certain' || (state.certainty === 'planned' && state.class === 'hollow')
      ? null
      : words.certainty[state.certainty];
  return (
    <span className="state-words">
      {words.stage[state.stage]}
      {doubt && <em className={`doubt doubt-${state.certainty}`}>{doubt}</em>}
    </span>
  );
};
