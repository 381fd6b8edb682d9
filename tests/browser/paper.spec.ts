import type { Page } from '@playwright/test';
import { expect, test } from './driver.ts';

/** The browser's own dialog would stop the test: what it would be given stays on the page. */
const withoutPrinter = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'true';
    };
  });
const printed = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-printed', 'true');
const pagesOf = async (page: Page): Promise<number> => {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
};

test('a handout has every scene with its words, its sources at the foot and its address, two scenes a page', async ({
  app,
  page,
}) => {
  await withoutPrinter(page);
  await app.open('page=stories', { map: false });
  await page
    .locator('[data-story="national"]')
    .getByRole('button', { name: /유인물 인쇄$/ })
    .click();
  await page.getByLabel('노트도 인쇄').check();
  await page.getByRole('button', { name: '인쇄하기' }).click();
  await printed(page);
  const sheet = page.locator('.handout');
  await expect(sheet.locator('.handout-scene')).toHaveCount(10);
  const seventh = sheet.locator('.handout-scene').nth(6);
  await expect(seventh).toContainText('(계획) 369억 원[1]');
  await expect(seventh.locator('.handout-sources li').first()).toContainText(/뉴스스텝.*12문단/);
  await expect(seventh).toContainText('#mode=brief&story=national&scene=7');
  await expect(seventh.locator('.handout-notes')).not.toBeEmpty();
  // Paper is laid out before anything can be measured: the drawing is whole while its sheet is still hidden.
  await expect(seventh.locator('.static-drawing .static-land')).toBeAttached();
  await expect(seventh.locator('.static-drawing .static-mark').first()).toBeAttached();
  expect(await pagesOf(page)).toBeLessThanOrEqual(7);
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(page.locator('.app')).toBeHidden();
});

test('a subject fits on one page, also the one of which most is known, with every value and the number of its source', async ({
  app,
  page,
}) => {
  await withoutPrinter(page);
  await app.open('t=2025-12-31&sel=gunsan/analysis-centre', { map: false });
  for (const subject of ['gunsan/analysis-centre', 'gumi/battery-hub-centre']) {
    await page.goto(`./#t=2025-12-31&sel=${subject}`);
    const card = app.card(subject);
    await page.evaluate(() => delete document.documentElement.dataset.printed);
    await card.getByRole('button', { name: '한 장으로 인쇄' }).click();
    await printed(page);
    const sheet = page.locator(`.fact-sheet[data-sheet="${subject}"]`);
    await expect(sheet.locator('.sheet-sources li').first()).toBeAttached();
    if (subject === 'gunsan/analysis-centre') await expect(sheet).toContainText(/369억 원 \(계획\).*\[1#12\]/);
    // Paper is narrow: the screen must not take it for a phone, and the sheet with it.
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 794, height: 1123 });
    await expect(sheet).toBeVisible();
    await expect(page.locator('.app')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await pagesOf(page), subject).toBe(1);
    await expect(sheet).toHaveCount(0);
  }
});

test('a slide is a picture of 1920 x 1080 and of 3840 x 2160 pixels, with the map in it', async ({ app, page }) => {
  await app.open('mode=brief&story=national&scene=7');
  await page.getByRole('button', { name: '이 슬라이드를 그림으로' }).click();
  for (const [name, width, height] of [
    ['PNG 1920 × 1080', 1920, 1080],
    ['PNG 3840 × 2160', 3840, 2160],
  ] as const) {
    // The larger one is the same with more pixels: that it is drawn is looked at once.
    if (width > 1920) await app.stopPainting();
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('button', { name }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('jeonjido-national-7-2025-12-31.png');
    const parts: Buffer[] = [];
    for await (const part of await file.createReadStream()) parts.push(part as Buffer);
    const png = Buffer.concat(parts);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
    // The sea, the zone and the mark of the centre: a map that was not drawn has one colour.
    if (width === 1920) expect(await coloursOf(page, png)).toBeGreaterThan(200);
  }
});

/** Colours in the part of the picture that the map has. */
const coloursOf = (page: Page, png: Buffer): Promise<number> =>
  page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 900;
    canvas.height = 700;
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.drawImage(image, 900, 100, 900, 700, 0, 0, 900, 700);
    const { data: pixels } = context.getImageData(0, 0, 900, 700);
    const colours = new Set<number>();
    for (let i = 0; i < pixels.length; i += 4)
      colours.add(((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0));
    return colours.size;
  }, png.toString('base64'));
