import { type RefObject, useState } from 'react';
import { goalOf, useFocusLater } from '../../rowWalk.ts';
import type { Item } from './useItems.ts';
import { useRowWindow } from './windowOf.ts';

/** Pixels; the style holds the same. */
export const HEAD = 44;
export const ROW = 36;
export const TALL = 46;

/** One stop of Tab among the rows: arrow keys move it, and the rows that stand in the page follow. */
export const useRowFocus = (
  box: RefObject<HTMLElement | null>,
  items: readonly Item[],
  heights: readonly number[],
  foot: number,
) => {
  const [chosen, setActive] = useState<string | null>(null);
  const focusLater = useFocusLater(box);
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
    focusLater(item.key);
    setActive(item.key);
    reveal(index);
  };
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
