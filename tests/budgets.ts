import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Sizes in kB gzipped that the built app may have; raise none of them without saying why. */
const BUDGETS = [
  // What the page itself asks for: its script and all that the script imports at once.
  {
    name: 'JS before the map',
    limit: 130,
    of: (file: string, page: string) => page.includes(`assets/${file}`) && file.endsWith('.js'),
  },
  // Streets and the reader of archives came to what was 800; each part of it is loaded when it is asked for.
  { name: 'all JS without the worker', limit: 860, of: (file: string) => file.endsWith('.js') && !isWorker(file) },
  { name: 'map worker', limit: 150, of: (file: string) => isWorker(file) },
  // Asked for by every first view, in both weights; compressed already.
  { name: 'typeface of the first view', limit: 105, of: (file: string) => /-core-.*\.woff2$/.test(file) },
  { name: 'CSS', limit: 40, of: (file: string) => file.endsWith('.css') },
] as const;
const DATA_LIMIT = 140;
/** All of it; a first view reads a twentieth. */
const BASEMAP_LIMIT = 1400;

const isWorker = (file: string): boolean => file.includes('worker');
const gz = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length / 1000;

/** Prints `name | size | limit | ok` for each budget and for addresses of other origins in the page; true when all hold. */
export const checkBudgets = (dist: string): boolean => {
  const assets = readdirSync(join(dist, 'assets'));
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const rows = BUDGETS.map(({ name, limit, of }) => {
    const files = assets.filter((file) => of(file, page));
    const size = files.reduce((sum, file) => sum + gz(join(dist, 'assets', file)), 0);
    return { name, size, limit, ok: files.length > 0 && size <= limit };
  });
  const basemap = readdirSync(join(dist, 'data/basemap'));
  const basemapSize = basemap.reduce((sum, file) => sum + gz(join(dist, 'data/basemap', file)), 0);
  const data = gz(join(dist, 'data/dataset.json'));
  const all = [
    ...rows,
    { name: 'dataset', size: data, limit: DATA_LIMIT, ok: data <= DATA_LIMIT },
    {
      name: 'basemap',
      size: basemapSize,
      limit: BASEMAP_LIMIT,
      ok: basemap.length > 0 && basemapSize <= BASEMAP_LIMIT,
    },
  ];
  for (const { name, size, limit, ok } of all)
    console.log(`${name} | ${size.toFixed(1)} kB gz | ${limit} kB | ${ok ? 'ok' : 'MISSED'}`);
  return all.every((row) => row.ok);
};
