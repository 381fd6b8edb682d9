import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Row, Sort } from '../../../tables/types.ts';
import type { OwnLayer } from '../../../view/own/actions.ts';
import { goalOf, useFocusLater } from '../../rowWalk.ts';
import { useOwn } from '../own.ts';
import { createFeed, type Feed, type Held } from './feed.ts';
import { type Extent, revealed, type Spot, scrolled, spotAt, trackOf, windowAt } from './scroll.ts';

/** Rows asked for where it is not known yet how many there are. */
const FIRST = 60;
type Options = {
  /** Pixels of a row, and of what covers the top of the box. */
  readonly row: number;
  readonly head: number;
  readonly sort: Sort | null;
};
export type Long = {
  readonly total: number;
  /** Pixels of the track, and of what lies above the first row that stands in the page. */
  readonly track: number;
  readonly placeOf: (index: number) => number;
  /** Indices of the rows that stand in the page: those near by, and the one that holds the focus. */
  readonly indices: readonly number[];
  /** `null`: it is not here yet. */
  readonly rowAt: (index: number) => Row | null;
  readonly active: number;
  readonly setActive: (index: number) => void;
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
};

/** A list of any length in a box: the rows near by, one stop of Tab among them, and arrow keys that move it. */
export const useLong = (box: RefObject<HTMLElement | null>, layer: OwnLayer, { row, head, sort }: Options): Long => {
  const answer = useOwn(layer, (s) => s.answer);
  const [held, setHeld] = useState<Held | null>(null);
  const total = held?.total ?? (answer ? answer.sure + answer.maybe : 0);
  const { extent, spot, move } = useSpot(box, total, row, head);
  const [from, to] = windowAt(extent, spot);
  useFeed(layer, from, Math.max(to, from + FIRST), sort, setHeld);

  const [chosen, setActive] = useState(0);
  const active = Math.min(chosen, Math.max(0, total - 1));
  const focusLater = useFocusLater(box);
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || total === 0) return;
    if (!(event.target instanceof HTMLElement) || event.target.dataset.stop === undefined) return;
    const goal = goalOf(event.key, active, total - 1);
    if (goal === null) return;
    event.preventDefault();
    focusLater(String(goal));
    setActive(goal);
    move((now, at) => revealed(now, at, goal));
  };
  const near = Array.from({ length: to - from }, (_, i) => from + i);
  const indices =
    total === 0 || (active >= from && active < to) ? near : active < from ? [active, ...near] : [...near, active];
  return {
    total,
    track: trackOf(extent),
    placeOf: (index) => Math.min(Math.max(0, index * row + spot.top - spot.at), Math.max(0, trackOf(extent) - row)),
    indices,
    rowAt: (index) => held?.rows[index - held.from] ?? null,
    active,
    setActive,
    onKeyDown,
  };
};

/** Where the list stands in its box; drawn again only when other rows come near, or when they move in their track. */
const useSpot = (box: RefObject<HTMLElement | null>, count: number, row: number, head: number) => {
  const [view, setView] = useState(0);
  const extent: Extent = { count, row, view };
  const now = useRef(extent);
  now.current = extent;
  const exact = useRef<Spot>({ at: 0, top: 0 });
  /** Where the bar stands: to ask the box would have the page laid out in the midst of being drawn. */
  const bar = useRef(0);
  const [spot, setSpot] = useState<Spot>(exact.current);
  const take = useCallback(
    (next: Spot) => {
      exact.current = next;
      if (box.current && bar.current !== next.top) box.current.scrollTop = next.top;
      bar.current = next.top;
      setSpot((was) => {
        const [a, b] = [windowAt(now.current, was), windowAt(now.current, next)];
        const still = a[0] === b[0] && a[1] === b[1] && was.top - was.at === next.top - next.at;
        return still ? was : next;
      });
    },
    [box],
  );
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const look = () => {
      bar.current = element.scrollTop;
      take(scrolled(now.current, exact.current, bar.current));
    };
    const sized = new ResizeObserver(() => setView(element.clientHeight - head));
    sized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, head, take]);
  // With more or fewer rows the track is another; what was seen stays where it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new length is what this waits for
  useLayoutEffect(() => {
    take(spotAt(now.current, exact.current.at));
  }, [count, view, row, take]);
  const move = (to: (extent: Extent, spot: Spot) => Spot) => take(to(now.current, exact.current));
  return { extent, spot, move };
};

/** Asks for the rows of a window, and again when other rows may be shown. */
const useFeed = (layer: OwnLayer, from: number, to: number, sort: Sort | null, told: (held: Held) => void): void => {
  const feed = useRef<Feed | null>(null);
  useEffect(() => {
    const made = createFeed(layer.asks.rows, told);
    feed.current = made;
    const leave = layer.store.subscribe((next, was) => {
      if (next.answer !== was.answer) made.outdated();
    });
    return () => {
      leave();
      made.stop();
    };
  }, [layer, told]);
  useEffect(() => feed.current?.want({ from, to, sort }), [from, to, sort]);
};
