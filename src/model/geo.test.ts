import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataset, subject } from '../../tests/fixtures/builders.ts';
import { geodesic } from '../../tests/fixtures/geodesic.ts';
import { outline, position } from '../../tests/fixtures/places.ts';
import type { LonLat } from './dataset.ts';
import { boundsOf, extentOf, mercator, metresBetween } from './geo.ts';
import { bearingDeg, directionOf, isInside, type Ring, type Surface } from './surface.ts';

const RADIANS = Math.PI / 180;
const BAR = 0.003;
const offBy = (a: LonLat, b: LonLat): number => Math.abs(metresBetween(a, b) / geodesic(a, b) - 1);

const POHANG: LonLat = [129.3428, 36.0189];
const OCHANG: LonLat = [127.4242, 36.7119];
const GUMI: LonLat = [128.4308, 36.1525];
const SAEMANGEUM: LonLat = [126.566, 35.937];

describe('distances', () => {
  it('are judged by a reference that finds the published length of a surveyed line', () => {
    const flindersPeak: LonLat = [144.42486788, -37.95103341];
    const buninyong: LonLat = [143.92649552, -37.65282113];
    expect(geodesic(flindersPeak, buninyong)).toBeCloseTo(54_972.271, 1);
  });

  it.each([
    ['Pohang to Ochang', POHANG, OCHANG],
    ['Gumi to Saemangeum', GUMI, SAEMANGEUM],
    ['Pohang to Saemangeum', POHANG, SAEMANGEUM],
    ['across a plant', [129.412, 36.096], [129.417, 36.098]],
  ] satisfies [string, LonLat, LonLat][])('are within 0.3 %% of the geodesic: %s', (_, from, to) => {
    expect(offBy(from, to)).toBeLessThan(BAR);
  });

  it('are within 0.3 % of the geodesic anywhere in Korea, in any direction', () => {
    const point = fc.tuple(
      fc.double({ min: 124.5, max: 131, noNaN: true }),
      fc.double({ min: 33, max: 38.7, noNaN: true }),
    );
    fc.assert(
      fc.property(point, point, (from, to) => {
        fc.pre(geodesic(from, to) > 10);
        expect(offBy(from, to)).toBeLessThan(BAR);
      }),
      { numRuns: 1000 },
    );
  });

  it('are the same there and back, and nothing to the place itself', () => {
    expect(metresBetween(POHANG, GUMI)).toBe(metresBetween(GUMI, POHANG));
    expect(metresBetween(POHANG, POHANG)).toBe(0);
  });
});

describe('bearings', () => {
  /** The way to go in truth: how the geodesic shortens with a step east and a step north. */
  const azimuth = ([lon, lat]: LonLat, to: LonLat): number => {
    const shorter = (back: LonLat, on: LonLat) => (geodesic(back, to) - geodesic(on, to)) / geodesic(back, on);
    const east = shorter([lon - 1e-4, lat], [lon + 1e-4, lat]);
    const north = shorter([lon, lat - 1e-4], [lon, lat + 1e-4]);
    return (Math.atan2(east, north) / RADIANS + 360) % 360;
  };
  const apart = (a: number, b: number) => Math.abs(((a - b + 540) % 360) - 180);

  it('are within a quarter of a degree of the geodesic, anywhere in Korea, in any direction', () => {
    const point = fc.tuple(
      fc.double({ min: 124.5, max: 131, noNaN: true }),
      fc.double({ min: 33, max: 38.7, noNaN: true }),
    );
    fc.assert(
      fc.property(point, point, (from, to) => {
        fc.pre(geodesic(from, to) > 1000);
        expect(apart(bearingDeg(from, to), azimuth(from, to))).toBeLessThan(0.25);
        expect(bearingDeg(from, to)).toBeGreaterThanOrEqual(0);
        expect(bearingDeg(from, to)).toBeLessThan(360);
      }),
      { numRuns: 500 },
    );
  });

  it('are 0 to the north, not 360, and half a turn back', () => {
    expect(bearingDeg([127, 36], [127, 37])).toBe(0);
    expect(bearingDeg([127, 37], [127, 36])).toBe(180);
  });

  it.each([
    [0, 'n'],
    [22.4, 'n'],
    [22.6, 'ne'],
    [90, 'e'],
    [135, 'se'],
    [180, 's'],
    [225, 'sw'],
    [270, 'w'],
    [315, 'nw'],
    [337.4, 'nw'],
    [337.6, 'n'],
    [-90, 'w'],
    [725, 'n'],
  ] as const)('of %d degrees are called %s', (degrees, direction) => {
    expect(directionOf(degrees)).toBe(direction);
  });

  it('lead from Gumi to Pohang eastwards, and to Saemangeum westwards', () => {
    expect(directionOf(bearingDeg(GUMI, POHANG))).toBe('e');
    expect(directionOf(bearingDeg(GUMI, SAEMANGEUM))).toBe('w');
  });
});

describe('a surface', () => {
  const square = (west: number, south: number, size: number): Ring => [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  const yard: Surface = { type: 'Polygon', coordinates: [square(127, 36, 3), square(128, 37, 1)] };

  it('holds what lies in it, not what lies in its hole or beside it', () => {
    expect(isInside([127.5, 36.5], yard)).toBe(true);
    expect(isInside([128.5, 37.5], yard)).toBe(false);
    expect(isInside([126.9, 36.5], yard)).toBe(false);
  });
  it('holds its edge and its corners', () => {
    expect(isInside([127, 36.5], yard)).toBe(true);
    expect(isInside([127, 36], yard)).toBe(true);
  });
  it('holds what lies in any of its parts', () => {
    const parts: Surface = { type: 'MultiPolygon', coordinates: [[square(127, 36, 1)], [square(129, 36, 1)]] };
    expect([127.5, 128.5, 129.5].map((lon) => isInside([lon, 36.5], parts))).toEqual([true, false, true]);
  });
});

describe('bounds', () => {
  it('of no points are none', () => {
    expect(boundsOf([])).toBeNull();
  });
  it('of one point are that point', () => {
    expect(boundsOf([GUMI])).toEqual([128.4308, 36.1525, 128.4308, 36.1525]);
  });
  it('of several reach west, south, east and north', () => {
    expect(boundsOf([POHANG, OCHANG, GUMI, SAEMANGEUM])).toEqual([126.566, 35.937, 129.3428, 36.7119]);
  });
});

describe('the extent of a subject', () => {
  const region = (id: string, level: 'country' | 'sigungu', anchor: [number, number]) => ({
    id,
    name: { ko: id, en: id },
    short: { ko: id, en: id },
    level,
    code: null,
    parent: null,
    anchor,
    camera: null,
  });
  const world = dataset({
    regions: [region('country', 'country', [127.8, 36.35]), region('harbour', 'sigungu', [129.1, 36.1])],
    venues: [
      {
        id: 'hall',
        name: { ko: '시청', en: 'hall' },
        region: 'harbour',
        position: position([129.2, 36.2]),
        positionReason: null,
      },
      {
        id: 'room',
        name: { ko: '방', en: 'room' },
        region: 'harbour',
        position: null,
        positionReason: { ko: '모름', en: '?' },
      },
    ],
  });

  it('is every corner of its outline, parts and all', () => {
    const geometry = {
      type: 'MultiPolygon' as const,
      coordinates: [
        [
          [
            [1, 2],
            [3, 2],
            [3, 4],
            [1, 2],
          ],
        ],
        [
          [
            [7, 8],
            [9, 8],
            [9, 9],
            [7, 8],
          ],
        ],
      ] as [number, number][][][],
    };
    const zone = subject({ outline: outline({ geometry, centers: [[2, 3]] }) });
    expect(boundsOf(extentOf(zone, world))).toEqual([1, 2, 9, 9]);
  });
  it('is its points where it has no outline', () => {
    expect(
      extentOf(
        subject({
          outline: outline({
            method: 'points',
            centers: [
              [1, 2],
              [3, 4],
            ],
          }),
        }),
        world,
      ),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
  it('is its position', () => {
    expect(extentOf(subject({ position: position([129.12, 36.12]) }), world)).toEqual([[129.12, 36.12]]);
  });
  it('is the venue of an organisation', () => {
    expect(extentOf(subject({ type: 'organisation', place: 'hall' }), world)).toEqual([[129.2, 36.2]]);
  });
  it('is the mark of its region where its own place is not known', () => {
    expect(extentOf(subject({ region: 'harbour' }), world)).toEqual([[129.1, 36.1]]);
    expect(extentOf(subject({ region: 'harbour', place: 'room' }), world)).toEqual([[129.1, 36.1]]);
  });
  it('is nothing for what belongs to the whole country', () => {
    expect(extentOf(subject({ region: 'country' }), world)).toEqual([]);
  });
});

describe('Web Mercator', () => {
  it('has the meridian of Greenwich and the equator in its middle', () => {
    const [x, y] = mercator([0, 0]);
    expect(x).toBeCloseTo(0.5, 12);
    expect(y).toBeCloseTo(0.5, 12);
  });
  it('has its corners at 85.0511° north and south', () => {
    const [west, north] = mercator([-180, 85.0511287798066]);
    const [east, south] = mercator([180, -85.0511287798066]);
    for (const [is, expected] of [
      [west, 0],
      [north, 0],
      [east, 1],
      [south, 1],
    ] as const)
      expect(is).toBeCloseTo(expected, 9);
  });
  it('agrees with the tangent form of the projection over Korea', () => {
    for (const lat of [33, 35.937, 36.7119, 38.6]) {
      const tangent = (180 - Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)) / RADIANS) / 360;
      expect(mercator([127, lat])[1]).toBeCloseTo(tangent, 12);
    }
  });
});
