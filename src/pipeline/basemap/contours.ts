import type { Tools } from './tools.ts';
import type { AreaFeature } from './types.ts';

/** A value that an area lies at or above. */
export type Contoured = AreaFeature<{ readonly d: number }>;

/** Areas of a field of values in rows of `size[0]`, one for each level; `lonLat` tells where a corner of a cell lies. */
export const contoured = (
  tools: Tools,
  size: readonly [nx: number, ny: number],
  values: ArrayLike<number>,
  levels: readonly number[],
  lonLat: (corner: readonly number[]) => number[],
): Contoured[] =>
  tools
    .contours()
    .size([...size])
    .thresholds(levels)(values)
    .map(({ value, coordinates }) => ({
      type: 'Feature',
      properties: { d: value },
      geometry: {
        type: 'MultiPolygon',
        coordinates: coordinates.map((rings) => rings.map((ring) => ring.map(lonLat))),
      },
    }));
