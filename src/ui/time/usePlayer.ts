import { useCallback, useEffect, useRef, useState } from 'react';
import { AXIS } from '../../model/day.ts';
import { nextStop } from '../../view/stops.ts';
import { useActions, useViews } from '../context.ts';

export const SPEEDS = ['slow', 'normal', 'fast'] as const;
export type Speed = (typeof SPEEDS)[number];
/** Days that pass in a second, and how long a step dwells where motion is reduced. */
const DAYS_PER_SECOND: Record<Speed, number> = { slow: 45, normal: 120, fast: 365 };
const DWELL_MS: Record<Speed, number> = { slow: 2400, normal: 1400, fast: 700 };
const FRAME_MS = 50;

export type Player = {
  readonly playing: boolean;
  readonly speed: Speed;
  readonly toggle: () => void;
  readonly stop: () => void;
  readonly setSpeed: (speed: Speed) => void;
};

/** Plays time: never by itself, stops at the end, when touched and when hidden; steps by milestone where motion is reduced. */
export const usePlayer = (stops: readonly number[]): Player => {
  const { timeMoved } = useActions();
  const { store } = useViews();
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>('normal');
  const stopsNow = useRef(stops);
  stopsNow.current = stops;
  const stop = useCallback(() => setPlaying(false), []);
  const toggle = useCallback(() => {
    setPlaying((now) => {
      if (!now && store.getState().view.t >= AXIS.to) timeMoved(AXIS.from, 'dragged');
      return !now;
    });
  }, [store, timeMoved]);

  useEffect(() => {
    if (!playing) return;
    const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let last = performance.now();
    let carried = 0;
    const advance = () => {
      const now = performance.now();
      const t = store.getState().view.t;
      carried += ((now - last) / 1000) * DAYS_PER_SECOND[speed];
      last = now;
      const days = Math.floor(carried);
      carried -= days;
      const next = reduced ? (nextStop(stopsNow.current, t) ?? AXIS.to) : Math.min(AXIS.to, t + days);
      if (next !== t) timeMoved(next, 'dragged');
      if (next >= AXIS.to) setPlaying(false);
    };
    const timer = setInterval(advance, reduced ? DWELL_MS[speed] : FRAME_MS);
    const hidden = () => document.hidden && setPlaying(false);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [playing, speed, store, timeMoved]);

  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() === 'k' &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey &&
        !isTyping(event.target)
      )
        toggle();
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, [toggle]);
  return { playing, speed, toggle, stop, setSpeed };
};

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) &&
  !(target instanceof HTMLInputElement && ['range', 'checkbox'].includes(target.type));
