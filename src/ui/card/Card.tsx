import { Suspense, useEffect, useMemo, useRef } from 'react';
import type { Subject } from '../../model/dataset.ts';
import { stateAt } from '../../model/state.ts';
import { kindValue } from '../../view/facets.ts';
import { useActions, useDataset, useHistories, useScene, useText, useView, useWords } from '../context.ts';
import { focusSubject } from '../focus.ts';
import { IconButton } from '../IconButton.tsx';
import { later } from '../later.tsx';
import { TermText } from '../TermText.tsx';
import { Facts } from './Facts.tsx';
import { Milestones } from './Milestones.tsx';
import { Money } from './Money.tsx';
import { Organisations } from './Organisations.tsx';
import { Links, Place } from './Place.tsx';
import { FactSheetButton } from './paper/FactSheetButton.tsx';
import { ShowOnMap } from './ShowOnMap.tsx';
import { StateBox } from './StateBox.tsx';

const Chapters = later(() => import('./Chapters.tsx').then((module) => module.Chapters));
const BetweenDates = later(() => import('../compare/BetweenDates.tsx').then((module) => module.BetweenDates));

/** Everything that is known about the selected subject at (t, k), every value with its source. */
export const Card = () => {
  const id = useView((v) => v.selected);
  const subject = useDataset().subjects.find((s) => s.id === id);
  return subject ? <CardOf key={subject.id} subject={subject} /> : null;
};

const CardOf = ({ subject }: { readonly subject: Subject }) => {
  const words = useWords();
  const text = useText();
  const dataset = useDataset();
  const { subjectPicked } = useActions();
  const history = useHistories().get(subject.id);
  const day = useScene((s) => s.day);
  const k = useView((v) => v.k);
  const comparing = useView((v) => v.t2 !== null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const claims = useMemo(() => dataset.claims.filter((c) => c.subject === subject.id), [dataset, subject]);
  if (!history) return null;
  const state = stateAt(history, day, k);
  const kindWord = words.kind[kindValue(subject)];
  const segments = subject.segments.flatMap((id) => dataset.segments.find((s) => s.id === id) ?? []);
  const partOf = subject.parent === null ? [] : [subject.parent];
  const parts = dataset.subjects.filter((s) => s.parent === subject.id).map((s) => s.id);
  const members = dataset.subjects.filter((s) => s.zones.includes(subject.id)).map((s) => s.id);
  const involved = dataset.subjects.filter((s) => s.organisations.some((o) => o.id === subject.id)).map((s) => s.id);
  const aboutThis = dataset.subjects.filter((s) => s.about.includes(subject.id)).map((s) => s.id);
  return (
    <article className="card" aria-label={words.card.label} data-card={subject.id}>
      <header className="card-head">
        <div>
          <p className="card-kind">
            {words.type[subject.type]} · {kindWord}
          </p>
          <h2 ref={heading} tabIndex={-1}>
            {text(subject.name)}
          </h2>
        </div>
        <IconButton
          icon="close"
          words={words.app.close}
          onClick={() => {
            subjectPicked(null);
            focusSubject(subject.id);
          }}
        />
      </header>
      {subject.type !== 'organisation' && <StateBox history={history} />}
      {comparing && subject.type !== 'organisation' && (
        <Suspense fallback={null}>
          <BetweenDates history={history} />
        </Suspense>
      )}
      <p className="card-tools">
        <ShowOnMap subject={subject} />
        <FactSheetButton subject={subject} />
      </p>
      {segments.length > 0 && (
        <ul className="segments" aria-label={words.filters.facet.seg}>
          {segments.map((s) => (
            <li key={s.id} className="tag">
              {text(s.name)}
            </li>
          ))}
        </ul>
      )}
      {subject.summary && (
        <p className="card-summary">
          <TermText text={text(subject.summary)} />
        </p>
      )}
      <Milestones milestones={history.milestones} unconfirmed={state.exists ? state.unconfirmed : []} />
      <Money claims={claims} />
      <Facts claims={claims} />
      <Suspense fallback={null}>
        <Chapters history={history} claims={claims} />
      </Suspense>
      <Organisations subject={subject} />
      <Place subject={subject} />
      <Links title={words.card.parentOf} ids={partOf} />
      <Links title={words.card.parts} ids={parts} />
      <Links title={words.card.members} ids={members} />
      <Links title={words.card.about} ids={[...subject.about, ...aboutThis]} />
      <Links title={words.card.involved} ids={involved} />
    </article>
  );
};
