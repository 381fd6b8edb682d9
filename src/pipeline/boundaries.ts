import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { booleanPointInPolygon, pointToPolygonDistance } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { LonLat } from '../model/dataset.ts';

/** Metres from a point to the area of an administrative code (its own or a prefix of it); 0 inside, `null` for an unknown code. */
export type Boundaries = { readonly metresFrom: (lonLat: LonLat, code: string) => number | null };

type District = Feature<Polygon | MultiPolygon, { c: string }>;

export const boundariesOf = (districts: readonly District[]): Boundaries => ({
  metresFrom: (lonLat, code) => {
    const own = districts.filter((d) => d.properties.c.startsWith(code));
    if (own.length === 0) return null;
    if (own.some((d) => booleanPointInPolygon([...lonLat], d))) return 0;
    return Math.min(...own.map((d) => Math.max(0, pointToPolygonDistance([...lonLat], d, { units: 'meters' }))));
  },
});

/** The 시군구 of the committed basemap. */
export const readBoundaries = (root: string): Boundaries => {
  const file = join(root, 'data/basemap/korea.topo.json');
  if (!existsSync(file))
    throw new Error('data/basemap/korea.topo.json이 없습니다: npm run basemap / it is missing: run npm run basemap');
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ sgg: GeometryCollection<{ c: string }> }>;
  return boundariesOf(feature(topology, topology.objects.sgg).features as District[]);
};
