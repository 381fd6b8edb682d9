import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, ViewportSize } from '@playwright/test';
import { buildApp, buildBare, buildProbe, serve } from './build.ts';
import { type Listener, listenToSent, type Sent } from './sent.ts';
import { type Load, launch, loadOnce } from './startLoad.ts';
import { FULL, type Judging, largest, type Starts, startRows } from './startRows.ts';
import { print, type Row } from './table.ts';

/** How the page starts, beside a page with nothing but a map of ninety circles; one after the other in one browser. */
const SIZES: readonly ViewportSize[] = [
  { width: 1440, height: 900 },
  { width: 360, height: 800 },
];
const PORTS = { app: 4185, bare: 4186 } as const;
const REPEATS = { full: 7, quick: 3 } as const;
const BUILT = join(import.meta.dirname, '../../dist');

/** A machine that does something else lengthens a start and never shortens it: the best of three tells most. */
const QUICK: Judging = { of: (values) => Math.min(...values), slack: 2.5, ratioSlack: 1.5 };

type Pages = { readonly app: string; readonly bare: string };
/** How many starts, and whether they are enough: otherwise so many more are measured. */
type Plan = { readonly repeats: number; readonly isEnough: (starts: Starts) => boolean };
const measureIn = async (
  size: ViewportSize,
  { repeats, isEnough }: Plan,
  pages: Pages,
  load: (url: string, size: ViewportSize) => Promise<Load>,
  heard: Listener,
): Promise<Starts> => {
  const [ours, bare]: [Load[], Load[]] = [[], []];
  let sent: readonly Sent[] = [];
  do
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      bare.push(await load(pages.bare, size));
      heard.reset();
      const app = await load(pages.app, size);
      ours.push(app);
      sent = heard.read(app.readyAtMs);
    }
  while (!isEnough({ size, ours, bare, sent }));
  return { size, ours, bare, sent };
};

const measure = async (built: string, plan: Plan): Promise<{ all: readonly Starts[]; browser: string }> => {
  const probe = await buildProbe('startProbe');
  const heard = listenToSent();
  const app = await serve(built, PORTS.app, [heard.plugin]);
  const bare = await serve(await buildBare(), PORTS.bare);
  const pages = { app: app.url, bare: bare.url };
  let browser: Browser | undefined;
  try {
    const opened = await launch();
    browser = opened;
    const load = (url: string, size: ViewportSize) => loadOnce(opened, url, probe, size);
    const [first] = SIZES;
    // A browser's own start, and what it makes ready once for all pages, is nobody's.
    if (first) for (const url of [pages.bare, pages.app]) await load(url, first);
    const all: Starts[] = [];
    for (const size of SIZES) all.push(await measureIn(size, plan, pages, load, heard));
    return { all, browser: opened.version() };
  } finally {
    await browser?.close();
    await app.close();
    await bare.close();
  }
};

const tell = (starts: Starts): void => {
  const { width, height } = starts.size;
  const list = largest(starts).map(({ path, kb }) => `${path} ${kb.toFixed(1)}`);
  console.log(`bench: sent until ready at ${width} x ${height}, kB gz: ${list.join(', ')}`);
  const tasks = starts.ours.map(({ tasks: [first] }) => `${first?.ms.toFixed(0)} at ${first?.atMs.toFixed(0)}`);
  console.log(`bench: the longest task of each start, ms: ${tasks.join(', ')}`);
};

export type StartFigures = {
  readonly browser: string;
  readonly repeats: number;
  readonly rows: readonly Row[];
  /** By window: the ten largest things that were sent. */
  readonly largest: Readonly<Record<string, readonly Sent[]>>;
};

/** Builds the app and measures it with many starts. */
export const measureStart = async (): Promise<StartFigures> => {
  const { all, browser } = await measure(await buildApp(), { repeats: REPEATS.full, isEnough: () => true });
  const rows = all.flatMap((starts) => startRows(starts, FULL));
  all.forEach(tell);
  return {
    browser,
    repeats: REPEATS.full,
    rows,
    largest: Object.fromEntries(all.map((starts) => [`${starts.size.width}x${starts.size.height}`, largest(starts)])),
  };
};

/** A machine that is busy for a while misses what it meets later: it is asked again, and not for ever. */
const MOST_STARTS = 15;
const isEnough = (starts: Starts): boolean =>
  starts.ours.length >= MOST_STARTS || startRows(starts, QUICK).every(({ ok }) => ok !== false);
/** A few starts of what was built last (`npm test` has just done so). */
export const quickStart = async (): Promise<readonly Row[]> => {
  const built = existsSync(join(BUILT, 'index.html')) ? BUILT : await buildApp();
  const { all } = await measure(built, { repeats: REPEATS.quick, isEnough });
  all.forEach(tell);
  const rows = all.flatMap((starts) => startRows(starts, QUICK));
  print(rows, 'bare');
  return rows;
};
