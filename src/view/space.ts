import { areaM2 } from '../model/area.ts';
import type { Dataset, Subject } from '../model/dataset.ts';
import { type DistanceRange, distanceRange, type Footprint, footprintOf, rangeInto } from '../model/geometry.ts';
import { reachOf } from '../model/reach.ts';
import type { Ring, Surface } from '../model/surface.ts';
import type { Center, Me, Shape } from './shape.ts';

/** Which subjects a shape means, and how sure that is. */
export type Judgement = {
  /**
   * The shape means it by its stated place: any part of it lies in the shape, or, for a shape that is `outside`,
   * no part.
   */
  readonly inside: boolean;
  /** It stays so wherever the truth lies within its accuracy, and within that of the centre or the zone. */
  readonly sure: boolean;
  /** Metres from the centre (radius, nearest) or from the shape's area, 0 in it (box, polygon, zone). */
  readonly metres: number;
  /** The same as a range: `metres` is its `between`. */
  readonly range: DistanceRange;
};

/** A place with its subject, and how far it is from the shape. */
type Placed = { readonly id: string; readonly range: DistanceRange };
const HERE: DistanceRange = { least: 0, between: 0, most: 0 };

const subjectOf = (id: string, dataset: Dataset): Subject | undefined => dataset.subjects.find((s) => s.id === id);

/** What a centre occupies; `null` where nobody knows where it is. */
export const footprintOfCenter = (center: Center, dataset: Dataset, me: Me | null): Footprint | null => {
  if (center.kind === 'subject') {
    const subject = subjectOf(center.id, dataset);
    return subject ? footprintOf(subject, dataset.venues) : null;
  }
  if (center.kind === 'me') return me && { kind: 'point', ...me };
  return { kind: 'point', lonLat: center.lonLat, accuracyM: 0 };
};

const turnOf = (ring: Ring): number =>
  ring.reduce((sum, [lon, lat], i) => {
    const [lon2, lat2] = ring[i + 1] ?? ring[0] ?? [lon, lat];
    return sum + lon * lat2 - lon2 * lat;
  }, 0);

/** The area of a shape that is one, edges straight in degrees, outer ring counter-clockwise; `null` for the other shapes. */
export const surfaceOf = (
  shape: Shape,
  dataset: Dataset,
): { readonly geometry: Surface; readonly accuracyM: number } | null => {
  if (shape.kind === 'zone') {
    const zone = subjectOf(shape.id, dataset);
    const footprint = zone ? footprintOf(zone) : null;
    return footprint?.kind === 'area' ? footprint : null;
  }
  if (shape.kind === 'box') {
    const [west, south, east, north] = shape.bounds;
    const ring: Ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return { geometry: { type: 'Polygon', coordinates: [ring] }, accuracyM: 0 };
  }
  if (shape.kind !== 'polygon') return null;
  const ring = turnOf(shape.ring) < 0 ? shape.ring.toReversed() : shape.ring;
  return { geometry: { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] }, accuracyM: 0 };
};

/** How the distances of footprints are measured for a shape; `null` where it cannot be applied. */
const measureOf = (shape: Shape, dataset: Dataset, me: Me | null): ((f: Footprint) => DistanceRange) | null => {
  if (shape.kind === 'radius' || shape.kind === 'nearest') {
    const center = footprintOfCenter(shape.center, dataset, me);
    return center && ((footprint) => distanceRange(center, footprint));
  }
  const surface = surfaceOf(shape, dataset);
  return surface && ((footprint) => rangeInto(footprint, surface.geometry, surface.accuracyM));
};

/** The subject that a shape is named after: it is where it is, however badly that is known. */
const namesake = (shape: Shape): string | null => {
  if (shape.kind === 'zone') return shape.id;
  return 'center' in shape && shape.center.kind === 'subject' ? shape.center.id : null;
};

const withinLimit = ({ range }: Placed, limitM: number, outside: boolean): Judgement => {
  const isWithin = range.between <= limitM;
  const sure = isWithin ? range.most <= limitM : range.least > limitM;
  return { inside: isWithin !== outside, sure, metres: range.between, range };
};

const compared = (a: Placed, b: Placed, ofA: keyof DistanceRange, ofB: keyof DistanceRange): number =>
  a.range[ofA] - b.range[ofB] || (a.id < b.id ? -1 : 1);

/** The nearest are sure as long as fewer than `count` others can come before them, the others if so many must. */
const amongNearest = (placed: readonly Placed[], count: number): ReadonlyMap<string, Judgement> => {
  const nearest = placed.toSorted((a, b) => compared(a, b, 'between', 'between')).slice(0, count);
  const chosen = new Set(nearest.map(({ id }) => id));
  return new Map(
    placed.map((one) => {
      const others = placed.filter((other) => other.id !== one.id);
      const inside = chosen.has(one.id);
      const sure = inside
        ? others.filter((other) => compared(other, one, 'least', 'most') < 0).length < count
        : others.filter((other) => compared(other, one, 'most', 'least') < 0).length >= count;
      return [one.id, { inside, sure, metres: one.range.between, range: one.range }];
    }),
  );
};

/**
 * What a shape makes of each of the `candidates`, by id. Subjects without a known place are left out; the map is `null`
 * where the shape cannot be applied: the reader's place or that of the centre is not known, the zone has no outline.
 * Distances are measured from place to place, never by the outline that is drawn. The subject that a shape is named after
 * is 0 m away and surely inside it, but never one of the nearest to itself. Ties of the nearest go by id.
 */
export const judge = (
  shape: Shape,
  candidates: readonly Subject[],
  dataset: Dataset,
  me: Me | null,
): ReadonlyMap<string, Judgement> | null => {
  const measure = measureOf(shape, dataset, me);
  if (!measure) return null;
  const own = namesake(shape);
  const placed = candidates.flatMap((subject): Placed[] => {
    const footprint = footprintOf(subject, dataset.venues);
    return footprint ? [{ id: subject.id, range: subject.id === own ? HERE : measure(footprint) }] : [];
  });
  if (shape.kind === 'nearest') {
    const others = placed.filter(({ id }) => id !== own);
    const itself = placed.filter(({ id }) => id === own);
    const left = itself.map(({ id }) => [id, { inside: false, sure: true, metres: 0, range: HERE }] as const);
    return new Map([...amongNearest(others, shape.count), ...left]);
  }
  const limitM = shape.kind === 'radius' ? shape.metres : 0;
  return new Map(placed.map((one) => [one.id, withinLimit(one, limitM, shape.outside)]));
};

/**
 * The outline of a shape to draw and to export, the same whether it is `outside` or not; `null` for the nearest and where
 * the shape cannot be applied. A radius is drawn with 128 corners or more and a little inside of what `judge` counts.
 */
export const outlineOfShape = (shape: Shape, dataset: Dataset, me: Me | null): Surface | null => {
  if (shape.kind === 'nearest') return null;
  if (shape.kind !== 'radius') return surfaceOf(shape, dataset)?.geometry ?? null;
  const center = footprintOfCenter(shape.center, dataset, me);
  return center && reachOf(center, shape.metres);
};

/**
 * Square metres of the outline that is drawn: for a radius within 0.2 % of that circle in truth. What sketched parts of a zone
 * have in common counts twice (1.6 % of the strategic complex of Pohang, 0.6 % of those of Cheongju, nothing elsewhere).
 */
export const areaOfShape = (shape: Shape, dataset: Dataset, me: Me | null): number | null => {
  const outline = outlineOfShape(shape, dataset, me);
  return outline && areaM2(outline);
};

/** What is said of the sketch that a zone is drawn by; `null` for shapes that are exact. */
export const sketchOf = (
  shape: Shape,
  dataset: Dataset,
): { readonly accuracyM: number; readonly areaOfficialM2: number | null } | null => {
  const outline = shape.kind === 'zone' ? subjectOf(shape.id, dataset)?.outline : null;
  return outline && outline.accuracyM !== null
    ? { accuracyM: outline.accuracyM, areaOfficialM2: outline.areaOfficialM2 }
    : null;
};
