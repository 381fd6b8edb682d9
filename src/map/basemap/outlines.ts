import type { Geometry } from 'geojson';
import { merge } from 'topojson-client';
import { readJson } from '../../files.ts';
import type { LonLat } from '../../model/dataset.ts';
import { isInside, type Surface } from '../../model/surface.ts';

/** Outline of an administrative code (2 digits a 시도, 4 or 5 a city, county or 구); `null` for an unknown one. */
export type OutlineOf = (code: string) => Geometry | null;

/** The types of TopoJSON as its library understands them; its specification is no dependency of ours. */
type Topology = Parameters<typeof merge>[0];
type District = Extract<Parameters<typeof merge>[1], readonly unknown[]>[number] & {
  readonly properties: { readonly c: string };
};

/** The code of the 시군구 that holds a point; `null` at sea and outside of the country. */
export type DistrictAt = (lonLat: LonLat) => string | null;
export type Districts = { readonly outlineOf: OutlineOf; readonly districtAt: DistrictAt };

export const districtsOf = (regions: Topology): Districts => {
  const { sgg } = regions.objects;
  const districts = (sgg?.type === 'GeometryCollection' ? sgg.geometries : []) as unknown as readonly District[];
  let areas: readonly { readonly code: string; readonly surface: Surface }[] | null = null;
  return {
    outlineOf: (code) => {
      const parts = districts.filter((d) => d.properties.c.startsWith(code));
      return code === '' || parts.length === 0 ? null : merge(regions, parts);
    },
    districtAt: (lonLat) => {
      areas ??= districts.map((d) => ({ code: d.properties.c, surface: merge(regions, [d]) as unknown as Surface }));
      return areas.find(({ surface }) => isInside(lonLat, surface))?.code ?? null;
    },
  };
};

export const readDistricts = async (): Promise<Districts> =>
  districtsOf((await readJson('data/basemap/regions.topo.json')) as Topology);
