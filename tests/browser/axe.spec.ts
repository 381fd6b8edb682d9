import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { type App, expect, test } from './driver.ts';

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
  'the desk, its filters and money':
    'mode=plan&tab=filters&seg=cathode,!recycling&budget=100..&sel=gunsan/analysis-centre',
  'the desk, matrix of two days': 'mode=plan&sheet=matrix&t=2025-12-31&t2=2022-12-31&table=claims',
  'the desk, space': 'mode=plan&sheet=space&shape=10km@gunsan/saemangeum-2&table=milestones',
  'the desk, side by side': 'mode=plan&sheet=compare&cmp=gumi,gunsan,pohang/ecopro-campus&group=region',
} as const;

const violations = async (page: Page): Promise<string[]> => {
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

/** The other language and the dark, by the controls of the page; a page over the map is opened anew. */
const inTheDark = async (app: App, page: Page, hash: string): Promise<void> => {
  if (hash.includes('page=')) {
    await page.goto('about:blank');
    return app.open(`${hash}&lang=en&theme=dark`, { map: false });
  }
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('.menu > summary').click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
};

for (const [name, hash] of Object.entries(STATES))
  test(`axe finds nothing in ${name}, Korean and light, English and dark`, async ({ app, page }) => {
    await app.open(hash, { map: hash === '' });
    // The tabs are the same in every state; they are looked at in the first.
    const tabs = hash === '' ? ['filters', 'legend', 'plans', 'list'] : [''];
    const look = async () => {
      for (const tab of tabs) {
        if (tab !== '') await page.locator(`#tab-${tab}`).click();
        expect(await violations(page), tab).toEqual([]);
      }
    };
    await look();
    await inTheDark(app, page, hash);
    await look();
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true });
  for (const hash of [
    '',
    'sel=gunsan/analysis-centre&theme=dark',
    'lanes=all',
    't=2024-12-31&t2=2021-01-01&k=2025-12-31',
    'mode=plan&part=table',
    'mode=plan&part=figures&sheet=space&shape=5@gunsan/analysis-centre',
  ])
    test(`axe finds nothing at 360 px with "${hash}"`, async ({ app, page }) => {
      await app.open(hash, { map: false });
      expect(await violations(page)).toEqual([]);
    });
});
