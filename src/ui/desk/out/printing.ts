import type { MapPicture } from '../../../map/MapCanvas.tsx';
import type { Said } from './useCaptions.ts';

/** A picture of the map, and what was to be said of it in the moment in which it was taken. */
export type Taken = { readonly picture: MapPicture; readonly said: Said };

/** The picture that the next print shows: taken before, because a page that is being printed cannot wait for a map. */
let waiting: Taken | null = null;

/** Prints with a picture of the map that is finer than the screen. */
export const printWith = (taken: Taken | null): void => {
  waiting = taken;
  window.print();
};
export const takeWaiting = (): Taken | null => {
  const taken = waiting;
  waiting = null;
  return taken;
};
