import distance from '@turf/distance';
import type { Dataset, LonLat, Subject } from './dataset.ts';

/** Geometry that the browser needs live. Distances in metres, along the great circle (within 0.3 % of the geodesic in Korea). */
export const metresBetween = (a: LonLat, b: LonLat): number => distance([...a], [...b], { units: 'meters' });

export type Bounds = readonly [west: number, south: number, east: number, north: number];

export const boundsOf = (points: readonly LonLat[]): Bounds | null => {
  if (points.length === 0) return null;
  let [west, south, east, north] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
};

/** Every point that must be in view to see a subject whole; programmes and organisations stand where their region or venue is. */
export const extentOf = (subject: Subject, dataset: Pick<Dataset, 'regions' | 'venues'>): readonly LonLat[] => {
  if (subject.outline?.geometry)
    return subject.outline.geometry.coordinates.flat(2).map(([lon, lat]): LonLat => [lon, lat]);
  if (subject.outline && subject.outline.centers.length > 0)
    return subject.outline.centers.map(([lon, lat]): LonLat => [lon, lat]);
  const position = subject.position ?? dataset.venues.find((v) => v.id === subject.place)?.position ?? null;
  if (position) return [position.lonLat];
  const region = dataset.regions.find((r) => r.id === subject.region);
  return region && region.level !== 'country' ? [region.anchor] : [];
};

/** Web Mercator world coordinates, 0 to 1 from the north-west corner. */
export const mercator = ([lon, lat]: LonLat): readonly [x: number, y: number] => {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
};
