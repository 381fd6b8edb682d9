import { open } from './browser.ts';
import { mean, median, quantile } from './numbers.ts';
import type { Tally } from './page/probe.ts';
import { axisDays } from './world.ts';

/** What a step of the slider costs on the page as it is shipped. */
export type AppFigures = {
  /** Over the steps of all passes. */
  readonly main: { readonly median: number; readonly mean: number; readonly p95: number };
  /** The same measure over two frames in which nothing is asked for: the cost of looking. */
  readonly floor: number;
  /** The last pass of all steps, each until it has been painted. */
  readonly stepped: Tally;
  /** The same steps as fast as a hand drags. */
  readonly dragged: Tally;
  readonly frameMs: { readonly median: number; readonly p95: number };
  /** Version of the browser. */
  readonly browser: string;
};

/** Longer than anything that waits for scrubbing to rest. */
const REST_MS = 800;
const WARM_STEPS = 20;
const FLOOR_STEPS = 20;

export const measureApp = async (url: string, probe: string, steps: number, passes: number): Promise<AppFigures> => {
  const days = axisDays(steps);
  const { page, mainMs, version, close } = await open(`${url}#t=2017-01-01`, probe);
  await page.waitForSelector('.map-canvas[data-ready]', { state: 'attached', timeout: 60_000 });
  await page.evaluate(() => window.benchProbe.watchApp());
  await page.waitForTimeout(REST_MS);
  const rest = async () => {
    await page.evaluate(() => window.benchProbe.slideTo(0));
    await page.waitForTimeout(REST_MS);
  };
  /** What each call costs, every one measured by itself; what comes after it falls to it, too. */
  const costs = async (count: number, step: (i: number) => Promise<unknown>): Promise<readonly number[]> => {
    const found: number[] = [];
    let before = await mainMs();
    for (let i = 0; i < count; i += 1) {
      await step(i);
      const now = await mainMs();
      found.push(now - before);
      before = now;
    }
    return found;
  };
  const slideTo = (i: number) => page.evaluate((day) => window.benchProbe.slideTo(day), days[i] ?? 0);

  await costs(WARM_STEPS, (i) => slideTo(i * 5));
  await rest();
  const floor = await costs(FLOOR_STEPS, () => page.evaluate(() => window.benchProbe.framePair()));
  const main: number[] = [];
  let stepped = await page.evaluate(() => window.benchProbe.read());
  for (let pass = 0; pass < passes; pass += 1) {
    await page.evaluate(() => window.benchProbe.reset());
    main.push(...(await costs(steps, slideTo)));
    stepped = await page.evaluate(() => window.benchProbe.read());
    await rest();
  }
  await page.evaluate(() => window.benchProbe.reset());
  const gaps = await page.evaluate((all) => window.benchProbe.drag(all), days);
  const dragged = await page.evaluate(() => window.benchProbe.read());
  await close();
  return {
    main: { median: median(main), mean: mean(main), p95: quantile(main, 0.95) },
    floor: median(floor),
    stepped,
    dragged,
    frameMs: { median: median(gaps), p95: quantile(gaps, 0.95) },
    browser: version,
  };
};
