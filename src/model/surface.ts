import { bboxClip } from '@turf/bbox-clip';
import { bearing } from '@turf/bearing';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { LonLat } from './dataset.ts';
import type { Bounds } from './geo.ts';

/** Surfaces and directions. They stand apart from `geo.ts`, which the first view needs. */

/** Where `b` lies as seen from `a`: degrees clockwise from north, 0 to 360 (360 left out); 0 for the place itself. */
export const bearingDeg = (a: LonLat, b: LonLat): number => (bearing([...a], [...b]) + 360) % 360;

export const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The nearest of the eight directions; `degrees` clockwise from north, any number of turns. */
export const directionOf = (degrees: number): Direction => DIRECTIONS[((Math.round(degrees / 45) % 8) + 8) % 8] ?? 'n';

/** Corners in order, first and last the same. */
export type Ring = readonly LonLat[];
/**
 * A surface as GeoJSON has it: every polygon is its outer ring and then its holes. An edge is straight in degrees
 * (RFC 7946), so that the north edge of a box runs along its parallel.
 */
export type Surface =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

export const polygonsOf = (surface: Surface): readonly (readonly Ring[])[] =>
  surface.type === 'Polygon' ? [surface.coordinates] : surface.coordinates;

/** What turf reads and, though its types do not say so, never writes. */
type TurfSurface = Parameters<typeof booleanPointInPolygon>[1];

/** Whether a place lies on a surface; its edge belongs to it, the inside of a hole does not. */
export const isInside = (lonLat: LonLat, surface: Surface): boolean =>
  booleanPointInPolygon([...lonLat], surface as unknown as TurfSurface);

/** The outer rings of what lies within bounds; none where nothing does. */
export const ringsWithin = (surface: Surface, bounds: Bounds): readonly Ring[] => {
  const polygons = polygonsOf(surface).map(([outer = []]) => [outer.map(([lon, lat]) => [lon, lat])]);
  const { geometry } = bboxClip({ type: 'MultiPolygon', coordinates: polygons }, [...bounds]);
  const kept = geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  return kept.flatMap(([outer = []]) =>
    outer.length > 0 ? [outer.map(([lon = 0, lat = 0]): LonLat => [lon, lat])] : [],
  );
};
