import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Item } from './useItems.ts';
import { useRowWindow } from './windowOf.ts';

/** Pixels; the style holds the same. */
export const HEAD = 44;
export const ROW = 36;
export const TALL = 46;

const PAGE = 8;
const goalOf = (key: string, at: number, last: number): number | null => {
  const goals: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: last,
  };
  const goal = goals[key];
  return goal === undefined ? null : Math.min(last, Math.max(0, goal));
};

/** One stop of Tab among the rows: arrow keys move it, and the rows that stand in the page follow. */
export const useRowFocus = (
  box: RefObject<HTMLElement | null>,
  items: readonly Item[],
  heights: readonly number[],
  foot: number,
) => {
  const [chosen, setActive] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const found = items.findIndex((item) => item.key === chosen);
  const at = Math.max(0, found);
  const { pieces, offsets, look } = useRowWindow(box, heights, at);
  const reveal = (index: number) => {
    const element = box.current;
    if (!element) return;
    const [top, end] = [offsets[index] ?? 0, offsets[index + 1] ?? 0];
    const room = element.clientHeight - HEAD - foot;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (end > element.scrollTop + room) element.scrollTop = end - room;
    look();
  };
  const go = (index: number) => {
    const item = items[index];
    if (!item) return;
    wanted.current = item.key;
    setActive(item.key);
    reveal(index);
  };
  // The row may come into the page only after the box has been scrolled to it.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(wanted.current)}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof HTMLElement) || event.target.closest('tbody') === null) return;
    const goal = goalOf(event.key, at, items.length - 1);
    if (goal === null) return;
    event.preventDefault();
    go(goal);
  };
  return { pieces, active: items[at]?.key ?? null, setActive, onKeyDown, reveal };
};
