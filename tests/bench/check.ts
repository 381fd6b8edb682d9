import type { Opened } from './browser.ts';
import { openEngine } from './engines.ts';
import type { EngineName } from './page/engine.ts';
import type { Timeline } from './world.ts';

/** Fewer changed pixels than this and nothing has been drawn. */
const LEAST_PIXELS = 500;

/** Plates and leader lines belong to the marks of the app, not to the subjects. */
const subjectKeys = (keys: readonly string[]): readonly string[] =>
  [...new Set(keys)].filter((key) => key.includes('@')).toSorted();

const missing = (wanted: readonly string[], found: readonly string[]) => wanted.filter((key) => !found.includes(key));
const differences = (wanted: readonly string[], found: readonly string[]): readonly string[] => [
  ...missing(wanted, found).map((key) => `lacks ${key}`),
  ...missing(found, wanted).map((key) => `has ${key} too many`),
];

/** The first day on which something is drawn, one in the middle, and the fullest one. */
const daysToCheck = ({ changes, drawnOn }: Timeline): readonly [first: number, middle: number, fullest: number] => {
  const fullest = changes.reduce((best, day) => (drawnOn(day).length > drawnOn(best).length ? day : best));
  return [changes[0] ?? fullest, changes[Math.floor(changes.length / 2)] ?? fullest, fullest];
};

export type Checked = { readonly keys: number; readonly pixels: number };

const checkOpened = async ({ page }: Opened, name: EngineName, timeline: Timeline): Promise<Checked> => {
  const days = daysToCheck(timeline);
  const pictures: string[] = [];
  let keys = 0;
  for (const day of days) {
    await page.evaluate((t) => window.bench?.show(t), day);
    const wanted = subjectKeys(timeline.drawnOn(day));
    const found = subjectKeys((await page.evaluate(() => window.bench?.held())) ?? []);
    const wrong = differences(wanted, found);
    if (wrong.length > 0) throw new Error(`${name} on day ${day}: ${wrong.join(', ')}`);
    const counted = await page.evaluate(() => window.bench?.counted() ?? null);
    if (counted && counted.passed !== counted.expected)
      throw new Error(`${name} on day ${day}: ${counted.passed} rows pass the filter, not ${counted.expected}`);
    keys += found.length;
    pictures.push((await page.screenshot()).toString('base64'));
  }
  const [first = '', , fullest = ''] = pictures;
  const pixels = await page.evaluate(([a, b]) => window.bench?.difference(a, b), [first, fullest] as const);
  if (pixels === undefined || pixels < LEAST_PIXELS)
    throw new Error(`${name}: ${pixels} pixels differ between days ${days[0]} and ${days[2]}`);
  return { keys, pixels };
};

/**
 * Draws three days for real. An engine must hold what the model says, no less and no more, and must have drawn it; a
 * fast engine that shows something else is no peer.
 */
export const checkEngine = async (
  url: string,
  probe: string,
  name: EngineName,
  timeline: Timeline,
): Promise<Checked> => {
  const opened = await openEngine(url, probe, name, true);
  const checked = await checkOpened(opened, name, timeline).catch(async (error: unknown) => {
    // A browser that is left open keeps the run from ending.
    await opened.close().catch(() => undefined);
    throw error;
  });
  await opened.close();
  return checked;
};
