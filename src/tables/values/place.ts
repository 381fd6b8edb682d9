import etmerc, { type Ellipsoid, type Origin } from 'proj4/lib/projections/etmerc.js';
import type { LonLat } from '../../model/dataset.ts';
import type { CrsId } from '../types.ts';

/** Where the map goes; beyond, a row is in no place that could be shown. The same as `REACH` of the View. */
export const MAP_REACH = { west: 122, south: 32, east: 133.5, north: 40 } as const;
const isOnMap = (lon: number, lat: number): boolean =>
  lon >= MAP_REACH.west && lon <= MAP_REACH.east && lat >= MAP_REACH.south && lat <= MAP_REACH.north;

const DEGREE = Math.PI / 180;
const F = 1 / 298.257222101;
/** The datum of Korea 2000 is within centimetres of WGS84, and nobody shifts between them. */
const GRS80: Ellipsoid = { a: 6_378_137, es: F * (2 - F) };
const origin = (lat0: number, long0: number, k0: number, x0: number, y0: number): Origin => ({
  lat0: lat0 * DEGREE,
  long0: long0 * DEGREE,
  k0,
  x0,
  y0,
});
/** Transverse Mercator of Korea 2000: the unified one (UTM-K), and the belts of the west, the middle and the east. */
const ORIGINS: Readonly<Record<Exclude<CrsId, 'EPSG:4326'>, Origin>> = {
  'EPSG:5179': origin(38, 127.5, 0.9996, 1_000_000, 2_000_000),
  'EPSG:5185': origin(38, 125, 1, 200_000, 600_000),
  'EPSG:5186': origin(38, 127, 1, 200_000, 600_000),
  'EPSG:5187': origin(38, 129, 1, 200_000, 600_000),
};

/** Tried in this order: the belts lie over each other, and that of the middle is in use for the whole country. */
export const LIKELY_CRS: readonly CrsId[] = ['EPSG:4326', 'EPSG:5179', 'EPSG:5186', 'EPSG:5187', 'EPSG:5185'];

type Inverse = (x: number, y: number) => LonLat;
const inverseOf = (crs: CrsId): Inverse => {
  if (crs === 'EPSG:4326') return (x, y) => [x, y];
  const projection = { ...GRS80, ...ORIGINS[crs] };
  etmerc.init.call(projection);
  return (x, y) => {
    const point = etmerc.inverse.call(projection, { x, y });
    return [point.x / DEGREE, point.y / DEGREE];
  };
};

export type PlaceFault = 'swapped' | 'projected' | 'not-projected' | 'out-of-map';

/** No degree is so large; a metre of a projection mostly is. */
const SURELY_METRES = 1000;
/** Metres so near to the origin of a belt would be at sea, south-west of everything. */
const areDegrees = (x: number, y: number): boolean => Math.abs(x) <= 180 && Math.abs(y) <= 180;
const faultOf = (crs: CrsId, inverse: Inverse, x: number, y: number): PlaceFault => {
  if (x === 0 && y === 0) return 'out-of-map';
  if (crs === 'EPSG:4326') {
    if (isOnMap(y, x)) return 'swapped';
    return Math.abs(x) > SURELY_METRES || Math.abs(y) > SURELY_METRES ? 'projected' : 'out-of-map';
  }
  if (areDegrees(x, y)) return 'not-projected';
  const [lon, lat] = inverse(y, x);
  return isOnMap(lon, lat) ? 'swapped' : 'out-of-map';
};

/** Degrees WGS84 of two coordinates, or what is wrong with them. */
export const placeReader = (crs: CrsId): ((x: number, y: number) => LonLat | PlaceFault) => {
  const inverse = inverseOf(crs);
  const inMetres = crs !== 'EPSG:4326';
  return (x, y) => {
    if (inMetres && areDegrees(x, y)) return faultOf(crs, inverse, x, y);
    const place = inverse(x, y);
    return isOnMap(place[0], place[1]) ? place : faultOf(crs, inverse, x, y);
  };
};

/** Degrees WGS84 of two coordinates; `null`: they are nowhere on the map. */
export const readerOf = (crs: CrsId): ((x: number, y: number) => LonLat | null) => {
  const read = placeReader(crs);
  return (x, y) => {
    const place = read(x, y);
    return typeof place === 'string' ? null : place;
  };
};
