import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { ThemeName } from '../../theme.ts';
import { type Layout, NEAR_ZOOM } from '../../view/layout.ts';
import type { Scene } from '../../view/scene.ts';
import { outerSide, SHIFT, type Side } from '../../view/side.ts';
import { FROM_AFAR, NAMED_ZOOM } from '../../view/zoneNames.ts';
import type { Lang } from '../../words/format.ts';
import type { Words } from '../../words/ko.ts';
import { FONT } from '../fonts.ts';
import { offsetName, offsetOf } from './expressions.ts';
import { zoneNameAnchors, zoneNameField, zoneNames } from './zoneNames.ts';

/** Names of what is drawn: a small source of its own, made anew when scrubbing rests. */
export const NAMES = 'names';
const TEXT_PX = 12;
const TEXT_GAP_PX = 18;

/** The side of the text that touches its mark. */
const ANCHOR: Readonly<Record<Side, string>> = { north: 'bottom', east: 'left', south: 'top', west: 'right' };
/** Ems from the anchor of a mark to the text beside it. */
const besideMark = (offset: readonly [number, number]): readonly [number, number] => {
  const shift = SHIFT[outerSide(offset)];
  const em = (px: number, direction: number) => (px + direction * TEXT_GAP_PX) / TEXT_PX;
  return [em(offset[0], shift[0]), em(offset[1], shift[1])];
};

const facilityNames = (scene: Scene, layout: Layout, lang: Lang): Feature[] => {
  const shown = new Map(scene.shown.map((i) => [i.subject.id, i.subject]));
  return layout.spots
    .filter((spot) => spot.scale === 'near')
    .flatMap((spot) => {
      const subject = shown.get(spot.subject);
      if (!subject) return [];
      return [
        {
          type: 'Feature' as const,
          properties: {
            kind: 'facility',
            subject: subject.id,
            text: subject.label[lang],
            anchor: ANCHOR[outerSide(spot.offset)],
            offset: offsetName(spot.offset),
          },
          geometry: { type: 'Point' as const, coordinates: [...spot.anchor] },
        },
      ];
    });
};

export const nameFeatures = (
  scene: Scene,
  layout: Layout,
  lang: Lang,
  words: Words,
  naming = FROM_AFAR,
): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...facilityNames(scene, layout, lang), ...zoneNames(scene, lang, words, naming)],
});

const GROUND_INK = { light: '#2b3a4e', dark: '#cfd9e4' } as const;
const INK = { light: '#16202b', dark: '#eef2f6' } as const;
const HALO = { light: '#ffffff', dark: '#0e151c' } as const;

export const nameLayers = (theme: ThemeName, layout: Layout): readonly LayerSpecification[] => {
  const halo = { 'text-halo-color': HALO[theme], 'text-halo-width': 1.6 } as const;
  const withAccuracy = [
    'step',
    ['zoom'],
    ['get', 'text'],
    NAMED_ZOOM.accuracy,
    ['format', ['get', 'text'], {}, '\n', {}, ['get', 'accuracy'], { 'font-scale': 0.82 }],
  ] as unknown as string;
  return [
    {
      id: 'name-ground',
      type: 'symbol',
      source: NAMES,
      minzoom: NAMED_ZOOM.ground,
      filter: ['==', ['get', 'kind'], 'ground'],
      layout: {
        'text-field': withAccuracy,
        'text-font': [...FONT.regular],
        'text-size': ['interpolate', ['linear'], ['zoom'], NAMED_ZOOM.ground, 10.5, 12, 12.5],
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 2.6,
        'text-padding': 3,
        'text-max-width': 9,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': GROUND_INK[theme], ...halo },
    },
    {
      id: 'name-zone',
      type: 'symbol',
      source: NAMES,
      minzoom: NAMED_ZOOM.zone,
      filter: ['==', ['get', 'kind'], 'zone'],
      layout: {
        'text-field': zoneNameField(theme),
        'text-font': [...FONT.bold],
        'text-size': ['interpolate', ['linear'], ['zoom'], NAMED_ZOOM.zone, 10.5, 12, 13],
        'text-variable-anchor-offset': zoneNameAnchors,
        'text-padding': 4,
        'text-max-width': 16,
        'text-justify': 'auto',
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': INK[theme], ...halo },
    },
    {
      id: 'name-facility',
      type: 'symbol',
      source: NAMES,
      minzoom: NEAR_ZOOM,
      filter: ['==', ['get', 'kind'], 'facility'],
      layout: {
        'text-field': ['get', 'text'],
        'text-font': [...FONT.bold],
        'text-size': TEXT_PX,
        'text-anchor': ['get', 'anchor'] as unknown as 'left',
        'text-offset': offsetOf(
          layout.spots.filter((spot) => spot.scale === 'near').map((spot) => spot.offset),
          besideMark,
        ),
        'text-padding': 2,
        'text-max-width': 8,
        'text-optional': true,
      },
      paint: { 'text-color': INK[theme], ...halo },
    },
  ];
};
