import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './driver.ts';

/* The typeface comes in parts by characters: what is asked for, when, and that it is drawn. */

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: a global can only be merged into an interface
  interface Window {
    /** When the map was ready, by the clock of the page. */
    readyAt?: number;
  }
}

/** Notes the moment in which the map is ready: what was asked for before it is what the first view costs. */
const watchForMap = (page: Page) =>
  page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (document.querySelector('.map-canvas[data-ready]') === null) return;
      window.readyAt = performance.now();
      watch.disconnect();
    });
    watch.observe(document, { subtree: true, childList: true, attributeFilter: ['data-ready'] });
  });

type Asked = { readonly file: string; readonly by: string; readonly isBeforeMap: boolean };
/** Files of the typeface that were asked for, by the page (`css`, `link`) and by the map (`fetch`). */
const asked = (page: Page): Promise<readonly Asked[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => entry.name.endsWith('.woff2'))
      .map(({ name, initiatorType, startTime }) => ({
        file: /\/(\w+-\w+)-[^/]*$/.exec(name)?.[1] ?? name,
        by: initiatorType,
        isBeforeMap: startTime < (window.readyAt ?? Number.POSITIVE_INFINITY),
      })),
  );
const files = (all: readonly Asked[]): readonly string[] => [...new Set(all.map(({ file }) => file))].sort();
const isDrawn = (page: Page, text: string) =>
  page.evaluate((t) => document.fonts.check('16px "Pretendard GOV"', t), text);

const CORE = ['bold-core', 'regular-core'];
const KNOWN = ['bold-known', 'regular-known'];

for (const [what, hash, width, height] of [
  ['a wide screen', '', 1440, 900],
  ['a phone', '', 360, 800],
  ['English', 'lang=en', 1440, 900],
] as const)
  test(`a first view asks for the core of the typeface alone: ${what}`, async ({ app, page }) => {
    await page.setViewportSize({ width, height });
    await watchForMap(page);
    await app.open(hash, { fresh: true, map: 'unpainted' });
    // What else the app says comes ahead, when the map is there: by then all that was asked for before has come.
    await expect.poll(async () => files(await asked(page))).toEqual([...CORE, ...KNOWN].sort());
    expect(files((await asked(page)).filter(({ isBeforeMap }) => isBeforeMap))).toEqual(CORE);
    expect(await isDrawn(page, '이차전지 지원거점 Pohang 17')).toBe(true);
  });

test('a table with rare syllables is written in the typeface, in the list and on the map', async ({
  app,
  page,
}, info) => {
  await app.open('mode=plan&t=2022-12-31', { map: 'unpainted' });
  await expect.poll(async () => files(await asked(page))).toEqual([...CORE, ...KNOWN].sort());
  expect(await isDrawn(page, '뷁')).toBe(false);
  const path = info.outputPath('rare.csv');
  writeFileSync(path, '회사명,업종,경도,위도\n뷁똠전지,셀 조립,126.60,35.95\n쑝양극,양극재 제조,129.42,35.99\n');
  await app.drop(path);
  await app.acceptTable();
  await expect.poll(() => isDrawn(page, '뷁똠쑝')).toBe(true);
  await page.locator('.own-row', { hasText: '뷁똠전지' }).click();
  // The name of what is picked stands on the map.
  const byMap = async () => files((await asked(page)).filter(({ by }) => by === 'fetch'));
  await expect.poll(byMap).toContain('bold-rest');
});
