import type { Page } from '@playwright/test';
import { expect, test } from './driver.ts';
import { slowness } from './slowness.ts';

const STEPS = 100;
/** A task of a quiet machine that is longer than this is felt. */
const LONG_MS = 50;
const PASSES = 3;
/** The page as it opens; open lanes are painted, too, and have a limit of their own. */
const LIMITS = [
  ['the page as it opens', '', 10],
  ['the page with its lanes open', 'lanes=all', 16],
] as const;

// Drawing without a graphics card would be measured, too; everything else is real.
const UNPAINTED = { map: 'unpainted' } as const;

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Main-thread time of each step of the slider, from the step to the frame that shows it, in milliseconds. */
const costs = async (page: Page): Promise<number[]> => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find((m) => m.name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const step = (day: number) =>
    page.evaluate(async (to) => {
      const input = document.querySelector<HTMLInputElement>('#time');
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      if (to > 0) {
        set?.call(input, String(to));
        input?.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }, day);
  const measured = async (count: number, day: (i: number) => number): Promise<readonly number[]> => {
    const all: number[] = [];
    for (let i = 0; i < count; i += 1) {
      const before = await spent();
      await step(day(i));
      all.push((await spent()) - before);
    }
    return all;
  };
  // What it costs to ask, and the frame in which nothing changes.
  const floor = median(await measured(STEPS / 5, () => 0));
  const all = await measured(STEPS, (i) => 17_200 + i * 51);
  await cdp.detach();
  return all.map((cost) => cost - floor);
};

/** Runs by itself (`@alone`): what other tests do at the same time would be measured, too. */
for (const [what, hash, limit] of LIMITS)
  test(`a step of time takes at most ${limit} ms of the main thread of a quiet machine: ${what} @alone`, async ({
    app,
    page,
  }) => {
    await app.open(hash, UNPAINTED);
    await app.hasEverything();
    const passes: { readonly ms: number; readonly slow: number }[] = [];
    for (let i = 0; i < PASSES; i += 1) passes.push({ slow: await slowness(page), ms: median(await costs(page)) });
    const told = passes.map(({ ms, slow }) => `${ms.toFixed(1)} ms (machine ${slow.toFixed(1)}x)`);
    console.log(`main thread, median of ${STEPS} steps: ${told.join(', ')}`);
    expect(Math.min(...passes.map(({ ms, slow }) => ms / slow))).toBeLessThanOrEqual(limit);
  });

/** One drag over the axis: what the map lays, loads and draws meanwhile, and tasks of more than 50 ms. */
const drag = (page: Page) =>
  page.evaluate(async (steps) => {
    const map = document.querySelector<HTMLElement>('.map-canvas')?.jeonjidoMap;
    const input = document.querySelector<HTMLInputElement>('#time');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const counts = { tiles: 0, content: 0, frames: 0, long: [] as number[] };
    map?.on('data', (event) => {
      if (event.tile) counts.tiles += 1;
      if (event.sourceDataType === 'content') counts.content += 1;
    });
    map?.on('render', () => {
      counts.frames += 1;
    });
    const observer = new PerformanceObserver((list) => counts.long.push(...list.getEntries().map((e) => e.duration)));
    observer.observe({ type: 'longtask' });
    for (let i = 0; i < steps; i += 1) {
      set?.call(input, String(17_200 + i * 50));
      input?.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(done));
    }
    observer.disconnect();
    return counts;
  }, 100);

test('dragging lays no tile again, sets no data and makes no long task @alone', async ({ app, page }) => {
  const long: number[] = [];
  // The clock on the wall hears what else the machine does: the quietest drag counts, of pages that are opened anew.
  for (let pass = 0; pass < PASSES; pass += 1) {
    await page.goto('about:blank');
    await app.open('', UNPAINTED);
    await app.hasEverything();
    const limit = LONG_MS * (await slowness(page));
    const seen = await drag(page);
    expect(seen.frames).toBeGreaterThan(20);
    expect({ tiles: seen.tiles, content: seen.content }).toEqual({ tiles: 0, content: 0 });
    long.push(seen.long.filter((ms) => ms > limit).length);
    if (long.at(-1) === 0) break;
  }
  expect(Math.min(...long)).toBe(0);
});
