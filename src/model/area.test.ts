import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slicedAreaM2 } from '../../tests/fixtures/geodesic.ts';
import { box, star, surface } from '../../tests/fixtures/places.ts';
import { areaM2 } from './area.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const place = fc.tuple(number(124.5, 131), number(33, 38.7));
const corners = fc.array(fc.tuple(number(0, 1), number(0, 1)), { minLength: 3, maxLength: 20 });

describe('areas', () => {
  it('are judged by a reference that finds the published surface of the ellipsoid', () => {
    expect(slicedAreaM2(box(-180, -90, 180, 90)) / 510_065_621.724e6).toBeCloseTo(1, 7);
  });

  it.each([
    ['50 m', 5e-4],
    ['5 km', 0.05],
    ['50 km', 0.5],
  ])('of boxes of %s are those of the ellipsoid, north and south', (_, size) => {
    for (const lat of [33, 36, 38.5]) {
      const ring = box(127, lat, 127 + size, lat + size);
      expect(areaM2(surface(ring)) / slicedAreaM2(ring)).toBeCloseTo(1, 6);
    }
  });

  it('of uneven rings are within 0.1 % of the ellipsoid, from 50 m to 50 km across', () => {
    fc.assert(
      fc.property(place, number(25, 25_000), corners, (middle, metres, stars) => {
        const ring = star(middle, metres, stars);
        expect(Math.abs(areaM2(surface(ring)) / slicedAreaM2(ring, 2000) - 1)).toBeLessThan(0.001);
      }),
      { numRuns: 300 },
    );
  });

  it('are the same either way round', () => {
    const ring = star([127, 36], 5000, [
      [1, 0],
      [0, 1],
      [0.3, 0.5],
      [1, 1],
    ]);
    expect(areaM2(surface(ring.toReversed()))).toBeCloseTo(areaM2(surface(ring)), 3);
  });

  it('leave out holes and add up parts', () => {
    const [whole, hole, part] = [box(127, 36, 127.3, 36.3), box(127.1, 36.1, 127.2, 36.2), box(128, 36, 128.1, 36.1)];
    const alone = [whole, hole, part].map((ring) => areaM2(surface(ring)));
    expect(areaM2(surface(whole, hole))).toBeCloseTo(alone[0]! - alone[1]!, 3);
    expect(areaM2({ type: 'MultiPolygon', coordinates: [[whole, hole], [part]] })).toBeCloseTo(
      alone[0]! - alone[1]! + alone[2]!,
      3,
    );
  });
});
