import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BELTS, project } from '../../../tests/fixtures/kruger.ts';
import { REACH } from '../../view/view.ts';
import { CRS, type CrsId } from '../types.ts';
import { MAP_REACH, placeReader, readerOf } from './place.ts';

const METRE = 1 / 111_000;
/** From PROJ 9 (`EPSG:4326` to each, at 126.978 E 37.5665 N and 129.3 E 36.05 N), to the hundredth of a millimetre. */
const KNOWN: readonly (readonly [CrsId, readonly [number, number], readonly [number, number]])[] = [
  ['EPSG:5179', [953901.16531, 1952032.08098], [126.978, 37.5665]],
  ['EPSG:5179', [1162135.52307, 1785178.25443], [129.3, 36.05]],
  ['EPSG:5185', [374759.29272, 553724.36892], [126.978, 37.5665]],
  ['EPSG:5185', [587571.62294, 392160.68299], [129.3, 36.05]],
  ['EPSG:5186', [198056.36674, 551885.03059], [126.978, 37.5665]],
  ['EPSG:5186', [407262.75728, 386041.53035], [129.3, 36.05]],
  ['EPSG:5187', [21352.82732, 553807.14432], [126.978, 37.5665]],
  ['EPSG:5187', [227032.05977, 383634.27206], [129.3, 36.05]],
];

describe('a place', () => {
  it('may be as far as the map goes', () => {
    expect(MAP_REACH).toEqual(REACH);
  });

  it.each([
    ['EPSG:5179', 1_000_000, 2_000_000, 127.5],
    ['EPSG:5185', 200_000, 600_000, 125],
    ['EPSG:5186', 200_000, 600_000, 127],
    ['EPSG:5187', 200_000, 600_000, 129],
  ] as const)('at the origin of %s is at 38° N', (crs, x, y, lon) => {
    const [east, north] = readerOf(crs)(x, y)!;
    expect(east).toBeCloseTo(lon, 11);
    expect(north).toBeCloseTo(38, 11);
  });

  it.each(KNOWN)('in %s at %j is where another program has it, to a millimetre', (crs, [x, y], [lon, lat]) => {
    const [east, north] = readerOf(crs)(x, y)!;
    expect(Math.abs(east - lon)).toBeLessThan(METRE / 1000);
    expect(Math.abs(north - lat)).toBeLessThan(METRE / 1000);
  });

  it('comes back from every projection by another series, to a millimetre', () => {
    const belts = fc.constantFrom(...(['EPSG:5179', 'EPSG:5185', 'EPSG:5186', 'EPSG:5187'] as const));
    const lons = fc.double({ min: MAP_REACH.west + 0.01, max: MAP_REACH.east - 0.01, noNaN: true });
    const lats = fc.double({ min: MAP_REACH.south + 0.01, max: MAP_REACH.north - 0.01, noNaN: true });
    fc.assert(
      fc.property(belts, lons, lats, (crs, lon, lat) => {
        const [east, north] = readerOf(crs)(...project(BELTS[crs], lon, lat))!;
        expect(Math.abs(east - lon)).toBeLessThan(METRE / 1000);
        expect(Math.abs(north - lat)).toBeLessThan(METRE / 1000);
      }),
    );
  });

  it.each<readonly [string, CrsId, number, number, string]>([
    ['degrees in the wrong order', 'EPSG:4326', 35.9, 126.6, 'swapped'],
    ['metres where degrees should be', 'EPSG:4326', 914_804, 1_771_447, 'projected'],
    ['degrees where metres should be', 'EPSG:5179', 126.6, 35.9, 'not-projected'],
    ['metres in the wrong order', 'EPSG:5179', 1_771_447, 914_804, 'swapped'],
    ['another continent', 'EPSG:4326', 2.35, 48.85, 'out-of-map'],
    ['nought and nought', 'EPSG:4326', 0, 0, 'out-of-map'],
    ['nought and nought in metres', 'EPSG:5186', 0, 0, 'out-of-map'],
    ['metres of another system', 'EPSG:5179', 200_000, 371_000, 'out-of-map'],
    ['metres without measure', 'EPSG:5179', 1e300, -1e300, 'out-of-map'],
  ])('is none for %s', (_, crs, x, y, fault) => {
    expect(placeReader(crs)(x, y)).toBe(fault);
    expect(readerOf(crs)(x, y)).toBeNull();
  });

  it('is on the map or has a fault, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CRS), fc.double({ noNaN: true }), fc.double({ noNaN: true }), (crs, x, y) => {
        const place = placeReader(crs)(x, y);
        if (typeof place !== 'string') expect(place.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
