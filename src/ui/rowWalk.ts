import { type RefObject, useLayoutEffect, useRef } from 'react';

const PAGE = 8;
/** Where a key leads in a list of rows that begins at 0; `null`: it is none of those that walk. */
export const goalOf = (key: string, at: number, last: number): number | null => {
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

/** Gives the focus to the row of a name (`data-stop`), which may come into the page only after the box was scrolled to it. */
export const useFocusLater = (box: RefObject<HTMLElement | null>): ((stop: string) => void) => {
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(wanted.current)}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  return (stop) => {
    wanted.current = stop;
  };
};
