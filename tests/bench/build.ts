import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type PreviewServer, preview } from 'vite';
import type { World } from './page/engine.ts';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '../..');
const OUT = join(ROOT, '.cache/bench');

export const buildApp = async (): Promise<string> => {
  const outDir = join(OUT, 'app');
  await build({ root: ROOT, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  return outDir;
};

/** The one page with another script on it, so that a build holds no more than that asks for. */
const runs = (script: string): Plugin => ({
  name: 'bench-script',
  transformIndexHtml: { order: 'pre', handler: (html) => html.replace('./main.ts', script) },
});
const buildPage = async (name: string, script: string): Promise<string> => {
  const outDir = join(OUT, name);
  await build({
    root: join(HERE, 'page'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [runs(script)],
    build: { outDir, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
  });
  return outDir;
};

/** The page with all engines, beside the data that the app publishes and the days on which each key is drawn. */
export const buildBench = async ({ asOf, spans }: World): Promise<string> => {
  const outDir = await buildPage('engines', './main.ts');
  mkdirSync(join(outDir, 'data'), { recursive: true });
  cpSync(join(ROOT, 'data'), join(outDir, 'data'), { recursive: true });
  writeFileSync(join(outDir, 'world.json'), JSON.stringify({ asOf, spans }));
  return outDir;
};

/** The page of rows; without the peers it needs nothing that is not the app's. */
export const buildRows = (kind: 'quick' | 'full'): Promise<string> => buildPage(`rows-${kind}`, `./rows/${kind}.ts`);

/** The page of a bare map. */
export const buildBare = (): Promise<string> => buildPage('bare', './bare/main.ts');

const PROBES = { benchProbe: 'page/probe.ts', startProbe: 'page/startProbe.ts' } as const;
/** A probe as one script that makes a global of its name. */
export const buildProbe = async (name: keyof typeof PROBES = 'benchProbe'): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: join(HERE, PROBES[name]), formats: ['iife'], name },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('the probe was not built');
  return first.output[0].code;
};

export type Served = { readonly url: string; readonly close: () => Promise<void> };

/** `plugins` may listen to what is served. */
export const serve = async (outDir: string, port: number, plugins: readonly Plugin[] = []): Promise<Served> => {
  const server: PreviewServer = await preview({
    root: ROOT,
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [...plugins],
    build: { outDir },
    preview: { port, strictPort: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('no address to serve from');
  return { url, close: () => server.close() };
};
