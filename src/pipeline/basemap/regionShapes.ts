import type { Tools } from './tools.ts';
import type { District, Topology, TopologyCollection } from './types.ts';

/** Off by so many metres at most: the outline of a region is a line on a map of the country, not a border to measure by. */
const INTERVAL_M = 220;

/** The 시군구 by code alone, small enough to be loaded when somebody asks for the outline of a region. */
export const buildRegionShapes = async (tools: Tools, korea: Topology): Promise<Topology> => {
  const out = await tools.mapshaper(
    `-i k.json -drop target=reclaimed,neigh -simplify target=sgg weighted interval=${INTERVAL_M} keep-shapes -filter-islands target=sgg min-area=0.3km2 -o k.json format=topojson quantization=20000 target=sgg`,
    { 'k.json': JSON.stringify(korea) },
  );
  const topology = JSON.parse(out['k.json'] ?? '{}') as Topology;
  const { sgg } = topology.objects as { sgg: TopologyCollection };
  const geometries = (sgg.geometries as District[]).map((district) => ({
    ...district,
    properties: { c: district.properties.c },
  }));
  return { ...topology, objects: { sgg: { ...sgg, geometries } as TopologyCollection } };
};
