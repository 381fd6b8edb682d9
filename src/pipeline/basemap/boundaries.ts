import { areasIn, collection } from './geometry.ts';
import { nameOf } from './regions.ts';
import type { Tools } from './tools.ts';
import type { AreaFeature, SggProperties } from './types.ts';

export type Boundaries = {
  readonly sgg: readonly AreaFeature<SggProperties>[];
  /** All land of the country as a GeoJSON file, for clipping. */
  readonly land: string;
};

/** 시군구 with tidy names on a clean topology. Gaps up to 0.6 square kilometres are errors, larger ones real water. */
export const buildBoundaries = async (tools: Tools): Promise<Boundaries> => {
  const raw = tools.sgg.map((feature): AreaFeature<SggProperties> => {
    const c = feature.properties.sig_cd;
    const { name, parent } = nameOf(c, feature.properties.sig_kor_nm);
    const properties = parent ? { c, n: name, p: parent } : { c, n: name };
    return { type: 'Feature', properties, geometry: feature.geometry };
  });
  const out = await tools.mapshaper(
    '-i sgg.json name=sgg -clean gap-fill-area=0.6km2 -o sgg.json format=geojson -dissolve2 name=land + -o land.json format=geojson',
    { 'sgg.json': collection(raw) },
  );
  return { sgg: areasIn<SggProperties>(out['sgg.json']), land: out['land.json'] ?? '' };
};
