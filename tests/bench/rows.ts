import { AXIS } from '../../src/model/day.ts';
import { open } from './browser.ts';
import { median } from './numbers.ts';
import type { RowEngineName } from './page/rows/engine.ts';

/** What a step of time costs with many rows on the map, and what it costs to put them there. */
export type RowFigures = {
  readonly mainMs: number;
  readonly rendererMs: number;
  /** The same with three filters on. */
  readonly filteredMs: number;
  readonly kb: number;
  readonly vertices: number;
  readonly wallMs: number;
  readonly longTasks: number;
  readonly loadMainMs: number;
};
export const ROWS_SIZE = { width: 900, height: 700 } as const;
export const LOAD_MS = 240_000;
const WARM = 3;

export const addressOf = (url: string, name: RowEngineName, rows: number): string =>
  `${url}?engine=${encodeURIComponent(name)}&rows=${rows}`;

/** There and back over the years in which most happens. */
export const scrubDays = (steps: number): readonly number[] =>
  Array.from(
    { length: steps },
    (_, i) => AXIS.from + 400 + Math.round((Math.abs((2 * i) / steps - 1) * 3600 + i) % 4400),
  );

export const measureRows = async (
  address: string,
  probe: string,
  steps: number,
): Promise<RowFigures & { readonly browser: string }> => {
  const { page, mainMs, rendererMs, version, close } = await open(address, probe, false, ROWS_SIZE);
  page.setDefaultTimeout(LOAD_MS);
  await page.waitForFunction(() => window.rows !== undefined, undefined, { timeout: LOAD_MS });
  const scrub = (days: readonly number[]) => page.evaluate((all) => window.rows?.scrub(all) ?? [], days);
  const beforeLoad = await mainMs();
  await page.evaluate(() => window.rows?.load());
  const loadMainMs = (await mainMs()) - beforeLoad;
  const days = scrubDays(steps);
  await scrub(days.slice(0, WARM));
  await page.evaluate(() => window.benchProbe.reset());
  const before = { main: await mainMs(), renderer: await rendererMs() };
  const times = await scrub(days);
  const after = { main: await mainMs(), renderer: await rendererMs() };
  const tally = await page.evaluate(() => window.benchProbe.read());
  await page.evaluate(() => window.rows?.filter(true));
  const beforeFiltered = await mainMs();
  await scrub(days);
  const filteredMs = ((await mainMs()) - beforeFiltered) / steps;
  await close();
  return {
    mainMs: (after.main - before.main) / steps,
    rendererMs: (after.renderer - before.renderer) / steps,
    filteredMs,
    kb: tally.bytes / 1000 / steps,
    vertices: tally.vertices / steps,
    wallMs: median(times),
    longTasks: tally.longTasks,
    loadMainMs,
    browser: version,
  };
};
