import type { LonLat, Subject } from '../model/dataset.ts';
import { boundsOf, metresBetween } from '../model/geo.ts';
import { isInside, type Ring, ringsWithin } from '../model/surface.ts';
import { type Frame, type Padding, type Point, projectionOf, standingIn } from './frame.ts';
import { groundIn } from './groundIn.ts';
import type { Layout } from './layout.ts';
import { isCut, type Obstacle, overlap } from './obstacle.ts';
import type { Scene } from './scene.ts';
import { outerSide, SHIFT, SIDES, type Side } from './side.ts';
import { roughWidth } from './textWidth.ts';
import { FROM_AFAR, isGround, isNear, largestOf, type NamePlace, type Naming, northOf } from './zoneNames.ts';

/* From near a zone may be larger than the view, and its own place for a name may lie out of sight or among marks. */

/** Pixels at scale 1: of a mark, of a line of a name, of a letter (in Hangul twice as wide), of the gap between a mark and its name, of a badge. */
const PX = { mark: 30, line: 15, letter: 6.5, gap: 3, badge: [84, 22] } as const;
/** Zones whose names would stand so near to each other share one block of lines. */
const TOGETHER_PX = 60;
/** What it weighs that a name could be taken for that of another zone; a mark in the way weighs 1. */
const DOUBT = 0.1;
/** What a name needs to its sides and above. */
const ROOM_PX = { side: 80, above: 116 } as const;

/** In which language and how large names are drawn. */
export type NameLook = { readonly lang: 'ko' | 'en'; readonly scale: number };

const textOn = (at: Point, text: string, scale: number): Obstacle => ({
  at,
  across: (roughWidth(text, 2 * PX.letter, PX.letter) * scale) / 2,
  down: (PX.line * scale) / 2,
});
/** A text that stands beside a place with a gap between. */
const textBeside = ([x, y]: Point, side: Side, text: string, gap: number, scale: number): Obstacle => {
  const [dx, dy] = SHIFT[side];
  const { across, down } = textOn([x, y], text, scale);
  return { at: [x + dx * (gap * scale + across), y + dy * (gap * scale + down)], across, down };
};

/** Marks with their names, and badges, as they stand in a frame from near. */
export const marksInTheWay = (
  { shown, drawn }: Scene,
  layout: Layout,
  frame: Frame,
  { lang, scale }: NameLook,
): readonly Obstacle[] => {
  const placeOf = standingIn(frame, scale);
  const labels = new Map(shown.map(({ subject }) => [subject.id, subject.label[lang]]));
  const marks = layout.spots.flatMap((spot): Obstacle[] => {
    const label = labels.get(spot.subject);
    if (spot.scale !== 'near' || label === undefined) return [];
    const at = placeOf(spot);
    const half = (PX.mark * scale) / 2;
    return [
      { at, across: half, down: half },
      textBeside(at, outerSide(spot.offset), label, PX.mark / 2 + PX.gap, scale),
    ];
  });
  const counted = new Set([...drawn].flatMap((key) => /^programmes\/(.+)@/.exec(key)?.[1] ?? []));
  const badges = layout.badges
    .filter((badge) => badge.scale === 'near' && counted.has(badge.region))
    .map((badge) => ({
      at: placeOf(badge),
      across: (PX.badge[0] * scale) / 2,
      down: (PX.badge[1] * scale) / 2,
    }));
  return [...marks, ...badges];
};

/** Which corner of the rings lies farthest on a side; the middle of an edge that runs along the frame. */
const endOf = (rings: readonly Ring[], side: Side): LonLat => {
  const axis = side === 'north' || side === 'south' ? 1 : 0;
  const sign = side === 'north' || side === 'east' ? 1 : -1;
  const corners = rings.flat();
  const most = Math.max(...corners.map((corner) => corner[axis] * sign)) * sign;
  const across = corners.filter((corner) => corner[axis] === most).map((corner) => corner[1 - axis] ?? 0);
  const middle = (Math.min(...across) + Math.max(...across)) / 2;
  return axis === 1 ? [middle, most] : [most, middle];
};

/** So many places each way are tried in a part for the name of a complex. */
const TRIES = 9;
/** Places in a part, spread evenly, the nearest to its middle first. */
const placesIn = (ring: Ring): readonly LonLat[] => {
  const [west, south, east, north] = boundsOf(ring) ?? [0, 0, 0, 0];
  const middle: LonLat = [(west + east) / 2, (south + north) / 2];
  const steps = Array.from({ length: TRIES }, (_, i) => (i + 0.5) / TRIES);
  return steps
    .flatMap((x) => steps.map((y): LonLat => [west + x * (east - west), south + y * (north - south)]))
    .filter((place) => isInside(place, { type: 'Polygon', coordinates: [ring] }))
    .toSorted((a, b) => metresBetween(a, middle) - metresBetween(b, middle));
};

/** Parts that lie by each other are named together, the largest first. */
const partsOf = (rings: readonly Ring[]): readonly (readonly Ring[])[] => {
  const parts: Ring[][] = [];
  let left = rings;
  for (let first = largestOf(left); first; first = largestOf(left)) {
    const north = northOf(first);
    parts.push(left.filter((ring) => isNear(north, northOf(ring))) as Ring[]);
    left = left.filter((ring) => !isNear(north, northOf(ring)));
  }
  return parts;
};

/**
 * Names every zone where it is in sight. A complex keeps its own place, or takes another in what is seen of it; each part
 * of a special zone is named at one of its ends. Of several places that one is taken at which the least is in the way.
 */
export const namingFromNear = (
  scene: Scene,
  layout: Layout,
  look: NameLook,
  frame: Frame,
  padding: Padding,
): Naming => {
  const { lang, scale } = look;
  const project = projectionOf(frame);
  const seen = groundIn(frame, padding);
  const room = groundIn(frame, {
    top: padding.top + ROOM_PX.above,
    right: padding.right + ROOM_PX.side,
    bottom: padding.bottom,
    left: padding.left + ROOM_PX.side,
  });
  const [west, south, east, north] = seen;
  const [[left, top], [right, bottom]] = [project([west, north]), project([east, south])];
  const inTheWay = marksInTheWay(scene, layout, frame, look);
  /** How many marks and names of marks are in the way of a text, and whether it would be cut. */
  const hits = (text: Obstacle): number =>
    inTheWay.filter((other) => overlap(text, other)).length + (isCut(text, { left, top, right, bottom }) ? 1 : 0);
  const clearest = <T extends { readonly text: Obstacle; readonly doubt?: number }>(
    tries: readonly T[],
  ): readonly T[] =>
    tries
      .map((one) => ({ one, cost: hits(one.text) + (one.doubt ?? 0) }))
      .toSorted((a, b) => a.cost - b.cost)
      .slice(0, 1)
      .map(({ one }) => one);
  const outlines = scene.shown.flatMap(({ subject: { id, outline } }) =>
    outline?.geometry && ringsWithin(outline.geometry, seen).length > 0 ? [{ id, surface: outline.geometry }] : [],
  );
  /** Each other zone in which a name stands is one that it could be taken for. */
  const doubtOf = (at: LonLat, id: string): number =>
    DOUBT * outlines.filter((other) => other.id !== id && isInside(at, other.surface)).length;

  const inComplex = (
    { id, label }: Subject,
    own: readonly LonLat[],
    [part = []]: readonly Ring[],
  ): readonly NamePlace[] => {
    const isSeen = ([lon, lat]: LonLat) => lon > west && lon < east && lat > south && lat < north;
    const tries = [...own.filter(isSeen), ...placesIn(part)];
    return clearest(
      tries.map((at) => ({
        at,
        side: 'north' as const,
        text: textOn(project(at), label[lang], scale),
        doubt: doubtOf(at, id),
      })),
    );
  };
  const atEnd = (label: string, part: readonly Ring[]): readonly NamePlace[] =>
    clearest(
      SIDES.map((side) => {
        const at = endOf(part, side);
        return { at, side, text: textBeside(project(at), side, label, PX.gap, scale) };
      }),
    );
  const placesOf = (zone: Subject): readonly NamePlace[] => {
    const own = FROM_AFAR.placesOf(zone);
    const outline = zone.outline?.geometry;
    // Where a whole name has no room, half a name still says more than none.
    const rings = outline ? [room, seen].map((bounds) => ringsWithin(outline, bounds)).find((r) => r.length > 0) : [];
    if (!rings || rings.length === 0) return own;
    const parts = partsOf(rings);
    const label = zone.label[lang];
    const named = isGround(zone)
      ? inComplex(
          zone,
          own.map(({ at }) => at),
          parts[0] ?? [],
        )
      : parts.flatMap((part) => atEnd(label, part));
    return named.map(({ at, side }) => ({ at, side }));
  };
  const metresAcross = metresBetween([west, south], [east, south]);
  return { placesOf, togetherM: (metresAcross / (right - left)) * TOGETHER_PX * scale };
};
