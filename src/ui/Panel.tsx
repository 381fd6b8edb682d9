import { useState } from 'react';
import { FACETS } from '../view/view.ts';
import { Card } from './card/Card.tsx';
import { useDataset, useScene, useView, useWords } from './context.ts';
import { Chips } from './filters/Chips.tsx';
import { Filters } from './filters/Filters.tsx';
import { Legend } from './Legend.tsx';
import { List } from './List.tsx';
import { KnowledgeBanner, Summary } from './Summary.tsx';

const TABS = ['list', 'filters', 'legend'] as const;
type Tab = (typeof TABS)[number];

export const PanelHead = () => (
  <div className="panel-head" id="panel-head">
    <Summary />
    <KnowledgeBanner />
    <Chips />
  </div>
);

/** List, filters and legend as tabs; on a phone the card of the selection takes their place. */
export const PanelBody = ({ withCard }: { readonly withCard: boolean }) => {
  const words = useWords();
  const [tab, setTab] = useState<Tab>('list');
  const { subjects } = useDataset();
  const { shown } = useScene();
  const selected = useView((v) => v.selected);
  const filtered = useView((v) => FACETS.reduce((n, f) => n + v.filters[f].length, 0));
  if (withCard && subjects.some((s) => s.id === selected)) return <Card />;
  const counts: Record<Tab, number> = { list: shown.length, filters: filtered, legend: 0 };
  const keys = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length] ?? tab;
    setTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label={words.sheet.label} onKeyDown={keys}>
        {TABS.map((id) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={tab === id}
            aria-controls="panel-tab"
            tabIndex={tab === id ? 0 : -1}
            onClick={() => setTab(id)}
          >
            {words.sheet.tabs[id]}
            {counts[id] > 0 && <span className="count">{counts[id]}</span>}
          </button>
        ))}
      </div>
      <div id="panel-tab" role="tabpanel" aria-labelledby={`tab-${tab}`} className="tab-body">
        {tab === 'list' && <List />}
        {tab === 'filters' && <Filters />}
        {tab === 'legend' && <Legend />}
      </div>
    </>
  );
};
