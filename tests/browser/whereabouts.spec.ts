import type { Page } from '@playwright/test';
import { expect, SMALL_WINDOW, test } from './driver.ts';

const PHONE = { width: 360, height: 800 } as const;

/** Names of zones that the map shows now. */
const zonesNamed = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const map = document.querySelector<HTMLElement>('.map-canvas')?.jeonjidoMap;
    const names = map?.queryRenderedFeatures({ layers: ['name-zone', 'name-ground'] }) ?? [];
    return names.map((name) => String(name.properties.text));
  });

const PLACES = [
  { at: '13/35.925/126.57', zone: '새만금 특화단지', near: /군산|새만금|옥서면/ },
  { at: '13/35.95/129.50', zone: '포항 특화단지', near: /포항시 남구/ },
  { at: '13/36.705/127.43', zone: '청주 특화단지', near: /청주시|오창/ },
  { at: '12.5/36.15/128.43', zone: '구미 확장단지', near: /구미시/ },
] as const;

for (const size of [SMALL_WINDOW, PHONE])
  test(`from near one can say where one is, without streets and without a network: ${size.width} px`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize(size);
    await app.open(`map=${PLACES[0].at}`);
    for (const { at, zone, near } of PLACES)
      await test.step(zone, async () => {
        await page.evaluate((camera) => {
          window.location.hash = `#map=${camera}`;
        }, at);
        await expect(page.locator('.whereabouts')).toContainText(near);
        await expect.poll(async () => (await zonesNamed(page)).join('\n')).toContain(zone);
      });
  });

test('where no name is in sight, the line beside the scale names the nearest, in both languages', async ({
  app,
  page,
}) => {
  await page.setViewportSize(PHONE);
  await app.open('map=13/35.85/126.55');
  const line = page.locator('.whereabouts');
  await expect(line).toContainText('군산시 군산공항에서 남서쪽 약 8 km');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(line).toContainText('about 8 km south-west of Gunsan Airport');
  // The country needs no such line.
  await page.getByRole('button', { name: 'All four' }).click();
  await expect(line).toHaveCount(0);
});

test('the drawing of a machine without graphics names zones from near, and has a scale', async ({ app, page }) => {
  await page.setViewportSize(SMALL_WINDOW);
  await app.open('map=11.5/36.72/127.45', { map: false });
  const names = page.locator('.static-zone');
  await expect(
    names.filter({ hasText: '청주 특화단지' }).filter({ hasText: '오창 소부장 특화단지' }).first(),
  ).toBeVisible();
  await expect(names.filter({ hasText: '오창과학산단' })).toContainText('스케치 경계 (±300 m)');
  await expect(page.locator('.static-scale')).toHaveText('2 km');
  // Nothing is named on anything else.
  const boxes = await page
    .locator('.static-zone, .static-places text')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
  const clash = boxes.flatMap((a, i) =>
    boxes
      .slice(0, i)
      .filter((b) => a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 2 && b.top < a.bottom - 2),
  );
  expect(clash).toEqual([]);
});

test('the drawing of a machine without graphics names places from near, too', async ({ app, page }) => {
  await page.setViewportSize(SMALL_WINDOW);
  await app.open('map=10/36.03/129.44', { map: false });
  await expect(page.locator('.static-places text', { hasText: '영일만' })).toBeVisible();
  await expect(page.locator('.static-places text', { hasText: '호미곶면' })).toBeVisible();
  await expect(page.locator('.whereabouts')).toContainText('포항시 남구');
});
