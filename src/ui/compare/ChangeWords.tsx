import type { State } from '../../model/state.ts';
import type { Change } from '../../view/changes.ts';
import { formatEdtf } from '../../words/format.ts';
import { useLang, useWords } from '../context.ts';
import { ChangeSign } from './ChangeSign.tsx';

/** What changed, in words: from which stage to which, and which plans fell overdue. */
export const ChangeWords = ({ change }: { readonly change: Change }) => {
  const words = useWords();
  const lang = useLang();
  const stage = (state: State) => {
    if (!state.exists) return words.compare.absent;
    if (state.possibly) return words.compare.maybe(words.stage[state.possibly]);
    return state.reached ? words.stage[state.reached] : words.certainty.planned;
  };
  const { kind, before, after, overdue } = change;
  return (
    <span className="change-words">
      <ChangeSign kind={kind} />
      <span>
        <b>{words.compare.kind[kind]}</b>{' '}
        {kind === 'new'
          ? words.compare.appeared(stage(after))
          : kind === 'same'
            ? stage(after)
            : words.compare.fromTo(stage(before), stage(after))}
      </span>
      {overdue.map((m) => (
        <em key={m.id} className="doubt doubt-unconfirmed">
          {words.compare.overdueOf(formatEdtf(m.date?.edtf ?? '', lang), words.stage[m.stage])}
        </em>
      ))}
    </span>
  );
};
