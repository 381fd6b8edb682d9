import { polygonsOf, type Ring, type Surface } from './surface.ts';

/** How large a surface is on the ellipsoid: on a sphere, as turf has it, it is 0.1 % off at 39 degrees north. */

const RADIANS = Math.PI / 180;
/** WGS84: the equatorial radius in metres and the first eccentricity. */
const A = 6_378_137;
const E2 = 0.00669437999014;
const E = Math.sqrt(E2);

/** Square metres between the equator and a parallel, for each radian of longitude. */
const belowM2 = (lat: number): number => {
  const sin = Math.sin(lat * RADIANS);
  return ((A * A * (1 - E2)) / 2) * (sin / (1 - E2 * sin * sin) + Math.atanh(E * sin) / E);
};

/** What lies between each edge and the equator, added up with its sign; Simpson's rule is exact to 1e-7 for 500 km. */
const ringM2 = (ring: Ring): number => {
  let sum = 0;
  ring.forEach(([lon, lat], i) => {
    const [lon2, lat2] = ring[i + 1] ?? [lon, lat];
    sum += (((lon2 - lon) * RADIANS) / 6) * (belowM2(lat) + 4 * belowM2((lat + lat2) / 2) + belowM2(lat2));
  });
  return Math.abs(sum);
};

/**
 * Square metres of a surface on the ellipsoid: outer rings less their holes. Polygons that overlap count twice, a ring that
 * crosses itself gives the difference of its loops.
 */
export const areaM2 = (surface: Surface): number =>
  polygonsOf(surface).reduce(
    (sum, [outer = [], ...holes]) => sum + holes.reduce((left, hole) => left - ringM2(hole), ringM2(outer)),
    0,
  );
