import { type Opened, open } from './browser.ts';
import type { EngineName } from './page/engine.ts';

/** What a step costs in one engine, on the bench page. */
export type EngineFigures = {
  readonly mainMs: number;
  /** Main thread and worker together. */
  readonly rendererMs: number;
  readonly kb: number;
  readonly tiles: number;
  readonly frames: number;
  /** Of the whole scrub. */
  readonly longTasks: number;
};
/** Longer than anything that waits for scrubbing to rest. */
const REST_MS = 800;
/** Part of the days that is gone over before anything is measured. */
const WARM = 0.2;

export const openEngine = async (url: string, probe: string, name: EngineName, check = false): Promise<Opened> => {
  const opened = await open(`${url}?engine=${encodeURIComponent(name)}${check ? '&check' : ''}`, probe, check);
  await opened.page.waitForFunction(() => window.bench !== undefined, undefined, { timeout: 60_000 });
  await opened.page.waitForTimeout(REST_MS);
  return opened;
};

const scrub = ({ page }: Opened, days: readonly number[]): Promise<void> =>
  page.evaluate((all) => window.bench?.scrub(all), days);

export const measureEngine = async (
  url: string,
  probe: string,
  name: EngineName,
  days: readonly number[],
): Promise<EngineFigures> => {
  const opened = await openEngine(url, probe, name);
  const { page, mainMs, rendererMs, close } = opened;
  await scrub(opened, days.slice(0, Math.ceil(days.length * WARM)));
  await page.waitForTimeout(REST_MS);
  await page.evaluate(() => window.benchProbe.reset());
  const before = { main: await mainMs(), renderer: await rendererMs() };
  await scrub(opened, days);
  const after = { main: await mainMs(), renderer: await rendererMs() };
  const tally = await page.evaluate(() => window.benchProbe.read());
  await close();
  const perStep = (value: number) => value / days.length;
  return {
    mainMs: perStep(after.main - before.main),
    rendererMs: perStep(after.renderer - before.renderer),
    kb: perStep(tally.bytes / 1000),
    tiles: perStep(tally.tiles),
    frames: perStep(tally.frames),
    longTasks: tally.longTasks,
  };
};
