import type { Feature, FeatureCollection, Position } from 'geojson';
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Dataset, LonLat } from '../../model/dataset.ts';
import { type Footprint, footprintOf, nearestPair } from '../../model/geometry.ts';
import { polygonsOf, type Ring, type Surface } from '../../model/surface.ts';
import { MARK, SHAPE, type ThemeName } from '../../theme.ts';
import { anchorOfShape } from '../../view/around.ts';
import type { Placed } from '../../view/placed.ts';
import type { Me, Shape } from '../../view/shape.ts';
import { footprintOfCenter, outlineOfShape } from '../../view/space.ts';
import { formatRange } from '../../words/distance.ts';
import { FONT } from '../fonts.ts';

/** The shape of the View: its line, a fill over what it means, its centre, and the ways to the nearest. */
export const SHAPE_SOURCE = 'shape';

/** Well beyond every place to which the map can be moved. */
const EVERYWHERE: Ring = [
  [100, 20],
  [160, 20],
  [160, 55],
  [100, 55],
  [100, 20],
];

const plain = (ring: Ring): Position[] => ring.map(([lon, lat]) => [lon, lat]);
const multi = (polygons: readonly (readonly Ring[])[]): Feature['geometry'] => ({
  type: 'MultiPolygon',
  coordinates: polygons.map((rings) => rings.map(plain)),
});

/** All that lies outside a surface: the world with its polygons cut out, and what fills their holes. */
const complement = (surface: Surface): readonly (readonly Ring[])[] => {
  const polygons = polygonsOf(surface);
  const outer = polygons.flatMap((rings) => rings.slice(0, 1));
  const holes = polygons.flatMap((rings) => rings.slice(1));
  return [[EVERYWHERE, ...outer], ...holes.map((hole) => [hole])];
};

const surfaceFeatures = (surface: Surface, outside: boolean): Feature[] => [
  {
    type: 'Feature',
    properties: { kind: 'meant' },
    geometry: multi(outside ? complement(surface) : polygonsOf(surface)),
  },
  { type: 'Feature', properties: { kind: 'edge', outside }, geometry: multi(polygonsOf(surface)) },
];

const pointFeature = ([lon, lat]: LonLat, properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [lon, lat] },
});

const centerFootprint = (shape: Shape, dataset: Dataset, me: Me | null): Footprint | null =>
  'center' in shape ? footprintOfCenter(shape.center, dataset, me) : null;

/** Lines from the centre to the nearest, each with its distance at its end; none to what touches the centre. */
const wayFeatures = (shape: Shape, dataset: Dataset, me: Me | null, placed: Placed): Feature[] => {
  const from = centerFootprint(shape, dataset, me);
  if (shape.kind !== 'nearest' || !from) return [];
  return [...placed.within].flatMap((id): Feature[] => {
    const subject = dataset.subjects.find((s) => s.id === id);
    const to = subject ? footprintOf(subject, dataset.venues) : null;
    const range = placed.of.get(id)?.range;
    const pair = to && nearestPair(from, to);
    if (!pair || !range || range.between === 0) return [];
    const [start, end] = pair;
    return [
      {
        type: 'Feature',
        properties: { kind: 'way' },
        geometry: { type: 'LineString', coordinates: plain([start, end]) },
      },
      pointFeature(end, { kind: 'end', text: formatRange(range.least, range.most) }),
    ];
  });
};

/** Everything of a shape that is drawn; nothing where it cannot be applied. */
export const shapeFeatures = (
  shape: Shape | null,
  dataset: Dataset,
  me: Me | null,
  placed: Placed | null,
): FeatureCollection => {
  if (!shape || !placed) return { type: 'FeatureCollection', features: [] };
  const outline = outlineOfShape(shape, dataset, me);
  const center = 'center' in shape ? anchorOfShape(shape, dataset, me) : null;
  return {
    type: 'FeatureCollection',
    features: [
      ...(outline ? surfaceFeatures(outline, shape.outside) : []),
      ...wayFeatures(shape, dataset, me, placed),
      ...(center ? [pointFeature(center.lonLat, { kind: 'center' })] : []),
    ],
  };
};

const of = (kind: string): FilterSpecification => ['==', ['get', 'kind'], kind];

/** Above the zones and below the names of places. */
export const shapeGround = (theme: ThemeName): readonly LayerSpecification[] => [
  {
    id: 'shape-meant',
    type: 'fill',
    source: SHAPE_SOURCE,
    filter: of('meant'),
    paint: { 'fill-color': SHAPE.line[theme], 'fill-opacity': SHAPE.fillOpacity[theme], 'fill-antialias': false },
  },
  {
    id: 'shape-casing',
    type: 'line',
    source: SHAPE_SOURCE,
    filter: ['in', ['get', 'kind'], ['literal', ['edge', 'way']]],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': MARK.paper[theme], 'line-width': 4, 'line-opacity': 0.7 },
  },
  {
    id: 'shape-edge',
    type: 'line',
    source: SHAPE_SOURCE,
    filter: of('edge'),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': SHAPE.line[theme],
      'line-width': 1.8,
      'line-dasharray': [
        'case',
        ['get', 'outside'],
        ['literal', [...SHAPE.dash.outside]],
        ['literal', [...SHAPE.dash.inside]],
      ],
    },
  },
  {
    id: 'shape-way',
    type: 'line',
    source: SHAPE_SOURCE,
    filter: of('way'),
    layout: { 'line-cap': 'round' },
    paint: { 'line-color': SHAPE.line[theme], 'line-width': 1.2, 'line-opacity': 0.85 },
  },
];

/** The centre and the distances: above the names of places, below the marks. */
export const shapeSigns = (theme: ThemeName): readonly LayerSpecification[] => [
  {
    id: 'shape-center',
    type: 'symbol',
    source: SHAPE_SOURCE,
    filter: of('center'),
    layout: { 'icon-image': 'cross', 'icon-allow-overlap': true, 'icon-ignore-placement': true },
  },
  {
    id: 'shape-distance',
    type: 'symbol',
    source: SHAPE_SOURCE,
    filter: of('end'),
    layout: {
      'text-field': ['get', 'text'],
      'text-font': [...FONT.bold],
      'text-size': 11.5,
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
      'text-radial-offset': 1.3,
      'text-padding': 1,
    },
    paint: { 'text-color': SHAPE.line[theme], 'text-halo-color': MARK.paper[theme], 'text-halo-width': 1.8 },
  },
];
