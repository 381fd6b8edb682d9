import type { LonLat } from '../model/dataset.ts';
import { type Bounds, mercator } from '../model/geo.ts';
import { type Frame, lonLatOf, type Padding, paddingWithin, WORLD_PX } from './frame.ts';

/** The ground that padding leaves to be seen in a frame. It stands apart from `frame.ts`, which the first view needs. */
export const groundIn = (frame: Frame, padding: Padding): Bounds => {
  const { top, right, bottom, left } = paddingWithin(padding, frame);
  const world = WORLD_PX * 2 ** frame.zoom;
  const [cx, cy] = mercator(frame.center);
  const at = (x: number, y: number): LonLat =>
    lonLatOf([cx + (x - frame.width / 2) / world, cy + (y - frame.height / 2) / world]);
  return [...at(left, frame.height - bottom), ...at(frame.width - right, top)];
};
