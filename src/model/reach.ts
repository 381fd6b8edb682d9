import buffer from '@turf/buffer';
import circle from '@turf/circle';
import type { MultiPoint, MultiPolygon, Polygon } from 'geojson';
import type { Footprint } from './geometry.ts';
import type { Surface } from './surface.ts';

/** Corners of a circle. */
const CORNERS = 128;

/** The library takes and gives lists that may be changed; nobody changes them. */
const surfaceOf = (geometry: Polygon | MultiPolygon) => geometry as unknown as Surface;
const geometryOf = (footprint: Exclude<Footprint, { kind: 'point' }>): MultiPoint | Polygon | MultiPolygon =>
  footprint.kind === 'points'
    ? { type: 'MultiPoint', coordinates: footprint.lonLats.map(([lon, lat]) => [lon, lat]) }
    : (footprint.geometry as unknown as MultiPolygon);

const NOWHERE: Surface = { type: 'MultiPolygon', coordinates: [] };

/**
 * The outline of everywhere within `metres` (more than 0) of a footprint, to draw, export and measure. What lies inside
 * is never judged by it: that is done by distance.
 */
export const reachOf = (footprint: Footprint, metres: number): Surface => {
  if (footprint.kind === 'point')
    return surfaceOf(circle([...footprint.lonLat], metres, { units: 'meters', steps: CORNERS }).geometry);
  const around = buffer(geometryOf(footprint), metres, { units: 'meters', steps: CORNERS / 4 });
  return around ? surfaceOf(around.geometry) : NOWHERE;
};
