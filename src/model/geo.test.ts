import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataset, subject } from '../../tests/fixtures/builders.ts';
import type { LonLat, Outline, Position } from './dataset.ts';
import { boundsOf, extentOf, mercator, metresBetween } from './geo.ts';

const RADIANS = Math.PI / 180;
const WGS84 = { a: 6_378_137, f: 1 / 298.257223563 };

/** Length of the geodesic on the WGS84 ellipsoid by Vincenty's inverse formula (1975), good to a millimetre in Korea. */
const geodesic = ([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number => {
  const { a, f } = WGS84;
  const b = a * (1 - f);
  const L = (lon2 - lon1) * RADIANS;
  const U1 = Math.atan((1 - f) * Math.tan(lat1 * RADIANS));
  const U2 = Math.atan((1 - f) * Math.tan(lat2 * RADIANS));
  const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(U1), Math.cos(U1), Math.sin(U2), Math.cos(U2)];
  let lambda = L;
  for (let round = 0; round < 200; round += 1) {
    const sinSigma = Math.hypot(cosU2 * Math.sin(lambda), cosU1 * sinU2 - sinU1 * cosU2 * Math.cos(lambda));
    if (sinSigma === 0) return 0;
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * Math.cos(lambda);
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cosU1 * cosU2 * Math.sin(lambda)) / sinSigma;
    const cos2Alpha = 1 - sinAlpha ** 2;
    const cos2M = cos2Alpha === 0 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cos2Alpha;
    const C = (f / 16) * cos2Alpha * (4 + f * (4 - 3 * cos2Alpha));
    const inner = cos2M + C * cosSigma * (2 * cos2M ** 2 - 1);
    const next = L + (1 - C) * f * sinAlpha * (sigma + C * sinSigma * inner);
    if (Math.abs(next - lambda) < 1e-13) {
      const u2 = (cos2Alpha * (a ** 2 - b ** 2)) / b ** 2;
      const A = 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
      const B = (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
      const third = (B / 6) * cos2M * (4 * sinSigma ** 2 - 3) * (4 * cos2M ** 2 - 3);
      const deltaSigma = B * sinSigma * (cos2M + (B / 4) * (cosSigma * (2 * cos2M ** 2 - 1) - third));
      return b * A * (sigma - deltaSigma);
    }
    lambda = next;
  }
  throw new Error('no geodesic found');
};

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
  const position = (lonLat: [number, number]): Position => ({
    lonLat,
    accuracyM: 100,
    method: 'site',
    evidence: { ko: '주소', en: 'address' },
    cites: [],
  });
  const outline = (is: Partial<Outline>): Outline => ({
    geometry: null,
    centers: [],
    method: 'sketch',
    accuracyM: 100,
    band: null,
    areaOfficialM2: null,
    drawn: { ko: '그림', en: 'drawn' },
    cites: [],
    ...is,
  });
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
