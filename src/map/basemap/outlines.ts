import type { Geometry } from 'geojson';
import { merge } from 'topojson-client';
import { readJson } from '../../files.ts';

/** Outline of an administrative code (2 digits a 시도, 4 or 5 a city, county or 구); `null` for an unknown one. */
export type OutlineOf = (code: string) => Geometry | null;

/** The types of TopoJSON as its library understands them; its specification is no dependency of ours. */
type Topology = Parameters<typeof merge>[0];
type District = Extract<Parameters<typeof merge>[1], readonly unknown[]>[number] & {
  readonly properties: { readonly c: string };
};

export const outlinesOf = (regions: Topology): OutlineOf => {
  const { sgg } = regions.objects;
  const districts = (sgg?.type === 'GeometryCollection' ? sgg.geometries : []) as unknown as readonly District[];
  return (code) => {
    const parts = districts.filter((d) => d.properties.c.startsWith(code));
    return code === '' || parts.length === 0 ? null : merge(regions, parts);
  };
};

export const readOutlines = async (): Promise<OutlineOf> =>
  outlinesOf((await readJson('data/basemap/regions.topo.json')) as Topology);
