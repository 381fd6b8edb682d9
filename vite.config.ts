import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { loadEnv } from 'vite';
import { defineConfig } from 'vitest/config';
import { facesPlugin } from './src/pipeline/faces/facesPlugin.ts';
import { firstView } from './src/pipeline/firstView.ts';
import { groundsOf, groundsPlugin, NO_GROUNDS } from './src/pipeline/grounds.ts';
import { offlinePlugins } from './src/pipeline/offline.ts';
import { headersFor, pagePolicyPlugin } from './src/pipeline/pagePolicy.ts';
import { seedsPlugin } from './src/pipeline/seedsPlugin.ts';
import { ONE_FILE } from './src/pipeline/single/mode.ts';
import { testsApart } from './tests/apart.ts';

const root = import.meta.dirname;
const TESTS = ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/*.test.ts'];
const apart = testsApart(root);
/** The way out of the service worker; see README. */
const out = (process.env.JEONJIDO_NO_WORKER ?? '') !== '';

/** The one file reads nothing beside it: its reader opens streets by hand. */
const groundsFor = (mode: string) => (mode === ONE_FILE ? NO_GROUNDS : groundsOf(root, loadEnv(mode, root)));

export default defineConfig(({ mode }) => ({
  base: './',
  // The one file needs nothing to keep it: it is kept by whoever has it.
  plugins: [
    react(),
    seedsPlugin(root),
    facesPlugin(root),
    pagePolicyPlugin(root, groundsFor(mode).origins),
    groundsPlugin(groundsFor(mode)),
    ...(mode === ONE_FILE ? [] : offlinePlugins({ out })),
  ],
  build: {
    target: 'es2023',
    // A preload link of the map's program costs the first paint 50 ms, and the list of all of them 1 kB before it. Parts are
    // loaded ahead while the page rests; what they import is small, and found when they are read. The map is in a hurry.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (file, deps, { hostType }) =>
        hostType === 'js' && !file.includes('MapCanvas') ? deps.filter((dep) => dep.endsWith('.css')) : deps,
    },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { output: { codeSplitting: { groups: [firstView(join(root, 'src/main.tsx'))] } } },
  },
  server: { port: 5173 },
  preview: { port: 4173, headers: headersFor(groundsFor(mode).origins) },
  test: {
    environment: 'node',
    reporters: ['default'],
    pool: 'threads',
    // A single projection of it is imported, the way a bundler finds files and Node does not.
    server: { deps: { inline: ['proj4'] } },
    // Random worlds take their time on a busy machine.
    testTimeout: 30_000,
    setupFiles: ['tests/setup.ts'],
    projects: [
      { extends: true, test: { name: 'together', include: TESTS, exclude: apart, isolate: false } },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
  },
}));
