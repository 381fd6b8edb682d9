import { useEffect, useRef, useState } from 'react';

/** Full screen, as the browser says that it is. */
export const useFullScreen = () => {
  const [full, setFull] = useState(document.fullscreenElement !== null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  const toggle = async () => {
    setFailed(false);
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await document.documentElement.requestFullscreen();
    } catch {
      setFailed(true);
    }
  };
  return { full, failed, toggle: () => void toggle() };
};

const SWIPE_PX = 60;
/** A finger that moves across the words of a slide. The map keeps its own gestures. */
export const useSwipe = (box: React.RefObject<HTMLElement | null>, go: (way: 'next' | 'back') => void): void => {
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    const target = box.current;
    if (!target) return;
    let begun: { readonly x: number; readonly y: number } | null = null;
    const down = (event: TouchEvent) => {
      const [touch] = event.touches;
      begun = event.touches.length === 1 && touch ? { x: touch.clientX, y: touch.clientY } : null;
    };
    const up = (event: TouchEvent) => {
      const [touch] = event.changedTouches;
      if (!begun || !touch) return;
      const [dx, dy] = [touch.clientX - begun.x, touch.clientY - begun.y];
      begun = null;
      if (Math.abs(dx) > SWIPE_PX && Math.abs(dx) > 2 * Math.abs(dy)) latest.current(dx < 0 ? 'next' : 'back');
    };
    target.addEventListener('touchstart', down, { passive: true });
    target.addEventListener('touchend', up, { passive: true });
    return () => {
      target.removeEventListener('touchstart', down);
      target.removeEventListener('touchend', up);
    };
  }, [box]);
};

const STILL_MS = 3000;
/** True while nobody moves the pointer: it need not stand in the picture. */
export const useStill = (): boolean => {
  const [still, setStill] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setStill(true), STILL_MS);
    const moved = () => {
      clearTimeout(timer);
      setStill(false);
      timer = setTimeout(() => setStill(true), STILL_MS);
    };
    window.addEventListener('pointermove', moved, { passive: true });
    window.addEventListener('pointerdown', moved, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', moved);
      window.removeEventListener('pointerdown', moved);
    };
  }, []);
  return still;
};
