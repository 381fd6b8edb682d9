/** Builds data/basemap from seeds/basemap and the packages of tools/package.json. Run: `npm run basemap`. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SHEET, TILE_ZOOMS } from '../../model/sheet.ts';
import { buildBoundaries } from './boundaries.ts';
import { buildContext } from './context.ts';
import { buildGazetteer } from './gazetteer.ts';
import { buildKorea } from './korea.ts';
import { regionLabels } from './labels.ts';
import { buildLining } from './lining.ts';
import { manifestOf } from './manifest.ts';
import { buildOutline } from './outline.ts';
import { type Landmark, landmarkLabels, type NamedWater, placeLabels, townPoints, waterLabels } from './places.ts';
import { writePmtiles } from './pmtilesWriter.ts';
import { buildRegionShapes } from './regionShapes.ts';
import { buildRelief } from './relief.ts';
import { buildRivers, type RoughRiver } from './rivers.ts';
import { layersAt } from './themes.ts';
import { tilesOf } from './tiles.ts';
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
const lining = await step('lining', () => buildLining(tools, land, context.neighbours));
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

const outline = await step('outline', () => buildOutline(tools, sgg, context.neighbours, labels));
const { rivers: rough } = parse(seed('rivers.yaml')) as { rivers: readonly RoughRiver[] };
const rivers = buildRivers(JSON.parse(seed('wdb.geojson')), rough).features;
const { lakes } = water;
const zooms = Array.from({ length: TILE_ZOOMS.max - TILE_ZOOMS.min + 1 }, (_, i) => TILE_ZOOMS.min + i);
const tiles = await step('tiles', async () => {
  const all = [];
  for (const zoom of zooms) {
    const layers = await layersAt(tools, { korea, depth, relief, lakes, rivers, lining, labels }, zoom);
    all.push({ layers, tiles: tilesOf(layers, zoom) });
  }
  return all;
});
const regions = await step('regions', () => buildRegionShapes(tools, korea));
const gazetteer = await step('gazetteer', () => buildGazetteer(korea, labels));

/** One entry a line, so that a change is read as one. */
const lines = (list: readonly unknown[]): string => `[\n${list.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;

const archive = writePmtiles(
  tiles.flatMap((zoom) => zoom.tiles),
  {
    metadata: {
      name: 'Jeonjido base map',
      attribution: '© OpenStreetMap contributors',
      description: 'Korea from far away; see manifest.json for inputs and licences',
      vector_layers: [...new Set(tiles.flatMap(({ layers }) => layers.map(({ name }) => name)))].map((id) => ({
        id,
        fields: {},
      })),
    },
    bounds: SHEET,
    minZoom: TILE_ZOOMS.min,
    maxZoom: TILE_ZOOMS.max,
    center: [127.9, 36.3, 6],
    tileType: 'mvt',
    compression: 'gzip',
  },
);
const artefacts: Record<string, string | Uint8Array> = {
  'ground.pmtiles': archive,
  'korea.topo.json': JSON.stringify(korea),
  'regions.topo.json': JSON.stringify(regions),
  'labels.json': lines(labels),
  'gazetteer.json': lines(gazetteer),
  'outline.json': JSON.stringify(outline),
};
const out = join(ROOT, 'data/basemap');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const [file, content] of Object.entries({
  ...artefacts,
  'manifest.json': manifestOf(artefacts, tools.versions),
})) {
  writeFileSync(join(out, file), content);
  console.log(`${file.padEnd(18)} ${Buffer.byteLength(content)} bytes`);
}
