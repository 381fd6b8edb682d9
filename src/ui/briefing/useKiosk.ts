import { useEffect, useRef } from 'react';
import type { Briefing } from './useBriefing.ts';

/** After somebody has touched it and gone, a kiosk goes back to its start. */
const IDLE_MS = 60_000;
const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;

/** Plays by itself: each slide for its time, then the first again. Whoever touches it has it for a while. */
export const useKiosk = (briefing: Briefing | null): void => {
  const latest = useRef(briefing);
  latest.current = briefing;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** When it was last touched; `null`: it plays. */
  const touched = useRef<number | null>(null);
  const on = briefing?.kiosk ?? false;
  const n = briefing?.n;

  // The touch that turns a slide must be felt, too: what listens for it does not change with the slide.
  useEffect(() => {
    if (!on) return;
    const touch = () => {
      touched.current = performance.now();
    };
    for (const kind of TOUCHES) window.addEventListener(kind, touch, { capture: true, passive: true });
    return () => {
      for (const kind of TOUCHES) window.removeEventListener(kind, touch, { capture: true });
    };
  }, [on]);

  useEffect(() => {
    const now = latest.current;
    if (!on || n === undefined || !now) return;
    const turn = () => {
      const { current } = latest;
      const since = touched.current === null ? null : performance.now() - touched.current;
      if (since !== null && since < IDLE_MS) return wait(IDLE_MS - since);
      touched.current = null;
      for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
      if (since !== null || current?.n === current?.of) current?.show(1);
      else current?.show(n + 1);
      // Where the slide stays the same, nothing else would wait for it.
      wait(now.scene.dwell * 1000);
    };
    const wait = (ms: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(turn, ms);
    };
    wait(now.scene.dwell * 1000);
    return () => clearTimeout(timer.current);
  }, [on, n]);
};
