import { useCallback, useState } from 'react';
import type { Day } from '../../../model/day.ts';

type Roving = {
  /** The one stop of Tab. */
  readonly active: string;
  readonly onActive: (key: string) => void;
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
};
type Asked = {
  readonly first: string;
  readonly has: (key: string) => boolean;
  /** The day of what has come under focus, to bring it into the part of the axis that is shown. */
  readonly onDay: (day: Day) => void;
  readonly onZoom: (factor: number | null, day: Day | null) => void;
};

const stopsIn = (lane: Element): readonly HTMLElement[] => [...lane.querySelectorAll<HTMLElement>('[data-stop]')];
const dayOfStop = (stop: HTMLElement): Day | null => (stop.dataset.day === undefined ? null : Number(stop.dataset.day));

/** In another lane: what lies nearest in time, or the name where one comes from a name. */
const nearest = (lane: Element, from: HTMLElement): HTMLElement | undefined => {
  const stops = stopsIn(lane);
  const day = dayOfStop(from);
  if (day === null) return stops[0];
  const dated = stops.filter((s) => s.dataset.day !== undefined);
  const off = (s: HTMLElement) => Math.abs((dayOfStop(s) ?? 0) - day);
  return dated.toSorted((a, b) => off(a) - off(b))[0] ?? stops[0];
};

/** Arrow keys within the timeline: along a lane, from lane to lane, to the ends; plus and minus zoom, 0 shows all. */
export const useRoving = ({ first, has, onDay, onZoom }: Asked): Roving => {
  const [chosen, setChosen] = useState(first);
  const active = has(chosen) ? chosen : first;
  const onKeyDown = useCallback(
    (event: React.KeyboardEvent<HTMLElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
      const stop = event.target.closest<HTMLElement>('[data-stop]');
      const lane = stop?.closest('.lane');
      if (!stop || !lane) return;
      const goal = goalOf(event.key, stop, lane, event.currentTarget);
      if (goal !== undefined) {
        event.preventDefault();
        const day = goal && dayOfStop(goal);
        goal?.focus({ preventScroll: true });
        goal?.scrollIntoView({ block: 'nearest' });
        if (day !== null) onDay(day);
        return;
      }
      const zoom = { '+': 1.6, '=': 1.6, '-': 1 / 1.6, '0': null }[event.key];
      if (zoom === undefined) return;
      event.preventDefault();
      onZoom(zoom, dayOfStop(stop));
    },
    [onDay, onZoom],
  );
  return { active, onActive: setChosen, onKeyDown };
};

/** What a key leads to; `null` where there is nothing further, `undefined` where the key means nothing here. */
const goalOf = (key: string, stop: HTMLElement, lane: Element, root: HTMLElement): HTMLElement | null | undefined => {
  const stops = stopsIn(lane);
  const lanes = [...root.querySelectorAll('.lane')];
  const along = (by: number) => stops[stops.indexOf(stop) + by] ?? null;
  const across = (by: number) => {
    const next = lanes[lanes.indexOf(lane) + by];
    return next ? (nearest(next, stop) ?? null) : null;
  };
  switch (key) {
    case 'ArrowRight':
      return along(1);
    case 'ArrowLeft':
      return along(-1);
    case 'ArrowDown':
      return across(1);
    case 'ArrowUp':
      return across(-1);
    case 'Home':
      return stops[0] ?? null;
    case 'End':
      return stops.at(-1) ?? null;
    default:
      return undefined;
  }
};
