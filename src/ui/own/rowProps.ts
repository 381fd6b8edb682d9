import type { Row } from '../../tables/types.ts';
import type { OwnLayer } from '../../view/own/actions.ts';
import { useOwn } from './own.ts';

/** A row of the reader's own table in a list; `row` is `null` while it is on its way. */
export type RowInList = {
  readonly layer: OwnLayer;
  readonly row: Row | null;
  readonly index: number;
  /** The one that Tab stops at. */
  readonly stop: boolean;
  readonly onActive: (index: number) => void;
};

export const useIsPicked = (layer: OwnLayer, row: Row | null): boolean =>
  useOwn(layer, (s) => row !== null && s.selected?.row === row.row);

/** What the element of a row bears, wherever it stands: its place in the walk, and the light that it shares with the map. */
export const useRowProps = ({ layer, row, index, stop, onActive }: RowInList) => {
  const lit = useOwn(layer, (s) => row !== null && s.hovered?.row === row.row);
  const { rowHovered } = layer.actions;
  return {
    tabIndex: stop ? 0 : -1,
    'data-stop': index,
    'data-own-row': row?.row,
    'data-hover': lit,
    onFocus: () => {
      onActive(index);
      rowHovered(row);
    },
    onBlur: () => rowHovered(null),
    onMouseEnter: () => rowHovered(row),
    onMouseLeave: () => rowHovered(null),
  };
};
