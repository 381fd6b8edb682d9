import { TABLES, type TableId } from '../../../view/desk.ts';
import { useActions, useView } from '../../context.ts';
import { tabKeys } from '../../tabKeys.ts';
import { PrintSheet } from '../out/PrintSheet.tsx';
import { Grid } from './Grid.tsx';
import { Tools } from './Tools.tsx';
import { useTableModel } from './useTableModel.ts';
import { useTableWords } from './useTableWords.ts';

const tabId = (table: TableId): string => `table-${table}`;

/** What is shown as tables: subjects, their milestones and claims, and the sources of all these. */
export const TablePane = () => {
  const of = useView((v) => v.desk.table.of);
  const model = useTableModel();
  return (
    <div className="table-pane">
      <div className="table-head">
        <Tabs of={of} />
        <Tools of={of} model={model} />
      </div>
      <div id="desk-table" role="tabpanel" aria-labelledby={tabId(of)} className="table-panel">
        <Grid key={of} of={of} model={model} />
      </div>
      <PrintSheet of={of} lines={model.lines} columns={model.columns.map((column) => column.id)} />
    </div>
  );
};

const Tabs = ({ of }: { readonly of: TableId }) => {
  const words = useTableWords();
  const { tableOpened } = useActions();
  return (
    <div
      className="tabs table-tabs"
      role="tablist"
      aria-label={words.label}
      onKeyDown={tabKeys(TABLES, of, tableOpened, tabId)}
    >
      {TABLES.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(id)}
          aria-selected={of === id}
          aria-controls="desk-table"
          tabIndex={of === id ? 0 : -1}
          onClick={() => tableOpened(id)}
        >
          {words.tables[id]}
        </button>
      ))}
    </div>
  );
};
