import type { Standing } from './useTableModel.ts';

/** Where a cell of a pinned column stays; nothing for the others. */
export const pinStyle = ({ start, lastPinned }: Standing) =>
  start === null
    ? {}
    : { 'data-pinned': lastPinned ? 'last' : 'true', style: { insetInlineStart: `${start}px` } as React.CSSProperties };
