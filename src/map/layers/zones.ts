import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Dataset, Subject } from '../../model/dataset.ts';
import { MARK, SIGN, type ThemeName, UNCHANGED, ZONE_ORDER, type ZoneLook, zoneLook } from '../../theme.ts';
import { type DrawnPart, drawnKey, SIGNS } from '../../view/scene.ts';
import { classesOf } from './classesOf.ts';
import { groundPixels, isHover, isOn, isSame, isSelected, whenOn } from './expressions.ts';

/** One feature for each (zone x class that it may have). */
export const ZONES = 'zones';
/** The rings of zones and their signs of change. */
export const ZONE_SIGNS = 'zone-signs';
/** Where the edges may run. */
export const ZONE_BANDS = 'zone-bands';
const ZONE_FILL = 'zone-fill';
/** Centre points of zones that have no outline. */
export const ZONE_POINTS = 'zone-points';

const SIGN_PARTS = ['ring', ...SIGNS.map((sign) => `sign-${sign}` as const)] as const;
const outlined = (s: Subject) => s.type === 'zone' && s.outline !== null;

const featuresOf = (zone: Subject, geometry: Feature['geometry'], parts: readonly DrawnPart[]): Feature[] =>
  parts.map((state) => ({
    type: 'Feature',
    properties: {
      key: drawnKey(zone.id, state),
      subject: zone.id,
      kind: zone.kind,
      state,
      accuracy: zone.outline?.accuracyM ?? 0,
    },
    geometry,
  }));

export const zoneFeatures = (dataset: Dataset): FeatureCollection => ({
  type: 'FeatureCollection',
  features: dataset.subjects
    .filter(outlined)
    .flatMap((zone) =>
      zone.outline?.geometry ? featuresOf(zone, zone.outline.geometry, classesOf(dataset, zone)) : [],
    ),
});

export const zoneSignFeatures = (dataset: Dataset): FeatureCollection => ({
  type: 'FeatureCollection',
  features: dataset.subjects
    .filter(outlined)
    .flatMap((zone) => (zone.outline?.geometry ? featuresOf(zone, zone.outline.geometry, SIGN_PARTS) : [])),
});

export const zoneBandFeatures = (dataset: Dataset): FeatureCollection => ({
  type: 'FeatureCollection',
  features: dataset.subjects
    .filter(outlined)
    .flatMap((zone) => (zone.outline?.band ? featuresOf(zone, zone.outline.band, classesOf(dataset, zone)) : [])),
});

export const zonePointFeatures = (dataset: Dataset): FeatureCollection => ({
  type: 'FeatureCollection',
  features: dataset.subjects
    .filter((s) => outlined(s) && s.outline?.method === 'points')
    .flatMap((zone) =>
      featuresOf(zone, { type: 'MultiPoint', coordinates: zone.outline?.centers ?? [] }, classesOf(dataset, zone)),
    ),
});

/** Outlines are thinned for each zoom to what a pixel shows; at the last one all of their points are there. */
const TOLERANCE_PX = 0.4;
/** How much of its tint a zone keeps where streets are to be read through it. */
const NEAR_TINT = 0.4;
/** From here on a zone is large enough for a ring and for the band in which its edge may run. */
const DETAIL_ZOOM = 8.5;

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
export const zoneSources = (dataset: Dataset): Record<string, SourceSpecification> => ({
  [ZONES]: { type: 'geojson', promoteId: 'key', maxzoom: 13, tolerance: TOLERANCE_PX, data: zoneFeatures(dataset) },
  // What is seen from near, or when it is asked for, comes when the first view stands: see `zoneDetails`.
  [ZONE_SIGNS]: { type: 'geojson', promoteId: 'key', maxzoom: 13, tolerance: TOLERANCE_PX, data: NOTHING },
  [ZONE_BANDS]: { type: 'geojson', promoteId: 'key', maxzoom: 13, tolerance: 1, data: NOTHING },
  [ZONE_POINTS]: { type: 'geojson', promoteId: 'key', maxzoom: 12, data: zonePointFeatures(dataset) },
});

/** By source, what a first view does without. */
export const zoneDetails = (dataset: Dataset): ReadonlyMap<string, FeatureCollection> =>
  new Map([
    [ZONE_SIGNS, zoneSignFeatures(dataset)],
    [ZONE_BANDS, zoneBandFeatures(dataset)],
  ]);

const whenChanged = (value: ExpressionSpecification): ExpressionSpecification => [
  '*',
  value,
  ['case', isSame, UNCHANGED, 1],
];

/** What each kind of zone has for itself. */
const byKind = (pick: (look: ZoneLook) => string | number | readonly number[]): ExpressionSpecification => {
  const value = (kind: string) => {
    const plain = pick(zoneLook(kind));
    return typeof plain === 'object' ? ['literal', [...plain]] : plain;
  };
  return [
    'match',
    ['get', 'kind'],
    ...ZONE_ORDER.flatMap((kind) => [kind, value(kind)]),
    value(''),
  ] as unknown as ExpressionSpecification;
};
/** The kinds from the bottom up. */
const order: ExpressionSpecification = [
  'match',
  ['get', 'kind'],
  ...ZONE_ORDER.flatMap((kind, i) => [kind, i]),
  0,
] as unknown as ExpressionSpecification;

/**
 * All kinds in one layer for each way of drawing them: a layer for each kind is as many times the work in every tile, and
 * what comes from the feature in the same way everywhere is drawn by one program.
 */
const areaLayers = (theme: ThemeName): LayerSpecification[] => {
  const color = byKind((look) => look.color[theme]);
  const strong = theme === 'dark' ? 1.25 : 1;
  const tint = (part: number): ExpressionSpecification => {
    const plain = byKind((look) => look.fillOpacity * strong * part);
    return whenOn(['case', isSelected, ['*', plain, 2], isHover, ['*', plain, 1.6], plain]);
  };
  const wider = (by: number) => byKind((look) => look.width + by);
  const hasDash: ExpressionSpecification = [
    'in',
    ['get', 'kind'],
    ['literal', ZONE_ORDER.filter((kind) => zoneLook(kind).dash.length > 0)],
  ];
  const line = (id: string, isDashed: boolean): LayerSpecification => ({
    source: ZONES,
    id,
    type: 'line',
    filter: isDashed ? hasDash : ['!', hasDash],
    layout: { 'line-sort-key': order },
    paint: {
      'line-color': color,
      'line-width': ['case', isSelected, wider(1.4), isHover, wider(0.8), wider(0)],
      'line-offset': byKind((look) => look.offset),
      'line-opacity': whenOn(whenChanged(['match', ['get', 'state'], 'ended', 0.45, 'hollow', 0.6, 0.95])),
      ...(isDashed ? { 'line-dasharray': byKind((look) => look.dash) } : {}),
    },
  });
  return [
    {
      source: ZONES,
      id: ZONE_FILL,
      type: 'fill',
      layout: { 'fill-sort-key': order },
      paint: {
        'fill-color': color,
        // Never drawn: its edge is a line of its own.
        'fill-outline-color': MARK.leader[theme],
        'fill-antialias': false,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 11, tint(1), 14, tint(NEAR_TINT)],
      },
    },
    {
      source: ZONE_BANDS,
      id: 'zone-band',
      type: 'fill',
      minzoom: DETAIL_ZOOM,
      layout: { 'fill-sort-key': order },
      paint: {
        'fill-color': color,
        'fill-outline-color': MARK.leader[theme],
        'fill-antialias': false,
        'fill-opacity': whenOn(['case', isSelected, 0.18 * strong, isHover, 0.12 * strong, 0]),
      },
    },
    line('zone-line', false),
    line('zone-line-dashed', true),
  ];
};

/** Zones without an outline: a dotted circle as wide as their accuracy round each centre point. */
const pointLayer = (theme: ThemeName): LayerSpecification => {
  const color = zoneLook('strategic').color[theme];
  return {
    id: 'zone-points',
    type: 'circle',
    source: ZONE_POINTS,
    paint: {
      'circle-radius': groundPixels(['get', 'accuracy'], 60),
      'circle-color': color,
      'circle-opacity': whenOn(['case', isSelected, 0.24, isHover, 0.2, 0.12]),
      'circle-stroke-color': color,
      'circle-stroke-width': 1.2,
      'circle-stroke-opacity': ['case', isOn, 0.5, 0],
    },
  };
};

/** A plan about the zone is overdue and unconfirmed: the same dashed red as the ring of a mark. */
const ringLayer = (theme: ThemeName): LayerSpecification => ({
  id: 'zone-ring',
  type: 'line',
  minzoom: DETAIL_ZOOM,
  source: ZONE_SIGNS,
  filter: ['==', ['get', 'state'], 'ring'],
  paint: {
    'line-color': MARK.unconfirmed[theme],
    'line-width': 1.6,
    'line-offset': -3,
    'line-dasharray': [2, 1.8],
    'line-opacity': whenOn(0.9),
  },
});

/** What changed between two days: a wide soft line in the colour of the sign round the zone. Away until days are compared. */
export const ZONE_SIGN = 'zone-sign';
const signLayer = (theme: ThemeName): LayerSpecification => ({
  id: ZONE_SIGN,
  type: 'line',
  source: ZONE_SIGNS,
  filter: ['!=', ['get', 'state'], 'ring'],
  layout: { visibility: 'none' },
  paint: {
    'line-color': [
      'match',
      ['get', 'state'],
      ...SIGNS.flatMap((sign) => [`sign-${sign}`, SIGN[sign].color[theme]]),
      MARK.leader[theme],
    ] as unknown as string,
    'line-width': ['interpolate', ['linear'], ['zoom'], 7, 2.4, 11, 7],
    'line-offset': ['interpolate', ['linear'], ['zoom'], 7, -1.8, 11, -5],
    'line-blur': ['interpolate', ['linear'], ['zoom'], 7, 0.4, 11, 2],
    'line-opacity': whenOn(0.5),
  },
});

export const zoneLayers = (theme: ThemeName): readonly LayerSpecification[] => [
  ...areaLayers(theme),
  pointLayer(theme),
  signLayer(theme),
  ringLayer(theme),
];
/** Special zones first: the one on top is the one that is meant. */
export const ZONE_PICKS: readonly string[] = [ZONE_FILL, 'zone-points'];
