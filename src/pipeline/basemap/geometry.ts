import type { Geometry, Position } from 'geojson';
import type { Area, AreaFeature, Box, Ring } from './types.ts';

export const collection = (features: readonly unknown[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features });

export const polygonsOf = (geometry: Area): Ring[][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

const isArea = (geometry: Geometry | null): geometry is Area =>
  geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';

/** Parses a GeoJSON file of the clipping tool and keeps areas only: slivers may have become lines or nothing. */
export const areasIn = <P extends Record<string, unknown>>(json: string | undefined): AreaFeature<P>[] => {
  const parsed = JSON.parse(json ?? '{}') as { features?: AreaFeature<P>[]; geometries?: Area[] };
  const bare = (parsed.geometries ?? []).map(
    (geometry): AreaFeature<P> => ({ type: 'Feature', properties: {} as P, geometry }),
  );
  return [...(parsed.features ?? []), ...bare].filter((feature) => isArea(feature.geometry));
};

export const boxOf = (ring: readonly Position[]): Box => {
  let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of ring) {
    w = Math.min(w, x);
    e = Math.max(e, x);
    s = Math.min(s, y);
    n = Math.max(n, y);
  }
  return [w, s, e, n];
};

/** Unsigned area in square degrees: for comparing rings of one neighbourhood only. */
export const ringArea = (ring: readonly Position[]): number => {
  let twice = 0;
  let [px, py] = ring.at(-1) ?? [0, 0];
  for (const [x = 0, y = 0] of ring) {
    twice += ((px ?? 0) + x) * ((py ?? 0) - y);
    [px, py] = [x, y];
  }
  return Math.abs(twice / 2);
};

type Edge = { readonly inside: (p: Position) => boolean; readonly cross: (a: Position, b: Position) => Position };

const edgesOf = ([w, s, e, n]: Box): readonly Edge[] => {
  const vertical = (at: number) => (a: Position, b: Position) => {
    const t = (at - (a[0] ?? 0)) / ((b[0] ?? 0) - (a[0] ?? 0));
    return [at, (a[1] ?? 0) + t * ((b[1] ?? 0) - (a[1] ?? 0))];
  };
  const horizontal = (at: number) => (a: Position, b: Position) => {
    const t = (at - (a[1] ?? 0)) / ((b[1] ?? 0) - (a[1] ?? 0));
    return [(a[0] ?? 0) + t * ((b[0] ?? 0) - (a[0] ?? 0)), at];
  };
  return [
    { inside: ([x = 0]) => x >= w, cross: vertical(w) },
    { inside: ([x = 0]) => x <= e, cross: vertical(e) },
    { inside: ([, y = 0]) => y >= s, cross: horizontal(s) },
    { inside: ([, y = 0]) => y <= n, cross: horizontal(n) },
  ];
};

const cutBy = (points: Ring, { inside, cross }: Edge): Ring =>
  points.flatMap((a, i) => {
    const b = points[(i + 1) % points.length] ?? a;
    if (inside(a)) return inside(b) ? [a] : [a, cross(a, b)];
    return inside(b) ? [cross(a, b)] : [];
  });

/** Sutherland-Hodgman: keeps the million-vertex ring of Eurasia away from the slower exact clipper. */
export const clipRing = (ring: Ring, box: Box): Ring | undefined => {
  const cut = edgesOf(box).reduce(cutBy, ring.slice(0, -1));
  const [first] = cut;
  return first && cut.length >= 3 ? [...cut, first] : undefined;
};

const mix = (a: Position, b: Position, t: number): Position =>
  [0, 1].map((k) => (a[k] ?? 0) * (1 - t) + (b[k] ?? 0) * t);

const cornersCut = (a: Position, b: Position): Position[] => [mix(a, b, 0.25), mix(a, b, 0.75)];

/** Chaikin corner cutting: the coarse, grid-snapped lakes of the source look hand-drawn afterwards. */
export const smoothRing = (ring: Ring, rounds = 2): Ring => {
  let points = ring.slice(0, -1);
  for (let round = 0; round < rounds; round++)
    points = points.flatMap((a, i) => cornersCut(a, points[(i + 1) % points.length] ?? a));
  const [first] = points;
  return first ? [...points, first] : [];
};

/** The same for an open line, whose ends stay. */
export const smoothLine = (line: Position[], rounds = 2): Position[] => {
  let points = line;
  for (let round = 0; round < rounds; round++) {
    const inner = points.slice(1).flatMap((b, i) => cornersCut(points[i] ?? b, b));
    points = [points[0] ?? [0, 0], ...inner, points.at(-1) ?? [0, 0]];
  }
  return points;
};
