import { expect, test } from './driver.ts';

test.use({ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true });

test('the sheet has three heights, time stands above it, and picking raises it', async ({ app, page }) => {
  await app.open('', { map: false });
  const sheet = page.locator('.sheet');
  await expect(sheet).toHaveAttribute('data-height', 'peek');
  const dock = await page.locator('.dock').boundingBox();
  const top = await sheet.boundingBox();
  expect((dock?.y ?? 0) + 60).toBeLessThan(top?.y ?? 0);
  await page.locator('.sheet-handle').tap();
  await expect(sheet).toHaveAttribute('data-height', 'half');
  await expect(page.locator('.dock')).toBeInViewport();
  await page.locator('.sheet-handle').tap();
  await expect(sheet).toHaveAttribute('data-height', 'full');
  await expect(page.locator('.dock')).toBeInViewport();
  await page.locator('#list [data-subject="gunsan/analysis-centre"]').tap();
  await expect(app.card('gunsan/analysis-centre')).toBeVisible();
});

test('nothing scrolls sideways at 360 and at 320 px, and text at 200 % stays readable', async ({ app, page }) => {
  await app.open('sel=gumi/battery-hub-centre', { map: false });
  await expect(app.card('gumi/battery-hub-centre')).toBeVisible();
  const text = (size: string) =>
    page.evaluate((to) => {
      document.documentElement.style.fontSize = to;
    }, size);
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const width of [360, 320])
    for (const size of ['100%', '200%'])
      await test.step(`${width} px, text at ${size}`, async () => {
        await page.setViewportSize({ width, height: 720 });
        await text(size);
        expect(await sideways()).toBeLessThanOrEqual(0);
      });
});

test('controls are at least 44 px', async ({ app, page }) => {
  await app.open('', { map: false });
  await page.locator('.sheet-handle').tap();
  const small = await page
    .locator('button:visible, select:visible, input[type="date"]:visible, summary:visible')
    .evaluateAll((controls) =>
      controls
        .map((control) => ({
          name: control.getAttribute('aria-label') ?? control.textContent?.slice(0, 30),
          box: control.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 40))
        .map(({ name, box }) => `${name} ${Math.round(box.width)}x${Math.round(box.height)}`),
    );
  expect(small).toEqual([]);
});

test.describe('on its side', () => {
  test.use({ viewport: { width: 740, height: 360 } });
  test('list, map and time stand side by side', async ({ app, page }) => {
    await app.open('', { map: false });
    const map = await page.locator('.map').boundingBox();
    const list = await page.locator('.panel').boundingBox();
    expect(map?.height).toBeGreaterThan(140);
    expect(map?.x ?? 0).toBeGreaterThanOrEqual((list?.x ?? 0) + (list?.width ?? 0) - 1);
    await expect(app.slider()).toBeInViewport();
    await expect(page.getByRole('button', { name: '재생', exact: true })).toBeInViewport();
  });
});
