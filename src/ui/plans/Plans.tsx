import { useMemo } from 'react';
import { isoOf } from '../../model/day.ts';
import { groupBy } from '../../model/group.ts';
import { dueDay, type Outcome, type Pledge, pledgesOf } from '../../model/pledges.ts';
import { stateAt } from '../../model/state.ts';
import { activeFilters } from '../../view/criteria.ts';
import { formatIso } from '../../words/format.ts';
import { SaidLine } from '../card/SaidLine.tsx';
import { useCriteria, useDataset, useHistories, useLang, useText, useView, useWords } from '../context.ts';
import { StateWords } from '../StateWords.tsx';
import { usePassing } from '../time/usePassing.ts';
import { PledgeItem } from './PledgeItem.tsx';

/** What has to be looked at first. */
const OUTCOMES: readonly Outcome[] = ['overdue', 'reported', 'passed', 'due', 'open'];

/** What had been said by the day of knowledge, and what is known today of what became of it; filters hold here as well. */
export const Plans = () => {
  const words = useWords();
  const lang = useLang();
  const pledges = usePledges();
  const k = useView((v) => v.k);
  const byOutcome = groupBy(pledges, (p) => p.outcome);
  return (
    <section className="list plans" id="plans" aria-label={words.plans.title}>
      <p className="list-note">{words.plans.intro(formatIso(isoOf(k), lang), pledges.length)}</p>
      {pledges.length === 0 && <p className="list-note">{words.plans.none}</p>}
      {OUTCOMES.map((outcome) => {
        const own = byOutcome.get(outcome) ?? [];
        if (own.length === 0) return null;
        return (
          <section key={outcome} aria-labelledby={`plans-${outcome}`} data-outcome={outcome}>
            <h2 id={`plans-${outcome}`} className="section-title">
              {words.plans.outcome[outcome]} <span className="count">{own.length}</span>
            </h2>
            {outcome === 'open' ? <Undated pledges={own} /> : <Dated pledges={own} />}
          </section>
        );
      })}
    </section>
  );
};

const usePledges = (): readonly Pledge[] => {
  const dataset = useDataset();
  const histories = useHistories();
  const k = useView((v) => v.k);
  const passing = usePassing(dataset.asOf);
  return useMemo(() => {
    const claims = groupBy(dataset.claims, (c) => c.subject);
    return [...histories.values()]
      .filter(({ subject }) => passing.has(subject.id))
      .flatMap((history) => pledgesOf(history, claims.get(history.subject.id) ?? [], k, dataset.asOf));
  }, [dataset, histories, k, passing]);
};

const Dated = ({ pledges }: { readonly pledges: readonly Pledge[] }) => (
  <ul className="pledges">
    {pledges
      .toSorted((a, b) => dueDay(a) - dueDay(b))
      .map((pledge) => (
        <PledgeItem key={pledge.steps[0].said.id} pledge={pledge} />
      ))}
  </ul>
);

/** What nobody gave a day to, folded together by subject. */
const Undated = ({ pledges }: { readonly pledges: readonly Pledge[] }) => {
  const words = useWords();
  const text = useText();
  const { subjects, asOf } = useDataset();
  const histories = useHistories();
  // Asked about a part of the whole, the answer lies open.
  const narrow = activeFilters(useCriteria()).length > 0;
  return [...groupBy(pledges, (p) => p.subject)].map(([id, own]) => {
    const subject = subjects.find((s) => s.id === id);
    const history = histories.get(id);
    return (
      <details key={id} className="between" data-undated={id} open={narrow}>
        <summary>
          {words.plans.undatedOf(subject ? text(subject.name) : '', own.length)}
          {history && (
            <span className="undated-today">
              {words.plans.became}: <StateWords state={stateAt(history, asOf, asOf)} />
            </span>
          )}
        </summary>
        <ul className="claims">
          {own.flatMap(({ steps }) =>
            steps.map(({ said }) => (
              <li key={said.id}>
                <SaidLine of={said} />
              </li>
            )),
          )}
        </ul>
      </details>
    );
  });
};
