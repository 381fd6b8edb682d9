import { type Frame, WORLD_PX } from './frame.ts';

const WORLD_M = 40_075_016.686;
const ROUND = [1, 2, 3, 5] as const;

/** The longest round length that is no longer than `most` pixels in the middle of a frame: 1, 2, 3 or 5 times a power of ten. */
export const scaleBarOf = (frame: Frame, most: number): { readonly metres: number; readonly px: number } => {
  const metresPerPx = (WORLD_M * Math.cos((frame.center[1] * Math.PI) / 180)) / (WORLD_PX * 2 ** frame.zoom);
  const longest = metresPerPx * most;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = Math.max(...ROUND.map((n) => n * power).filter((length) => length <= longest));
  return { metres, px: metres / metresPerPx };
};
