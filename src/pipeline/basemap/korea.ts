import { neighbors } from 'topojson-client';
import { collection } from './geometry.ts';
import type { Tools } from './tools.ts';
import type { AreaFeature, District, SggProperties, Topology, TopologyCollection } from './types.ts';

/** Greedy colouring, districts with most neighbours first: the lowest tone that no neighbour has taken. */
const tones = (objects: readonly District[]): number[] => {
  const near = neighbors([...objects]);
  const tone: number[] = objects.map(() => -1);
  const order = objects.map((_, i) => i).sort((a, b) => (near[b]?.length ?? 0) - (near[a]?.length ?? 0) || a - b);
  for (const i of order) {
    const taken = new Set((near[i] ?? []).map((j) => tone[j]));
    tone[i] = [0, 1, 2, 3, 4, 5].find((t) => !taken.has(t)) ?? 0;
  }
  return tone;
};

/** One topology of 시군구, reclaimed land and neighbours; 1e5 steps are about six metres. */
export const buildKorea = async (
  tools: Tools,
  sgg: readonly AreaFeature<SggProperties>[],
  reclaimed: readonly AreaFeature[],
  neighbours: readonly AreaFeature[],
): Promise<Topology> => {
  const out = await tools.mapshaper(
    '-i sgg.json reclaimed.json neigh.json combine-files -o korea.json format=topojson quantization=100000 target=*',
    { 'sgg.json': collection(sgg), 'reclaimed.json': collection(reclaimed), 'neigh.json': collection(neighbours) },
  );
  const topology = JSON.parse(out['korea.json'] ?? '{}') as Topology;
  const sggObject = topology.objects.sgg as TopologyCollection;
  const districts = sggObject.geometries as District[];
  const tone = tones(districts);
  // `t`: one of the land tones, chosen so that no two neighbours share one.
  const geometries = districts.map((district, i) => ({
    ...district,
    properties: { ...district.properties, t: tone[i] },
  }));
  return { ...topology, objects: { ...topology.objects, sgg: { ...sggObject, geometries } } };
};
