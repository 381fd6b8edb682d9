import { contoured } from './contours.ts';
import { areasIn, collection } from './geometry.ts';
import { blurred, upsampled } from './grid.ts';
import type { Tools } from './tools.ts';
import type { AreaFeature, HeightGrid, Topology } from './types.ts';

type Band = { readonly d: number };

const DEPTHS = [20, 40, 70, 100, 200, 500, 1000, 1500, 2000, 2500];
const HEIGHTS = [100, 250, 450, 700, 1000, 1300];

/** Deep sea in the source is built of one-degree blocks: the deeper, the stronger it is blurred. */
const seaDepth = (grid: HeightGrid): Float64Array => {
  const depth = Float64Array.from(grid.z, (z) => Math.max(0, -z));
  const shelf = blurred(depth, grid.nx, grid.ny, 1.1);
  const basin = blurred(depth, grid.nx, grid.ny, 4.5);
  return shelf.map((near, i) => {
    const far = basin[i] ?? near;
    const t = Math.min(1, Math.max(0, (far - 120) / 600));
    return near * (1 - t) + far * t;
  });
};

const landHeight = (grid: HeightGrid): Float64Array => blurred(Float64Array.from(grid.z), grid.nx, grid.ny, 0.7);

const bands = (
  tools: Tools,
  grid: HeightGrid,
  values: Float64Array,
  levels: readonly number[],
): AreaFeature<Band>[] => {
  const { nx, ny, factor, z } = upsampled(values, grid.nx, grid.ny);
  const lonLat = ([x = 0, y = 0]: readonly number[]): number[] => [
    grid.w + ((x - 0.5) / factor) * grid.step,
    grid.s + ((y - 0.5) / factor) * grid.step,
  ];
  return contoured(tools, [nx, ny], z, levels, lonLat);
};

const topology = (json: string | undefined, name: string): Topology => {
  const parsed = JSON.parse(json ?? '{}') as Topology;
  const [object] = Object.values(parsed.objects);
  if (!object) throw new Error(`no object for ${name}`);
  return { ...parsed, objects: { [name]: object } };
};

export type Relief = { readonly depth: Topology; readonly relief: Topology };

/** Depth bands of the sea and soft height bands of the land; both fade out before their 9-kilometre grid shows. */
export const buildRelief = async (
  tools: Tools,
  grid: HeightGrid,
  land: string,
  neighbours: readonly AreaFeature[],
): Promise<Relief> => {
  const depth = await tools.mapshaper(
    '-i d.json -simplify weighted 30% keep-shapes -filter-islands min-area=60km2 -o depth.json format=topojson quantization=8000',
    { 'd.json': collection(bands(tools, grid, seaDepth(grid), DEPTHS)) },
  );
  const mask = await tools.mapshaper(
    '-i l.json n.json combine-files -merge-layers target=* force name=m -dissolve2 -simplify weighted interval=300 -o mask.json format=geojson',
    { 'l.json': collection(areasIn(land)), 'n.json': collection(neighbours) },
  );
  const relief = await tools.mapshaper(
    '-i r.json -clip mask.json -simplify weighted 35% keep-shapes -filter-islands min-area=15km2 -o relief.json format=topojson quantization=8000',
    { 'r.json': collection(bands(tools, grid, landHeight(grid), HEIGHTS)), 'mask.json': mask['mask.json'] ?? '' },
  );
  return { depth: topology(depth['depth.json'], 'depth'), relief: topology(relief['relief.json'], 'relief') };
};
