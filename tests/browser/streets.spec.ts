import { readFileSync, writeFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import { TONES } from '../../src/map/streets/flavour.ts';
import { groundsIn, groundTags } from '../../src/pipeline/grounds.ts';
import { policyFor } from '../../src/pipeline/pagePolicy.ts';
import { ON_THE_HIGHWAY, townArchive } from '../fixtures/streets.ts';
import { type App, expect, SMALL_WINDOW, test } from './driver.ts';

/** The archive is made here, of the schema of the Protomaps basemap: a town that is nowhere. */
const town = townArchive();
const [LON, LAT] = ON_THE_HIGHWAY;
const there = (zoom: number, more = '') => `map=${zoom}/${LAT.toFixed(4)}/${LON.toFixed(4)}&tab=legend${more}`;
const OCHANG = 'map=14/36.7122/127.4245&tab=legend';

const onDisk = (info: TestInfo, name: string, content: string | Uint8Array): string => {
  const path = info.outputPath(name);
  writeFileSync(path, content);
  return path;
};
/** As in browsers that have no picker which gives a file again. */
const withoutPicker = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(window, 'showOpenFilePicker', { value: undefined }));
const begun = async (app: App, page: Page, hash: string): Promise<void> => {
  await page.setViewportSize(SMALL_WINDOW);
  await app.open(hash);
  await expect(app.ground()).toBeVisible();
};
const shown = (app: App, kind = 'file') => app.ground().locator(`[data-ground="${kind}"]`);

/** The page as a build with such settings would have made it. */
const builtWith = async (page: Page, env: Record<string, string>, hasFile = false): Promise<void> => {
  const grounds = groundsIn(env, hasFile);
  const tags = groundTags(grounds).map(
    ({ attrs }) =>
      `<meta ${Object.entries(attrs ?? {})
        .map(([name, value]) => `${name}="${value}"`)
        .join(' ')}>`,
  );
  await page.route(/^http:\/\/localhost:\d+\/$/, async (route) => {
    const response = await route.fetch();
    const html = (await response.text())
      .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, `$1${policyFor(grounds.origins)}`)
      .replace('</head>', `${tags.join('')}</head>`);
    await route.fulfill({
      contentType: 'text/html',
      headers: { 'Content-Security-Policy': policyFor(grounds.origins) },
      body: html,
    });
  });
};
/** A server that sends parts, as a good host does; it says what it was asked for. */
const serveTown = async (page: Page, address: RegExp, ranges = true): Promise<string[]> => {
  const asked: string[] = [];
  await page.route(address, async (route) => {
    const range = route.request().headers().range ?? '';
    asked.push(range);
    const [, from = 0, to = town.length - 1] = (/bytes=(\d+)-(\d+)/.exec(range) ?? []).map(Number);
    const headers = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/octet-stream' };
    if (!ranges) return route.fulfill({ status: 200, headers, body: Buffer.alloc(200_000) });
    const body = Buffer.from(town.slice(from, to + 1));
    const part = { ...headers, 'Content-Range': `bytes ${from}-${from + body.length - 1}/${town.length}` };
    return route.fulfill({ status: 206, headers: part, body });
  });
  return asked;
};

test('streets from a file: drawn under our zones in both themes and languages, nearer than before, and away again', async ({
  app,
  page,
}, info) => {
  await withoutPicker(page);
  await begun(app, page, there(14));
  // The link asks for more than the embedded map bears: it is kept, and given when there are streets.
  expect((await app.camera()).zoom).toBe(13);
  expect(app.hash()).toContain('map=14/');
  expect(await app.colorsAt(ON_THE_HIGHWAY)).not.toContain(TONES.light.highway);

  await app.openStreets(onDisk(info, 'town.pmtiles', town));
  await expect(shown(app)).toContainText('town.pmtiles');
  await expect(shown(app)).toContainText('출처: Protomaps © OpenStreetMap (ODbL)');
  await expect(page.locator('.attribution summary')).toHaveText('Protomaps © OpenStreetMap');
  expect(await page.locator('.attribution a, .ground a').count()).toBe(0);
  expect((await app.camera()).zoom).toBe(14);
  expect(await app.colorsAt(ON_THE_HIGHWAY)).toContain(TONES.light.highway);
  const order = await page.evaluate(
    () => document.querySelector<HTMLElement>('.map-canvas')?.jeonjidoMap?.getLayersOrder() ?? [],
  );
  expect(order.indexOf('base-land')).toBeLessThan(order.indexOf('streets-earth'));
  expect(order.indexOf('streets-roads-highway')).toBeLessThan(order.findIndex((id) => id.startsWith('zone-')));
  expect(order.indexOf('streets-places-locality')).toBeLessThan(order.findIndex((id) => id.startsWith('base-label-')));

  await test.step('nearer', async () => {
    for (const zoom of [15, 16, 17]) {
      await page.getByRole('button', { name: '확대' }).click();
      await expect.poll(async () => (await app.camera()).zoom).toBe(zoom);
    }
    await expect.poll(() => app.hash()).toContain('map=17/');
    expect(await app.colorsAt(ON_THE_HIGHWAY)).toContain(TONES.light.highway);
  });

  await test.step('in the dark, and in English', async () => {
    await page.evaluate(() => {
      window.location.hash = '#map=14/36.7122/127.4245&tab=legend';
    });
    await expect.poll(async () => (await app.camera()).zoom).toBe(14);
    // 청주시 is named by the embedded map; the archive's own name of it is not said again.
    const names = await app.streetNames();
    expect(names).toContain('오창읍');
    expect(names).not.toContain('청주시');
    const fieldOf = () =>
      page.evaluate(() =>
        JSON.stringify(
          document
            .querySelector<HTMLElement>('.map-canvas')
            ?.jeonjidoMap?.getLayoutProperty('streets-places-locality', 'text-field'),
        ),
      );
    expect(await fieldOf()).toContain('["coalesce",["get","name:ko"]');
    const korean = await app.picture();
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(fieldOf).toContain('["coalesce",["get","name:en"]');
    expect(await app.difference(korean, await app.picture())).toBeGreaterThan(0.05);
    await expect(shown(app)).toContainText('Source: Protomaps © OpenStreetMap (ODbL)');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate(
      (hash) => {
        window.location.hash = hash;
      },
      `#${there(15)}`,
    );
    await expect.poll(() => app.colorsAt(ON_THE_HIGHWAY)).toContain(TONES.dark.highway);
  });

  await test.step('away', async () => {
    await page.getByRole('button', { name: 'Close the detailed map' }).click();
    await expect.poll(async () => (await app.camera()).zoom).toBe(13);
    await expect.poll(() => app.hash()).toContain('map=13/');
    await expect(page.locator('.attribution summary')).toHaveText('© OpenStreetMap');
    expect(await app.colorsAt(ON_THE_HIGHWAY)).not.toContain(TONES.dark.highway);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await app.rest();
    expect((await app.camera()).zoom).toBe(13);
  });
});

test('streets come back with the graphics card, in the look that was chosen meanwhile', async ({ app, page }, info) => {
  await withoutPicker(page);
  await begun(app, page, there(15));
  await app.openStreets(onDisk(info, 'town.pmtiles', town));
  await expect(shown(app)).toBeVisible();
  expect(await app.colorsAt(ON_THE_HIGHWAY)).toContain(TONES.light.highway);
  await app.loseContext();
  await expect.poll(() => app.colorsAt(ON_THE_HIGHWAY)).toContain(TONES.light.highway);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => app.colorsAt(ON_THE_HIGHWAY)).toContain(TONES.dark.highway);
});

test('a wrong file is refused with a sentence, and what was open stays', async ({ app, page }, info) => {
  await withoutPicker(page);
  await app.open(OCHANG, { map: 'unpainted' });
  await app.openStreets(onDisk(info, 'names.pmtiles', '이름,경도,위도\n오창,127.4,36.7\n'));
  await expect(app.ground()).toContainText('‘names.pmtiles’을(를) 열지 못했습니다. PMTiles 3판 파일이 아니거나');
  await expect(shown(app)).toHaveCount(0);

  await app.openStreets(onDisk(info, 'town.pmtiles', town));
  await expect(shown(app)).toContainText('town.pmtiles');
  await expect(app.ground()).not.toContainText('열지 못했습니다');
  const other = townArchive({ metadata: { vector_layers: [{ id: 'transportation' }] } });
  await app.openStreets(onDisk(info, 'other.pmtiles', other));
  await expect(app.ground()).toContainText('‘other.pmtiles’을(를) 열지 못했습니다. Protomaps 바탕지도의 구성');
  await expect(shown(app)).toContainText('town.pmtiles');
  expect((await app.camera()).zoom).toBe(14);

  await test.step('one that is dropped on the window is opened, too', async () => {
    await page.getByRole('button', { name: '상세 지도 닫기' }).click();
    await expect(shown(app)).toHaveCount(0);
    await app.tab('목록');
    await app.drop(onDisk(info, 'dropped.pmtiles', town));
    await expect(shown(app)).toContainText('dropped.pmtiles');
    await expect(app.importing()).toHaveCount(0);
  });
});

test('a browser that knows files again opens the same one after a reload, or asks for one press', async ({
  app,
  page,
}) => {
  // A file of the browser's own disk stands in for one that its picker would give: nobody can press that in a test.
  await page.addInitScript(() => {
    const pick = async () => {
      const root = await navigator.storage.getDirectory();
      return [await root.getFileHandle('town.pmtiles', { create: true })];
    };
    Object.defineProperty(window, 'showOpenFilePicker', { value: pick });
    if (sessionStorage.getItem('asks') === 'true') {
      const ask = { queryPermission: async () => 'prompt', requestPermission: async () => 'granted' };
      for (const [name, value] of Object.entries(ask))
        Object.defineProperty(FileSystemFileHandle.prototype, name, { value });
    }
  });
  await app.open(OCHANG, { map: 'unpainted' });
  await page.evaluate(async (bytes) => {
    const root = await navigator.storage.getDirectory();
    const file = await (await root.getFileHandle('town.pmtiles', { create: true })).createWritable();
    await file.write(Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)));
    await file.close();
  }, Buffer.from(town).toString('base64'));
  await page.getByRole('button', { name: '상세 지도 열기' }).click();
  await expect(shown(app)).toContainText('town.pmtiles');
  await expect(app.ground()).toContainText('다음에도 이 파일을 다시 엽니다');

  await page.reload();
  await app.mapIsReady();
  await expect(shown(app)).toContainText('town.pmtiles');

  await page.evaluate(() => sessionStorage.setItem('asks', 'true'));
  await page.reload();
  await app.mapIsReady();
  await expect(app.ground()).toContainText('지난번에 연 파일입니다');
  await expect(shown(app)).toHaveCount(0);
  await page.getByRole('button', { name: '‘town.pmtiles’ 다시 열기' }).click();
  await expect(shown(app)).toContainText('town.pmtiles');

  await page.getByRole('button', { name: '상세 지도 닫기' }).click();
  await page.reload();
  await app.mapIsReady();
  await expect(page.getByRole('button', { name: '상세 지도 열기' })).toBeVisible();
  await expect(app.ground()).not.toContainText('지난번에 연 파일입니다');
});

test('an archive beside the page is read in parts, and may be switched off', async ({ app, page }) => {
  await builtWith(page, {}, true);
  const asked = await serveTown(page, /\/streets\.pmtiles$/);
  await begun(app, page, there(15));
  await expect(shown(app, 'address')).toContainText('Protomaps Basemap (시험)');
  expect(await app.colorsAt(ON_THE_HIGHWAY)).toContain(TONES.light.highway);
  expect((await app.camera()).zoom).toBe(15);
  expect(asked.every((range) => /^bytes=\d+-\d+$/.test(range))).toBe(true);

  await page.getByLabel('기본 지도만').check();
  await expect(shown(app, 'address')).toHaveCount(0);
  expect(await app.colorsAt(ON_THE_HIGHWAY)).not.toContain(TONES.light.highway);
  const before = asked.length;
  await page.reload();
  await app.mapIsReady();
  expect(asked).toHaveLength(before);
});

test('where the network is cut, or a server sends no parts, the embedded map stays and it is said why', async ({
  app,
  page,
}) => {
  await builtWith(page, { VITE_STREETS: './maps/korea.pmtiles' });
  await page.route(/korea\.pmtiles$/, (route) => route.abort());
  await begun(app, page, OCHANG);
  await expect(app.ground()).toContainText('상세 지도를 읽을 수 없어 기본 지도를 보입니다');
  expect(await app.drawnSubjects()).toContain('cheongju/strategic-complex');
  expect((await app.camera()).zoom).toBe(13);
  app.troubles.length = 0;

  await page.unroute(/korea\.pmtiles$/);
  await serveTown(page, /korea\.pmtiles$/, false);
  await page.reload();
  await app.mapIsReady();
  await expect(app.ground()).toContainText('Range 요청');
});

test('pictures by a template, from an origin that the build was given and no other, with their source in sight', async ({
  app,
  page,
}) => {
  const RED = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';
  await builtWith(page, {
    VITE_RASTER: 'https://tiles.example/KEY/{z}/{y}/{x}.png',
    VITE_RASTER_ATTRIBUTION: '© 시험 지도 <b>',
    VITE_STREETS: 'https://maps.example/korea.pmtiles',
  });
  const refused: string[] = [];
  page.on('console', (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text()));
  await page.route('https://tiles.example/**', (route) =>
    route.fulfill({
      contentType: 'image/png',
      headers: { 'Access-Control-Allow-Origin': '*' },
      body: Buffer.from(RED, 'base64'),
    }),
  );
  await serveTown(page, /^https:\/\/maps\.example\//);
  await begun(app, page, there(15));
  await expect(shown(app, 'address')).toBeVisible();
  await page.getByLabel('배경 영상').check();
  await expect(shown(app, 'raster')).toContainText('출처: © 시험 지도 <b>');
  await expect(page.locator('.attribution summary')).toHaveText('© OpenStreetMap · © 시험 지도 <b>');
  const redder = (color: string) => Number.parseInt(color.slice(1, 3), 16) - Number.parseInt(color.slice(3, 5), 16);
  await expect.poll(async () => (await app.colorsAt(ON_THE_HIGHWAY)).every((color) => redder(color) > 60)).toBe(true);
  expect((await app.camera()).zoom).toBe(15);

  await page.evaluate(() => fetch('https://elsewhere.example/').catch(() => undefined));
  expect(refused.join()).toContain('elsewhere.example');
  expect(new Set(app.strangers.map((url) => new URL(url).host))).toEqual(new Set(['tiles.example', 'maps.example']));
  app.strangers.length = 0;
  app.troubles.length = 0;
});

test('a card leads to other maps by plain links that ask nobody for anything', async ({ app, page }) => {
  await app.open('sel=gunsan/analysis-centre', { map: false });
  const links = app.card('gunsan/analysis-centre').locator('.elsewhere a');
  await expect(links).toHaveCount(2);
  await expect(page.locator('.elsewhere')).toContainText('다른 지도에서 이 부근 보기');
  await expect(page.locator('.elsewhere')).toContainText('외부 사이트');
  for (const link of await links.all()) {
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/map\.(kakao|naver)\.com\//);
    expect(await link.getAttribute('rel')).toContain('noreferrer');
    expect(await link.getAttribute('target')).toBe('_blank');
  }
  expect(readFileSync('dist/index.html', 'utf8')).not.toMatch(/kakao|naver/);
});
