import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { measureApp } from './appPage.ts';
import { buildApp, buildBench, buildProbe, type Served, serve } from './build.ts';
import { checkEngine } from './check.ts';
import { type EngineFigures, measureEngine } from './engines.ts';
import { checkTypes, installPeers } from './install.ts';
import { median, shuffled } from './numbers.ts';
import { ENGINES, type EngineName } from './page/engine.ts';
import { runQuick } from './quick.ts';
import { measureStart } from './start.ts';
import { appRows, engineRows, type Measured, print, type Row } from './table.ts';
import { measureTables } from './tables.ts';
import { changingDays, type Timeline, timelineOf } from './world.ts';

/**
 * `npm run bench`: the page alone, the engines side by side, tables of many rows, and how the page starts. `--page`,
 * `--tables` and `--start` do one of these parts; `--quick` measures tables and the start without peers, and writes no
 * results.
 */
const HERE = import.meta.dirname;
const RESULTS = join(HERE, 'results.json');
const asked = (flag: string) => process.argv.includes(flag);
const APP_STEPS = 100;
const [repeats, steps] = [3, 100];
const PORTS = { app: 4181, engines: 4182 } as const;

const say = (line: string) => console.log(`bench: ${line}`);

const withServed = async <T>(outDir: string, port: number, use: (served: Served) => Promise<T>): Promise<T> => {
  const served = await serve(outDir, port);
  try {
    return await use(served);
  } finally {
    await served.close();
  }
};

/** Two at a time: nothing is measured here. */
const check = async (url: string, probe: string, timeline: Timeline): Promise<void> => {
  const waiting = [...ENGINES];
  const next = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const { keys, pixels } = await checkEngine(url, probe, name, timeline);
      say(`${name} holds and draws the ${keys} keys of three days (${pixels} pixels between two of them)`);
    }
  };
  await Promise.all([next(), next()]);
};

const medians = (runs: readonly EngineFigures[]): EngineFigures => {
  const of = (pick: (run: EngineFigures) => number) => median(runs.map(pick));
  return {
    mainMs: of((r) => r.mainMs),
    rendererMs: of((r) => r.rendererMs),
    kb: of((r) => r.kb),
    tiles: of((r) => r.tiles),
    frames: of((r) => r.frames),
    longTasks: of((r) => r.longTasks),
  };
};

const measureEngines = async (url: string, probe: string, timeline: Timeline): Promise<Measured> => {
  const days = changingDays(timeline.changes, steps);
  const runs = new Map<EngineName, EngineFigures[]>(ENGINES.map((name) => [name, []]));
  for (let repeat = 1; repeat <= repeats; repeat += 1)
    for (const name of shuffled(ENGINES, repeat)) {
      const figures = await measureEngine(url, probe, name, days);
      runs.get(name)?.push(figures);
      say(
        `${repeat}/${repeats} ${name}: ${figures.mainMs.toFixed(2)} ms main, ${figures.rendererMs.toFixed(2)} ms all`,
      );
    }
  return Object.fromEntries([...runs].map(([name, all]) => [name, medians(all)])) as Measured;
};

type Package = { readonly dependencies: Readonly<Record<string, string>> };
const versionOf = (folder: string, name: string): string =>
  (JSON.parse(readFileSync(join(HERE, folder, 'package.json'), 'utf8')) as Package).dependencies[name] ?? '';

const round = (_: string, value: unknown) => {
  if (typeof value !== 'number') return value;
  const digits = Math.abs(value) < 1 ? 1e4 : 1e2;
  return Math.round(value * digits) / digits;
};
const versions = (): Readonly<Record<string, string>> => ({
  'maplibre-gl': versionOf('../..', 'maplibre-gl'),
  'deck.gl': versionOf('.', '@deck.gl/core'),
  crossfilter2: versionOf('.', 'crossfilter2'),
  node: process.versions.node,
});
/** Each part of the results knows when and with what it was measured; the others are left as they are. */
const record = (part: object): void => {
  const before: unknown = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : {};
  writeFileSync(RESULTS, `${JSON.stringify({ ...(before as object), ...part }, round, 2)}\n`);
};
const machine = () => ({ cores: availableParallelism(), date: new Date().toISOString().slice(0, 10) });

const measurePage = async (probe: string): Promise<readonly Row[]> => {
  say('building the app');
  const app = await buildApp();
  say(`the page: ${APP_STEPS} steps of the slider, then a drag`);
  const appFigures = await withServed(app, PORTS.app, ({ url }) => measureApp(url, probe, APP_STEPS, repeats));
  say('building the engines');
  const timeline = timelineOf();
  const engines = await buildBench(timeline);
  const measured = await withServed(engines, PORTS.engines, async ({ url }) => {
    await check(url, probe, timeline);
    say(`${ENGINES.length} engines, ${steps} steps, ${repeats} times`);
    return measureEngines(url, probe, timeline);
  });
  const rows = [...appRows(appFigures, APP_STEPS), ...engineRows(measured)];
  record({ versions: { ...versions(), chromium: appFigures.browser }, ...machine(), steps, repeats, rows });
  return rows;
};

const PARTS = ['--page', '--tables', '--start'] as const;
const isAsked = (part: (typeof PARTS)[number]): boolean => asked(part) || !PARTS.some(asked);

const recordTables = async (probe: string): Promise<readonly Row[]> => {
  const { browser, ...tables } = await measureTables(probe);
  record({ tables: { versions: { ...versions(), chromium: browser }, ...machine(), ...tables } });
  return tables.rows;
};

const recordStart = async (): Promise<readonly Row[]> => {
  say('the start: the app and a bare map, in turn');
  const load = loadavg()[0];
  const { browser, ...start } = await measureStart();
  const { 'maplibre-gl': maplibre, node } = versions();
  record({ start: { versions: { 'maplibre-gl': maplibre, node, chromium: browser }, ...machine(), load, ...start } });
  return start.rows;
};

const measureAll = async (): Promise<boolean> => {
  if ((loadavg()[0] ?? 0) > availableParallelism() / 2)
    say('the machine is busy: milliseconds and long tasks will be too many');
  const starts = isAsked('--start') ? await recordStart() : [];
  const rows: Row[] = [];
  if (isAsked('--page') || isAsked('--tables')) {
    installPeers();
    checkTypes();
    const probe = await buildProbe();
    if (isAsked('--page')) rows.push(...(await measurePage(probe)));
    if (isAsked('--tables')) rows.push(...(await recordTables(probe)));
  }
  for (const [some, peers] of [
    [starts, 'bare'],
    [rows, 'peer'],
  ] as const) {
    if (some.length === 0) continue;
    console.log('');
    print(some, peers);
  }
  const missed = [...starts, ...rows].filter(({ ok }) => ok === false).map(({ metric, goal }) => `${metric} (${goal})`);
  console.log(missed.length === 0 ? '\nall goals met' : `\n${missed.length} missed: ${missed.join(', ')}`);
  return missed.length === 0;
};

process.exitCode = (await (asked('--quick') ? runQuick() : measureAll())) ? 0 : 1;
