import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { LonLat } from '../../model/dataset.ts';
import type { Label } from '../../tables/types.ts';
import { MARK, type ThemeName } from '../../theme.ts';
import { FONT } from '../fonts.ts';

/** What stands around the rows of a table: their names where there is room, and rings around what is picked or pointed at. */
export const ROW_SIGNS = 'row-signs';
export const ROW_NAME_ZOOM = 11;

const INK = { light: '#16202b', dark: '#eef2f6' } as const;
const HALO = { light: '#ffffff', dark: '#0e151c' } as const;

const at = (lonLat: LonLat, properties: Readonly<Record<string, string>>): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [...lonLat] },
});
type Marked = { readonly name: string; readonly lonLat: LonLat | null } | null;

export const rowSigns = (names: readonly Label[], selected: Marked, hovered: Marked): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    ...names.map(({ name, lonLat }) => at(lonLat, { kind: 'name', text: name })),
    ...(hovered?.lonLat ? [at(hovered.lonLat, { kind: 'hovered', text: '' })] : []),
    ...(selected?.lonLat ? [at(selected.lonLat, { kind: 'selected', text: selected.name })] : []),
  ],
});

const halo = (theme: ThemeName) => ({ 'text-halo-color': HALO[theme], 'text-halo-width': 1.4 }) as const;

/** The ring lies over every mark, and of names that meet the picked one stays. */
export const rowSignLayers = (theme: ThemeName): readonly LayerSpecification[] => [
  {
    id: 'row-ring',
    type: 'circle',
    source: ROW_SIGNS,
    filter: ['!=', ['get', 'kind'], 'name'],
    paint: {
      'circle-radius': ['match', ['get', 'kind'], 'selected', 10, 8],
      'circle-opacity': 0,
      'circle-stroke-width': ['match', ['get', 'kind'], 'selected', 2.6, 1.6],
      'circle-stroke-color': MARK.selected[theme],
    },
  },
  {
    id: 'row-name',
    type: 'symbol',
    source: ROW_SIGNS,
    filter: ['all', ['!=', ['get', 'kind'], 'hovered'], ['!=', ['get', 'text'], '']],
    layout: {
      'text-field': ['get', 'text'],
      'text-font': ['match', ['get', 'kind'], 'selected', ['literal', [...FONT.bold]], ['literal', [...FONT.regular]]],
      'text-size': 11,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.8,
      'text-max-width': 9,
      'text-padding': 2,
      'symbol-sort-key': ['match', ['get', 'kind'], 'selected', 0, 1],
    },
    paint: { 'text-color': INK[theme], ...halo(theme) },
  },
];
