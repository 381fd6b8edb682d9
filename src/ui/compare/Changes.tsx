import { isoOf } from '../../model/day.ts';
import { CHANGES, type Change, milestonesBetween, type Pair } from '../../view/changes.ts';
import type { Comparison, Item } from '../../view/scene.ts';
import { formatIso } from '../../words/format.ts';
import { useHistories, useLang, useScene, useView, useWords } from '../context.ts';
import { SubjectRow } from '../SubjectRow.tsx';
import { ChangeWords } from './ChangeWords.tsx';
import { MilestoneList } from './MilestoneList.tsx';

/** The changes between two days as a list: new, moved on, ended, unchanged, each with what happened in between. */
export const Changes = () => {
  const words = useWords();
  const lang = useLang();
  const comparison = useScene((s) => s.comparison);
  const shown = useScene((s) => s.shown);
  if (comparison === null) return null;
  const { earlier, later, changes, counts } = comparison;
  const date = (day: number) => formatIso(isoOf(day), lang);
  return (
    <section className="list" id="changes" aria-label={words.compare.changes}>
      <p className="list-count">
        <strong>{words.compare.between(date(earlier), date(later))}</strong>
      </p>
      {shown.length === counts.same && comparison.overdue === 0 && (
        <p className="list-note">{earlier === later ? words.compare.sameDay : words.compare.nothing}</p>
      )}
      {CHANGES.filter((kind) => counts[kind] > 0).map((kind) => (
        <section key={kind} aria-labelledby={`changes-${kind}`} data-change={kind}>
          <h2 id={`changes-${kind}`} className="section-title">
            {words.compare.kind[kind]} <span className="count">{words.compare.count(counts[kind])}</span>
          </h2>
          <ul className="rows">
            {shown
              .filter((item) => changes.get(item.subject.id)?.kind === kind)
              .map((item) => (
                <Row key={item.subject.id} item={item} comparison={comparison} />
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
};

const Row = ({ item: { subject, state }, comparison }: { readonly item: Item; readonly comparison: Comparison }) => {
  const change = comparison.changes.get(subject.id);
  if (!change) return null;
  return (
    <li data-changed={subject.id}>
      <SubjectRow subject={subject} state={state}>
        <ChangeWords change={change} />
      </SubjectRow>
      <Between subject={subject.id} pair={comparison} change={change} />
    </li>
  );
};

type BetweenProps = { readonly subject: string; readonly pair: Pair; readonly change: Change };
/** What happened, or was to happen, between the two days, each with its sources. */
const Between = ({ subject, pair, change }: BetweenProps) => {
  const words = useWords();
  const history = useHistories().get(subject);
  const k = useView((v) => v.k);
  const milestones = history ? milestonesBetween(history, pair, k) : [];
  if (milestones.length === 0) return null;
  return (
    <details className="between">
      <summary>{words.compare.events(milestones.length)}</summary>
      <MilestoneList milestones={milestones} overdue={change.overdue} />
    </details>
  );
};
