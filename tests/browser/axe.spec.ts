import axe from 'axe-core';
import { expect, test } from './driver.ts';

const STATES = {
  'first view': '',
  'a card': 't=2025-12-31&sel=gunsan/analysis-centre',
  'a source page': 'page=source:d-gunsan-analysis',
  about: 'page=about',
  'nothing found': 'seg=steel&reg=gunsan',
  'an early day': 't=2018-01-01',
  'the lanes': 'lanes=all&t=2023-07-20',
  'two days compared': 't=2024-12-31&t2=2021-01-01&tab=changes&sel=pohang/inline-evaluation-centre',
  'an earlier day of knowledge': 'k=2021-07-22&tab=plans',
} as const;

const violations = async (page: import('@playwright/test').Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const result = await runner.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return result.violations.map(
      (v) =>
        `${v.id}: ${v.nodes
          .map((n) => `${n.target.join(' ')} ${n.failureSummary ?? ''}`)
          .slice(0, 3)
          .join(' | ')}`,
    );
  });
};

for (const lang of ['ko', 'en'] as const)
  for (const [name, hash] of Object.entries(STATES))
    test(`axe finds nothing in ${name} (${lang})`, async ({ app, page }) => {
      const theme = lang === 'ko' ? 'light' : 'dark';
      await app.open(`${hash}&lang=${lang}&theme=${theme}`, { map: hash === '' });
      // The tabs are the same in every state; they are looked at in the first.
      for (const tab of hash === '' ? ['', 'filters', 'legend', 'plans', 'list'] : ['']) {
        if (tab !== '' && (await page.locator('dialog[open]').count()) === 0) await page.locator(`#tab-${tab}`).click();
        expect(await violations(page), tab).toEqual([]);
      }
    });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true });
  for (const hash of [
    '',
    'sel=gunsan/analysis-centre&theme=dark',
    'lanes=all',
    't=2024-12-31&t2=2021-01-01&k=2025-12-31',
  ])
    test(`axe finds nothing at 360 px with "${hash}"`, async ({ app, page }) => {
      await app.open(hash, { map: false });
      expect(await violations(page)).toEqual([]);
    });
});
