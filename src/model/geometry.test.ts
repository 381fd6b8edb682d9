import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subject } from '../../tests/fixtures/builders.ts';
import { geodesic } from '../../tests/fixtures/geodesic.ts';
import {
  area,
  box,
  leastGeodesic,
  outline,
  outlined,
  point,
  position,
  star,
  surface,
} from '../../tests/fixtures/places.ts';
import type { LonLat } from './dataset.ts';
import { distanceRange, type Footprint, footprintOf, gapFrom, gapM, rangeInto } from './geometry.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const place = fc.tuple(number(124.5, 131), number(33, 38.7));
const corners = fc.array(fc.tuple(number(0, 1), number(0, 1)), { minLength: 3, maxLength: 20 });

describe('the footprint', () => {
  const ring = box(127, 36, 127.1, 36.1);

  it('of a facility is its position', () => {
    expect(footprintOf(subject({ position: position([127, 36], 1500) }))).toEqual(point([127, 36], 1500));
  });
  it('of a zone is its outline, not its label', () => {
    const zone = subject({
      type: 'zone',
      outline: outline({ geometry: outlined(ring), centers: [[127, 36]], accuracyM: 300 }),
    });
    expect(footprintOf(zone)).toEqual(area({ type: 'MultiPolygon', coordinates: [[ring]] }, 300));
  });
  it('of a zone without an outline is its points', () => {
    const zone = subject({
      type: 'zone',
      outline: outline({
        method: 'points',
        centers: [
          [127, 36],
          [128, 36],
        ],
        accuracyM: 3000,
      }),
    });
    expect(footprintOf(zone)).toEqual({
      kind: 'points',
      lonLats: [
        [127, 36],
        [128, 36],
      ],
      accuracyM: 3000,
    });
  });
  it('of a zone that nobody drew is none', () => {
    expect(footprintOf(subject({ type: 'zone', outline: outline({ method: 'none', accuracyM: null }) }))).toBeNull();
  });
  it('of an outline that does not say how good it is, is none', () => {
    expect(footprintOf(subject({ outline: outline({ geometry: outlined(ring), accuracyM: null }) }))).toBeNull();
  });
  it('of a programme is none, though its region has a mark', () => {
    expect(footprintOf(subject({ type: 'programme' }))).toBeNull();
  });
  it('of an organisation is its venue, where venues are told', () => {
    const hall = {
      id: 'hall',
      name: { ko: '시청', en: 'hall' },
      region: 'harbour',
      position: position([127, 36]),
      positionReason: null,
    };
    const city = subject({ type: 'organisation', place: 'hall' });
    expect(footprintOf(city, [hall])).toEqual(point([127, 36], 100));
    expect(footprintOf(city)).toBeNull();
  });
});

describe('the gap', () => {
  const park = area(surface(box(127, 36, 127.1, 36.1), box(127.03, 36.03, 127.07, 36.07)));

  it('between two points is within 0.3 % of the geodesic', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        fc.pre(geodesic(a, b) > 10);
        expect(Math.abs(gapM(point(a), point(b)) / geodesic(a, b) - 1)).toBeLessThan(0.003);
      }),
      { numRuns: 500 },
    );
  });

  it('from a point to a surface is within 0.3 % of the least geodesic to its edge', () => {
    fc.assert(
      fc.property(place, place, number(200, 50_000), corners, (from, middle, metres, stars) => {
        const ring = star(middle, metres, stars.slice(0, 7));
        const gap = gapM(point(from), area(surface(ring)));
        fc.pre(gap > 500);
        expect(Math.abs(gap / leastGeodesic([from], ring, 400) - 1)).toBeLessThan(0.003);
      }),
      { numRuns: 150 },
    );
  });

  it('from the side of a box that is a hundred times as long as the way is the way straight across', () => {
    const wall = area(surface(box(126, 36, 128, 36.01)));
    const way = geodesic([127, 36.01], [127, 36.02]);
    expect(Math.abs(gapM(point([127, 36.02]), wall) / way - 1)).toBeLessThan(0.003);
  });

  it('between two surfaces is within 0.3 % of the least geodesic between their edges', () => {
    const angle = number(0, 2 * Math.PI);
    fc.assert(
      fc.property(place, angle, number(0.07, 1.5), corners, corners, (middle, turn, off, some, others) => {
        const beside: LonLat = [middle[0] + off * Math.cos(turn), middle[1] + off * Math.sin(turn)];
        const [a, b] = [star(middle, 2500, some.slice(0, 5)), star(beside, 2500, others.slice(0, 5))];
        const gap = gapM(area(surface(a)), area(surface(b)));
        fc.pre(gap > 500);
        expect(Math.abs(gap / leastGeodesic(a, b, 40) - 1)).toBeLessThan(0.003);
      }),
      { numRuns: 40 },
    );
  });

  it('is nothing for a place on the surface or on its edge', () => {
    expect(gapM(point([127.01, 36.05]), park)).toBe(0);
    expect(gapM(point([127.1, 36.037]), park)).toBe(0);
    expect(gapM(point([127.0123, 36]), park)).toBe(0);
  });
  it('is nothing for a place on a slanting edge', () => {
    const roof = area(
      surface([
        [127, 36],
        [127.3, 36],
        [127.1, 36.1],
        [127, 36],
      ]),
    );
    expect(gapM(point([127.2, 36.05]), roof)).toBe(0);
  });
  it('in a hole is the way to the edge of the hole', () => {
    expect(gapM(point([127.05, 36.04]), park)).toBeCloseTo(1112, -1);
    expect(gapM(area(surface(box(127.04, 36.04, 127.06, 36.06))), park)).toBeGreaterThan(800);
  });
  it('is nothing for a surface inside another, whichever is asked', () => {
    const yard = area(surface(box(127.01, 36.01, 127.02, 36.02)));
    expect([gapM(yard, park), gapM(park, yard)]).toEqual([0, 0]);
  });
  it('is nothing for surfaces that share an edge', () => {
    expect(gapM(park, area(surface(box(127.1, 36.02, 127.2, 36.05))))).toBe(0);
  });
  it('is nothing for surfaces that cross with no corner of one in the other', () => {
    expect(gapM(area(surface(box(127, 36.04, 127.3, 36.05))), area(surface(box(127.1, 36, 127.2, 36.1))))).toBe(0);
  });
  it('to several points is that to the nearest of them', () => {
    const yards: Footprint = {
      kind: 'points',
      lonLats: [
        [126, 36],
        [127.2, 36.05],
      ],
      accuracyM: 0,
    };
    expect(gapM(park, yards)).toBe(gapM(park, point([127.2, 36.05])));
  });
  it('to several surfaces is that to the nearest, and nothing in any of them', () => {
    const parts = area({
      type: 'MultiPolygon',
      coordinates: [[box(126, 36, 126.1, 36.1)], [box(127, 36, 127.1, 36.1)]],
    });
    expect(gapM(point([127.2, 36.05]), parts)).toBe(gapM(point([127.2, 36.05]), park));
    expect(gapM(point([127.05, 36.05]), parts)).toBe(0);
  });
  it('is the same there and back, and the same for one measured from as for one at a time', () => {
    const [a, b] = [
      area(
        surface(
          star([128, 36], 4000, [
            [1, 0],
            [0, 1],
            [0.5, 0.5],
          ]),
        ),
      ),
      point([128.3, 36.2]),
    ];
    expect(gapM(a, b)).toBeCloseTo(gapM(b, a), 6);
    expect(gapFrom(a)(b)).toBe(gapM(a, b));
  });
});

describe('the range of a distance', () => {
  const [a, b]: [LonLat, LonLat] = [
    [127, 36],
    [127, 36.1],
  ];

  it('is as wide as both places may be wrong, added', () => {
    const { least, between, most } = distanceRange(point(a, 300), point(b, 400));
    expect(between).toBe(gapM(point(a), point(b)));
    expect(between - least).toBeCloseTo(700, 6);
    expect(most - between).toBeCloseTo(700, 6);
  });
  it('is never less than nothing', () => {
    expect(distanceRange(point(a, 8000), point(b, 8000)).least).toBe(0);
  });
});

describe('the range into a surface', () => {
  const park = surface(box(127, 36, 127.2, 36.2));

  it('is that of distances for what lies outside', () => {
    const factory = point([127.1, 36.3], 500);
    expect(rangeInto(factory, park, 200)).toEqual(distanceRange(factory, area(park, 200)));
  });
  it('has no most where the place lies deeper in it than it can be wrong', () => {
    expect(rangeInto(point([127.1, 36.1], 5000), park)).toEqual({ least: 0, between: 0, most: 0 });
  });
  it('has as its most what the depth leaves of the accuracies', () => {
    const depth = geodesic([127.1, 36.01], [127.1, 36]);
    const { between, most } = rangeInto(point([127.1, 36.01], 1500), park, 500);
    expect(between).toBe(0);
    expect(Math.abs(most - (2000 - depth))).toBeLessThan(0.003 * depth);
  });
  it('is sure of a zone that is larger than the surface, by what they have in common', () => {
    const county = area(surface(box(126, 35, 128, 37)), 1000);
    expect(rangeInto(county, park).most).toBe(0);
  });
  it('is not sure of a zone that only reaches over the edge', () => {
    const neighbour = area(surface(box(127.199, 36, 127.5, 36.2)), 1000);
    const { between, most } = rangeInto(neighbour, park);
    expect(between).toBe(0);
    expect(most).toBeGreaterThan(800);
  });
  it('does not take the inside of a hole for depth', () => {
    const ringed = surface(box(127, 36, 127.2, 36.2), box(127.05, 36.05, 127.15, 36.15));
    expect(rangeInto(point([127.1, 36.1], 500), ringed).between).toBeGreaterThan(4000);
  });
});
