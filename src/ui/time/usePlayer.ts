import { useCallback, useEffect, useRef, useState } from 'react';
import { AXIS } from '../../model/day.ts';
import type { Speed } from '../../view/preferences.ts';
import { nextStop } from '../../view/stops.ts';
import { useActions, usePreference, useViews } from '../context.ts';

/** Days that pass in a second of steady playing, and how long a milestone is dwelt on. */
const DAYS_PER_SECOND: Record<Speed, number> = { slow: 45, normal: 120, fast: 365 };
const DWELL_MS: Record<Speed, number> = { slow: 4500, normal: 2600, fast: 1200 };
const FRAME_MS = 50;

export type Player = {
  readonly playing: boolean;
  /** Goes from milestone to milestone, by choice or because motion is reduced. */
  readonly stepping: boolean;
  readonly toggle: () => void;
  readonly fromStart: () => void;
  readonly stop: () => void;
};

const isMotionReduced = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
/** What may be pressed without stopping: the controls of the player themselves. */
const OWN = '[data-player]';

/** Plays time: never by itself, stops at the end (or starts again), when touched and when the page is hidden. */
export const usePlayer = (stops: readonly number[]): Player => {
  const { timeMoved } = useActions();
  const { store } = useViews();
  const speed = usePreference('speed');
  const mode = usePreference('playMode');
  const loop = usePreference('loop');
  const [playing, setPlaying] = useState(false);
  const latest = useRef({ stops, loop });
  latest.current = { stops, loop };
  const stop = useCallback(() => setPlaying(false), []);
  const stepping = mode === 'milestones' || isMotionReduced();
  const toggle = useCallback(() => {
    setPlaying((now) => {
      if (!now && store.getState().view.t >= AXIS.to) timeMoved(AXIS.from, 'dragged');
      return !now;
    });
  }, [store, timeMoved]);
  const fromStart = useCallback(() => {
    timeMoved(AXIS.from, 'dragged');
    setPlaying(true);
  }, [timeMoved]);

  useEffect(() => {
    if (!playing) return;
    const t = () => store.getState().view.t;
    const atEnd = () => {
      if (latest.current.loop) timeMoved(AXIS.from, 'dragged');
      else setPlaying(false);
    };
    const step = () => {
      const next = nextStop(latest.current.stops, t());
      if (next !== null) return timeMoved(next, 'dragged');
      if (t() < AXIS.to) timeMoved(AXIS.to, 'dragged');
      return atEnd();
    };
    let last = performance.now();
    let carried = 0;
    const run = () => {
      const now = performance.now();
      carried += ((now - last) / 1000) * DAYS_PER_SECOND[speed];
      last = now;
      const days = Math.floor(carried);
      carried -= days;
      if (t() >= AXIS.to) atEnd();
      else if (days > 0) timeMoved(Math.min(AXIS.to, t() + days), 'dragged');
    };
    if (stepping) step();
    const timer = setInterval(stepping ? step : run, stepping ? DWELL_MS[speed] : FRAME_MS);
    const hidden = () => document.hidden && setPlaying(false);
    const touched = (event: Event) => {
      if (!(event.target instanceof Element && event.target.closest(OWN))) setPlaying(false);
    };
    document.addEventListener('visibilitychange', hidden);
    document.addEventListener('pointerdown', touched, true);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', hidden);
      document.removeEventListener('pointerdown', touched, true);
    };
  }, [playing, stepping, speed, store, timeMoved]);

  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key.toLowerCase() === 'k') toggle();
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, [toggle]);
  return { playing, stepping, toggle, fromStart, stop };
};

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) &&
  !(target instanceof HTMLInputElement && ['range', 'checkbox', 'radio'].includes(target.type));
