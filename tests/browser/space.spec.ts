import { dayOf } from '../../src/model/day.ts';
import type { Shape } from '../../src/view/shape.ts';
import { createViewStore } from '../../src/view/store.ts';
import { defaultView } from '../../src/view/view.ts';
import { dataset } from '../realDataset.ts';
import { expect, test } from './driver.ts';

const DESK = 'mode=plan&sheet=space&t=2025-12-31';
const GUNSAN = `${DESK}&map=9.6/35.9/126.6`;

/** What the model shows for a shape. */
const meant = (shape: Shape): string[] => {
  const view = { ...defaultView(dataset.asOf), t: dayOf('2025-12-31'), shape };
  return createViewStore(dataset, view)
    .store.getState()
    .scene.shown.map((i) => i.subject.id)
    .sort();
};

test('10 km around a zone are the same on map, list and panel as in the model, and a link opens them', async ({
  app,
  page,
}) => {
  await app.open(GUNSAN);
  await page.locator('[data-center]').selectOption('gunsan/saemangeum-2');
  await page.getByRole('button', { name: '10 km', exact: true }).click();
  const expected = meant({
    kind: 'radius',
    center: { kind: 'subject', id: 'gunsan/saemangeum-2' },
    metres: 10_000,
    outside: false,
  });
  expect(expected.length).toBeGreaterThan(2);
  await expect.poll(async () => (await app.listed()).sort()).toEqual(expected);
  expect((await app.inShape()).sort()).toEqual(expected);
  await expect.poll(() => app.drawnSubjects()).toEqual(expected);
  await expect.poll(() => app.shapeParts()).toEqual(['center', 'edge', 'meant']);
  expect(app.shape()).toBe('10km@gunsan/saemangeum-2');
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await app.mapIsReady();
  expect((await app.listed()).sort()).toEqual(expected);
  expect((await app.inShape()).sort()).toEqual(expected);
  expect(await app.drawnSubjects()).toEqual(expected);
  await expect(page.locator('[data-center]')).toHaveValue('gunsan/saemangeum-2');
});

test('a rectangle is drawn by hand, and nothing below it is picked', async ({ app, page }) => {
  await app.open(GUNSAN);
  await page.locator('[data-kind="box"]').click();
  await app.startDrawing('사각형 그리기');
  const [from, to] = [await app.onMap(0.3, 0.4), await app.onMap(0.7, 0.75)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x - 60, to.y - 40, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => app.shape()).toMatch(/^box:/);
  await expect(page.locator('.draw-hint')).toHaveCount(0);
  const [west, south, east, north] = (app.shape() ?? '').slice(4).split(',').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  expect(west).toBeLessThan(126.55);
  expect(east).toBeGreaterThan(126.65);
  expect((await app.inShape()).sort()).toEqual(
    meant({ kind: 'box', bounds: [west, south, east, north], outside: false }),
  );
  expect(app.hash()).not.toContain('sel=');
  await expect.poll(() => app.shapeParts()).toEqual(['edge', 'meant']);
});

test('a polygon is finished by a double press that does not zoom', async ({ app, page }) => {
  await app.open(GUNSAN, { map: 'unpainted' });
  await page.locator('[data-kind="polygon"]').click();
  await app.startDrawing('다각형 그리기');
  for (const [across, down] of [
    [0.3, 0.4],
    [0.7, 0.4],
    [0.65, 0.75],
  ] as const) {
    const { x, y } = await app.onMap(across, down);
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.click(x, y);
    await page.waitForTimeout(350);
  }
  const end = await app.onMap(0.35, 0.8);
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await page.mouse.dblclick(end.x, end.y);
  await expect.poll(() => app.shape()).toMatch(/^poly:/);
  expect(app.shape()?.split('~')).toHaveLength(4);
  expect(app.hash()).toContain('map=9.6/35.9/126.6');
});

test('Escape ends a drawing and nothing else', async ({ app, page }) => {
  await app.open(`${GUNSAN}&sel=gunsan/analysis-centre`, { map: 'unpainted' });
  await page.getByRole('tab', { name: '공간' }).click();
  await page.locator('[data-kind="box"]').click();
  await app.startDrawing('사각형 그리기');
  const { x, y } = await app.onMap(0.4, 0.5);
  await page.mouse.click(x, y);
  await page.keyboard.press('Escape');
  await expect(page.locator('.draw-hint')).toHaveCount(0);
  expect(app.shape()).toBe(null);
  expect(app.hash()).toContain('sel=gunsan/analysis-centre');
  await expect(page.getByRole('button', { name: '사각형 그리기' })).toBeFocused();
  expect(await app.shapeParts()).toEqual([]);
});

test('everything is done by keyboard and without the map', async ({ app, page }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await app.open(`${DESK}&part=figures`, { map: 'unpainted' });
  await page.locator('[data-kind="radius"]').focus();
  await page.locator('[data-center]').selectOption('point');
  await page.getByLabel('경도').focus();
  await page.keyboard.type('129.37');
  await page.keyboard.press('Tab');
  await page.keyboard.type('36.01');
  await page.keyboard.press('Enter');
  await page.getByLabel('반경', { exact: true }).fill('900');
  await page.keyboard.press('Enter');
  await expect(page.locator('.space-problem:visible')).toContainText('500 km');
  await page.getByLabel('반경', { exact: true }).fill('12.5');
  await page.keyboard.press('Enter');
  await expect.poll(() => app.shape()).toBe('12.5km@129.37,36.01');
  await expect(page.getByLabel('반경', { exact: true })).toBeFocused();
  const center = { kind: 'point', lonLat: [129.37, 36.01] } as const;
  const expected = meant({ kind: 'radius', center, metres: 12_500, outside: false });
  await expect.poll(async () => (await app.inShape()).sort()).toEqual(expected);
  await page.getByRole('button', { name: '밖', exact: true }).press('Enter');
  await expect.poll(() => app.shape()).toBe('!12.5km@129.37,36.01');
  await page.getByRole('button', { name: '모양 지우기' }).press('Enter');
  await expect.poll(() => app.shape()).toBe(null);
});

test('my place is asked for, applied and told to no link', async ({ app, page, context }) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: 35.94, longitude: 126.57, accuracy: 30 });
  await app.open(`${DESK}&shape=5km@me`, { map: 'unpainted' });
  await expect(page.locator('.space-obstacle')).toContainText('내 위치를 아직 몰라서');
  const everything = (await app.listed()).length;
  await page.locator('.space-obstacle').getByRole('button', { name: '내 위치 찾기' }).click();
  await expect.poll(async () => (await app.listed()).length).toBeLessThan(everything);
  expect(await app.inShape()).toContain('gunsan/analysis-centre');
  expect(app.shape()).toBe('5km@me');
});

test('a shape is downloaded as GeoJSON', async ({ app, page }) => {
  await app.open(`${DESK}&shape=zone:gunsan/saemangeum-2`, { map: false });
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'GeoJSON 내려받기' }).click();
  const stream = await (await waiting).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  const feature = JSON.parse(Buffer.concat(parts).toString());
  expect(feature.properties).toMatchObject({ shape: 'zone:gunsan/saemangeum-2', meant: 'inside' });
  expect(feature.geometry.type).toBe('MultiPolygon');
});

test('a drawing goes with a lost context, and the next one works', async ({ app, page }) => {
  await app.open(GUNSAN, { map: 'unpainted' });
  await page.locator('[data-kind="box"]').click();
  await app.startDrawing('사각형 그리기');
  const { x, y } = await app.onMap(0.35, 0.5);
  await page.mouse.click(x, y);
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.map-canvas canvas');
    const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    extension?.loseContext();
    setTimeout(() => extension?.restoreContext(), 400);
  });
  await expect(page.locator('.draw-hint')).toHaveCount(0);
  await expect.poll(() => app.drawnSubjects(), { timeout: 30_000 }).toContain('gunsan/analysis-centre');
  await app.startDrawing('사각형 그리기');
  await page.mouse.click(x, y);
  const end = await app.onMap(0.6, 0.75);
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.click(end.x, end.y);
  await expect.poll(() => app.shape()).toMatch(/^box:/);
});
