import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Dataset, LonLat } from '../../model/dataset.ts';
import { type Footprint, footprintOf, nearestPair } from '../../model/geometry.ts';
import { polygonsOf, type Ring, type Surface } from '../../model/surface.ts';
import { anchorOfShape } from '../../view/around.ts';
import type { Placed } from '../../view/placed.ts';
import type { Me, Shape } from '../../view/shape.ts';
import { footprintOfCenter, outlineOfShape } from '../../view/space.ts';
import { formatRange } from '../../words/distance.ts';

/* What of a shape is drawn. It needs geometry, which is loaded with the first shape. */

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
