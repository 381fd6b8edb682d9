import { useCallback, useEffect, useRef, useState } from 'react';
import { AXIS } from '../../model/day.ts';
import type { Speed } from '../../view/preferences.ts';
import { nextStop } from '../../view/stops.ts';
import { useActions, usePreference, useViews } from '../context.ts';
import { isTyping } from '../isTyping.ts';
import { useMedia } from '../useMedia.ts';

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
  const latest = useRef({ stops, loop, speed });
  latest.current = { stops, loop, speed };
  const stop = useCallback(() => setPlaying(false), []);
  const reduced = useMedia('(prefers-reduced-motion: reduce)');
  const stepping = mode === 'milestones' || reduced;
  const toggle = useCallback(() => {
    if (!playing && store.getState().view.t >= AXIS.to) timeMoved(AXIS.from, 'dragged');
    setPlaying(!playing);
  }, [playing, store, timeMoved]);
  const fromStart = useCallback(() => {
    timeMoved(AXIS.from, 'dragged');
    setPlaying(true);
  }, [timeMoved]);

  useEffect(() => {
    if (!playing) return;
    const t = () => store.getState().view.t;
    const startAgain = () => {
      if (latest.current.loop) timeMoved(AXIS.from, 'dragged');
      else setPlaying(false);
    };
    const step = () => {
      if (t() >= AXIS.to) return startAgain();
      return timeMoved(nextStop(latest.current.stops, t()) ?? AXIS.to, 'dragged');
    };
    let last = performance.now();
    let carried = 0;
    const run = () => {
      const now = performance.now();
      carried += ((now - last) / 1000) * DAYS_PER_SECOND[latest.current.speed];
      last = now;
      const days = Math.floor(carried);
      carried -= days;
      if (t() >= AXIS.to) startAgain();
      else if (days > 0) timeMoved(Math.min(AXIS.to, t() + days), 'dragged');
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const go = () => {
      if (stepping) step();
      else run();
      timer = setTimeout(go, stepping ? DWELL_MS[latest.current.speed] : FRAME_MS);
    };
    go();
    const hidden = () => document.hidden && setPlaying(false);
    const touched = (event: Event) => {
      if (!(event.target instanceof Element && event.target.closest(OWN))) setPlaying(false);
    };
    document.addEventListener('visibilitychange', hidden);
    document.addEventListener('pointerdown', touched, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', hidden);
      document.removeEventListener('pointerdown', touched, true);
    };
  }, [playing, stepping, store, timeMoved]);

  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      // By its place, so that it is the same key where Hangul is typed.
      if (event.code === 'KeyK') toggle();
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, [toggle]);
  return { playing, stepping, toggle, fromStart, stop };
};
