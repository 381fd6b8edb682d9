import { areaM2 } from '../model/area.ts';
import type { Dataset } from '../model/dataset.ts';
import { isoOf } from '../model/day.ts';
import type { Ring, Surface } from '../model/surface.ts';
import { type Me, type Shape, shapeText } from './shape.ts';
import { outlineOfShape, sketchOf } from './space.ts';

/** Decimals of a degree in a file: 11 cm. */
const STEPS = 1e6;
const rounded = (ring: Ring): Ring =>
  ring.map(([lon, lat]) => [Math.round(lon * STEPS) / STEPS, Math.round(lat * STEPS) / STEPS]);

const roundedSurface = (surface: Surface): Surface =>
  surface.type === 'Polygon'
    ? { type: 'Polygon', coordinates: surface.coordinates.map(rounded) }
    : { type: 'MultiPolygon', coordinates: surface.coordinates.map((polygon) => polygon.map(rounded)) };

/**
 * The outline of a shape as a GeoJSON feature that says how it was made; `null` where it has none. The outline is the same
 * whether what lies inside or outside it is meant: a property says which.
 */
export const shapeFeature = (shape: Shape, dataset: Dataset, me: Me | null, made: string) => {
  const outline = outlineOfShape(shape, dataset, me);
  if (!outline) return null;
  const sketch = sketchOf(shape, dataset);
  return {
    type: 'Feature' as const,
    properties: {
      made,
      shape: shapeText(shape),
      meant: shape.outside ? 'outside' : 'inside',
      // No outline is so exact that more digits than these would mean something.
      area_m2: Number(areaM2(outline).toPrecision(3)),
      accuracy_m: sketch?.accuracyM ?? null,
      area_official_m2: sketch?.areaOfficialM2 ?? null,
      as_of: isoOf(dataset.asOf),
      dataset: `jeonjido ${dataset.version}`,
    },
    geometry: roundedSurface(outline),
  };
};
