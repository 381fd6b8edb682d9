import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { factories } from '../fixtures/tables.ts';
import { expect, test } from './driver.ts';

/** A state by its link, and what stands on the page once it is there. */
type State = readonly [name: string, hash: string, there: string];

/** States that one page goes through, each in Korean and light, then each in English and dark. */
const ROUNDS: Readonly<Record<string, readonly State[]>> = {
  'a card, pages and what is not found': [
    ['a card', 't=2025-12-31&sel=gunsan/analysis-centre', '[data-card="gunsan/analysis-centre"] .statement'],
    ['a source page', 'page=source:d-gunsan-analysis', 'dialog[open] [data-source="d-gunsan-analysis"]'],
    ['about', 'page=about', 'dialog[open] :text("OpenStreetMap")'],
    ['nothing found', 'seg=steel&reg=gunsan', '.empty'],
  ],
  'days, lanes and plans': [
    ['an early day', 't=2018-01-01', '#summary:text("2018")'],
    ['the lanes', 'lanes=all&t=2023-07-20', '.lanes .ms'],
    [
      'two days compared',
      't=2024-12-31&t2=2021-01-01&tab=changes&sel=pohang/inline-evaluation-centre',
      '#changes [data-changed]',
    ],
    ['an earlier day of knowledge', 'k=2021-07-22&tab=plans', '.banner'],
  ],
  'the briefing': [
    ['a slide', 'mode=brief&story=national&scene=7', '.slide-sources li'],
    ['a slide with money', 'mode=brief&story=payers&scene=2', '.slide-figure .bars'],
    ['a slide with the matrix', 'mode=brief&story=payers&scene=7', '.slide-figure table'],
    ['a slide that was left', 'story=national&scene=7', '.way-back'],
    ['the list of stories', 'page=stories', 'dialog[open] [data-story="due"]'],
  ],
  'the desk': [
    [
      'its filters and a card',
      'mode=plan&tab=filters&seg=cathode,!recycling&budget=100..&sel=gunsan/analysis-centre',
      '.desk-sheet [data-card="gunsan/analysis-centre"] .statement',
    ],
    ['its money', 'mode=plan&seg=cathode', '[data-money="national"]'],
    [
      'the matrix of two days',
      'mode=plan&sheet=matrix&t=2025-12-31&t2=2022-12-31&table=claims',
      '[data-cell="cathode/jeonbuk"]',
    ],
    [
      'space',
      'mode=plan&sheet=space&shape=10km@gunsan/saemangeum-2&table=milestones',
      '[aria-labelledby="space-inside"] [data-subject]',
    ],
    [
      'side by side',
      'mode=plan&sheet=compare&cmp=gumi,gunsan,pohang/ecopro-campus&group=region',
      '[data-fact="total"]',
    ],
  ],
};

const ON_A_PHONE: readonly State[] = [
  ['the first view', '', '.sheet'],
  ['the lanes', 'lanes=all', '.lanes .ms'],
  ['two days compared, as known earlier', 't=2024-12-31&t2=2021-01-01&k=2025-12-31', '.banner'],
  ['the table of the desk', 'mode=plan&part=table', '.table tbody tr[data-row]'],
  ['space on the desk', 'mode=plan&part=figures&sheet=space&shape=5@gunsan/analysis-centre', '.space [data-center]'],
  ['a slide', 'mode=brief&story=national&scene=7', '.slide-sources li'],
  ['a card in the dark', 'sel=gunsan/analysis-centre&theme=dark', '[data-card="gunsan/analysis-centre"] .statement'],
];

const violations = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const result = await runner.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
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

/** The other language and the dark, by the controls of the page. */
const inEnglishAndDark = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('.menu > summary').click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
};

const lookAt = async (page: Page, states: readonly State[], light: string): Promise<void> => {
  for (const [name, hash, there] of states)
    await test.step(`${name}, ${light}`, async () => {
      await page.goto(`./#${hash}`);
      await expect(page.locator(there).first()).toBeAttached();
      expect(await violations(page)).toEqual([]);
    });
};

test('axe finds nothing in the first view and its tabs, Korean and light, English and dark', async ({ app, page }) => {
  await app.open('', { map: 'unpainted' });
  const lookAtTabs = async () => {
    for (const tab of ['filters', 'legend', 'plans', 'list']) {
      await page.locator(`#tab-${tab}`).click();
      await expect(page.locator(`#tab-${tab}`)).toHaveAttribute('aria-selected', 'true');
      expect(await violations(page), tab).toEqual([]);
    }
  };
  await test.step('Korean and light', lookAtTabs);
  await inEnglishAndDark(page);
  await test.step('English and dark', lookAtTabs);
});

for (const [round, states] of Object.entries(ROUNDS))
  test(`axe finds nothing in ${round}, Korean and light, English and dark`, async ({ app, page }) => {
    await app.open('', { map: false });
    await lookAt(page, states, 'Korean and light');
    await page.goto('./#');
    await inEnglishAndDark(page);
    await lookAt(page, states, 'English and dark');
  });

test('axe finds nothing where a table comes in, and in its panel and rows, Korean and light, English and dark', async ({
  app,
  page,
}, info) => {
  const [fine, broken] = ['fine.csv', 'broken.csv'].map((name) => info.outputPath(name)) as [string, string];
  writeFileSync(fine, factories(200));
  writeFileSync(broken, 'a,b\n1\n');
  await app.open('mode=plan&tab=own', { map: false });
  const look = async () => {
    expect(await violations(page), 'the invitation').toEqual([]);
    await app.drop(broken);
    await expect(app.importing().getByRole('listitem').first()).toBeVisible();
    expect(await violations(page), 'a refusal').toEqual([]);
    await page.keyboard.press('Escape');
    await app.drop(fine);
    await expect(app.importing().getByRole('status')).toContainText('200');
    expect(await violations(page), 'the mapping').toEqual([]);
    await app.importing().locator('button[type=submit]').click();
    await app.ownRows().locator('.own-row').first().click();
    await page.locator('#table-own').click();
    await expect(page.locator('.own-table')).toBeVisible();
    expect(await violations(page), 'the panel, a row and the table').toEqual([]);
    await page.locator('.own-panel > p:has(.button) .button').last().click();
    await page.getByRole('alertdialog').getByRole('button').last().click();
    await expect(app.ownRows()).toHaveCount(0);
  };
  await test.step('Korean and light', look);
  await inEnglishAndDark(page);
  await test.step('English and dark', look);
});

test('axe finds nothing in what opens over a slide, in the presenter’s window and where stories are made', async ({
  app,
  page,
}) => {
  await app.open('mode=brief&story=national&scene=7', { map: false });
  const dialog = page.locator('dialog[open]');
  const look = async (name: string, open: () => Promise<void>) =>
    test.step(name, async () => {
      await open();
      await expect(dialog).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    });
  await look('where a value comes from', () => page.locator('[data-ref]').first().click());
  await look('all slides', () => page.keyboard.press('o'));
  await look('the slide as a picture', () => page.getByRole('button', { name: '이 슬라이드를 그림으로' }).click());
  await test.step('the presenter’s window', async () => {
    const [speaker] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: '발표자 창 열기' }).click(),
    ]);
    await expect(speaker.locator('.speaker-next .static-drawing')).toBeVisible();
    expect(await violations(speaker)).toEqual([]);
    await speaker.close();
  });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '브리핑', exact: true }).first().click();
  await page.getByRole('button', { name: '지금 화면으로 새 이야기' }).click();
  await look('the scenes of a story', () => page.getByRole('button', { name: '장면 고치기' }).click());
  await page.getByRole('button', { name: '브리핑', exact: true }).first().click();
  await page
    .locator('[data-story="due"]')
    .getByRole('button', { name: /유인물 인쇄$/ })
    .click();
  await expect(dialog).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true });
  test('axe finds nothing at 360 px', async ({ app, page }) => {
    await app.open('', { map: false });
    await lookAt(page, ON_A_PHONE, 'at 360 px');
  });
});
