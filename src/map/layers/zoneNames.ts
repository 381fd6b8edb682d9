import type { Feature } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import { type ThemeName, ZONE_ORDER, zoneLook } from '../../theme.ts';
import type { Scene } from '../../view/scene.ts';
import { SIDES, type Side } from '../../view/side.ts';
import { MOST_LINES, NAMED_ZOOM, type NameBlock, type Naming, nameBlocks } from '../../view/zoneNames.ts';
import { type Lang, roughEdges } from '../../words/format.ts';
import type { Words } from '../../words/ko.ts';
import { type Anchor, anchoredAside } from '../anchors.ts';

const feature = ({ kind, zones }: NameBlock, lang: Lang, words: Words): Feature => {
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
      accuracy: roughEdges(
        subjects.map(({ outline }) => outline?.accuracyM ?? null),
        words,
      ),
      lines: zones.length,
      side: first?.side ?? 'north',
      order: -ZONE_ORDER.indexOf(first?.zone.kind ?? ''),
    },
    geometry: { type: 'Point', coordinates: [...(first?.at ?? [0, 0])] },
  };
};

/** One name for each complex, one block of lines for special zones on one spot. */
export const zoneNames = (scene: Scene, lang: Lang, words: Words, naming: Naming): Feature[] =>
  nameBlocks(scene, naming, ZONE_ORDER).map((block) => feature(block, lang, words));

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
  return ['step', ['zoom'], block(false), NAMED_ZOOM.accuracy, block(true)] as unknown as ExpressionSpecification;
};
