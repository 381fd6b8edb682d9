import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type Page, test as plain, type TestInfo } from '@playwright/test';
import axe from 'axe-core';
import { WORKER } from '../../src/pipeline/offline.ts';
import { factories } from '../fixtures/tables.ts';
import { App, test as base, expect } from './driver.ts';
import { filesOf, folderFor, laterVersion, Site } from './site.ts';

const ROOT = join(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');
const SLIDE = 'mode=brief&story=national&scene=2';
const LATER = '[둘째 판]';

/** Each test has an origin of its own, with the built app on it; here alone workers are let in. */
const test = base.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
  site: async ({}, use) => {
    const site = new Site(DIST);
    await site.start();
    await use(site);
    await site.cut();
  },
  baseURL: ({ site }, use) => use(site.url),
  serviceWorkers: 'allow',
});

const fileOf = (info: TestInfo, name: string, content: Uint8Array): string => {
  const path = info.outputPath(name);
  writeFileSync(path, content);
  return path;
};

/** Until the app is on the device. */
const isKept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
/** The reader comes back to the page, which asks for a new version. */
const comeBack = (page: Page) => page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
const newVersionWaits = (page: Page) =>
  page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state === 'installed');
/** No request leaves a page, and pages know it: Chromium forgets with every navigation what it was told to tell them. */
const cutOff = async (context: BrowserContext) => {
  await context.setOffline(true);
  await context.addInitScript(() => {
    let isOnLine = false;
    Object.defineProperty(Navigator.prototype, 'onLine', { get: () => isOnLine });
    window.addEventListener('online', () => {
      isOnLine = true;
    });
  });
};
const reconnect = async (context: BrowserContext) => {
  await context.setOffline(false);
  for (const page of context.pages()) await page.evaluate(() => void window.dispatchEvent(new Event('online')));
};
const keptFiles = (page: Page) =>
  page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const keys = (await Promise.all(caches_.map((cache) => cache.keys()))).flat();
    return keys.map(({ url }) => new URL(url).pathname.slice(1)).sort();
  });
const ask = (page: Page) => page.getByText('새 판이 있습니다');
const press = (page: Page, name: '지금 바꾸기' | '나중에') => page.getByRole('button', { name }).click();
const brand = (page: Page) => page.locator('.brand');
const axeFinds = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    return (await runner.run('.offline')).violations.map(({ id }) => id);
  });
};
const begun = (page: Page) => page.evaluate(() => performance.timeOrigin);

test('after one visit the app opens without a network, also a table of the reader, and says so', async ({
  app,
  page,
  site,
  context,
}, info) => {
  await app.open('', { map: false });
  const first = await begun(page);
  await isKept(page);
  expect(await begun(page), 'the first worker comes without a reload').toBe(first);
  const whole = filesOf(DIST).filter((file) => file !== WORKER && file !== 'picture.jpg');
  expect(whole.length).toBeGreaterThan(80);
  expect(await keptFiles(page)).toEqual(whole);

  await cutOff(context);
  await site.cut();
  const later = new App(await context.newPage());
  await later.open('t=2025-12-31', { map: 'unpainted' });
  expect(await later.drawnSubjects()).toContain('gunsan/analysis-centre');
  const said = later.page.getByText(/네트워크 없이 보는 중 · 자료 [\d.]+판, 2026년 11월 22일 기준/);
  await expect(said).toBeVisible();
  expect(await axeFinds(later.page)).toEqual([]);

  await later.page.goto('./?from=elsewhere#mode=plan');
  await expect(later.tableRows().first()).toBeVisible();
  await expect(said).toBeVisible();
  await later.drop(fileOf(info, 'own.csv', factories(500)));
  await later.acceptTable();
  await expect(later.ownRows()).toBeVisible();
  await later.page.goto(`./?from=slides#${SLIDE}`);
  await expect(later.page.locator('.slide')).toBeVisible();
  await expect(later.page.locator('.offline')).toBeAttached();
  await expect(said).toHaveCount(0);

  await later.page.keyboard.press('Escape');
  await expect(said).toBeVisible();
  await reconnect(context);
  await expect(said).toHaveCount(0);
  expect(later.strangers).toEqual([]);
  expect(later.troubles).toEqual([]);
});

test('a later version on the same origin asks before it comes, and never during a briefing', async ({
  app,
  page,
  site,
  context,
}) => {
  const made = laterVersion(DIST, LATER);
  await app.open(SLIDE, { map: false });
  await isKept(page);
  const other = new App(await context.newPage());
  await other.open('t=2025-12-31&sel=gunsan/analysis-centre', { map: false });

  site.deploy(await made);
  await comeBack(page);
  await newVersionWaits(page);
  // Of what the open tabs may still load, the server has nothing.
  const old = filesOf(DIST).filter((file) => /^assets\/.*\.js$/.test(file));
  expect((await fetch(site.url + old[0])).status).toBe(404);
  expect(await page.evaluate((files) => Promise.all(files.map(async (f) => (await fetch(f)).status)), old)).toEqual(
    old.map(() => 200),
  );
  // A tab that is opened now is of the version of the others, and does not ask while the briefing runs in another.
  await other.page.reload();
  await isKept(other.page);
  await expect(other.card('gunsan/analysis-centre')).toBeVisible();
  await expect(brand(other.page)).not.toContainText(LATER);
  await expect(other.page.locator('.offline')).toBeAttached();
  await newVersionWaits(other.page);
  await expect(ask(other.page)).toHaveCount(0);
  await expect(ask(page)).toHaveCount(0);

  await page.keyboard.press('Escape');
  await expect(ask(page)).toBeVisible();
  await expect(ask(other.page)).toBeVisible();
  expect(await axeFinds(page)).toEqual([]);
  await press(other.page, '나중에');
  await expect(ask(other.page)).toHaveCount(0);
  await other.page.reload();
  await expect(ask(other.page)).toBeVisible();

  // Another briefing holds it back again, also where it was already asked in another tab.
  await page.evaluate((slide) => {
    window.location.hash = slide;
  }, SLIDE);
  await expect(page.locator('.slide')).toBeVisible();
  await expect(ask(page)).toHaveCount(0);
  await press(other.page, '지금 바꾸기');
  await expect(ask(other.page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(ask(page)).toBeVisible();
  await expect(ask(other.page)).toBeVisible();
  await expect(brand(other.page)).not.toContainText(LATER);

  const [hash, otherHash] = [app.hash(), other.hash()];
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  await press(page, '지금 바꾸기');
  await expect(brand(page)).toContainText(LATER);
  await expect(brand(other.page)).toContainText(LATER);
  await expect(other.card('gunsan/analysis-centre')).toBeVisible();
  expect([app.hash(), other.hash()]).toEqual([hash, otherHash]);
  await isKept(page);
  await expect(page.locator('.offline')).toBeAttached();
  await expect(ask(page)).toHaveCount(0);
  expect(loads).toBe(1);
  expect((await keptFiles(page)).filter((file) => old.includes(file))).toEqual([]);
  expect(other.troubles).toEqual([]);
  rmSync(await made, { recursive: true });
});

test('the way out removes the worker and what it kept, after the briefing', async ({ app, page, site }) => {
  const out = folderFor('out');
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const env = { ...process.env, JEONJIDO_NO_WORKER: '1' };
  const built = spawnSync(process.execPath, [vite, 'build', '--outDir', out, '--logLevel', 'error'], {
    cwd: ROOT,
    env,
  });
  expect(built.status).toBe(0);

  await app.open(SLIDE, { map: false });
  await isKept(page);
  const before = await begun(page);
  site.deploy(out);
  await comeBack(page);
  await page.waitForFunction(async () => (await caches.keys()).length === 0);
  expect(await begun(page)).toBe(before);

  await page.keyboard.press('Escape');
  await expect.poll(() => begun(page).catch(() => before)).not.toBe(before);
  // What was kept is gone; until the next visit the last worker is there in name, and answers nothing.
  const left = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length);
  await expect.poll(() => left().catch(() => -1)).toBe(0);
  await page.reload();
  await expect(page.locator('.offline')).toBeAttached();
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  expect(await left()).toBe(0);
  rmSync(out, { recursive: true });
});

plain('what is served lets the worker be replaced, and the app be installed', async ({ request, baseURL }) => {
  for (const [file, type] of [
    ['', 'text/html'],
    [WORKER, 'text/javascript'],
    ['manifest.webmanifest', 'application/manifest+json'],
  ] as const) {
    const headers = (await request.get(`./${file}`)).headers();
    expect(headers['cache-control'], file).toBe('no-cache');
    expect(headers['content-type'], file).toContain(type);
    expect(headers['content-security-policy'], file).toContain("require-trusted-types-for 'script'");
  }
  expect(await (await request.get(`./${WORKER}`)).text()).not.toContain('importScripts');
  const manifest = await (await request.get('./manifest.webmanifest')).json();
  expect(manifest).toMatchObject({ short_name: '전지도', lang: 'ko', start_url: './', display: 'standalone' });
  expect(manifest.icons.map(({ sizes, purpose }: Record<string, string>) => [sizes, purpose])).toEqual([
    ['192x192', undefined],
    ['512x512', undefined],
    ['512x512', 'maskable'],
  ]);
  for (const { src, type } of manifest.icons) {
    const icon = await request.get(new URL(src, `${baseURL}manifest.webmanifest`).href);
    expect(icon.headers()['content-type']).toContain(type);
  }
});
