import type { Feature } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { LonLat, Subject } from '../../model/dataset.ts';
import { metresBetween } from '../../model/geo.ts';
import { type ThemeName, ZONE_ORDER, zoneLook } from '../../theme.ts';
import type { Scene } from '../../view/scene.ts';
import { formatMetres, type Lang } from '../../words/format.ts';
import type { Words } from '../../words/ko.ts';
import { type Anchor, anchoredAside } from '../anchors.ts';

const GROUND_KINDS = ['national-complex', 'general-complex'];
/** Complexes are ground; special zones lie over it. */
export const isGround = ({ kind }: Subject): boolean => GROUND_KINDS.includes(kind);
/** As many lines as the style can colour one by one; more zones than this on one spot are two blocks. */
const MOST_LINES = 4;

/** On which side of its place or its mark a name stands. */
export const SIDES = ['north', 'east', 'south', 'west'] as const;
export type Side = (typeof SIDES)[number];
/** A step to a side in pixels: x right, y down. */
export const SHIFT: Readonly<Record<Side, readonly [number, number]>> = {
  north: [0, -1],
  east: [1, 0],
  south: [0, 1],
  west: [-1, 0],
};
export type NamePlace = { readonly at: LonLat; readonly side: Side };
/** Where zones are named as seen from somewhere: once for each part that lies by itself. */
export type Naming = {
  readonly placesOf: (zone: Subject) => readonly NamePlace[];
  /** Special zones whose names would stand so near to each other share one block of lines. */
  readonly togetherM: number;
};
type Named = NamePlace & { readonly zone: Subject };

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

const accuracyOf = ({ outline }: Subject): string | null =>
  outline?.accuracyM == null ? null : formatMetres(outline.accuracyM);

/** How far off the edges may be, once where it is the same for all. */
const accuracyLine = (zones: readonly Subject[], words: Words): string => {
  const all = [...new Set(zones.flatMap((zone) => accuracyOf(zone) ?? []))];
  return all.length === 0 ? '' : words.map.sketch(all.join(' · ±'));
};

/** Zones whose names stand on one spot, the foremost first. */
const blocksOf = (named: readonly Named[], togetherM: number): readonly (readonly Named[])[] => {
  const blocks: Named[][] = [];
  const foremostFirst = named.toSorted((a, b) => ZONE_ORDER.indexOf(b.zone.kind) - ZONE_ORDER.indexOf(a.zone.kind));
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

const feature = (zones: readonly Named[], kind: 'ground' | 'zone', lang: Lang, words: Words): Feature => {
  const [first] = zones;
  const subjects = zones.map(({ zone }) => zone);
  return {
    type: 'Feature',
    properties: {
      kind,
      // Lists do not pass through the map library as properties: the lines have names of their own.
      ...Object.fromEntries(
        subjects.flatMap((zone, i) => [
          [`text${i}`, zone.label[lang]],
          [`zone${i}`, zone.kind],
        ]),
      ),
      subjects: subjects.map((zone) => zone.id).join(' '),
      text: subjects.map((zone) => zone.label[lang]).join('\n'),
      accuracy: accuracyLine(subjects, words),
      lines: zones.length,
      side: first?.side ?? 'north',
      order: -ZONE_ORDER.indexOf(first?.zone.kind ?? ''),
    },
    geometry: { type: 'Point', coordinates: [...(first?.at ?? [0, 0])] },
  };
};

/** Names of what is drawn as an area: one for each complex, one block of lines for special zones on one spot. */
export const zoneNames = (scene: Scene, lang: Lang, words: Words, { placesOf, togetherM }: Naming): Feature[] => {
  const named = scene.shown.flatMap(({ subject }): Named[] =>
    subject.type === 'zone' ? placesOf(subject).map((place) => ({ zone: subject, ...place })) : [],
  );
  const special = named.filter(({ zone }) => !isGround(zone));
  return [
    ...named.filter(({ zone }) => isGround(zone)).map((one) => feature([one], 'ground', lang, words)),
    ...blocksOf(special, togetherM).map((block) => feature(block, 'zone', lang, words)),
  ];
};

const ANCHORS: Readonly<Record<Side, readonly Anchor[]>> = {
  north: ['bottom', 'bottom-right', 'bottom-left', 'right', 'left', 'top'],
  east: ['left', 'top-left', 'bottom-left', 'top', 'bottom'],
  south: ['top', 'top-right', 'top-left', 'right', 'left', 'bottom'],
  west: ['right', 'top-right', 'bottom-right', 'top', 'bottom'],
};
/** Ems between a place and its name. */
const GAP_EM = 0.5;
const anchorsOf = (side: Side) => ['literal', anchoredAside(ANCHORS[side], GAP_EM)];
/** A name stands on its side of its place, or else where there is room. */
export const zoneNameAnchors = [
  'match',
  ['get', 'side'],
  ...SIDES.slice(1).flatMap((side) => [side, anchorsOf(side)]),
  anchorsOf('north'),
] as unknown as ExpressionSpecification;

/** From here on the block says how far off its edges may be. */
const ACCURACY_ZOOM = 11;

/** The lines of a block, each in the colour of its zone. */
export const zoneNameField = (theme: ThemeName): ExpressionSpecification => {
  const colors = ZONE_ORDER.flatMap((kind) => [kind, zoneLook(kind).color[theme]]);
  const line = (i: number) => [
    ['get', `text${i}`],
    { 'text-color': ['match', ['get', `zone${i}`], ...colors, zoneLook('').color[theme]] },
  ];
  const lines = (count: number) =>
    Array.from({ length: count }, (_, i) => [...(i > 0 ? ['\n', {}] : []), ...line(i)]).flat();
  const block = (withAccuracy: boolean) => [
    'match',
    ['get', 'lines'],
    ...Array.from({ length: MOST_LINES - 1 }, (_, i) => i + 1).flatMap((count) => [
      count,
      ['format', ...lines(count), ...(withAccuracy ? accuracy : [])],
    ]),
    ['format', ...lines(MOST_LINES), ...(withAccuracy ? accuracy : [])],
  ];
  const accuracy = ['\n', {}, ['get', 'accuracy'], { 'font-scale': 0.82 }];
  return ['step', ['zoom'], block(false), ACCURACY_ZOOM, block(true)] as unknown as ExpressionSpecification;
};
