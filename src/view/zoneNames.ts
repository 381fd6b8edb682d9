import type { LonLat, Subject } from '../model/dataset.ts';
import { metresBetween } from '../model/geo.ts';
import type { Scene } from './scene.ts';
import type { Side } from './side.ts';

/** From here on complexes and special zones are named, and their names say how far off their edges may be. */
export const NAMED_ZOOM = { ground: 9.4, zone: 8.6, accuracy: 11 } as const;

const GROUND_KINDS = ['national-complex', 'general-complex'];
/** Complexes are ground; special zones lie over it. */
export const isGround = ({ kind }: Subject): boolean => GROUND_KINDS.includes(kind);
/** As many lines as a style can colour one by one; more zones than this on one spot are two blocks. */
export const MOST_LINES = 4;

export type NamePlace = { readonly at: LonLat; readonly side: Side };
/** Where zones are named as seen from somewhere: once for each part that lies by itself. */
export type Naming = {
  readonly placesOf: (zone: Subject) => readonly NamePlace[];
  /** Special zones whose names would stand so near to each other share one block of lines. */
  readonly togetherM: number;
};
export type NamedZone = NamePlace & { readonly zone: Subject };

type Corners = readonly (readonly number[])[];
export const northOf = (ring: Corners): LonLat => {
  const top = ring.reduce((best, p) => ((p[1] ?? 0) > (best[1] ?? 0) ? p : best), ring[0] ?? [0, 0]);
  return [top[0] ?? 0, top[1] ?? 0];
};
const extent = (ring: Corners): number => {
  const lats = ring.map((p) => p[1] ?? 0);
  return Math.max(...lats) - Math.min(...lats);
};
export const largestOf = <T extends Corners>(rings: readonly T[]): T | undefined =>
  rings.toSorted((a, b) => extent(b) - extent(a))[0];

/** Parts so near to each other are named once, above all of them. */
const NEAR_DEGREES = 0.03;
export const isNear = ([lon, lat]: LonLat, [otherLon, otherLat]: LonLat): boolean =>
  Math.abs(lon - otherLon) < NEAR_DEGREES && Math.abs(lat - otherLat) < NEAR_DEGREES;

/** Complexes have their name in their middle, special zones above the northern edge of their largest part and what lies by it. */
const placeOf = (zone: Subject): LonLat | null => {
  const [center] = zone.outline?.centers ?? [];
  if (!center) return null;
  const rings = zone.outline?.geometry?.coordinates.map((p) => p[0] ?? []) ?? [];
  const largest = largestOf(rings);
  if (isGround(zone) || !largest) return [center[0], center[1]];
  const north = northOf(largest);
  const norths = rings.map(northOf).filter((other) => isNear(north, other));
  return [north[0], Math.max(...norths.map(([, lat]) => lat))];
};

/** From afar a zone is named once. */
export const FROM_AFAR: Naming = {
  placesOf: (zone) => {
    const at = placeOf(zone);
    return at ? [{ at, side: 'north' }] : [];
  },
  togetherM: 2500,
};

/** Zones whose names stand on one spot, the foremost first. */
const blocksOf = (
  named: readonly NamedZone[],
  togetherM: number,
  order: readonly string[],
): readonly (readonly NamedZone[])[] => {
  const blocks: NamedZone[][] = [];
  const foremostFirst = named.toSorted((a, b) => order.indexOf(b.zone.kind) - order.indexOf(a.zone.kind));
  for (const one of foremostFirst) {
    const block = blocks.find(
      ([first, ...rest]) => first && rest.length < MOST_LINES - 1 && metresBetween(first.at, one.at) < togetherM,
    );
    if (!block) blocks.push([one]);
    // Two parts of a zone that come to lie on one spot are named once.
    else if (!block.some(({ zone }) => zone.id === one.zone.id)) block.push(one);
  }
  return blocks;
};

/** A name by itself, or the lines of several that stand on one spot: each at the place of the first. */
export type NameBlock = { readonly kind: 'ground' | 'zone'; readonly zones: readonly NamedZone[] };

/** Names of what is drawn as an area. `order`: kinds of zones from the bottom up. */
export const nameBlocks = (
  { shown }: Scene,
  { placesOf, togetherM }: Naming,
  order: readonly string[],
): readonly NameBlock[] => {
  const named = shown.flatMap(({ subject }): NamedZone[] =>
    subject.type === 'zone' ? placesOf(subject).map((place) => ({ zone: subject, ...place })) : [],
  );
  const special = named.filter(({ zone }) => !isGround(zone));
  return [
    ...named.filter(({ zone }) => isGround(zone)).map((one): NameBlock => ({ kind: 'ground', zones: [one] })),
    ...blocksOf(special, togetherM, order).map((zones): NameBlock => ({ kind: 'zone', zones })),
  ];
};
