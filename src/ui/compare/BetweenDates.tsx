import { type Day, isoOf } from '../../model/day.ts';
import type { History } from '../../model/state.ts';
import { changeOf, milestonesBetween } from '../../view/changes.ts';
import { formatIso } from '../../words/format.ts';
import { useLang, useScene, useView, useWords } from '../context.ts';
import { ChangeWords } from './ChangeWords.tsx';
import { MilestoneList } from './MilestoneList.tsx';

/** On the card, while two days are compared: what became of this subject between them. */
export const BetweenDates = ({ history }: { readonly history: History }) => {
  const words = useWords();
  const lang = useLang();
  const comparison = useScene((s) => s.comparison);
  const k = useView((v) => v.k);
  if (comparison === null) return null;
  const date = (day: Day) => formatIso(isoOf(day), lang);
  const change = changeOf(history, comparison, k);
  const milestones = milestonesBetween(history, comparison, k);
  return (
    <section className="between-dates" aria-labelledby="card-between" data-change={change.kind}>
      <h3 id="card-between">{words.compare.card}</h3>
      <p className="muted">{words.compare.between(date(comparison.earlier), date(comparison.later))}</p>
      <p>
        <ChangeWords change={change} />
      </p>
      {milestones.length === 0 ? (
        <p className="muted">{words.compare.noEvents}</p>
      ) : (
        <MilestoneList milestones={milestones} overdue={change.overdue} />
      )}
    </section>
  );
};
