import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The doors between the rooms of `src`. A room sees itself; everything that is not named here is closed.
 * A door ending in `type` lets types through and nothing that runs; `lazy` lets `import()` through, too.
 */
type Door = 'open' | 'type' | 'lazy';
type Doors = Readonly<Record<string, Door>>;
type Room = { readonly rooms: Doors; readonly packages: Doors };

const ROOMS: Readonly<Record<string, Room>> = {
  theme: { rooms: {}, packages: {} },
  // Where the files of the app are: beside the page, or packed into it.
  files: { rooms: {}, packages: {} },
  words: { rooms: {}, packages: { 'es-hangul': 'open' } },
  model: { rooms: {}, packages: { 'zod/mini': 'open' } },
  pipeline: {
    // A scene is a View with words: what is looked at can be read in one room alone.
    rooms: { model: 'open', 'view/briefing/': 'open', 'view/known.ts': 'open' },
    packages: {
      'node:': 'open',
      zod: 'open',
      yaml: 'open',
      edtf: 'open',
      'es-hangul': 'open',
      '@turf/turf': 'open',
      'topojson-client': 'open',
      'topojson-specification': 'type',
      geojson: 'type',
      vite: 'type',
      pmtiles: 'open',
    },
  },
  // Tables that a planner brings: read, indexed and counted in a worker.
  tables: { rooms: { model: 'open', files: 'open' }, packages: { proj4: 'open' } },
  // The theme is a preference like the language, and its names are the theme's to give.
  view: { rooms: { model: 'open', theme: 'type', tables: 'open' }, packages: { zustand: 'open', 'es-hangul': 'open' } },
  map: {
    rooms: {
      model: 'open',
      view: 'open',
      theme: 'open',
      words: 'open',
      files: 'open',
      tables: 'type',
      'tables/marks.ts': 'open',
    },
    packages: {
      'maplibre-gl': 'open',
      pmtiles: 'open',
      // How an archive of streets is drawn: loaded with the first one.
      '@protomaps/basemaps': 'open',
      'topojson-client': 'open',
      'terra-draw': 'open',
      'terra-draw-maplibre-gl-adapter': 'open',
      geojson: 'type',
    },
  },
  // The map is heavy: the panels know its types and load it when they need it.
  ui: {
    rooms: {
      model: 'open',
      view: 'open',
      theme: 'open',
      words: 'open',
      files: 'open',
      tables: 'open',
      'map/MapCanvas.tsx': 'lazy',
      // The borders that the map knows say in which unit one is.
      'map/basemap/loadOutlines.ts': 'lazy',
    },
    packages: {
      react: 'open',
      zustand: 'open',
      'virtual:faces': 'lazy',
      '@tanstack/react-table': 'open',
      'd3-scale': 'open',
      fflate: 'open',
      yaml: 'open',
      'idb-keyval': 'open',
    },
  },
  main: {
    rooms: {
      model: 'open',
      view: 'open',
      map: 'open',
      ui: 'open',
      theme: 'open',
      words: 'open',
      files: 'open',
      tables: 'open',
    },
    packages: { react: 'open', 'react-dom': 'open', 'virtual:faces.css': 'open' },
  },
};

/** What a single file may use beyond its room. */
const FILES: Readonly<Record<string, Doors>> = {
  'model/geo.ts': { '@turf/': 'open' },
  'model/surface.ts': { '@turf/': 'open' },
  'model/reach.ts': { '@turf/': 'open', geojson: 'type' },
  'map/MapCanvas.tsx': { react: 'open' },
  // What is printed stands beside the app in the page, and must stand there at once.
  'ui/desk/out/PrintSheet.tsx': { 'react-dom': 'open' },
  'ui/briefing/paper/Handout.tsx': { 'react-dom': 'open' },
  'ui/briefing/paper/HandoutSheet.tsx': { 'react-dom': 'open' },
  'ui/card/paper/FactSheet.tsx': { 'react-dom': 'open' },
  // One command builds the app and serves it.
  'pipeline/cli/start.ts': { vite: 'open' },
  'pipeline/single/build.ts': { vite: 'open' },
  // Tiles of the base map are cut here, and nowhere else.
  'pipeline/basemap/tiles.ts': { '@maplibre/geojson-vt': 'open', '@maplibre/vt-pbf': 'open' },
  'pipeline/faces/cut.ts': { 'subset-font': 'open' },
  'pipeline/offline.ts': { 'vite-plugin-pwa': 'open', 'workbox-build': 'type' },
};

const SRC = join(import.meta.dirname, '../src');
const read = (file: string): string => readFileSync(join(SRC, file), 'utf8');
const all = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
const written = all.filter((file) => /\.(tsx?|css)$/.test(file));
const code = written.filter((file) => /\.tsx?$/.test(file));
/** Tests may look into any room: a word has to be held against the vocabulary, a map against the view. */
const source = code.filter((file) => !/\.test\.tsx?$/.test(file) && !file.endsWith('.d.ts'));

const roomOf = (file: string): string => (file.split('/')[0] ?? '').replace(/\.tsx?$/, '');
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/.*$/gm, '');

type Import = { readonly from: string; readonly how: Door };
const STATIC = /^\s*(?:import|export)\b([^'"=(]*?)\bfrom\s+['"]([^'"]+)['"]/gm;
const EFFECT = /^\s*import\s+['"]([^'"]+)['"]/gm;
const LAZY = /\bimport\(\s*['"]([^'"]+)['"]/g;
const importsIn = (text: string): readonly Import[] => {
  const plain = withoutComments(text);
  return [
    ...[...plain.matchAll(STATIC)].map(
      ([, names = '', from = '']): Import => ({ from, how: /^\s*type\b/.test(names) ? 'type' : 'open' }),
    ),
    ...[...plain.matchAll(EFFECT)].map(([, from = '']): Import => ({ from, how: 'open' })),
    ...[...plain.matchAll(LAZY)].map(([, from = '']): Import => ({ from, how: 'lazy' })),
  ];
};

const lets = (door: Door, how: Door): boolean => door === 'open' || how === 'type' || how === door;
const leadsTo = (name: string, target: string): boolean =>
  target === name || target === `${name}.ts` || target.startsWith(/[/:]$/.test(name) ? name : `${name}/`);
const isOpen = (doors: Doors, target: string, how: Door): boolean =>
  Object.entries(doors).some(([name, door]) => leadsTo(name, target) && lets(door, how));

/** Imports of a file that go through no door. */
const trespasses = (file: string, text: string): readonly string[] => {
  const room = ROOMS[roomOf(file)] ?? { rooms: {}, packages: {} };
  return importsIn(text)
    .filter(({ from, how }) => {
      if (!from.startsWith('.')) return !isOpen({ ...room.packages, ...FILES[file] }, from, how);
      const target = normalize(join(dirname(file), from)).replaceAll('\\', '/');
      return roomOf(target) !== roomOf(file) && !isOpen(room.rooms, target, how);
    })
    .map(({ from, how }) => `${from} (${how})`);
};

describe(`the doors between the rooms, ${source.length} files`, () => {
  it('were looked at in every room', () => {
    expect(new Set(source.map(roomOf))).toEqual(new Set(Object.keys(ROOMS)));
    expect(source.length).toBeGreaterThan(100);
    const imports = source.flatMap((file) => importsIn(read(file)));
    const lines = source.flatMap(
      (file) => withoutComments(read(file)).match(/\bfrom '.+';$|\bimport\('|^import '/gm) ?? [],
    );
    expect(imports).toHaveLength(lines.length);
    expect(lines.length).toBeGreaterThan(300);
  });

  it.each(source)('are the only ways out of %s', (file) => {
    expect(trespasses(file, read(file))).toEqual([]);
  });

  it.each([
    ['model/state.ts', "import { a } from '../view/view.ts';"],
    ['model/day.ts', "import distance from '@turf/distance';"],
    ['words/ko.ts', "import type { A } from '../model/day.ts';"],
    ['theme.ts', "import type { A } from './words/format.ts';"],
    ['view/store.ts', "import { a } from '../theme.ts';"],
    ['view/store.ts', "import { a } from '../map/engine.ts';"],
    ['pipeline/build.ts', "export { a } from '../words/ko.ts';"],
    ['map/sync.ts', "import { useState } from 'react';"],
    ['ui/App.tsx', "import {\n  type A,\n  b,\n} from '../map/MapCanvas.tsx';"],
    ['ui/App.tsx', "import type { A } from '../map/engine.ts';"],
    ['ui/App.tsx', "import { Map } from 'maplibre-gl';"],
    ['ui/App.tsx', "const a = lazy(() => import('../map/engine.ts'));"],
    ['ui/App.tsx', "import '../main.tsx';"],
    ['view/store.ts', "import { readFileSync } from 'node:fs';"],
  ])('stop %s at %j', (file, text) => {
    expect(trespasses(file, text)).toHaveLength(1);
  });

  it.each([
    ['ui/App.tsx', "import type { A } from '../map/MapCanvas.tsx';"],
    ['ui/App.tsx', "const a = lazy(() => import('../map/MapCanvas.tsx'));"],
    ['view/store.ts', "import type { A } from '../theme.ts';"],
    ['model/geo.ts', "import distance from '@turf/distance';"],
    ['map/MapCanvas.tsx', "import { useRef } from 'react';"],
    ['main.tsx', "import { a } from './view/store.ts';"],
    ['words/ko.ts', "// import { a } from '../view/view.ts';"],
  ])('let %s through to %j', (file, text) => {
    expect(trespasses(file, text)).toEqual([]);
  });
});

describe(`the house rules, ${written.length} files`, () => {
  it.each(written.filter((file) => !file.includes('.test.')))('hold in %s: at most 300 lines', (file) => {
    expect(read(file).trimEnd().split('\n').length).toBeLessThanOrEqual(300);
  });

  const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
    ['work left over', /\b(TODO|FIXME|XXX)\b/],
    ['HTML from text', /dangerouslySetInnerHTML|\b(setHTML|setHTMLUnsafe|innerHTML|outerHTML|insertAdjacentHTML)\b/],
    ['code from text', /\beval\(|\bnew Function\(/],
  ];
  it.each(FORBIDDEN)('forbid %s', (_, pattern) => {
    expect(written.filter((file) => pattern.test(read(file)))).toEqual([]);
  });

  it('forbid the type that stands for every type', () => {
    const ANY = /(?:[:<|&,=]|\bas|\bextends)\s*any\b(?!\s*[:'"])|\bany\[\]/;
    expect(ANY.test('const a: any = 1')).toBe(true);
    expect(code.filter((file) => ANY.test(withoutComments(read(file))))).toEqual([]);
  });

  it('ask every import of a file of ours for its ending, and that it is there', () => {
    const imports = code.flatMap((file) =>
      importsIn(read(file))
        .filter(({ from }) => from.startsWith('.'))
        .map(({ from }) => ({ file, target: join(dirname(file), from.replace(/\?.*$/, '')) })),
    );
    expect(imports.length).toBeGreaterThan(200);
    expect(imports.filter(({ target }) => extname(target) === '' || !existsSync(join(SRC, target)))).toEqual([]);
  });

  it.each(Object.keys(ROOMS).filter((room) => existsSync(join(SRC, room))))('give a README to the room %s', (room) => {
    expect(existsSync(join(SRC, room, 'README.md'))).toBe(true);
    expect(read(`${room}/README.md`).trim().length).toBeGreaterThan(100);
  });
});

describe('the lock file', () => {
  const lines = readFileSync(join(SRC, '../package-lock.json'), 'utf8').split('\n');

  it('names no address from which one machine once took a package', () => {
    expect(lines.filter((line) => line.includes('"integrity"')).length).toBeGreaterThan(100);
    expect(lines.filter((line) => /"resolved":\s*"http/.test(line))).toEqual([]);
  });
});
