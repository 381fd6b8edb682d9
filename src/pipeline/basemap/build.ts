/** Builds data/basemap from seeds/basemap and the packages of tools/package.json. Run: `npm run basemap`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { buildBoundaries } from './boundaries.ts';
import { buildContext } from './context.ts';
import { buildKorea } from './korea.ts';
import { regionLabels } from './labels.ts';
import { manifestOf } from './manifest.ts';
import { buildOutline } from './outline.ts';
import { type Landmark, landmarkLabels, type NamedWater, placeLabels, townPoints, waterLabels } from './places.ts';
import { buildRelief, buildShore, buildWaterTopology } from './relief.ts';
import { buildRivers, type RoughRiver } from './rivers.ts';
import { loadTools } from './tools.ts';
import type { Box } from './types.ts';
import { buildWater, carve } from './water.ts';

const ROOT = join(import.meta.dirname, '../../..');
const seed = (name: string): string => readFileSync(join(ROOT, 'seeds/basemap', name), 'utf8');

const tools = await loadTools();
const step = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
  const start = Date.now();
  const result = await work();
  console.log(`${name} ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return result;
};

const boundaries = await step('boundaries', () => buildBoundaries(tools));
const context = await step('context', () => buildContext(tools, boundaries.land));
const water = await step('water', () => buildWater(tools, boundaries.land, context.osmLand));
const { sgg, land } = await step('estuaries', () => {
  const { boxes } = parse(seed('trims.yaml')) as { boxes: readonly { readonly box: Box }[] };
  return carve(
    tools,
    boundaries.sgg,
    water.estuaries,
    boxes.map(({ box }) => box),
  );
});
const korea = await step('topology', () => buildKorea(tools, sgg, context.reclaimed, context.neighbours));
const { depth, relief } = await step('relief', () =>
  buildRelief(tools, JSON.parse(seed('etopo5.json')), land, context.neighbours),
);
const shore = await step('shore', () => buildShore(tools, land));
const lakes = await step('lakes', () => buildWaterTopology(tools, water.lakes));
const outline = await step('outline', () => buildOutline(tools, sgg, context.neighbours));
const labels = await step('labels', () => {
  const { population } = parse(seed('cities.yaml')) as { population: Record<string, number> };
  const exceptions = parse(seed('english-names.yaml')) as Record<string, string>;
  const { landmarks } = parse(seed('landmarks.yaml')) as { landmarks: readonly Landmark[] };
  const { names } = parse(seed('waters.yaml')) as { names: readonly NamedWater[] };
  const points = { ...townPoints(seed('towns.csv')), ...parse(seed('label-points.yaml')) };
  return [
    ...regionLabels(tools, korea, { population, exceptions, points }),
    ...waterLabels(names),
    ...landmarkLabels(landmarks),
    ...placeLabels(seed('places.csv')),
  ];
});

const { rivers } = parse(seed('rivers.yaml')) as { rivers: readonly RoughRiver[] };
const artefacts: Record<string, string> = {
  'korea.topo.json': JSON.stringify(korea),
  'water.topo.json': JSON.stringify(lakes),
  'shore.topo.json': JSON.stringify(shore),
  'depth.topo.json': JSON.stringify(depth),
  'relief.topo.json': JSON.stringify(relief),
  'rivers.json': JSON.stringify(buildRivers(JSON.parse(seed('wdb.geojson')), rivers)),
  'labels.json': `[\n${labels.map((label) => JSON.stringify(label)).join(',\n')}\n]\n`,
  'outline.json': JSON.stringify(outline),
};
const out = join(ROOT, 'data/basemap');
mkdirSync(out, { recursive: true });
for (const [file, content] of Object.entries({
  ...artefacts,
  'manifest.json': manifestOf(artefacts, tools.versions),
})) {
  writeFileSync(join(out, file), content);
  console.log(`${file.padEnd(18)} ${Buffer.byteLength(content)} bytes`);
}
