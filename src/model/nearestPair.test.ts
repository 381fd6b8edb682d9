import { describe, expect, it } from 'vitest';
import { dataset } from '../../tests/realDataset.ts';
import { metresBetween } from './geo.ts';
import { type Footprint, footprintOf, gapM, nearestPair } from './geometry.ts';

const footprints = dataset.subjects.flatMap((s) => footprintOf(s, dataset.venues) ?? []);
const apart = footprints.flatMap((a, i) =>
  footprints.slice(i + 1, i + 8).flatMap((b) => (gapM(a, b) > 0 ? [[a, b] as const] : [])),
);

describe('the line of a distance', () => {
  it('is as long as the distance, between any two that lie apart', () => {
    expect(apart.length).toBeGreaterThan(50);
    for (const [a, b] of apart) {
      const gap = gapM(a, b);
      expect(Math.abs(metresBetween(...nearestPair(a, b)!) - gap) / gap).toBeLessThan(1e-9);
    }
  });

  it('begins at the first and ends at the second', () => {
    const point = (lon: number): Footprint => ({ kind: 'point', lonLat: [lon, 36], accuracyM: 0 });
    expect(nearestPair(point(127), point(128))).toEqual([
      [127, 36],
      [128, 36],
    ]);
  });
});
