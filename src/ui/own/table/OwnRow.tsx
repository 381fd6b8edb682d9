import type { Row } from '../../../tables/types.ts';
import type { OwnLayer } from '../../../view/own/actions.ts';
import { Mark } from '../../Mark.tsx';
import { useOpenTab } from '../../useOpenTab.ts';
import { useOwn } from '../own.ts';

type Props = {
  readonly layer: OwnLayer;
  /** `null`: it is on its way. */
  readonly row: Row | null;
  readonly index: number;
  /** Columns from left to right. */
  readonly order: readonly number[];
  readonly groupOf: (row: Row) => string | undefined;
  /** The one row that Tab comes to. */
  readonly stop: boolean;
  readonly onActive: (index: number) => void;
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
};

/** A row of the reader's own table: it lights its mark on the map, and pressed, is picked and told in the panel. */
export const OwnRow = ({ layer, row, index, order, groupOf, stop, onActive, onKeyDown }: Props) => {
  const selected = useOwn(layer, (s) => row !== null && s.selected?.row === row.row);
  const lit = useOwn(layer, (s) => row !== null && s.hovered?.row === row.row);
  const { rowPicked, rowHovered } = layer.actions;
  const openTab = useOpenTab();
  const pick = () => {
    onActive(index);
    if (row === null) return;
    void rowPicked(row.row);
    // What is picked is told in the panel.
    openTab('own');
  };
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={stop ? 0 : -1}
      data-stop={index}
      data-row={row?.row ?? ''}
      data-own-row={row?.row}
      data-hover={lit}
      onClick={pick}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return onKeyDown(event);
        event.preventDefault();
        return pick();
      }}
      onFocus={() => {
        onActive(index);
        rowHovered(row);
      }}
      onBlur={() => rowHovered(null)}
      onMouseEnter={() => rowHovered(row)}
      onMouseLeave={() => rowHovered(null)}
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
