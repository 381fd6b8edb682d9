import type { Dataset, LonLat, Subject } from '../model/dataset.ts';
import { boundsOf, metresBetween } from '../model/geo.ts';
import { type DistanceRange, distanceRange, type Footprint, footprintOf } from '../model/geometry.ts';
import { bearingDeg, type Direction, directionOf } from '../model/surface.ts';
import type { Judged } from './criteria.ts';
import { canPlace, type Placed } from './placed.ts';
import type { Center, Me, Shape } from './shape.ts';
import type { Judgement } from './space.ts';

/** What lies where around the middle of a shape, in the order and the words of a list. */

/** A place that stands for something with an extent, and by how much the truth may be off. */
export type Anchor = { readonly lonLat: LonLat; readonly accuracyM: number };

const middle = (points: readonly LonLat[]): LonLat | null => {
  const bounds = boundsOf(points);
  return bounds && [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
};

/** Where a subject stands in a word: its position, its venue or the middle of its parts; `null` where none is known. */
export const anchorOf = (subject: Subject, dataset: Pick<Dataset, 'venues'>): Anchor | null => {
  const footprint = footprintOf(subject, dataset.venues);
  if (!footprint) return null;
  const lonLat = footprint.kind === 'point' ? footprint.lonLat : middle(subject.outline?.centers ?? []);
  return lonLat && { lonLat, accuracyM: footprint.accuracyM };
};

const anchorOfId = (id: string, dataset: Dataset): Anchor | null => {
  const subject = dataset.subjects.find((s) => s.id === id);
  return subject ? anchorOf(subject, dataset) : null;
};
const exactly = (lonLat: LonLat | null): Anchor | null => lonLat && { lonLat, accuracyM: 0 };

const anchorOfCenter = (center: Center, dataset: Dataset, me: Me | null): Anchor | null => {
  if (center.kind === 'subject') return anchorOfId(center.id, dataset);
  return center.kind === 'me' ? me : exactly(center.lonLat);
};

/** The middle of a shape, from which directions are told. */
export const anchorOfShape = (shape: Shape, dataset: Dataset, me: Me | null): Anchor | null => {
  if (shape.kind === 'zone') return anchorOfId(shape.id, dataset);
  if (shape.kind === 'polygon') return exactly(middle(shape.ring));
  if (shape.kind === 'box')
    return exactly([(shape.bounds[0] + shape.bounds[2]) / 2, (shape.bounds[1] + shape.bounds[3]) / 2]);
  return anchorOfCenter(shape.center, dataset, me);
};

/** Where `b` lies as seen from `a`; `null` where both may be so far off that it could lie anywhere around. */
export const directionBetween = (a: Anchor, b: Anchor): Direction | null =>
  metresBetween(a.lonLat, b.lonLat) > a.accuracyM + b.accuracyM ? directionOf(bearingDeg(a.lonLat, b.lonLat)) : null;

/** Everything with a place that the other filters let through: what a shape may be drawn around. */
export const placeable = (total: readonly Judged[], dataset: Pick<Dataset, 'venues'>): readonly Judged[] =>
  total.filter((j) => j.failed.every((f) => f === 'shape') && footprintOf(j.subject, dataset.venues) !== null);

export type Neighbour = Judged & {
  readonly judgement: Judgement;
  /** From the middle of the shape. */
  readonly direction: Direction | null;
  /** How far the stated place is from the middle of the shape, and what both may be off. */
  readonly fromMiddle: DistanceRange | null;
};
const pointOf = (anchor: Anchor): Footprint => ({ kind: 'point', ...anchor });

export type Surroundings = {
  /** What the shape means by its stated place, nearest first. */
  readonly inside: readonly Neighbour[];
  /** What it does not mean, though the truth may lie where it would. */
  readonly maybe: readonly Neighbour[];
};

/** Nearest first; what lies in an area is 0 m from it, and then goes by its distance from the middle. */
const byDistance = (a: Neighbour, b: Neighbour): number =>
  a.judgement.metres - b.judgement.metres ||
  (a.fromMiddle?.between ?? 0) - (b.fromMiddle?.between ?? 0) ||
  (a.subject.id < b.subject.id ? -1 : 1);

/** What a shape that is applied makes of everything that the other filters let through. */
export const surroundings = (
  shape: Shape,
  total: readonly Judged[],
  placed: Placed,
  dataset: Dataset,
  me: Me | null,
): Surroundings => {
  const from = anchorOfShape(shape, dataset, me);
  const all = placeable(total, dataset).flatMap((judged): Neighbour[] => {
    const judgement = placed.of.get(judged.subject.id);
    const to = anchorOf(judged.subject, dataset);
    if (!judgement) return [];
    const both = from && to;
    return [
      {
        ...judged,
        judgement,
        direction: both && directionBetween(from, to),
        fromMiddle: both && distanceRange(pointOf(from), pointOf(to)),
      },
    ];
  });
  return {
    inside: all.filter((n) => n.judgement.inside).toSorted(byDistance),
    maybe: all.filter((n) => !n.judgement.inside && !n.judgement.sure).toSorted(byDistance),
  };
};

/** Why a shape cannot be applied; `null` where it can. */
export type Obstacle = 'loading' | 'me' | 'center' | 'zone';
export const obstacleOf = (shape: Shape, placed: Placed | null, loaded = canPlace()): Obstacle | null => {
  if (placed) return null;
  // Until the geometry has come, nothing is known of any place.
  if (!loaded) return 'loading';
  if (shape.kind === 'zone') return 'zone';
  return 'center' in shape && shape.center.kind === 'me' ? 'me' : 'center';
};
