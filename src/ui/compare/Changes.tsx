import { isoOf } from '../../model/day.ts';
import { CHANGES, milestonesBetween } from '../../view/changes.ts';
import type { Comparison, Item } from '../../view/scene.ts';
import { formatIso } from '../../words/format.ts';
import { MilestoneLine } from '../card/MilestoneLine.tsx';
import { useActions, useHistories, useLang, useScene, useText, useView, useWords } from '../context.ts';
import { useHoverOf } from '../hover.ts';
import { SubjectMark } from '../SubjectMark.tsx';
import { ChangeWords } from './ChangeWords.tsx';

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
  const text = useText();
  const { subjectPicked } = useActions();
  const hover = useHoverOf(subject.id);
  const change = comparison.changes.get(subject.id);
  const selected = useView((v) => v.selected === subject.id);
  if (!change) return null;
  return (
    <li data-changed={subject.id}>
      <button
        type="button"
        className="row"
        aria-pressed={selected}
        onClick={() => subjectPicked(subject.id)}
        {...hover}
      >
        <SubjectMark subject={subject} state={state} />
        <span className="row-name">{text(subject.name)}</span>
        <span className="row-facts">
          <ChangeWords change={change} />
        </span>
      </button>
      <Between subject={subject.id} comparison={comparison} />
    </li>
  );
};

/** What happened, or was to happen, between the two days, each with its sources. */
const Between = ({ subject, comparison }: { readonly subject: string; readonly comparison: Comparison }) => {
  const words = useWords();
  const history = useHistories().get(subject);
  const k = useView((v) => v.k);
  const overdue = comparison.changes.get(subject)?.overdue ?? [];
  const milestones = history ? milestonesBetween(history, comparison, k) : [];
  if (milestones.length === 0) return null;
  return (
    <details className="between">
      <summary>{words.compare.events(milestones.length)}</summary>
      <ol className="milestones">
        {milestones.map((m) => (
          <li key={m.id}>
            <MilestoneLine of={m} overdue={overdue.includes(m)} />
          </li>
        ))}
      </ol>
    </details>
  );
};
