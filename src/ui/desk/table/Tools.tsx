import { GROUPINGS, type TableId } from '../../../view/desk.ts';
import { useActions, useScene, useView } from '../../context.ts';
import { TableOut } from '../out/TableOut.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import type { TableModel } from './useTableModel.ts';
import { useTableWords } from './useTableWords.ts';

type Props = { readonly of: TableId; readonly model: TableModel };

/** How many rows there are, how they are grouped, which columns stand, and what can be taken away. */
export const Tools = ({ of, model }: Props) => (
  <div className="table-tools">
    <Count of={of} rows={model.lines.length} />
    {of !== 'sources' && <GroupBy />}
    <ColumnChooser of={of} />
    <TableOut of={of} lines={model.lines} columns={model.columns.map((column) => column.id)} />
  </div>
);

const Count = ({ of, rows }: { readonly of: TableId; readonly rows: number }) => {
  const words = useTableWords();
  const total = useScene((s) => s.total.length);
  return (
    <span className="count table-count" data-rows={rows}>
      {of === 'subjects' ? words.subjects(rows, total) : words.rows(rows)}
    </span>
  );
};

const GroupBy = () => {
  const words = useTableWords();
  const group = useView((v) => v.desk.table.group);
  const { tableLaidOut } = useActions();
  return (
    <label className="table-by">
      <span>{words.group}</span>
      <select
        value={group ?? ''}
        onChange={(event) => tableLaidOut({ group: GROUPINGS.find((id) => id === event.target.value) ?? null })}
      >
        <option value="">{words.groups.none}</option>
        {GROUPINGS.map((id) => (
          <option key={id} value={id}>
            {words.groups[id]}
          </option>
        ))}
      </select>
    </label>
  );
};
