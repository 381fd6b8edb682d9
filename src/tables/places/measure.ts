import type { Bounds } from '../../model/geo.ts';
import type { Footprint } from '../../model/geometry.ts';
import { polygonsOf } from '../../model/surface.ts';
import { boundsOfCorners, type Corners, cornersOf, insideOf } from './within.ts';

/**
 * How far places are from a footprint, for very many of them: the numbers of `distanceRange` in `model/geometry.ts`, which
 * measures two footprints, and makes lists and pairs for each.
 */
export type Measure = {
  readonly bounds: Bounds;
  /** Metres along the great circle, 0 within an area. */
  readonly between: (lon: number, lat: number) => number;
  /** The same for places no farther than so many metres from this one; it need not look at all edges. */
  readonly around: (lon: number, lat: number, metres: number) => Measure['between'];
};

/** Mean radius of the earth, as the map has it. */
const RADIUS_M = 6_371_008.8;
const RADIANS = Math.PI / 180;
export const DEGREE_M = RADIUS_M * RADIANS;
/** Below a millimetre is touching. */
const TOUCHING_M = 0.001;
/** What is nearest is found on a flat map, which is within 0.05 % of the sphere for 500 km; and some more. */
const FLAT = 0.002;
/** Numbers of an edge: both ends. A place is an edge whose ends are one. */
const EDGE = 4;

export const metresApart = (lon1: number, lat1: number, lon2: number, lat2: number): number => {
  const north = Math.sin(((lat2 - lat1) * RADIANS) / 2);
  const east = Math.sin(((lon2 - lon1) * RADIANS) / 2);
  const part = north * north + east * east * Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS);
  return 2 * RADIUS_M * Math.atan2(Math.sqrt(part), Math.sqrt(1 - part));
};

const edgesOf = (lines: readonly Corners[]): Corners => {
  const edges: number[] = [];
  for (const line of lines) {
    if (line.length === 2) edges.push(line[0] ?? 0, line[1] ?? 0, line[0] ?? 0, line[1] ?? 0);
    for (let at = 0; at + 3 < line.length; at += 2) edges.push(...line.subarray(at, at + 4));
  }
  return Float64Array.from(edges);
};

/** Squared degrees of latitude on the flat map from a place to the nearest place of an edge, which is left in `found`. */
const found = { lon: 0, lat: 0 };
const toEdge = (edges: Corners, at: number, lon: number, lat: number): number => {
  const lon1 = edges[at] ?? 0;
  const lat1 = edges[at + 1] ?? 0;
  const [dLon, dLat] = [(edges[at + 2] ?? 0) - lon1, (edges[at + 3] ?? 0) - lat1];
  const narrow = Math.cos((lat / 2 + lat1 / 2 + dLat / 4) * RADIANS);
  const east = dLon * narrow;
  const length = east * east + dLat * dLat;
  const part = length === 0 ? 0 : ((lon - lon1) * narrow * east + (lat - lat1) * dLat) / length;
  const on = Math.min(1, Math.max(0, part));
  found.lon = lon1 + on * dLon;
  found.lat = lat1 + on * dLat;
  const aside = (found.lon - lon) * Math.cos(((found.lat + lat) / 2) * RADIANS);
  const along = found.lat - lat;
  return aside * aside + along * along;
};

const nearestTo = (edges: Corners, [, south, , north]: Bounds): Measure['between'] => {
  if (edges.length === EDGE && edges[0] === edges[2] && edges[1] === edges[3]) {
    const [lon0 = 0, lat0 = 0] = edges;
    return (lon, lat) => metresApart(lon, lat, lon0, lat0);
  }
  return (lon, lat) => {
    const narrow = Math.cos(Math.max(-south, north, Math.abs(lat)) * RADIANS);
    let [least, nearLon, nearLat] = [Infinity, Number.NaN, Number.NaN];
    for (let at = 0; at < edges.length; at += EDGE) {
      const lon1 = edges[at] ?? 0;
      const lat1 = edges[at + 1] ?? 0;
      const lon2 = edges[at + 2] ?? 0;
      const lat2 = edges[at + 3] ?? 0;
      // No place of the edge can be nearer than its box.
      const along = Math.max(Math.min(lat1, lat2) - lat, lat - Math.max(lat1, lat2), 0);
      if (along * along >= least) continue;
      const aside = Math.max(Math.min(lon1, lon2) - lon, lon - Math.max(lon1, lon2), 0) * narrow;
      if (along * along + aside * aside >= least) continue;
      const squared = toEdge(edges, at, lon, lat);
      if (squared >= least) continue;
      [least, nearLon, nearLat] = [squared, found.lon, found.lat];
    }
    return least === Infinity ? Infinity : metresApart(lon, lat, nearLon, nearLat);
  };
};

const nearerThan = (edges: Corners, lon: number, lat: number, metres: number): Corners => {
  const degrees = metres / DEGREE_M;
  const near: number[] = [];
  for (let at = 0; at < edges.length; at += EDGE)
    if (toEdge(edges, at, lon, lat) <= degrees * degrees) near.push(...edges.subarray(at, at + EDGE));
  return Float64Array.from(near);
};

export const measureFrom = (footprint: Footprint): Measure => {
  const lines =
    footprint.kind === 'area'
      ? polygonsOf(footprint.geometry).flat().map(cornersOf)
      : (footprint.kind === 'point' ? [footprint.lonLat] : footprint.lonLats).map((place) => Float64Array.from(place));
  const edges = edgesOf(lines);
  const bounds = boundsOfCorners(lines);
  const inside = footprint.kind === 'area' ? insideOf(footprint.geometry) : () => false;
  const measuring = (nearest: Measure['between']): Measure['between'] => {
    return (lon, lat) => {
      if (inside(lon, lat)) return 0;
      const metres = nearest(lon, lat);
      return metres < TOUCHING_M ? 0 : metres;
    };
  };
  const between = measuring(nearestTo(edges, bounds));
  return {
    bounds,
    between,
    around: (lon, lat, metres) => {
      if (edges.length <= EDGE) return between;
      const edge = nearestTo(edges, bounds)(lon, lat);
      return measuring(nearestTo(nearerThan(edges, lon, lat, (edge + 2 * metres) * (1 + FLAT) + 1), bounds));
    },
  };
};

/** No place within `metres` of one that is so far away is nearer than the one, or farther than the other. */
export const nearFar = (between: number, metres: number): readonly [near: number, far: number] => {
  const slack = metres + between * FLAT + 1;
  return [between - slack, between + slack];
};
