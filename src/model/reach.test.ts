import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geodesic } from '../../tests/fixtures/geodesic.ts';
import { area, box, point, star, surface } from '../../tests/fixtures/places.ts';
import { areaM2 } from './area.ts';
import type { LonLat } from './dataset.ts';
import { cornersOf, type Footprint, gapM } from './geometry.ts';
import { reachOf } from './reach.ts';
import { isInside, type Surface } from './surface.ts';

const cornersIn = (outline: Surface): readonly LonLat[] => cornersOf({ kind: 'area', geometry: outline, accuracyM: 0 });
const polygons = (outline: Surface) => (outline.type === 'MultiPolygon' ? outline.coordinates : [outline.coordinates]);

describe('what lies within reach', () => {
  it('of a point is a circle of 128 corners, each as far as the geodesic has it', () => {
    const middle: LonLat = [127, 36];
    const [[ring = []] = []] = polygons(reachOf(point(middle), 10_000));
    expect(ring).toHaveLength(129);
    expect(ring.at(-1)).toEqual(ring[0]);
    for (const corner of ring) expect(Math.abs(geodesic(middle, corner) / 10_000 - 1)).toBeLessThan(0.003);
  });

  it.each([100, 10_000, 500_000])('of a point is as large as a circle of %d m, within 0.15 %%', (metres) => {
    for (const lat of [33, 36, 38.9])
      expect(Math.abs(areaM2(reachOf(point([127, lat]), metres)) / (Math.PI * metres ** 2) - 1)).toBeLessThan(0.0015);
  });

  it('of a surface has its whole edge so far from it', () => {
    const number = fc.double({ min: 0, max: 1, noNaN: true });
    const corners = fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(corners, fc.integer({ min: 500, max: 20_000 }), (stars, metres) => {
        const zone = area(surface(star([127, 36], 5000, stars)));
        for (const corner of cornersIn(reachOf(zone, metres)))
          expect(Math.abs(gapM(point(corner), zone) / metres - 1)).toBeLessThan(0.005);
      }),
      { numRuns: 20 },
    );
  });

  it('of a box is the box, a strip along each side and a circle at its corners', () => {
    const ring = box(127, 36, 127.1, 36.1);
    const sides = 2 * (gapM(point([127, 36]), point([127.1, 36])) + gapM(point([127, 36]), point([127, 36.1])));
    const expected = areaM2(surface(ring)) + sides * 3000 + Math.PI * 3000 ** 2;
    expect(areaM2(reachOf(area(surface(ring)), 3000)) / expected).toBeCloseTo(1, 2);
  });

  it('of places far apart is one circle each, of places close together one outline', () => {
    const places: Footprint = {
      kind: 'points',
      lonLats: [
        [127, 36],
        [127.1, 36],
        [128, 36],
      ],
      accuracyM: 0,
    };
    expect(polygons(reachOf(places, 1000))).toHaveLength(3);
    expect(polygons(reachOf(places, 6000))).toHaveLength(2);
  });

  it('of places close together counts what they share once', () => {
    const places: Footprint = {
      kind: 'points',
      lonLats: [
        [127, 36],
        [127.001, 36],
      ],
      accuracyM: 0,
    };
    expect(areaM2(reachOf(places, 10_000)) / (Math.PI * 1e8)).toBeCloseTo(1, 1);
  });

  it('of a ring of land leaves out a middle that is too far', () => {
    const ringed = area(surface(box(127, 36, 127.4, 36.4), box(127.02, 36.02, 127.38, 36.38)));
    const near = reachOf(ringed, 3000);
    expect(isInside([127.2, 36.2], near)).toBe(false);
    expect(isInside([127.01, 36.2], near)).toBe(true);
    expect(isInside([127.04, 36.2], near)).toBe(true);
  });

  it('runs counter-clockwise outside and clockwise round holes, as GeoJSON has it', () => {
    const ringed = area(surface(box(127, 36, 127.4, 36.4), box(127.02, 36.02, 127.38, 36.38)));
    const turn = (ring: readonly LonLat[]) =>
      Math.sign(
        ring
          .slice(1)
          .reduce((sum, [x, y], i) => sum + (ring[i]![0] - 127) * (y - 36) - (x - 127) * (ring[i]![1] - 36), 0),
      );
    expect(polygons(reachOf(ringed, 3000)).map((rings) => rings.map(turn))).toEqual([[1, -1]]);
    expect(polygons(reachOf(point([127, 36]), 3000)).map((rings) => rings.map(turn))).toEqual([[1]]);
  });
});
