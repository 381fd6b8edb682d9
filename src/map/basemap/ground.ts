import type { ExpressionSpecification, LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { ThemeName } from '../../theme.ts';
import { byStep, byZoom, drawnAs } from './expressions.ts';
import { PALETTE } from './palette.ts';

/** Widths in pixels at z12 and opacities of the four water-lining strokes, wide and faint first. */
const WATER_LINING = [
  [46, 0.16],
  [30, 0.2],
  [17, 0.26],
  [8, 0.4],
] as const;

type Paint = NonNullable<LineLayerSpecification['paint']>;

const line = (name: string, drawn: string, paint: Paint, zooms: { minzoom?: number; maxzoom?: number } = {}) =>
  ({
    id: `base-${name}`,
    type: 'line',
    source: 'base-line',
    filter: drawnAs(drawn),
    layout: { 'line-join': 'round' },
    paint,
    ...zooms,
  }) satisfies LineLayerSpecification;

const seaLayers = (theme: ThemeName): LayerSpecification[] => {
  const color = PALETTE[theme];
  const [d0, d1, d2, d3, d4, d5] = color.depth;
  return [
    { id: 'base-sea', type: 'background', paint: { 'background-color': color.sea } },
    {
      id: 'base-depth',
      type: 'fill',
      source: 'base-shade',
      filter: drawnAs('depth'),
      maxzoom: 10.8,
      paint: {
        'fill-color': byStep('d', d0, [40, d1], [100, d2], [500, d3], [1500, d4], [2000, d5]),
        'fill-opacity': byZoom([5, 1], [8.5, 0.9], [10.8, 0]),
        'fill-antialias': false,
      },
    },
    {
      id: 'base-depth-line',
      type: 'line',
      source: 'base-shade',
      filter: drawnAs('depth'),
      maxzoom: 10.5,
      paint: {
        'line-color': color.depthLine,
        'line-width': 0.5,
        'line-opacity': byZoom([5, 0.35], [8, 0.55], [10.5, 0]),
      },
    },
    {
      id: 'base-graticule',
      type: 'line',
      source: 'base-shade',
      filter: drawnAs('graticule'),
      maxzoom: 9.5,
      paint: { 'line-color': color.graticule, 'line-width': 0.5, 'line-opacity': byZoom([4, 0.7], [8, 0.5], [9.5, 0]) },
    },
    ...WATER_LINING.map(
      ([width, opacity], i): LayerSpecification => ({
        id: `base-shore-${i}`,
        type: 'line',
        source: 'base-shade',
        filter: drawnAs('shore'),
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': color.shore,
          'line-width': byZoom([5, width * 0.12], [8, width * 0.34], [10, width * 0.62], [12, width]),
          'line-opacity': opacity * color.shoreStrength,
        },
      }),
    ),
  ];
};

const landLayers = (theme: ThemeName): LayerSpecification[] => {
  const color = PALETTE[theme];
  const [t1, t2, t3, t4] = color.tones;
  const [r0, r1, r2, r3, r4, r5] = color.relief;
  const area = { type: 'fill', source: 'base-area' } as const;
  const neighbourLine = {
    ...line('neighbour-line', 'neigh', { 'line-color': color.neighbourLine, 'line-width': 0.7 }),
  };
  return [
    { id: 'base-neighbour', ...area, filter: drawnAs('neigh'), paint: { 'fill-color': color.neighbour } },
    { ...neighbourLine, source: 'base-area' },
    { id: 'base-land', ...area, filter: drawnAs('land'), paint: { 'fill-color': color.land } },
    {
      id: 'base-tone',
      ...area,
      filter: drawnAs('tone'),
      paint: {
        'fill-color': byStep('t', t1, [2, t2], [3, t3], [4, t4]),
        'fill-opacity': byZoom([5, 0.25], [7, 0.5], [10, 1]),
        'fill-antialias': false,
      },
    },
    {
      id: 'base-relief',
      type: 'fill',
      source: 'base-shade',
      filter: drawnAs('relief'),
      maxzoom: 10.5,
      paint: {
        'fill-color': byStep('d', r0, [250, r1], [450, r2], [700, r3], [1000, r4], [1300, r5]),
        'fill-opacity': byZoom([5, 0.95], [7.5, 0.75], [10, 0]),
        'fill-antialias': false,
      },
    },
    { id: 'base-reclaimed', ...area, filter: drawnAs('reclaimed'), paint: { 'fill-color': color.reclaimed } },
    {
      id: 'base-reclaimed-hatch',
      ...area,
      filter: drawnAs('reclaimed'),
      minzoom: 8.5,
      paint: { 'fill-pattern': `base-hatch-${theme}`, 'fill-opacity': byZoom([8.5, 0], [9.5, 0.6]) },
    },
    {
      id: 'base-water',
      ...area,
      filter: drawnAs('water'),
      paint: {
        'fill-color': color.water,
        'fill-antialias': false,
        // small lakes of the source are triangles: hidden before one can see it
        'fill-opacity': byZoom([8.6, 0.95], [9.6, ['case', ['>', ['get', 'a'], 8], 0.9, 0]]),
      },
    },
  ];
};

const minor = (small: number, large: number): ExpressionSpecification => ['case', ['has', 'minor'], small, large];

const borderLayers = (theme: ThemeName): LayerSpecification[] => {
  const color = PALETTE[theme];
  return [
    {
      // at close range the country has little to show: a faint grid gives the ground a scale
      id: 'base-grid',
      type: 'line',
      source: 'base-shade',
      filter: drawnAs('grid'),
      minzoom: 10,
      paint: { 'line-color': color.grid, 'line-width': 0.8, 'line-opacity': byZoom([10, 0], [11, 0.8]) },
    } satisfies LineLayerSpecification,
    line(
      'reclaimed-line',
      'reclaimed',
      { 'line-color': color.coast, 'line-width': 0.9, 'line-dasharray': [3, 2] },
      { minzoom: 8 },
    ),
    line('river', 'river', {
      'line-color': color.river,
      'line-width': byZoom([5.5, minor(0, 0.7)], [8, minor(0.8, 1.6)], [10, minor(2, 3.6)], [12, minor(5, 9)]),
      'line-blur': byZoom([8, 0], [12, 2]),
      'line-opacity': byZoom([9.5, 0.95], [12, 0.7]),
    }),
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
        'line-width': byZoom([6, 0.35], [8, 0.7], [12, 1.4]),
        'line-opacity': byZoom([6, 0], [6.8, 0.7], [9, 1]),
      },
      { minzoom: 6 },
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
  ].map((layer) => (layer.id === 'base-reclaimed-line' ? { ...layer, source: 'base-area' } : layer));
};

const frameLayers = (theme: ThemeName): LayerSpecification[] => {
  const color = PALETTE[theme];
  const frame = { source: 'base-area', filter: drawnAs('frame') } as const;
  return [
    { id: 'base-frame', type: 'fill', ...frame, paint: { 'fill-color': color.frame } },
    { id: 'base-frame-line', type: 'line', ...frame, paint: { 'line-color': color.frameLine, 'line-width': 1.2 } },
  ];
};

/** Everything below the data, sea floor first. Ids do not depend on the theme. */
export const basemapGround = (theme: ThemeName): readonly LayerSpecification[] => [
  ...seaLayers(theme),
  ...landLayers(theme),
  ...borderLayers(theme),
  ...frameLayers(theme),
];
