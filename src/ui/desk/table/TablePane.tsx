import { Suspense, useState } from 'react';
import { TABLES, type TableId } from '../../../view/desk.ts';
import { useActions, useView, useWords } from '../../context.ts';
import { later } from '../../later.tsx';
import { useOwn, useOwnLayer } from '../../own/own.ts';
import { tabKeys } from '../../tabKeys.ts';
import { PrintSheet } from '../out/PrintSheet.tsx';
import { Grid } from './Grid.tsx';
import { Tools } from './Tools.tsx';
import { useTableModel } from './useTableModel.ts';
import { useTableWords } from './useTableWords.ts';

const OwnTable = later(() => import('../../own/table/OwnTable.tsx').then((module) => module.OwnTable));
const OwnCount = later(() => import('../../own/table/OwnCount.tsx').then((module) => module.OwnCount));

/** The reader's own table is none of the View's: no link can lead to it. */
type Front = TableId | 'own';
const tabId = (table: Front): string => `table-${table}`;

/** What is shown as tables: subjects, their milestones and claims, the sources of all these, and a table of the reader's own. */
export const TablePane = () => {
  const of = useView((v) => v.desk.table.of);
  const model = useTableModel();
  const layer = useOwnLayer();
  const owns = useOwn(layer, (s) => s.layer !== null);
  const [wantsOwn, setWantsOwn] = useState(false);
  const front: Front = owns && wantsOwn ? 'own' : of;
  return (
    <div className="table-pane">
      <div className="table-head">
        <Tabs front={front} owns={owns} onOwn={setWantsOwn} />
        {front !== 'own' && <Tools of={of} model={model} />}
        {front === 'own' && layer && (
          <Suspense fallback={null}>
            <OwnCount layer={layer} />
          </Suspense>
        )}
      </div>
      <div id="desk-table" role="tabpanel" aria-labelledby={tabId(front)} className="table-panel">
        {front !== 'own' && <Grid key={of} of={of} model={model} />}
        {front === 'own' && layer && (
          <Suspense fallback={null}>
            <OwnTable layer={layer} />
          </Suspense>
        )}
      </div>
      <PrintSheet of={of} lines={model.lines} columns={model.columns.map((column) => column.id)} />
    </div>
  );
};

type TabsProps = { readonly front: Front; readonly owns: boolean; readonly onOwn: (own: boolean) => void };
const Tabs = ({ front, owns, onOwn }: TabsProps) => {
  const words = useTableWords();
  const { tabs } = useWords().sheet;
  const { tableOpened } = useActions();
  const all: readonly Front[] = owns ? [...TABLES, 'own'] : TABLES;
  const open = (id: Front) => {
    onOwn(id === 'own');
    if (id !== 'own') tableOpened(id);
  };
  return (
    <div
      className="tabs table-tabs"
      role="tablist"
      aria-label={words.label}
      onKeyDown={tabKeys(all, front, open, tabId)}
    >
      {all.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(id)}
          aria-selected={front === id}
          aria-controls="desk-table"
          tabIndex={front === id ? 0 : -1}
          onClick={() => open(id)}
        >
          {id === 'own' ? tabs.own : words.tables[id]}
        </button>
      ))}
    </div>
  );
};
