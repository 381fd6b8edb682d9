import type { Page } from '@playwright/test';
import { expect, SMALL_WINDOW, test } from './driver.ts';

const GROUND = /ground\.pmtiles/;
const WORKER = /maplibre-gl-worker/;

/** Holds what a page asks for until it is let go. */
const hold = async (page: Page, pattern: RegExp) => {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
};

/** Middles of the marks of the drawing, in the box of the map, by subject. */
const drawnMarks = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('.map')?.getBoundingClientRect();
    return [...document.querySelectorAll('.static-mark')].map((mark) => {
      const { left, top, width, height } = (mark.querySelector('.mark') ?? mark).getBoundingClientRect();
      return {
        subject: mark.getAttribute('data-drawn')?.split('@')[0] ?? '',
        x: left + width / 2 - (box?.left ?? 0),
        y: top + height / 2 - (box?.top ?? 0),
      };
    });
  });

/** The subject whose mark the map itself has at a point of its box. */
const markAt = (page: Page, { x, y }: { readonly x: number; readonly y: number }) =>
  page.evaluate(
    ([px, py]) => {
      const map = document.querySelector<HTMLElement>('.map-canvas')?.jeonjidoMap as unknown as {
        queryRenderedFeatures: (
          at: [number, number],
          options: { layers: string[] },
        ) => { properties: { subject: string }; state: { on?: boolean } }[];
      };
      const layers = ['facility-mark-far', 'facility-mark-near'];
      return map
        .queryRenderedFeatures([px, py], { layers })
        .filter(({ state }) => state.on)
        .map(({ properties }) => properties.subject);
    },
    [x, y] as const,
  );

for (const [name, hash, size] of [
  ['the country', '', { width: 1280, height: 800 }],
  ['the country on a phone', '', { width: 360, height: 800 }],
  ['a place from near', 'map=10/36.03/129.44', SMALL_WINDOW],
  ['a camera at the edge of the sheet', 'map=6/33/124', { width: 1280, height: 800 }],
] as const)
  test(`a drawing stands in the map's place with its marks, and gives way without a jump: ${name}`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize(size);
    const letGo = await hold(page, WORKER);
    await app.open(hash, { map: 'unawaited' });
    await expect(page.locator('.static-land')).toBeAttached();
    const drawn = await drawnMarks(page);
    expect(drawn.length).toBeGreaterThan(10);
    letGo();
    await app.mapIsReady();
    await expect(page.locator('.static-drawing')).toHaveCount(0);
    const inSight = drawn.filter(({ x, y }) => x > 0 && y > 0 && x < size.width && y < size.height - 200);
    expect(name.includes('edge') || inSight.length > 3).toBe(true);
    for (const mark of inSight)
      expect([mark.subject, await markAt(page, mark)]).toEqual([mark.subject, [mark.subject]]);
  });

test('a mark of the drawing can be pressed before the map is there', async ({ app, page }) => {
  const letGo = await hold(page, WORKER);
  await app.open('t=2025-12-31', { map: 'unawaited' });
  await page.locator('.static-drawing [data-drawn="gunsan/analysis-centre@half"]').click();
  await expect(app.card('gunsan/analysis-centre')).toBeVisible();
  letGo();
  await app.mapIsReady();
  await expect(app.card('gunsan/analysis-centre')).toBeVisible();
});

test('what was chosen on the drawing holds when the map comes: the place, and where the keyboard stands', async ({
  app,
  page,
}) => {
  const letGo = await hold(page, WORKER);
  await app.open('', { map: 'unawaited' });
  await expect(page.locator('.map-canvas[inert]')).toBeAttached();
  await page.locator('[data-place="pohang"]').click();
  await page.locator('.static-mark').first().focus();
  letGo();
  await app.mapIsReady();
  const { lon, lat } = await app.camera();
  expect([lon, lat]).toEqual([expect.closeTo(129.44, 2), expect.closeTo(36.03, 2)]);
  await expect(page.locator('.map-canvas canvas')).toBeFocused();
});

test('a slow map is waited for; one may stay with the drawing, and come back', async ({ app, page }) => {
  const letGo = await hold(page, WORKER);
  await app.open('', { map: 'unawaited' });
  await page.getByRole('button', { name: '그림 지도로 보기' }).click();
  await expect(page.locator('.map-canvas')).toHaveCount(0);
  letGo();
  await expect(page.locator('.map-notice')).toContainText('그림 지도로 보고 있습니다');
  await expect(page.locator('.static-land')).toBeAttached();
  await page.locator('[data-place="pohang"]').click();
  await page.getByRole('button', { name: '확대', exact: true }).click();
  await expect.poll(() => app.hash()).toContain('map=11/36.03/129.44');
  await page.getByRole('button', { name: '대화형 지도로 보기' }).click();
  await app.mapIsReady();
  await expect(page.locator('.map-notice')).toBeEmpty();
});

test('a map that is silent for long gives way to the drawing, and takes over when it comes', async ({ app, page }) => {
  const letGo = await hold(page, WORKER);
  await page.clock.install();
  await app.open('', { map: 'unawaited' });
  await expect(page.locator('.map-canvas canvas')).toBeAttached();
  await page.clock.runFor(30_000);
  await expect(page.locator('.map')).toHaveAttribute('data-trouble', 'worker');
  await expect(page.locator('.map-notice')).toContainText('응답하면 대화형 지도로 바뀝니다');
  letGo();
  await page.clock.resume();
  await app.mapIsReady();
  await expect(page.locator('.map')).not.toHaveAttribute('data-trouble', /./);
});

for (const size of [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
])
  test(`the sentence that says why a drawing is shown lies under nothing: ${size.width} px`, async ({ app, page }) => {
    await page.setViewportSize(size);
    await app.open('', { map: false });
    const notice = page.locator('.map-notice');
    await expect(notice).toContainText('WebGL');
    const covered = await notice.evaluate((strip) => {
      const { left, top, right, bottom } = strip.getBoundingClientRect();
      const points = [0.02, 0.25, 0.5, 0.75, 0.98].flatMap((dx) =>
        [0.1, 0.5, 0.9].map((dy) => [left + (right - left) * dx, top + (bottom - top) * dy] as const),
      );
      return points.filter(([x, y]) => !strip.contains(document.elementFromPoint(x, y)));
    });
    expect(covered).toEqual([]);
  });

test('a first view reads a part of the base map, and the rest once it stands', async ({ app, page }) => {
  const parts: { range: string | null; bytes: number }[] = [];
  page.on('response', async (response) => {
    if (!GROUND.test(response.url())) return;
    parts.push({
      range: (await response.request().allHeaders()).range ?? null,
      bytes: Number((await response.allHeaders())['content-length']),
    });
  });
  await app.open('', { map: 'unpainted' });
  await expect.poll(() => parts.some(({ range }) => range === null)).toBe(true);
  const first = parts.filter(({ range }) => range !== null);
  expect(first.length).toBeGreaterThan(2);
  expect(first.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(150_000);
});

test('where a server ignores ranges the base map is read whole, once', async ({ app, page }) => {
  let asked = 0;
  await page.route(GROUND, async (route) => {
    asked += 1;
    const response = await route.fetch({ headers: {} });
    await route.fulfill({ response, status: 200 });
  });
  await app.open('', { map: 'unpainted' });
  await page.locator('[data-place="pohang"]').click();
  await app.rest();
  // Tiles of the first moment may ask side by side, before the first answer is there.
  expect(asked).toBeLessThan(16);
  const before = asked;
  await page.locator('[data-place="gumi"]').click();
  await app.rest();
  expect(asked).toBe(before);
});

test('without its base map the interactive map gives way to the drawing, which says so', async ({ app, page }) => {
  await page.route(GROUND, (route) => route.fulfill({ status: 404, body: '' }));
  await app.open('', { map: 'unawaited' });
  await expect(page.locator('.map')).toHaveAttribute('data-trouble', 'data', { timeout: 60_000 });
  await expect(page.locator('.map-notice')).toContainText('기본 지도 자료를 읽지 못했습니다');
  await expect(page.locator('.static-land')).toBeAttached();
  await page.unroute(GROUND);
  await page.getByRole('button', { name: '지도 다시 시도' }).click();
  await app.mapIsReady();
  await expect(page.locator('.map')).not.toHaveAttribute('data-trouble', /./);
  app.troubles.length = 0;
});

test('a map program that cannot be loaded leaves the drawing and everything else', async ({ app, page }) => {
  await page.route(/MapCanvas.*\.js/, (route) => route.abort());
  await app.open('t=2025-12-31', { map: 'unawaited' });
  await expect(page.locator('.map')).toHaveAttribute('data-trouble', 'part');
  await app.pick('gunsan/analysis-centre');
  app.troubles.length = 0;
});

test('a machine that draws by the processor is given a lighter map, one with a card the full one', async ({
  app,
  page,
}) => {
  const lining = () =>
    page.evaluate(() => {
      const map = document.querySelector<HTMLElement>('.map-canvas')?.jeonjidoMap as unknown as {
        getLayoutProperty: (layer: string, name: string) => string | undefined;
      };
      return map.getLayoutProperty('base-shore', 'visibility') ?? 'visible';
    });
  await app.open('', { map: 'unpainted' });
  expect(await lining()).toBe('none');
  await page.addInitScript(() => {
    const { getParameter } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.getParameter = function (name: number) {
      // 0x9246: the unmasked name of the renderer
      return name === 0x9246 ? 'ANGLE (A Card)' : getParameter.call(this, name);
    };
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, options?: object) {
      return Reflect.apply(getContext, this, [kind, { ...options, failIfMajorPerformanceCaveat: false }]);
    } as typeof getContext;
  });
  await page.reload();
  await app.mapIsReady();
  expect(await lining()).toBe('visible');
});
