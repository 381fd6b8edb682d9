import type { TableId } from '../../../view/desk.ts';
import { useView } from '../../context.ts';
import { optionWord } from '../../filters/optionWords.ts';
import { TotalCells, useTotals } from './Totals.tsx';
import type { Item } from './useItems.ts';
import type { Standing } from './useTableModel.ts';
import { useTableWording } from './useTableWords.ts';

type Props = {
  readonly item: Item & { readonly line: null };
  readonly of: TableId;
  readonly columns: readonly Standing[];
  readonly index: number;
  readonly hasMoney: boolean;
  readonly stop: boolean;
  readonly onActive: (key: string) => void;
  readonly onToggle: () => void;
};

/** The head of a group: its name, how many stand in it, and what their money adds up to; pressed, it opens or closes. */
export const GroupRow = ({ item, of, columns, index, hasMoney, stop, onActive, onToggle }: Props) => {
  const { group, open, key } = item;
  const wording = useTableWording();
  const by = useView((v) => v.desk.table.group) ?? 'region';
  const totals = useTotals(group.rows, hasMoney);
  const { table: words } = wording;
  const name =
    group.key === null ? words.ungrouped[by] : optionWord(wording, by === 'region' ? 'reg' : 'seg', group.key);
  const subjects = new Set(group.rows.map((line) => line.subject?.id)).size;
  return (
    <tr aria-rowindex={index} className="table-group" data-group={group.key ?? ''}>
      <TotalCells of={of} columns={columns} money={totals?.money ?? null} scope="rowgroup">
        <button
          type="button"
          aria-expanded={open}
          tabIndex={stop ? 0 : -1}
          data-stop={key}
          onFocus={() => onActive(key)}
          onClick={onToggle}
        >
          <i aria-hidden="true">{open ? '▾' : '▸'}</i>
          <b>{name}</b> <small>{words.groupRows(group.rows.length, subjects)}</small>
        </button>
      </TotalCells>
    </tr>
  );
};
