import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';

/** Up to so many rows all are in the page, so that the browser can find words in them; above it only those near by. */
export const MOST_ROWS = 300;
/** Rows kept ready above and below what is seen. */
const SPARE = 12;

/** A row by its index, or the pixels of those that are left out between two. */
export type Piece = { readonly row: number } | { readonly gap: number; readonly before: number };

/** Where each row begins, and after the last one where all end. */
export const offsetsOf = (heights: readonly number[]): readonly number[] => {
  const offsets = [0];
  for (const height of heights) offsets.push((offsets.at(-1) ?? 0) + height);
  return offsets;
};

/** The rows from one index to another and the `kept` one, with gaps as high as the rest. */
export const piecesOf = (offsets: readonly number[], from: number, to: number, kept: number): readonly Piece[] => {
  const count = offsets.length - 1;
  const near = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  const rows = [...new Set([...near, kept])].filter((i) => i >= 0 && i < count).toSorted((a, b) => a - b);
  const pieces: Piece[] = [];
  let next = 0;
  for (const row of [...rows, count]) {
    const gap = (offsets[row] ?? 0) - (offsets[next] ?? 0);
    if (gap > 0) pieces.push({ gap, before: row });
    if (row < count) pieces.push({ row });
    next = row + 1;
  }
  return pieces;
};

/** The indices of the rows that a box of a height shows when it is scrolled so far, and some to spare. */
export const nearRows = (offsets: readonly number[], top: number, height: number): readonly [number, number] => {
  const count = offsets.length - 1;
  const first = offsets.findIndex((offset) => offset > top) - 1;
  const past = offsets.findIndex((offset) => offset >= top + height);
  return [Math.max(0, (first < 0 ? count : first) - SPARE), Math.min(count, (past < 0 ? count : past) + SPARE)];
};

/** True from the moment that the reader asks the browser to find words in the page: then all rows stand in it. */
const useIsSearched = (): boolean => {
  const [searched, setSearched] = useState(false);
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f') setSearched(true);
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, []);
  return searched;
};

/** The pieces of a long table that stand in the page; `kept` stays, because it may hold the focus. */
export const useRowWindow = (
  box: RefObject<HTMLElement | null>,
  heights: readonly number[],
  kept: number,
): { readonly pieces: readonly Piece[]; readonly offsets: readonly number[]; readonly look: () => void } => {
  const offsets = useMemo(() => offsetsOf(heights), [heights]);
  const long = useIsSearched() ? false : heights.length > MOST_ROWS;
  const [[from, to], setNear] = useState<readonly [number, number]>([0, SPARE * 3]);
  const look = useCallback(() => {
    if (!long || !box.current) return;
    const near = nearRows(offsets, box.current.scrollTop, box.current.clientHeight);
    setNear((was) => (was[0] === near[0] && was[1] === near[1] ? was : near));
  }, [box, long, offsets]);
  useEffect(() => {
    const element = box.current;
    if (!long || !element) return undefined;
    look();
    const seen = new ResizeObserver(look);
    seen.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      seen.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, long, look]);
  const pieces = useMemo(
    () => (long ? piecesOf(offsets, from, to, kept) : heights.map((_, row) => ({ row }))),
    [long, offsets, from, to, kept, heights],
  );
  return { pieces, offsets, look };
};
