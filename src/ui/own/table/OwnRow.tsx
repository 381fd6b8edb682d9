import type { Row } from '../../../tables/types.ts';
import { Mark } from '../../Mark.tsx';
import { useOpenTab } from '../../useOpenTab.ts';
import { type RowInList, useIsPicked, useRowProps } from '../rowProps.ts';

type Props = RowInList & {
  /** Columns from left to right. */
  readonly order: readonly number[];
  readonly groupOf: (row: Row) => string | undefined;
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
};

/** A row of the reader's own table: it lights its mark on the map, and pressed, is picked and told in the panel. */
export const OwnRow = ({ order, groupOf, onKeyDown, ...inList }: Props) => {
  const { layer, row, index, onActive } = inList;
  const picked = useIsPicked(layer, row);
  const props = useRowProps(inList);
  const openTab = useOpenTab();
  const pick = () => {
    onActive(index);
    if (row === null) return;
    void layer.actions.rowPicked(row.row);
    // What is picked is told in the panel.
    openTab('own');
  };
  return (
    <tr
      {...props}
      aria-rowindex={index + 2}
      aria-selected={picked}
      data-row={row?.row ?? ''}
      onClick={pick}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return onKeyDown(event);
        event.preventDefault();
        return pick();
      }}
    >
      {order.map((column, at) =>
        at === 0 ? (
          <th key={column} scope="row" data-pinned="last" style={{ insetInlineStart: 0 }}>
            <span className="table-cell">
              {row && <Mark group={groupOf(row)} state={row.state === 2 ? 'solid' : 'hollow'} size={16} />}
              <span className="table-text">{row?.cells[column]}</span>
            </span>
          </th>
        ) : (
          <td key={column} title={row?.cells[column]}>
            {row?.cells[column]}
          </td>
        ),
      )}
    </tr>
  );
};
