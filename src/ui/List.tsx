import { memo, Suspense, useDeferredValue, useEffect, useRef } from 'react';
import type { SubjectType } from '../model/vocabulary.ts';
import { hasPlace, type Item } from '../view/scene.ts';
import { useActions, useDataset, useScene, useText, useView, useWords } from './context.ts';
import { later } from './later.tsx';
import { StateWords } from './StateWords.tsx';
import { SubjectRow } from './SubjectRow.tsx';

const EmptyState = later(() => import('./EmptyState.tsx').then((module) => module.EmptyState));

/** Rows of each section that a first paint shows. */
const FIRST_ROWS = { facility: 12, zone: 0, programme: 0 } as const;
const SECTIONS = ['facility', 'zone', 'programme'] as const satisfies readonly SubjectType[];

/** Everything that is shown, in three sections, each with how many of all it holds. */
export const List = () => {
  const words = useWords();
  const shown = useScene((s) => s.shown);
  const total = useScene((s) => s.total);
  const shelf = useScene((s) => s.shelf);
  const hiddenByLayers = useScene((s) => s.hiddenByLayers);
  const { layersShown } = useActions();
  // What fits a screen is there at the first paint, and all of it a moment later.
  const whole = useDeferredValue(true, false);
  const titles = { facility: words.list.facilities, zone: words.list.zones, programme: words.list.programmes };
  return (
    <section className="list" id="list" aria-label={words.list.title} data-whole={whole}>
      <p className="list-count">
        <strong>{words.list.count(shown.length, total.length)}</strong>
        <span className="muted">{words.list.onMap(shown.length - shelf.length, shelf.length)}</span>
      </p>
      {hiddenByLayers > 0 && (
        <p className="list-note">
          {words.list.hiddenByLayers(hiddenByLayers)}
          <button type="button" className="link" onClick={layersShown}>
            {words.list.showLayers}
          </button>
        </p>
      )}
      <Suspense fallback={null}>{shown.length === 0 && <EmptyState />}</Suspense>
      {SECTIONS.map((type) => {
        const items = shown.filter((i) => i.subject.type === type && (type !== 'programme' || isTop(i, shown)));
        if (items.length === 0) return null;
        const all = shown.filter((i) => i.subject.type === type).length;
        return (
          <section key={type} aria-labelledby={`list-${type}`}>
            <h2 id={`list-${type}`} className="section-title">
              {titles[type]}{' '}
              <span className="count">
                {words.list.count(all, total.filter((i) => i.subject.type === type).length, words.list.unitOf[type])}
              </span>
            </h2>
            <ul className="rows">
              {(whole ? items : items.slice(0, FIRST_ROWS[type])).map((item) => (
                <Row
                  key={item.subject.id}
                  item={item}
                  parts={shown.filter((i) => i.subject.parent === item.subject.id)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
};

/** Parts of a programme stand below it, unless their whole is filtered out. */
const isTop = ({ subject }: Item, shown: readonly Item[]): boolean =>
  subject.parent === null || !shown.some((i) => i.subject.id === subject.parent);

const Row = ({ item, parts }: { readonly item: Item; readonly parts: readonly Item[] }) => {
  const shown = useScene((s) => s.shown);
  return (
    <li>
      <RowButton item={item} />
      {parts.length > 0 && (
        <ul className="rows rows-parts">
          {parts.map((part) => (
            <Row key={part.subject.id} item={part} parts={shown.filter((i) => i.subject.parent === part.subject.id)} />
          ))}
        </ul>
      )}
    </li>
  );
};

/** Picked on the map, a row comes into sight; picked here, it is in sight already. */
const useSight = (subject: string) => {
  const row = useRef<HTMLButtonElement>(null);
  const selected = useView((v) => v.selected === subject);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return row;
};

const RowButton = memo(({ item: { subject, state } }: { readonly item: Item }) => {
  const words = useWords();
  const text = useText();
  const dataset = useDataset();
  const row = useSight(subject.id);
  const region = dataset.regions.find((r) => r.id === subject.region);
  const lead = dataset.segments.find((s) => s.id === subject.segments[0]);
  return (
    <SubjectRow ref={row} subject={subject} state={state} data-subject={subject.id}>
      <span>
        {[region && text(region.short), lead && text(lead.name)].filter(Boolean).join(' · ')}
        {!hasPlace(subject) && (
          <em className="doubt">{subject.type === 'programme' ? words.list.nationwide : words.list.noPosition}</em>
        )}
      </span>
      <StateWords state={state} />
    </SubjectRow>
  );
});
