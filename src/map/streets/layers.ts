import { layers as protomapsLayers } from '@protomaps/basemaps';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { ThemeName } from '../../theme.ts';
import type { Lang } from '../../words/format.ts';
import { PALETTE } from '../basemap/palette.ts';
import { FONT } from '../fonts.ts';
import { flavourOf } from './flavour.ts';

/** The source of the tiles, and the name of their archive. */
export const STREETS = 'streets';
/** From here streets stand in for the embedded ground; until a step nearer both are seen, so that one gives way softly. */
export const STREETS_ZOOM = 9;
/** Names of neighbourhoods and villages; from here on they take the place of ours. */
export const STREET_NAMES_ZOOM = 12;

/**
 * What the package draws and we do not: the paper below (the embedded map is that), borders' and provinces' names, seas and
 * islands (ours are there already), arrows (a picture), house numbers (nearer than one may come).
 */
const LEFT_OUT: readonly string[] = [
  'background',
  'address_label',
  'roads_oneway',
  'water_label_ocean',
  'earth_label_islands',
  'places_region',
  'places_country',
];

/** Sizes and beginnings of names: the package's are for a map that has nothing above it. */
const NAMES: Readonly<Record<string, { readonly minzoom: number; readonly size: readonly number[]; bold?: true }>> = {
  water_waterway_label: { minzoom: 13, size: [13, 11, 17, 13] },
  water_label_lakes: { minzoom: 12, size: [12, 10.5, 16, 12.5] },
  roads_labels_minor: { minzoom: 15, size: [15, 10.5, 17, 12.5] },
  roads_labels_major: { minzoom: 12, size: [12, 10.5, 17, 13] },
  roads_shields: { minzoom: 10, size: [10, 9.5, 16, 11], bold: true },
  places_subplace: { minzoom: 13, size: [13, 11, 17, 15] },
  places_locality: { minzoom: STREET_NAMES_ZOOM, size: [12, 11, 17, 15.5] },
};

const nameIn = (lang: Lang): ExpressionSpecification =>
  lang === 'ko'
    ? ['coalesce', ['get', 'name:ko'], ['get', 'name'], ['get', 'name:en'], '']
    : ['coalesce', ['get', 'name:en'], ['get', 'name'], ''];

/** Cities, counties and districts are named by the embedded map, in both languages and by rank: nothing is said twice. */
const isNotOurs: ExpressionSpecification = [
  'all',
  ['!=', ['get', 'kind_detail'], 'city'],
  [
    '!',
    [
      'in',
      ['slice', ['coalesce', ['get', 'name:ko'], ['get', 'name'], ' '], -1],
      ['literal', ['시', '군', '구', '도']],
    ],
  ],
];
const FILTERS: Readonly<Record<string, ExpressionSpecification>> = {
  places_locality: ['all', ['==', ['get', 'kind'], 'locality'], isNotOurs],
  places_subplace: ['all', ['in', ['get', 'kind'], ['literal', ['neighbourhood', 'macrohood']]], isNotOurs],
};

const comingIn = (most: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  STREETS_ZOOM,
  0,
  STREETS_ZOOM + 1,
  most,
];

/** As thick as the package says: buildings let the ground through, and small greens are fainter than parks. */
const THIN: Readonly<Record<string, number>> = { buildings: 0.75, landuse_urban_green: 0.7 };

type Layer = ReturnType<typeof protomapsLayers>[number];

const written = (layer: Layer, name: string, theme: ThemeName, lang: Lang): object => {
  const { size = [12, 11, 17, 13], bold } = NAMES[name] ?? {};
  const { layout = {}, paint = {} } = layer as { layout?: Record<string, unknown>; paint?: Record<string, unknown> };
  const isShield = name === 'roads_shields';
  // Nothing of a sprite: what stood on a sign stands there as text.
  const kept = Object.entries(layout).filter(([key]) => !key.startsWith('icon-') && key !== 'text-transform');
  return {
    layout: {
      ...Object.fromEntries(kept),
      'text-field': isShield ? ['get', 'shield_text'] : nameIn(lang),
      'text-font': bold ? [...FONT.bold] : [...FONT.regular],
      'text-size': ['interpolate', ['linear'], ['zoom'], ...size],
      ...(name.startsWith('places') ? { 'text-letter-spacing': 0.02, 'text-padding': 8 } : {}),
      ...(isShield ? { 'symbol-spacing': 300, 'text-padding': 10 } : {}),
    },
    paint: {
      ...paint,
      'text-halo-width': 1.4,
      ...(isShield ? { 'text-halo-color': PALETTE[theme].text.halo } : {}),
    },
    ...(FILTERS[name] ? { filter: FILTERS[name] } : {}),
    minzoom: NAMES[name]?.minzoom ?? STREET_NAMES_ZOOM,
  };
};

const painted = (layer: Layer, name: string, theme: ThemeName): object => {
  const { paint = {} } = layer as { paint?: Record<string, unknown> };
  const { sea, water, sido } = PALETTE[theme];
  return {
    paint: {
      ...paint,
      [`${layer.type}-opacity`]: comingIn(THIN[name] ?? 1),
      // The sea is that of the embedded map, which goes on where the archive ends.
      ...(name === 'water'
        ? { 'fill-color': ['match', ['get', 'kind'], ['ocean', 'sea', 'bay', 'strait', 'fjord'], sea, water] }
        : {}),
      // They stand in for ours, which lie below.
      ...(name.startsWith('boundaries') ? { 'line-color': sido, 'line-width': 1.1 } : {}),
    },
    minzoom: Math.max(layer.minzoom ?? 0, STREETS_ZOOM),
  };
};

/** Layers of an archive in the schema of Protomaps, areas first, names last. Ids do not depend on theme or language. */
export const streetLayers = (theme: ThemeName, lang: Lang): readonly LayerSpecification[] =>
  protomapsLayers(STREETS, flavourOf(theme), { lang })
    .filter(({ id }) => !LEFT_OUT.includes(id))
    .map((layer) => {
      const changed = layer.type === 'symbol' ? written(layer, layer.id, theme, lang) : painted(layer, layer.id, theme);
      return { ...layer, ...changed, id: `${STREETS}-${layer.id.replaceAll('_', '-')}` } as LayerSpecification;
    });
