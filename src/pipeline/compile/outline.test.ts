import { area, booleanPointInPolygon, destination } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { metresOfDegree } from '../../../tests/fixtures/worlds.ts';
import type { LonLat, Outline } from '../../model/dataset.ts';
import type { World } from '../world.ts';
import { areaOf, bandOf, crossesItself, outlineOf, ringsOf } from './outline.ts';
import { parseCite } from './statements.ts';

type Zone = World['zones'][number];
type Sketch = Zone['value']['sketch'];

const text = (ko: string) => ({ ko, en: ko });
const file = { path: 'seeds/zones/harbour/zone.yaml', id: 'zone', value: null, locate: () => ({ line: 1, column: 1 }) };
const zone = (id: string, sketch: Sketch, is: Partial<Zone['value']> = {}): Zone => ({
  id,
  file,
  path: [],
  value: {
    name: text(id),
    summary: text(id),
    region: 'harbour',
    segments: [],
    kind: 'general-complex',
    sketch,
    drawn: { how: text('그림'), cite: ['paper#3', 'other'] },
    ...is,
  },
});
const outline = (of: Zone, zones: readonly Zone[] = [of]): Outline =>
  outlineOf(of, zones, (cites) => cites.map(parseCite));

const box = (west: number, south: number, east: number, north: number): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const DOCKS = box(129.08, 36.08, 129.13, 36.13);
const decimals = (n: number) => (String(n).split('.')[1] ?? '').length;

describe('an outline', () => {
  it('of a ring is that ring, with its label point in the middle', () => {
    const { geometry, centers, method } = outline(zone('docks', { ring: DOCKS }));
    expect(geometry?.coordinates).toEqual([[DOCKS]]);
    expect(centers).toEqual([[129.105, 36.105]]);
    expect(method).toBe('sketch');
  });

  it('of one circle is as large as the circle, within 1 %', () => {
    for (const radiusM of [60, 700, 1800, 6000]) {
      const { geometry, method } = outline(zone('pier', { circles: [{ center: [129.05, 36.05], radiusM }] }));
      expect(Math.abs(area(geometry!) / (Math.PI * radiusM ** 2) - 1)).toBeLessThan(0.01);
      expect(method).toBe('circle');
    }
  });

  it('of a circle has its label point in the middle', () => {
    expect(outline(zone('pier', { circles: [{ center: [129.05, 36.05], radiusM: 700 }] })).centers).toEqual([
      [129.05, 36.05],
    ]);
  });

  it('of several circles has one part and one label point for each', () => {
    const circles = [
      { center: [129.05, 36.05] as [number, number], radiusM: 700 },
      { center: [129.15, 36.15] as [number, number], radiusM: 1800 },
    ];
    const { geometry, method, centers } = outline(zone('piers', { circles }));
    expect([geometry?.coordinates.length, centers.length, method]).toEqual([2, 2, 'circles']);
  });

  it('of a union has the parts of its members, and of their members', () => {
    const docks = zone('docks', { ring: DOCKS });
    const pier = zone('pier', { circles: [{ center: [129.05, 36.05], radiusM: 700 }] });
    const port = zone('port', { union: ['docks', 'pier'] });
    const coast = zone('coast', { union: ['port'] });
    const all = [docks, pier, port, coast];
    expect(outline(port, all)).toMatchObject({ method: 'union' });
    expect(outline(port, all).geometry?.coordinates).toEqual(
      [docks, pier].flatMap((z) => outline(z).geometry!.coordinates),
    );
    expect(outline(coast, all).geometry).toEqual(outline(port, all).geometry);
    expect(outline(port, all).centers).toHaveLength(2);
  });

  it('of unions that name each other ends', () => {
    const one = zone('one', { union: ['two'] });
    const two = zone('two', { union: ['one'] });
    expect(outline(one, [one, two]).geometry).toBeNull();
  });

  it('of points is no area, only the points', () => {
    const { geometry, centers, method, band } = outline(
      zone('ulsan', { points: [[129.3451234567, 35.431]] }, { accuracyM: 500 }),
    );
    expect([geometry, centers, method, band]).toEqual([null, [[129.34512, 35.431]], 'points', null]);
  });

  it('that nobody knows says why', () => {
    const { geometry, method, none, centers } = outline(zone('lost', { none: text('필지를 모른다') }));
    expect([geometry, method, none, centers]).toEqual([null, 'none', text('필지를 모른다'), []]);
  });

  it('keeps its accuracy, its official area, how it was drawn and after what', () => {
    const known = zone(
      'docks',
      { ring: DOCKS },
      { accuracyM: 300, areaOfficialM2: 25_000_000, areaExcuse: text('까닭') },
    );
    expect(outline(known)).toMatchObject({
      accuracyM: 300,
      areaOfficialM2: 25_000_000,
      areaExcuse: text('까닭'),
      drawn: text('그림'),
      cites: [
        { source: 'paper', paragraph: 3 },
        { source: 'other', paragraph: null },
      ],
    });
    expect(outline(zone('docks', { ring: DOCKS }))).toMatchObject({ accuracyM: null, areaOfficialM2: null });
    expect(outline(zone('docks', { ring: DOCKS }))).not.toHaveProperty('areaExcuse');
  });

  it('is written at 5 decimals at most, its band at 4', () => {
    const precise = DOCKS.map(([lon, lat]): [number, number] => [lon + 0.00123456, lat + 0.00123456]);
    const drawn = [
      outline(zone('docks', { ring: precise }, { accuracyM: 300 })),
      outline(zone('pier', { circles: [{ center: [129.0512345, 36.0512345], radiusM: 777 }] }, { accuracyM: 300 })),
    ];
    for (const { geometry, centers, band } of drawn) {
      const numbers = [...geometry!.coordinates.flat(3), ...centers.flat()];
      expect(Math.max(...numbers.map(decimals))).toBe(5);
      expect(Math.max(...band!.coordinates.flat(3).map(decimals))).toBe(4);
    }
  });
});

describe('the band of an edge', () => {
  const polygonOf = (band: Outline['band']) => ({ type: 'MultiPolygon' as const, coordinates: band!.coordinates });
  const moved = (from: LonLat, metres: number, bearing: number) =>
    destination([...from], metres, bearing, { units: 'meters' }).geometry.coordinates;
  const southEdge: LonLat = [129.105, 36.08];

  it('is everywhere that the edge may run, give or take its accuracy', () => {
    const band = polygonOf(bandOf([DOCKS], 300));
    for (const metres of [0, 150, 280]) {
      expect(booleanPointInPolygon(moved(southEdge, metres, 180), band)).toBe(true);
      expect(booleanPointInPolygon(moved(southEdge, metres, 0), band)).toBe(true);
    }
    for (const metres of [320, 1000]) {
      expect(booleanPointInPolygon(moved(southEdge, metres, 180), band)).toBe(false);
      expect(booleanPointInPolygon(moved(southEdge, metres, 0), band)).toBe(false);
    }
  });

  it('has a hole where the inside is certain', () => {
    expect(bandOf([DOCKS], 300)!.coordinates.map((part) => part.length)).toEqual([2]);
  });

  it('fills a shape that is smaller than its accuracy', () => {
    const small = box(129.1, 36.1, 129.101, 36.101);
    const band = bandOf([small], 300);
    expect(band!.coordinates.map((part) => part.length)).toEqual([1]);
    expect(booleanPointInPolygon([129.1005, 36.1005], polygonOf(band))).toBe(true);
  });

  it('runs round parts that overlap as round one shape', () => {
    const overlapping = [box(129.08, 36.08, 129.13, 36.13), box(129.1, 36.1, 129.15, 36.15)];
    const band = polygonOf(bandOf(overlapping, 300));
    expect(band.coordinates).toHaveLength(1);
    expect(booleanPointInPolygon([129.1, 36.115], band)).toBe(false);
  });

  it('of parts that lie apart runs round each', () => {
    expect(bandOf([DOCKS, box(129.2, 36.2, 129.25, 36.25)], 300)!.coordinates).toHaveLength(2);
  });

  it('is none without an accuracy or without a shape', () => {
    expect([bandOf([DOCKS], undefined), bandOf([], 300)]).toEqual([null, null]);
  });

  it('is left out for a search area of circles, which says it already', () => {
    const circle = (lon: number) => ({ center: [lon, 36.05] as [number, number], radiusM: 700 });
    expect(outline(zone('piers', { circles: [circle(129.05), circle(129.15)] }, { accuracyM: 300 })).band).toBeNull();
    expect(outline(zone('pier', { circles: [circle(129.05)] }, { accuracyM: 300 })).band).not.toBeNull();
  });
});

describe('the area of a sketch', () => {
  const { lon, lat } = metresOfDegree(36.105);
  const expected = 0.05 * lon * 0.05 * lat;

  it('is that of a square drawn by hand, within 0.1 %', () => {
    expect(Math.abs(areaOf([DOCKS]) / expected - 1)).toBeLessThan(0.001);
  });

  it('adds up over its parts, and is nothing without any', () => {
    expect(areaOf([DOCKS, DOCKS])).toBeCloseTo(2 * areaOf([DOCKS]), 3);
    expect(areaOf([])).toBe(0);
  });

  it('is measured even where a person forgot to close the ring', () => {
    expect(areaOf([DOCKS.slice(0, -1)])).toBeCloseTo(areaOf([DOCKS]), 3);
  });
});

describe('a ring', () => {
  it('that crosses itself is found', () => {
    const bow: [number, number][] = [DOCKS[0]!, DOCKS[2]!, DOCKS[1]!, DOCKS[3]!, DOCKS[0]!];
    expect([crossesItself(bow), crossesItself(DOCKS)]).toEqual([true, false]);
  });

  it('is none for points or an unknown outline', () => {
    expect(ringsOf({ points: [[129.1, 36.1]] }, [])).toEqual([]);
    expect(ringsOf({ none: text('모름') }, [])).toEqual([]);
  });
});
