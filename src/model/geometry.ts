import type { Dataset, LonLat, Subject } from './dataset.ts';
import { type Bounds, boundsOf, metresBetween } from './geo.ts';
import { isInside, polygonsOf, type Ring, type Surface } from './surface.ts';

/** What subjects occupy and how far it is from one to another. Metres, degrees WGS84. */

const RADIANS = Math.PI / 180;

/**
 * What a subject occupies, and by how many metres any part of it may be off: the accuracy of a position is how far the
 * true place can lie from the stated one, that of an outline how far its edge can.
 */
export type Footprint = { readonly accuracyM: number } & (
  | { readonly kind: 'point'; readonly lonLat: LonLat }
  | { readonly kind: 'points'; readonly lonLats: readonly LonLat[] }
  | { readonly kind: 'area'; readonly geometry: Surface }
);

/**
 * A facility stands at its position, a zone is its outline or else its points, an organisation stands at its venue where the
 * venues are given; `null` for what has no site (programmes) or none that is known. An outline without an accuracy, which
 * no check lets into the dataset, gives `null` too: 0 would make sure what nobody said.
 */
export const footprintOf = (subject: Subject, venues: Dataset['venues'] = []): Footprint | null => {
  const { outline } = subject;
  if (outline && outline.accuracyM !== null) {
    const { accuracyM, geometry, centers } = outline;
    if (geometry) return { kind: 'area', geometry, accuracyM };
    if (centers.length > 0) return { kind: 'points', lonLats: centers, accuracyM };
  }
  const position = subject.position ?? venues.find((venue) => venue.id === subject.place)?.position ?? null;
  return position && { kind: 'point', lonLat: position.lonLat, accuracyM: position.accuracyM };
};

/** Every place that a footprint names: its points, or the corners of its rings. */
export const cornersOf = (footprint: Footprint): readonly LonLat[] => {
  if (footprint.kind === 'area') return polygonsOf(footprint.geometry).flat(2);
  return footprint.kind === 'point' ? [footprint.lonLat] : footprint.lonLats;
};

/** A ring with its edges, or a single place as a line of one corner: everything that can be nearest to something. */
type Line = { readonly corners: Ring; readonly bounds: Bounds };
/** A footprint made ready to be measured: every ring and place of it, and for areas a corner of each polygon. */
type Ready = {
  readonly lines: readonly Line[];
  readonly bounds: Bounds;
  readonly firsts: readonly LonLat[];
  readonly surface: Surface | null;
};

const NOWHERE: Bounds = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];
const joined = (a: Bounds, b: Bounds): Bounds => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

const lineOf = (corners: Ring): Line => ({ corners, bounds: boundsOf(corners) ?? NOWHERE });
const readyOf = (lines: readonly Line[], firsts: readonly LonLat[], surface: Surface | null): Ready => ({
  lines,
  bounds: lines.reduce((all, line) => joined(all, line.bounds), NOWHERE),
  firsts,
  surface,
});

const ready = (footprint: Footprint): Ready => {
  if (footprint.kind === 'area') {
    const polygons = polygonsOf(footprint.geometry);
    const firsts = polygons.flatMap(([outer = []]) => outer.slice(0, 1));
    return readyOf(polygons.flat().map(lineOf), firsts, footprint.geometry);
  }
  const places = footprint.kind === 'point' ? [footprint.lonLat] : footprint.lonLats;
  return readyOf(
    places.map((place) => lineOf([place])),
    places,
    null,
  );
};

type Near = { readonly squared: number; readonly from: LonLat; readonly to: LonLat };

/**
 * Squares of distances in degrees of latitude, flat, with the longitudes drawn together at the middle latitude of the two
 * places: within 0.05 % of the sphere for 500 km and much quicker. Enough to find the nearest pair.
 */
const squared = (a: LonLat, b: LonLat): number => {
  const east = (b[0] - a[0]) * Math.cos(((a[1] + b[1]) / 2) * RADIANS);
  const north = b[1] - a[1];
  return east * east + north * north;
};

/** The narrowest that a degree of longitude gets between anything inside the one bounds and the other. */
const narrowest = (a: Bounds, b: Bounds): number => Math.cos(Math.max(-a[1], a[3], -b[1], b[3]) * RADIANS);

/** Not more than the square of the distance to any place inside the bounds. */
const leastSquared = (p: LonLat, bounds: Bounds, narrow: number): number => {
  const aside = Math.max(bounds[0] - p[0], p[0] - bounds[2], 0) * narrow;
  const along = Math.max(bounds[1] - p[1], p[1] - bounds[3], 0);
  return aside * aside + along * along;
};

/** The place on the edge from `a` to `b` that is nearest to `p`. */
const nearestOnEdge = (p: LonLat, a: LonLat, b: LonLat): LonLat => {
  const narrow = Math.cos(((2 * p[1] + a[1] + b[1]) / 4) * RADIANS);
  const east = (b[0] - a[0]) * narrow;
  const north = b[1] - a[1];
  const length = east * east + north * north;
  if (length === 0) return a;
  const part = ((p[0] - a[0]) * narrow * east + (p[1] - a[1]) * north) / length;
  if (part <= 0) return a;
  if (part >= 1) return b;
  return [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])];
};

/** The place on the line that is nearest to `p`, or `start` where that pair is nearer. */
const nearerOn = (corners: Ring, p: LonLat, start: Near, narrow: number): Near => {
  let best = start;
  for (let i = 0; i < Math.max(1, corners.length - 1); i += 1) {
    const a = corners[i];
    const b = corners[i + 1] ?? a;
    if (!a || !b) continue;
    const along = Math.max(Math.min(a[1], b[1]) - p[1], p[1] - Math.max(a[1], b[1]), 0);
    const aside = Math.max(Math.min(a[0], b[0]) - p[0], p[0] - Math.max(a[0], b[0]), 0) * narrow;
    if (along * along + aside * aside >= best.squared) continue;
    const to = nearestOnEdge(p, a, b);
    const distance = squared(p, to);
    if (distance < best.squared) best = { squared: distance, from: p, to };
  }
  return best;
};

/** The nearest pair of a corner of `line` and a place on `other`, or `start` where that is nearer. */
const nearerOf = (line: Line, other: Line, start: Near): Near => {
  const narrow = narrowest(line.bounds, other.bounds);
  const least = (corner: LonLat) => leastSquared(corner, other.bounds, narrow);
  // The corner that faces the other line comes first: after it, most of the others need no look at the edges.
  let facing = line.corners[0];
  for (const corner of line.corners) if (facing && least(corner) < least(facing)) facing = corner;
  if (!facing || least(facing) >= start.squared) return start;
  let best = nearerOn(other.corners, facing, start, narrow);
  for (const corner of line.corners)
    if (least(corner) < best.squared) best = nearerOn(other.corners, corner, best, narrow);
  return best;
};

const nearer = (lines: readonly Line[], others: readonly Line[], start: Near): Near => {
  let best = start;
  for (const other of others)
    for (const line of lines) {
      // A ring and a single place are measured from the place.
      if (other.corners.length > 1 || line.corners.length === 1) best = nearerOf(line, other, best);
    }
  return best;
};

const FAR: Near = { squared: Number.POSITIVE_INFINITY, from: [0, 0], to: [0, 0] };
/** Below a millimetre is touching: a place on a slanting edge is never exactly on it. */
const TOUCHING_M = 0.001;

/** The nearest places of the one and of the other, in that order. */
const pairOf = (a: readonly Line[], b: readonly Line[]): readonly [LonLat, LonLat] | null => {
  const there = nearer(a, b, FAR);
  const back = nearer(b, a, there);
  if (back === FAR) return null;
  return back === there ? [there.from, there.to] : [back.to, back.from];
};

const gapOfLines = (a: readonly Line[], b: readonly Line[]): number => {
  const pair = pairOf(a, b);
  if (!pair) return Number.POSITIVE_INFINITY;
  const metres = metresBetween(...pair);
  return metres < TOUCHING_M ? 0 : metres;
};

/** Where two footprints that lie apart come nearest to each other: the ends of the line that is drawn for their distance. */
export const nearestPair = (a: Footprint, b: Footprint): readonly [LonLat, LonLat] | null =>
  pairOf(ready(a).lines, ready(b).lines);

const overlap = (a: Bounds, b: Bounds): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
const side = (a: LonLat, b: LonLat, p: LonLat): number => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);

/** Whether an edge of one line runs right through an edge of the other. */
const cross = (line: Line, other: Line): boolean =>
  overlap(line.bounds, other.bounds) &&
  line.corners.some((a, i) => {
    const b = line.corners[i + 1];
    if (!b || !overlap(boundsOf([a, b]) ?? NOWHERE, other.bounds)) return false;
    return other.corners.some((c, j) => {
      const d = other.corners[j + 1];
      return d !== undefined && side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    });
  });

/** Whether a part of `a` lies on the surface of `b`, told by one corner of each part: right unless their edges cross. */
const liesOn = (a: Ready, { surface }: Ready): boolean =>
  surface !== null && a.firsts.some((corner) => isInside(corner, surface));

const meet = (a: Ready, b: Ready): boolean =>
  overlap(a.bounds, b.bounds) &&
  (liesOn(a, b) || liesOn(b, a) || a.lines.some((line) => b.lines.some((other) => cross(line, other))));

/** The distance in metres from a footprint to others, as `gapM` has it: for one that many are measured from. */
export const gapFrom = (footprint: Footprint): ((other: Footprint) => number) => {
  const a = ready(footprint);
  return (other) => {
    const b = ready(other);
    return meet(a, b) ? 0 : gapOfLines(a.lines, b.lines);
  };
};

/**
 * The least distance between the stated places of two footprints in metres along the great circle (within 0.3 % of the
 * geodesic in Korea); 0 when they touch, cross or one lies inside the other. Accuracies play no part.
 */
export const gapM = (a: Footprint, b: Footprint): number => gapFrom(a)(b);

/** Metres: `between` the stated places, and the `least` and the `most` that it can be in truth. */
export type DistanceRange = { readonly least: number; readonly between: number; readonly most: number };

/**
 * How far two footprints are apart. Accuracies are added, not squared and added: they are limits, not standard deviations,
 * and both ends of a distance may be wrong at once and in opposite directions.
 */
export const distanceRange = (a: Footprint, b: Footprint): DistanceRange => {
  const between = gapM(a, b);
  const slack = a.accuracyM + b.accuracyM;
  return { least: Math.max(0, between - slack), between, most: between + slack };
};

/** Places to try for the one that lies deepest: corners first, then a grid over what both have in common. */
const GRID = 8;
function* placesOf(footprint: Footprint, surface: Ready): Generator<LonLat> {
  const { lines, bounds } = ready(footprint);
  for (const { corners } of lines) yield* corners;
  if (footprint.kind !== 'area') return;
  const west = Math.max(bounds[0], surface.bounds[0]);
  const south = Math.max(bounds[1], surface.bounds[1]);
  const width = Math.min(bounds[2], surface.bounds[2]) - west;
  const height = Math.min(bounds[3], surface.bounds[3]) - south;
  for (let row = 0.5; row < GRID; row += 1)
    for (let column = 0.5; column < GRID; column += 1) {
      const place: LonLat = [west + (width * column) / GRID, south + (height * row) / GRID];
      if (isInside(place, footprint.geometry)) yield place;
    }
}

/**
 * How far a footprint is from a surface: `distanceRange`, and where they meet, `most` is 0 as soon as some place of the
 * footprint lies deeper in the surface than both can be wrong. Places are tried at corners and on a grid, so that a
 * narrow overlap may be called unsure that is not, never the other way.
 */
export const rangeInto = (footprint: Footprint, surface: Surface, surfaceAccuracyM = 0): DistanceRange => {
  const area: Footprint = { kind: 'area', geometry: surface, accuracyM: surfaceAccuracyM };
  const range = distanceRange(footprint, area);
  if (range.between > 0) return range;
  const around = ready(area);
  let depth = 0;
  for (const place of placesOf(footprint, around)) {
    if (depth >= range.most) break;
    if (isInside(place, surface)) depth = Math.max(depth, gapOfLines([lineOf([place])], around.lines));
  }
  return { ...range, most: Math.max(0, range.most - depth) };
};
