import { AXIS } from '../../src/model/day.ts';
import { open } from './browser.ts';
import type { Likeness } from './page/rows/likeness.ts';
import { addressOf, ROWS_SIZE } from './rows.ts';

/** A layer that is quick because it draws something else is no layer: ours is held against the stock circles. */
const ROWS = 10_000;
const DAY = AXIS.from + 2500;

/** With and without filters: marks of one size and colour on one day, drawn by both. */
export const likenesses = async (url: string, probe: string): Promise<readonly Likeness[]> => {
  const pictures: string[][] = [];
  const found: Likeness[] = [];
  for (const name of ['ours', 'setFilter'] as const) {
    const { page, close } = await open(`${addressOf(url, name, ROWS)}&exact`, probe, true, ROWS_SIZE);
    await page.waitForFunction(() => window.rows !== undefined);
    await page.evaluate(() => window.rows?.load());
    const taken: string[] = [];
    for (const filtered of [false, true]) {
      await page.evaluate((on) => window.rows?.filter(on), filtered);
      await page.evaluate((day) => window.rows?.scrub([day]), DAY);
      taken.push((await page.screenshot()).toString('base64'));
    }
    pictures.push(taken);
    const [ours, stock] = pictures;
    if (ours && stock)
      for (const [i, picture] of ours.entries()) {
        const pair = [picture, stock[i] ?? ''] as const;
        const like = await page.evaluate(([a, b]) => window.rows?.likeness(a, b), pair);
        if (like) found.push(like);
      }
    await close();
  }
  return found;
};

/** How far the two pictures are apart, as a part of what is drawn. */
export const apartOf = ({ ours, stock }: Likeness): number => Math.abs(ours - stock) / Math.max(1, stock);
/** What of the stock picture has another colour in ours, or is not there. */
export const unlikeOf = ({ stock, alike }: Likeness): number => 1 - alike / Math.max(1, stock);
