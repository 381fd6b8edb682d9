import type {
  FillLayerSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import type { ThemeName } from '../../theme.ts';
import { byStep, byZoom, ofEach } from './expressions.ts';
import { liningLayer } from './lining.ts';
import { PALETTE } from './palette.ts';
import { BASEMAP, BASEMAP_GRID } from './sources.ts';

type Zooms = { readonly minzoom?: number; readonly maxzoom?: number };
type FillPaint = NonNullable<FillLayerSpecification['paint']>;
type LinePaint = NonNullable<LineLayerSpecification['paint']>;

const fill = (id: string, from: string, paint: FillPaint, zooms: Zooms = {}): FillLayerSpecification => ({
  id: `base-${id}`,
  type: 'fill',
  source: BASEMAP,
  'source-layer': from,
  paint,
  ...zooms,
});
/** Mitres, not rounds: at these widths the eye sees no difference, and a round corner costs as much as ten points. */
const line = (id: string, from: string, paint: LinePaint, zooms: Zooms = {}): LineLayerSpecification => ({
  id: `base-${id}`,
  type: 'line',
  source: BASEMAP,
  'source-layer': from,
  paint,
  ...zooms,
});
const grid = (id: string, is: string, paint: LinePaint, zooms: Zooms): LineLayerSpecification => ({
  id: `base-${id}`,
  type: 'line',
  source: BASEMAP_GRID,
  filter: ['==', ['get', 'is'], is],
  paint,
  ...zooms,
});

const seaLayers = (theme: ThemeName): LayerSpecification[] => {
  const color = PALETTE[theme];
  const [d0, d1, d2, d3, d4, d5] = color.depth;
  return [
    { id: 'base-sea', type: 'background', paint: { 'background-color': color.sea } },
    fill(
      'depth',
      'depth',
      {
        'fill-color': byStep('d', d0, [40, d1], [100, d2], [500, d3], [1500, d4], [2000, d5]),
        'fill-outline-color': color.depthLine,
        'fill-opacity': byZoom([5, ofEach(1)], [8.5, ofEach(0.9)], [10, 0]),
      },
      { maxzoom: 10 },
    ),
    grid(
      'graticule',
      'degree',
      { 'line-color': color.graticule, 'line-width': 0.5, 'line-opacity': byZoom([4, 0.7], [8, 0.5], [9.5, 0]) },
      { maxzoom: 9.5 },
    ),
    liningLayer(theme),
  ];
};

const landLayers = (theme: ThemeName): LayerSpecification[] => {
  const color = PALETTE[theme];
  const [t1, t2, t3, t4] = color.tones;
  const [r0, r1, r2, r3, r4, r5] = color.relief;
  return [
    fill('neighbour', 'neighbour', { 'fill-color': color.neighbour, 'fill-outline-color': color.neighbourLine }),
    // Far away the land is one; from near its districts have tones, and share their edges without a seam.
    // The coast line hides the steps of an edge that is not smoothed.
    fill('land', 'land', { 'fill-color': color.land, 'fill-antialias': false }, { maxzoom: 9 }),
    fill(
      'tone',
      'land',
      {
        // Tones come in softly: at zoom 9 all of them are the land's own colour.
        'fill-color': byZoom([9, color.land], [10.4, byStep('t', color.land, [1, t1], [2, t2], [3, t3], [4, t4])]),
        'fill-antialias': false,
      },
      { minzoom: 9 },
    ),
    fill(
      'relief',
      'relief',
      {
        'fill-color': byStep('d', r0, [250, r1], [450, r2], [700, r3], [1000, r4], [1300, r5]),
        // Never drawn, but one colour for all: so the program that draws the depths draws these, too.
        'fill-outline-color': r0,
        'fill-opacity': byZoom([5, ofEach(0.95)], [7.5, ofEach(0.75)], [10, 0]),
        'fill-antialias': false,
      },
      { maxzoom: 10 },
    ),
    fill('reclaimed', 'reclaimed', { 'fill-color': color.reclaimed }),
    fill(
      'reclaimed-hatch',
      'reclaimed',
      { 'fill-pattern': `base-hatch-${theme}`, 'fill-opacity': byZoom([8.5, 0], [9.5, 0.6]) },
      { minzoom: 8.5 },
    ),
    fill('water', 'water', {
      'fill-color': byStep('a', color.water, [0, color.water]),
      'fill-outline-color': color.water,
      'fill-antialias': false,
      // small lakes of the source are triangles: hidden before one can see it
      'fill-opacity': byZoom([8.6, 0.95], [9.6, ['case', ['>', ['get', 'a'], 8], 0.9, 0]]),
    }),
  ];
};

/** Two layers of plain widths: a width that each feature has for itself would need a program of its own to be drawn. */
const riverLayers = (theme: ThemeName): LayerSpecification[] =>
  (['large', 'minor'] as const).map((size) => {
    const width =
      size === 'large'
        ? byZoom([5.5, 0.7], [8, 1.6], [10, 3.6], [12, 9])
        : byZoom([7, 0.4], [8, 0.8], [10, 2], [12, 5]);
    const paint: LinePaint = {
      'line-color': PALETTE[theme].river,
      'line-width': width,
      'line-blur': byZoom([8, 0], [12, 2]),
      'line-opacity': byZoom([9.5, 0.95], [12, 0.7]),
    };
    const isMinor: FilterSpecification = ['has', 'minor'];
    return { ...line(`river-${size}`, 'river', paint), filter: size === 'minor' ? isMinor : ['!', isMinor] };
  });

const borderLayers = (theme: ThemeName): LayerSpecification[] => {
  const color = PALETTE[theme];
  return [
    // at close range the country has little to show: a faint grid gives the ground a scale
    grid(
      'grid',
      'minute',
      { 'line-color': color.grid, 'line-width': 0.8, 'line-opacity': byZoom([10, 0], [11, 0.8]) },
      { minzoom: 10 },
    ),
    line(
      'reclaimed-line',
      'reclaimed-line',
      { 'line-color': color.coast, 'line-width': 0.9, 'line-dasharray': [3, 2] },
      { minzoom: 8 },
    ),
    ...riverLayers(theme),
    line(
      'city-band',
      'city',
      {
        'line-color': color.cityBand,
        'line-width': byZoom([8.5, 2], [12, 9]),
        'line-opacity': byZoom([8.5, 0], [10, 0.55]),
      },
      { minzoom: 8.5 },
    ),
    line(
      'gu',
      'gu',
      { 'line-color': color.gu, 'line-width': byZoom([8, 0.5], [12, 1.3]), 'line-dasharray': [3, 2] },
      { minzoom: 8.2 },
    ),
    line(
      'city',
      'city',
      {
        'line-color': color.city,
        'line-width': byZoom([8, 0.7], [12, 1.4]),
        'line-opacity': byZoom([8, 0], [8.6, 0.8], [9.4, 1]),
      },
      { minzoom: 8 },
    ),
    line('sido-band', 'sido', {
      'line-color': color.sidoBand,
      'line-width': byZoom([5, 2.5], [8, 6], [12, 13]),
      'line-opacity': 0.24,
    }),
    line('sido', 'sido', {
      'line-color': color.sido,
      'line-width': byZoom([5, 0.6], [8, 1.1], [12, 1.6]),
      'line-dasharray': [4, 1.6, 1, 1.6],
    }),
    line('coast', 'coast', { 'line-color': color.coast, 'line-width': byZoom([5, 0.45], [8, 0.8], [12, 1.3]) }),
  ];
};

/** Everything below the data, sea floor first. Ids do not depend on the theme. */
export const basemapGround = (theme: ThemeName): readonly LayerSpecification[] => [
  ...seaLayers(theme),
  ...landLayers(theme),
  ...borderLayers(theme),
];
