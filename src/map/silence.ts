import type { MapEngine } from './engine.ts';

/** A map that is on its way is said to be silent when it has shown no sign of life for so many looks, one a second. */
const LOOKS = 20;
const LOOK_MS = 1000;

/**
 * Looks once a second whether a map that is on its way has moved since. A busy page looks late, and so waits longer; a
 * page that nobody sees draws no frames, and is not looked at.
 */
export const watchForSilence = (engine: MapEngine, container: HTMLElement, silent: () => void): (() => void) => {
  let [seen, still] = [engine.signs, 0];
  const timer = setInterval(() => {
    if (container.dataset.ready) return clearInterval(timer);
    if (document.hidden || container.clientWidth === 0) return;
    still = engine.signs === seen ? still + 1 : 0;
    seen = engine.signs;
    if (still === LOOKS) silent();
  }, LOOK_MS);
  return () => clearInterval(timer);
};
