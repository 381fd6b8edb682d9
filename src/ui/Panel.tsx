import { Suspense, useEffect } from 'react';
import { FACETS, TABS, type Tab, type View } from '../view/view.ts';
import { useActions, useDataset, useScene, useView, useWords } from './context.ts';
import { List } from './List.tsx';
import { later } from './later.tsx';
import { useOwn, useOwnLayer } from './own/own.ts';
import { KnowledgeBanner, Summary } from './Summary.tsx';
import { tabKeys } from './tabKeys.ts';

export const Card = later(() => import('./card/Card.tsx').then((module) => module.Card));
const Chips = later(() => import('./filters/Chips.tsx').then((module) => module.Chips));
const Filters = later(() => import('./filters/Filters.tsx').then((module) => module.Filters));
const Legend = later(() => import('./Legend.tsx').then((module) => module.Legend));
const Plans = later(() => import('./plans/Plans.tsx').then((module) => module.Plans));
const Changes = later(() => import('./compare/Changes.tsx').then((module) => module.Changes));
const OwnPanel = later(() => import('./own/panel/OwnPanel.tsx').then((module) => module.OwnPanel));

const filterCount = ({ filters, without, budget, shape }: View): number =>
  FACETS.reduce((n, f) => n + filters[f].length + without[f].length, 0) +
  Number(budget !== null) +
  Number(shape !== null);

/** The chips are asked for at once: where they come a moment after the first filter, the list moves under the pointer. */
export const PanelHead = () => (
  <div className="panel-head" id="panel-head">
    <Summary />
    <KnowledgeBanner />
    <Suspense fallback={null}>
      <Chips />
    </Suspense>
  </div>
);

/**
 * List, filters, legend, plans, while two days are compared changes, and the reader's own table where there is one or may
 * soon be, as tabs; on a phone the card of the selection takes their place.
 */
export const PanelBody = ({ withCard }: { readonly withCard: boolean }) => {
  const words = useWords();
  const tab = useView((v) => v.tab);
  const comparing = useView((v) => v.t2 !== null);
  const planning = useView((v) => v.mode === 'plan');
  const owns = useOwn(useOwnLayer(), (s) => s.layer !== null);
  const { tabOpened } = useActions();
  const { subjects } = useDataset();
  const shown = useScene((s) => s.shown.length);
  const selected = useView((v) => v.selected);
  const filtered = useView(filterCount);
  // Where not all tabs fit, the open one is in sight.
  useEffect(() => {
    const open = document.getElementById(`tab-${tab}`);
    open?.parentElement?.scrollTo({ left: open.offsetLeft - 8 });
  }, [tab]);
  const loading = <p className="list-note">{words.app.loading}</p>;
  if (withCard && subjects.some((s) => s.id === selected))
    return (
      <Suspense fallback={loading}>
        <Card />
      </Suspense>
    );
  const counts: Partial<Record<Tab, number>> = { list: shown, filters: filtered };
  const stands: Partial<Record<Tab, boolean>> = { changes: comparing, own: owns || planning || tab === 'own' };
  const tabs = TABS.filter((id) => stands[id] ?? true);
  const keys = tabKeys(tabs, tab, tabOpened, (id) => `tab-${id}`);
  return (
    <>
      <div className="tabs" role="tablist" aria-label={words.sheet.label} onKeyDown={keys}>
        {tabs.map((id) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={tab === id}
            aria-controls="panel-tab"
            tabIndex={tab === id ? 0 : -1}
            onClick={() => tabOpened(id)}
          >
            {words.sheet.tabs[id]}
            {(counts[id] ?? 0) > 0 && <span className="count">{counts[id]}</span>}
          </button>
        ))}
      </div>
      <div id="panel-tab" role="tabpanel" aria-labelledby={`tab-${tab}`} className="tab-body">
        {tab === 'list' && <List />}
        <Suspense fallback={loading}>
          {tab === 'filters' && <Filters />}
          {tab === 'legend' && <Legend />}
          {tab === 'plans' && <Plans />}
          {tab === 'changes' && <Changes />}
          {tab === 'own' && <OwnPanel />}
        </Suspense>
      </div>
    </>
  );
};
