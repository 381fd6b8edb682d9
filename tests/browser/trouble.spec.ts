import { expect, test } from './driver.ts';

test('a worker that cannot be loaded gives way to the static map', async ({ app, page }) => {
  await page.route(/maplibre-gl-worker/, (route) => route.abort());
  await app.open('t=2025-12-31', { map: 'unawaited' });
  await expect(page.locator('.map')).toHaveAttribute('data-trouble', /worker|style/, { timeout: 45_000 });
  await expect(page.locator('.static-drawing [data-drawn="gunsan/analysis-centre@half"]')).toBeVisible();
  // The next map begins with a worker of its own, and not with the dead one.
  await page.unroute(/maplibre-gl-worker/);
  await page.getByRole('button', { name: '지도 다시 시도' }).click();
  await app.mapIsReady();
  app.troubles.length = 0;
});

test('a context that is lost for good gives way to the static map, and the moving map can be tried again', async ({
  app,
  page,
}) => {
  await app.open('t=2025-12-31', { map: 'unpainted' });
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.map-canvas canvas');
    canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect(page.locator('.map')).toHaveAttribute('data-trouble', 'lost', { timeout: 20_000 });
  await expect(page.locator('.static-drawing [data-drawn="gunsan/analysis-centre@half"]')).toBeVisible();
  await page.getByRole('button', { name: '지도 다시 시도' }).click();
  await app.mapIsReady();
  expect(await app.drawn()).toContain('gunsan/analysis-centre@half');
});

test('a dataset that cannot be read is said in a sentence with a way to try again', async ({ app, page }) => {
  await page.route(/dataset\.json/, (route) =>
    route.fulfill({ body: '{"version":1}', contentType: 'application/json' }),
  );
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('자료를 읽지 못했습니다');
  await page.unroute(/dataset\.json/);
  await page.getByRole('button', { name: '다시 시도' }).click();
  await expect(page.locator('#summary')).toBeVisible();
  app.troubles.length = 0;
});

test('a healthy map stays, also where no facility is in sight', async ({ app, page }) => {
  await page.clock.install();
  await app.open('map=12.5/36.71/127.44', { map: 'unpainted' });
  // Longer than the map waits for a silent worker.
  await page.clock.fastForward(21_000);
  await expect(page.locator('.map')).not.toHaveAttribute('data-trouble', /./);
  await expect(page.locator('.map-canvas[data-ready]')).toBeAttached();
});
