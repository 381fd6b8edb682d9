import { expect, SMALL_WINDOW, test } from './driver.ts';

test('facilities appear and change with time, on the map itself', async ({ app, page }) => {
  await page.setViewportSize(SMALL_WINDOW);
  await app.open('t=2019-12-31');
  const early = await app.drawn();
  const earlyPicture = await app.picture();
  expect(early).not.toContain('gunsan/analysis-centre@half');
  await app.page.evaluate(() => {
    window.location.hash = '#t=2025-12-31';
  });
  await expect.poll(() => app.drawn()).toContain('gunsan/analysis-centre@half');
  expect(await app.drawn()).toContain('gunsan/analysis-centre@ring');
  expect(await app.difference(earlyPicture, await app.picture())).toBeGreaterThan(0.05);
});

test('a zone layer goes off and on', async ({ app, page }) => {
  await page.setViewportSize(SMALL_WINDOW);
  await app.open('map=11/36.72/127.42');
  const shown = await app.picture();
  await app.tab('범례');
  await page.locator('[data-layer="strategic"]').click();
  await expect.poll(() => app.drawnSubjects()).not.toContain('cheongju/strategic-complex');
  expect(await app.difference(shown, await app.picture())).toBeGreaterThan(0.05);
  expect(app.hash()).not.toContain('strategic');
  await page.locator('[data-layer="strategic"]').click();
  await expect.poll(() => app.drawnSubjects()).toContain('cheongju/strategic-complex');
  // Names come back when time has rested for a moment.
  await expect.poll(async () => app.difference(shown, await app.picture())).toBeLessThan(0.02);
});

test('a link restores the same picture', async ({ app, page }) => {
  await page.setViewportSize(SMALL_WINDOW);
  await app.open(
    't=2024-06-30&seg=recycling,testing&layers=facility,strategic&sel=gunsan/analysis-centre&map=9.6/36.02/129.4',
  );
  const first = await app.picture();
  const drawn = await app.drawn();
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await app.mapIsReady();
  expect(await app.drawn()).toEqual(drawn);
  expect(page.url()).toBe(address);
  await expect(app.card('gunsan/analysis-centre')).toBeVisible();
  expect(await app.difference(first, await app.picture())).toBeLessThan(0.5);
});

test('map and list hover light each other, and a press on the map picks', async ({ app, page }) => {
  await app.open('t=2025-12-31&map=11/35.94/126.58');
  const at = await page.evaluate(() => {
    const map = document.querySelector<HTMLElement>('.map-canvas')?.jeonjidoMap;
    const box = document.querySelector('.map-canvas')?.getBoundingClientRect();
    const point = map?.project([126.566, 35.937]);
    return { x: (box?.x ?? 0) + (point?.x ?? 0), y: (box?.y ?? 0) + (point?.y ?? 0) };
  });
  await page.mouse.move(at.x, at.y);
  await expect(page.locator('#list [data-subject="gunsan/analysis-centre"]')).toHaveAttribute('data-hover', 'true');
  await expect(page.locator('.tip')).toContainText('이차전지 실시간 고도분석센터');
  await page.mouse.click(at.x, at.y);
  await expect(app.card('gunsan/analysis-centre')).toBeVisible();
  await page.mouse.move(at.x - 300, at.y - 200);
  await page.locator('#list [data-subject="gunsan/saemangeum"]').hover();
  const lit = () =>
    page.evaluate(() => {
      const map = document.querySelector<HTMLElement>('.map-canvas')?.jeonjidoMap;
      return ['solid', 'half', 'hollow', 'hatched'].some(
        (part) => map?.getFeatureState({ source: 'zones', id: `gunsan/saemangeum@${part}` }).hover === true,
      );
    });
  await expect.poll(lit).toBe(true);
});

test('places go to the four places, and "fit" shows what is visible', async ({ app, page }) => {
  await app.open('', { map: 'unpainted' });
  await page.locator('[data-place="gumi"]').click();
  await expect.poll(() => app.hash()).toContain('map=10.8/36.165/128.43');
  await app.tab('조건');
  await app.filter('seg', 'hydrogen');
  await page.getByRole('button', { name: '보이는 것에 맞추기' }).click();
  await expect
    .poll(async () =>
      page.evaluate(() => document.querySelector<HTMLElement>('.map-canvas')?.jeonjidoMap?.getCenter().lng ?? 0),
    )
    .toBeGreaterThan(129);
});

test('with the network cut everything goes on working', async ({ app, page, context }) => {
  await app.open('', { map: 'unpainted' });
  // The parts that the first view does not need come when the page has time.
  await app.hasEverything();
  await context.setOffline(true);
  await page.locator('[data-place="pohang"]').click();
  await app.rest();
  await app.tab('조건');
  await app.filter('seg', 'recycling');
  await app.tab('목록');
  await app.pick('pohang/battery-management-centre');
  await app.slider().focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => app.drawnSubjects()).not.toEqual([]);
  await page.getByRole('button', { name: '연표 펼치기' }).click();
  await expect(app.lane('pohang/battery-management-centre')).toBeAttached();
  await app.tab('계획');
  await expect(page.locator('[data-outcome="overdue"]').first()).toBeVisible();
  await page.getByRole('button', { name: '두 시점 비교' }).click();
  await expect(page.locator('#changes')).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('#summary')).toContainText('As of');
});

test('without WebGL a picture of the same marks takes its place and the rest works', async ({ app, page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl')
        ? null
        : (original as (...all: unknown[]) => RenderingContext | null).call(this, kind, ...rest);
    } as typeof original;
  });
  await app.open('t=2025-12-31', { map: false });
  await expect(page.locator('.map')).toHaveAttribute('data-trouble', 'webgl');
  const marks = page.locator('.static-drawing [data-drawn]');
  await expect(page.locator('.static-drawing [data-drawn="gunsan/analysis-centre@half"]')).toBeVisible();
  const before = await marks.count();
  await page.locator('.static-drawing [data-drawn="gunsan/analysis-centre@half"]').click();
  await expect(app.card('gunsan/analysis-centre')).toBeVisible();
  await app.tab('조건');
  await app.filter('seg', 'cathode');
  await expect.poll(() => marks.count()).toBeLessThan(before);
});

test('a lost context comes back with what changed meanwhile', async ({ app, page }) => {
  await page.setViewportSize(SMALL_WINDOW);
  await app.open('t=2025-12-31');
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.map-canvas canvas');
    const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    extension?.loseContext();
    window.location.hash = '#t=2021-07-22';
    setTimeout(() => extension?.restoreContext(), 800);
  });
  await expect(page.locator('#summary')).toContainText('2021년 7월 22일 기준');
  await expect.poll(() => app.drawnSubjects(), { timeout: 30_000 }).not.toContain('pohang/strategic-complex');
  await app.rest();
  expect(await app.drawnSubjects()).toContain('cheongju/sobujang-complex');
  const restored = await app.picture();
  await page.goto('about:blank');
  await app.open('t=2021-07-22');
  expect(await app.difference(restored, await app.picture())).toBeLessThan(1);
});
