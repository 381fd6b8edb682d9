import { type Frame, WORLD_PX } from './frame.ts';

const EQUATOR_M = 40_075_016.686;
/** Metres on the ground that a pixel shows at a latitude in degrees. */
export const metresPerPixel = (zoom: number, latitude: number): number =>
  (EQUATOR_M * Math.cos((latitude * Math.PI) / 180)) / (WORLD_PX * 2 ** zoom);

const ROUND = [5, 3, 2, 1] as const;
/** A round length for the bar of a scale that is no longer than `most` metres. */
export const roundLength = (most: number): number => {
  const power = 10 ** Math.floor(Math.log10(most));
  return (ROUND.find((n) => n * power <= most) ?? 1) * power;
};

/** The longest round length that is no longer than `most` pixels in the middle of a frame. */
export const scaleBarOf = (frame: Frame, most: number): { readonly metres: number; readonly px: number } => {
  const perPixel = metresPerPixel(frame.zoom, frame.center[1]);
  const metres = roundLength(perPixel * most);
  return { metres, px: metres / perPixel };
};
