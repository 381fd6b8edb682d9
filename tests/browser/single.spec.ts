import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { TONES } from '../../src/map/streets/flavour.ts';
import { parseStories, type Story } from '../../src/model/stories.ts';
import { ON_THE_HIGHWAY, townArchive } from '../fixtures/streets.ts';
import { factories } from '../fixtures/tables.ts';
import { App, test as base, expect } from './driver.ts';

/** The one file, opened from the disk as by a double click, with the network cut. */
const FILE = join(import.meta.dirname, '../../dist-single/jeonjido.html');
const ADDRESS = pathToFileURL(FILE).href;

/** Every address that any window asked for: the file, and what it made itself. */
const test = base.extend<{ asked: string[] }>({
  asked: [
    async ({ context }, use) => {
      const asked: string[] = [];
      context.on('request', (request) => asked.push(request.url()));
      await use(asked);
      const outside = asked.filter((url) => url.split('#')[0] !== ADDRESS && !/^(?:data|blob):/.test(url));
      expect(outside, 'asked for outside the file').toEqual([]);
    },
    { auto: true },
  ],
});
test.use({ baseURL: ADDRESS, offline: true, acceptDownloads: true });
test.beforeAll(() => {
  if (!existsSync(FILE))
    throw new Error(
      'dist-single/jeonjido.html is not there: npm run build:single makes it, and npm test does so itself.',
    );
});

const stories = (): readonly Story[] => {
  const parsed = parseStories(JSON.parse(readFileSync(join(import.meta.dirname, '../../data/stories.json'), 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.stories;
};
const scenesOf = (id: string): readonly string[] =>
  stories()
    .find((story) => story.id === id)
    ?.scenes.map((scene) => scene.id) ?? [];

const onSlide = (page: Page, n: number, scene: string | undefined) =>
  Promise.all([
    expect(page.locator('.slide')).toHaveAttribute('data-scene', scene ?? ''),
    expect(page).toHaveTitle(new RegExp(`^${n} / `)),
  ]);
const present = async (app: App, page: Page, title: string, map: false | 'unawaited'): Promise<void> => {
  await app.open('page=stories', { map });
  await page.getByRole('button', { name: `${title} 시작`, exact: true }).click();
};
const full = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);

test('the one file opens from a disk with its map, its typeface and its data', async ({ app, page }) => {
  await app.open('');
  expect((await app.drawnSubjects()).length).toBeGreaterThan(30);
  const faces = await page.evaluate(() =>
    [...document.fonts].filter((face) => face.status === 'loaded').map(({ family, weight }) => `${family} ${weight}`),
  );
  // Two for the words around the map, two for the names on it: none is drawn in what the computer happens to have.
  expect(faces.filter((face) => face.includes('Pretendard GOV'))).toHaveLength(2);
  expect(faces.filter((face) => face.startsWith('maplibre'))).toHaveLength(2);
  await expect.poll(() => page.evaluate(() => document.fonts.check('16px "Pretendard GOV"', '포항시'))).toBe(true);

  await app.tab('조건');
  const promised = await app.count('seg', 'cathode');
  await app.filter('seg', 'cathode');
  await app.tab('목록');
  await expect.poll(() => app.listed().then((rows) => rows.length)).toBe(promised);
  await app.slider().focus();
  await page.keyboard.press('Home');
  await expect(page.locator('#summary')).toContainText('2017년');
  await expect.poll(() => app.hash()).toContain('t=2017');
  await page.goBack();
  await expect.poll(() => app.hash()).not.toContain('t=2017');
});

test('a whole story is presented from the one file by the four keys of a clicker', async ({ app, page }) => {
  const scenes = scenesOf('payers');
  expect(scenes.length).toBeGreaterThan(5);
  await present(app, page, '네 지역, 누가 무엇에 내나', 'unawaited');
  await onSlide(page, 1, scenes[0]);
  await app.mapIsReady();
  for (const [i, scene] of scenes.entries()) {
    if (i > 0) await page.keyboard.press('PageDown');
    await onSlide(page, i + 1, scene);
  }
  await page.keyboard.press('PageUp');
  await onSlide(page, scenes.length - 1, scenes.at(-2));

  await page.keyboard.press('F5');
  await expect.poll(() => full(page)).toBe(true);
  await onSlide(page, scenes.length - 1, scenes.at(-2));
  await page.keyboard.press('.');
  await expect(page.locator('.brief-blank')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.locator('.brief-blank')).toHaveCount(0);
  await onSlide(page, scenes.length - 1, scenes.at(-2));
  await page.keyboard.press('F5');
  await expect.poll(() => full(page)).toBe(false);

  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await onSlide(page, 2, 'gunsan');
  await page.locator('.slide [data-ref]', { hasText: '369억 원' }).click();
  const source = page.locator('[data-source-of="gunsan/analysis-centre:budget"]');
  await expect(source).toContainText('369억 원');
  await expect(source).toContainText('뉴스스텝');
  await expect(source).toContainText('12문단');
  await page.keyboard.press('Escape');
  await expect(source).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('.slide')).toHaveCount(0);
  await expect(page.locator('.header')).toBeVisible();
});

/** The presenter's window, watched as the first one is. */
const speakerOf = async (context: BrowserContext, page: Page): Promise<App> => {
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: '발표자 창 열기' }).click(),
  ]);
  return new App(opened);
};

test('the presenter’s window of the one file leads the audience’s', async ({ app, page, context }) => {
  const scenes = scenesOf('national');
  await present(app, page, '네 지역의 이차전지 지원 거점', false);
  await onSlide(page, 1, scenes[0]);
  const speaker = await speakerOf(context, page);
  const desk = speaker.page.locator('.speaker');
  await expect(desk).toHaveAttribute('data-link', 'linked');
  await expect(desk.locator('.speaker-notes')).toContainText('에코프로 표가 빗금인 것은');

  await speaker.page.keyboard.press('PageDown');
  await onSlide(page, 2, scenes[1]);
  await expect(desk.locator('.speaker-now')).toHaveAttribute('data-n', '2');
  await speaker.page.keyboard.press('7');
  await speaker.page.keyboard.press('Enter');
  await onSlide(page, 7, scenes[6]);
  await speaker.page.keyboard.press('b');
  await expect(page.locator('.brief-blank')).toBeVisible();
  await speaker.page.keyboard.press('b');
  await expect(page.locator('.brief-blank')).toHaveCount(0);
  await page.bringToFront();
  await page.keyboard.press('PageUp');
  await expect(desk.locator('.speaker-now')).toHaveAttribute('data-n', '6');
  await expect.poll(() => app.hash()).toContain('scene=6');
  await page.reload();
  await onSlide(page, 6, scenes[5]);
  await expect(desk).toHaveAttribute('data-link', 'linked');
  expect(speaker.troubles, 'console of the presenter’s window').toEqual([]);
});

test('a page with the same number and its source is handed out from the one file', async ({ app, page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'true';
    };
  });
  await present(app, page, '네 지역의 이차전지 지원 거점', false);
  await onSlide(page, 1, scenesOf('national')[0]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '브리핑', exact: true }).first().click();
  await page
    .locator('[data-story="national"]')
    .getByRole('button', { name: /유인물 인쇄$/ })
    .click();
  await page.getByRole('button', { name: '인쇄하기' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'true');
  const seventh = page.locator('.handout-scene').nth(6);
  await expect(seventh).toContainText('(계획) 369억 원[1]');
  await expect(seventh.locator('.handout-sources')).toContainText(/뉴스스텝.*12문단/);
  await expect(seventh.locator('.handout-link')).toContainText('jeonjido.html#mode=brief&story=national&scene=7');
});

test('the one file gives its tables and its data away, keeps what is made in it, and asks nobody', async ({
  app,
  page,
}) => {
  await app.open('mode=plan', { map: false });
  await expect(app.tableRows().first()).toBeVisible();
  const table = await app.takeAway('csv');
  expect(table.name).toMatch(/^jeonjido-.*\.csv$/);
  expect(table.text).toContain('이차전지 실시간 고도분석센터');

  await page.goto('#page=data');
  const [claims] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('dialog .files button', { hasText: 'claims.csv' }).click(),
  ]);
  expect(readFileSync(await claims.path())).toEqual(readFileSync(join(import.meta.dirname, '../../data/claims.csv')));
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('dialog .button', { hasText: 'ZIP' }).click(),
  ]);
  expect(zip.suggestedFilename()).toMatch(/^jeonjido-.*\.zip$/);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');

  const refused = await page.evaluate(async () => {
    const said: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => said.push(event.effectiveDirective));
    const attempt = async (act: () => unknown) => {
      try {
        await act();
      } catch (error) {
        said.push(String(error).slice(0, 60));
      }
    };
    await attempt(() => fetch('https://example.invalid/'));
    await attempt(() => new Worker('data:text/javascript,0'));
    await new Promise((done) => setTimeout(done, 100));
    return said;
  });
  expect(refused).toContain('connect-src');
  expect(refused.join()).toContain('script of another origin refused');
  app.troubles.length = 0;
});

test('a table of the reader opens in the one file, too: read, shown, filtered, and gone with the page', async ({
  app,
  page,
}, info) => {
  const path = info.outputPath('factories.csv');
  writeFileSync(path, factories(500));
  await app.open('mode=plan&t=2022-06-30', { map: 'unpainted' });
  await app.drop(path);
  await expect(app.importing().getByLabel('좌표계')).toHaveValue('EPSG:5179');
  await app.acceptTable();
  await app.ownFacet('시군구', '군산시');
  await expect(page.locator('.own-counts strong')).toHaveText(/지금 \d+줄/);
  await page.locator('.own-row').first().click();
  await expect(page.locator('.own-card')).toContainText('군산시');
});

test('streets from a stick open in the one file: by hand, drawn, and as near as they bear', async ({
  app,
  page,
}, info) => {
  const path = info.outputPath('town.pmtiles');
  writeFileSync(path, townArchive());
  await page.addInitScript(() => Object.defineProperty(window, 'showOpenFilePicker', { value: undefined }));
  const [lon, lat] = ON_THE_HIGHWAY;
  await app.open(`map=15/${lat.toFixed(4)}/${lon.toFixed(4)}&tab=legend`);
  await app.openStreets(path);
  await expect(app.ground()).toContainText('출처: Protomaps © OpenStreetMap (ODbL)');
  expect(await app.colorsAt(ON_THE_HIGHWAY)).toContain(TONES.light.highway);
  expect((await app.camera()).zoom).toBe(15);
});
