import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type PreviewServer, preview } from 'vite';
import type { World } from './page/engine.ts';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '../..');
const OUT = join(ROOT, '.cache/bench');

export const buildApp = async (): Promise<string> => {
  const outDir = join(OUT, 'app');
  await build({ root: ROOT, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  return outDir;
};

/** The page with all engines, beside the data that the app publishes and the days on which each key is drawn. */
export const buildBench = async ({ asOf, spans }: World): Promise<string> => {
  const outDir = join(OUT, 'engines');
  await build({
    root: join(HERE, 'page'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
  });
  mkdirSync(join(outDir, 'data'), { recursive: true });
  cpSync(join(ROOT, 'data'), join(outDir, 'data'), { recursive: true });
  writeFileSync(join(outDir, 'world.json'), JSON.stringify({ asOf, spans }));
  return outDir;
};

/** The page of rows; without the peers it needs nothing that is not the app's. */
export const buildRows = async (kind: 'quick' | 'full'): Promise<string> => {
  const outDir = join(OUT, `rows-${kind}`);
  await build({
    root: join(HERE, 'page'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: join(HERE, `page/rows-${kind}.html`) },
    },
  });
  return outDir;
};

/** The probe as one script that makes a global `benchProbe`. */
export const buildProbe = async (): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: join(HERE, 'page/probe.ts'), formats: ['iife'], name: 'benchProbe' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('the probe was not built');
  return first.output[0].code;
};

export type Served = { readonly url: string; readonly close: () => Promise<void> };

export const serve = async (outDir: string, port: number): Promise<Served> => {
  const server: PreviewServer = await preview({
    root: ROOT,
    configFile: false,
    base: './',
    logLevel: 'warn',
    build: { outDir },
    preview: { port, strictPort: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('no address to serve from');
  return { url, close: () => server.close() };
};
