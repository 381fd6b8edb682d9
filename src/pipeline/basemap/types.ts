import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { feature, mesh } from 'topojson-client';

export type Ring = Position[];
export type Area = Polygon | MultiPolygon;
export type AreaFeature<P extends Record<string, unknown> = Record<string, unknown>> = Feature<Area, P>;

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/** Short keys because they travel: `c` five-digit code, `n` Korean name, `p` parent city of a 일반구. */
export type SggProperties = { readonly c: string; readonly n: string; readonly p?: string };

/** The 5 arc-minute grid of heights and depths in metres, south row first. */
export type HeightGrid = {
  readonly w: number;
  readonly s: number;
  readonly step: number;
  readonly nx: number;
  readonly ny: number;
  readonly z: readonly number[];
};

/** The types of TopoJSON as its library understands them; its specification is no dependency of ours. */
export type Topology = Parameters<typeof feature>[0];
type TopologyObject = NonNullable<Parameters<typeof mesh>[1]>;
export type TopologyCollection = Extract<TopologyObject, { type: 'GeometryCollection' }>;
export type District = Extract<TopologyObject, { type: 'Polygon' | 'MultiPolygon' }> & {
  readonly properties: SggProperties;
};
