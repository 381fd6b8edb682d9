import type { Page } from '@playwright/test';
import { type App, expect, test } from './driver.ts';

/** The slide on screen, by its number. */
const onSlide = (page: Page, n: number, of?: number) =>
  expect(page.locator('.slide-count')).toHaveText(of === undefined ? new RegExp(`^${n} /`) : `${n} / ${of}`);
const presses = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Time has come to where the slide wants it. */
const atRest = (page: Page) => expect(page.locator('.brief-back')).toHaveCount(0);

test('a presenter begins a story from the list, goes through it by a clicker, and comes back to where they were', async ({
  app,
  page,
}) => {
  await app.open('t=2024-06-30&reg=gunsan&tab=plans', { map: false });
  await test.step('the list of stories', async () => {
    await page.getByRole('button', { name: '브리핑', exact: true }).first().click();
    await expect(page.locator('[data-story]')).toHaveCount(4);
    await page.locator('[data-story="national"]').getByRole('button', { name: /시작$/ }).click();
    await onSlide(page, 1, 10);
    await page.evaluate(() => Object.assign(window, { here: true }));
  });
  await test.step('every key that goes forward and back', async () => {
    await presses(page, 'PageDown', 'ArrowRight', 'n');
    await onSlide(page, 4);
    await page.locator('.slide h1').focus();
    await presses(page, ' ');
    await onSlide(page, 5);
    await presses(page, 'PageUp', 'ArrowLeft', 'p');
    await onSlide(page, 2);
    await presses(page, 'End');
    await onSlide(page, 10);
    await presses(page, 'PageDown');
    await onSlide(page, 10);
    await presses(page, 'Home');
    await onSlide(page, 1);
  });
  await test.step('the button that starts a presentation does not load the page again', async () => {
    await presses(page, 'F5');
    await expect(page.locator('.slide')).toBeVisible();
    expect(await page.evaluate(() => 'here' in window)).toBe(true);
    expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await presses(page, 'f');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  });
  await test.step('the screen is blank and comes back where it was', async () => {
    await presses(page, 'b');
    await expect(page.locator('.brief-blank')).toBeVisible();
    await presses(page, 'PageDown');
    await expect(page.locator('.brief-blank')).toHaveCount(0);
    await onSlide(page, 1);
    await presses(page, '.', '.');
    await expect(page.locator('.brief-blank')).toHaveCount(0);
  });
  await test.step('slide 7 by its number', async () => {
    await presses(page, '7');
    await expect(page.locator('.brief-digits')).toContainText('7');
    await presses(page, 'Enter');
    await onSlide(page, 7);
    await expect(page).toHaveTitle(/^7 \/ 10/);
    await atRest(page);
    await expect.poll(() => app.hash()).toBe('mode=brief&story=national&scene=7');
  });
  await test.step('one press says where 369억 comes from', async () => {
    await page.locator('[data-ref="gunsan/analysis-centre:budget"]').click();
    const source = page.locator('[data-source-of="gunsan/analysis-centre:budget"]');
    await expect(source).toContainText('369억 원');
    await expect(source).toContainText('12문단');
    await presses(page, 'PageDown');
    await onSlide(page, 7);
    await presses(page, 'Escape');
    await expect(source).toHaveCount(0);
    await page.locator('.slide-sources button').first().click();
    await expect(page.locator('dialog[open] [data-source="d-gunsan-analysis"]')).toBeVisible();
    await presses(page, 'Escape');
  });
  await test.step('notes, list, pointer', async () => {
    await presses(page, 's');
    await expect(page.locator('.slide-notes')).toBeVisible();
    await presses(page, 'l');
    await expect(page.locator('.laser')).toBeAttached();
    await presses(page, 'o');
    await page.locator('.overview li button').nth(2).click();
    await onSlide(page, 3);
  });
  await test.step('Escape ends it, and what was looked at before is back', async () => {
    await presses(page, 'Escape');
    await expect(page.locator('.header')).toBeVisible();
    expect(app.hash()).toBe('t=2024-06-30&reg=gunsan&tab=plans');
  });
});

test('every slide of every story says what the data say, with its sources, and fits its screen', async ({
  app,
  page,
}) => {
  await app.open('page=stories', { map: false });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.locator('[data-story]')).toHaveCount(4);
  const stories = await page
    .locator('[data-story]')
    .evaluateAll((items) => items.map((i) => i.getAttribute('data-story')));
  let looked = 0;
  for (const story of stories) {
    await page.goto(`./#mode=brief&story=${story}&scene=1`);
    await onSlide(page, 1);
    const of = Number((await page.locator('.slide-count').textContent())?.split('/')[1]);
    for (let n = 1; n <= of; n += 1) {
      await onSlide(page, n);
      const slide = page.locator('.slide');
      await expect(slide.locator('.slide-text')).not.toContainText(/[{}]|undefined|NaN/);
      const refs = await slide.locator('[data-ref]').count();
      if (refs > 0) await expect(slide.locator('.slide-sources li').first()).toBeVisible();
      await expect(page.locator('.brief-back')).toHaveCount(0);
      const spills = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(spills, `${story} ${n}`).toBe(false);
      looked += 1;
      if (n < of) await page.keyboard.press('PageDown');
    }
  }
  expect(looked).toBeGreaterThanOrEqual(28);
});

test('a slide and what was changed on it survive a reload', async ({ app, page }) => {
  await app.open('mode=brief&story=national&scene=7', { map: false });
  await onSlide(page, 7);
  await page.reload();
  await onSlide(page, 7);
  await page.locator('.slide .ref-subject, .slide-text').first().waitFor();
  await page.goto('./#mode=brief&story=national&scene=7&t=2024-12-31&reg=gunsan');
  await expect(page.locator('.brief-back')).toBeVisible();
  await page.reload();
  await expect(page.locator('.brief-day')).toContainText('2024년 12월 31일');
  await page.locator('.brief-back').click();
  await expect(page.locator('.brief-day')).toContainText('2025년 12월 31일');
  await expect.poll(() => app.hash()).toBe('mode=brief&story=national&scene=7');
});

test('links to stories and slides that are not there are said to be unknown, and the map is shown', async ({
  app,
  page,
}) => {
  await app.open('mode=brief&story=gone&scene=2', { map: false });
  await expect(page.locator('.notice')).toContainText('story=gone');
  await expect(page.locator('.header')).toBeVisible();
  await page.goto('about:blank');
  await app.open('mode=brief&story=national&scene=99', { map: false });
  await onSlide(page, 1);
  await expect(page.locator('.notice')).toContainText('scene=99');
});

test('a press on the map opens a card over the slide; one looks around and comes back to the slide', async ({
  app,
  page,
}) => {
  await app.open('mode=brief&story=national&scene=7', { map: 'unpainted' });
  await atRest(page);
  await app.rest();
  await test.step('the card of a mark stands over the slide, which keeps its place', async () => {
    const { x, y } = await markOf(app, 'gunsan/analysis-centre');
    await page.mouse.click(x, y);
    await expect(app.card('gunsan/analysis-centre')).toBeVisible();
    await onSlide(page, 7);
    await presses(page, 'Escape');
    await expect(app.card('gunsan/analysis-centre')).toHaveCount(0);
    await onSlide(page, 7);
    await expect(page.locator('.brief-back')).toHaveCount(0);
  });
  await test.step('the arrows are the clicker’s, also where the map has the focus', async () => {
    await page.locator('.map canvas').first().focus();
    await presses(page, 'ArrowRight');
    await onSlide(page, 8);
    await presses(page, 'ArrowLeft');
    await onSlide(page, 7);
    await atRest(page);
  });
  await test.step('the map may be moved, and the way back is offered', async () => {
    const { x, y } = await app.onMap(0.5, 0.5);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 120, y - 60, { steps: 4 });
    await page.mouse.up();
    await page.locator('.brief-back').click();
    await atRest(page);
  });
  await test.step('the whole map with everything on it, and back by the same key', async () => {
    await presses(page, 'e');
    await expect(page.locator('.header')).toBeVisible();
    await app.tab('조건');
    await app.filter('reg', 'pohang');
    await page.locator('body').click({ position: { x: 640, y: 4 } });
    await presses(page, 'e');
    await onSlide(page, 7);
    await expect(page.locator('.header')).toHaveCount(0);
    await atRest(page);
  });
});

const markOf = async (app: App, subject: string): Promise<{ x: number; y: number }> => {
  const at = await app.page.evaluate(async (id) => {
    const data = (await (await fetch('./data/dataset.json')).json()) as {
      subjects: { id: string; position: { lonLat: [number, number] } }[];
    };
    const lonLat = data.subjects.find((s) => s.id === id)?.position.lonLat ?? [0, 0];
    return document.querySelector<HTMLElement>('.map-canvas')?.jeonjidoMap?.project(lonLat) ?? { x: 0, y: 0 };
  }, subject);
  const box = await app.page.locator('.map-canvas').boundingBox();
  return { x: (box?.x ?? 0) + at.x, y: (box?.y ?? 0) + at.y };
};

test('wherever the map flies on its way, it comes to rest where each slide says', async ({ app, page }) => {
  await app.open('mode=brief&story=national&scene=4', { map: 'unpainted' });
  for (const n of [5, 6, 7]) {
    await presses(page, 'PageDown');
    await onSlide(page, n);
    await app.rest();
    await expect.poll(() => app.hash()).toBe(`mode=brief&story=national&scene=${n}`);
    await atRest(page);
  }
});

test('the map and the day of a slide are those of its View', async ({ app, page }) => {
  await app.open('mode=brief&story=national&scene=1', { map: 'unpainted' });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const early = await app.drawnSubjects();
  await presses(page, '6', 'Enter');
  await onSlide(page, 6);
  await expect(page.locator('.brief-day')).toContainText('2025년');
  await expect.poll(async () => (await app.drawnSubjects()).length).toBeGreaterThan(early.length);
});

test('a kiosk plays by itself, begins again, and goes back to its start when whoever touched it has gone', async ({
  app,
  page,
}) => {
  await page.clock.install();
  await app.open('mode=brief&story=due&scene=7&kiosk=1', { map: false });
  await onSlide(page, 7);
  await page.clock.runFor(26_000);
  await onSlide(page, 8);
  await page.clock.runFor(26_000);
  await onSlide(page, 1);
  await presses(page, 'PageDown', 'PageDown');
  await onSlide(page, 3);
  await page.clock.runFor(40_000);
  await onSlide(page, 3);
  await page.clock.runFor(25_000);
  await onSlide(page, 1);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true });
  test('a slide fits 360 px, and a finger goes from one to the next', async ({ app, page }) => {
    await app.open('mode=brief&story=national&scene=7', { map: false });
    await onSlide(page, 7);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const swipe = (from: number, to: number) =>
      page.locator('.brief').evaluate(
        (box, [a, b]) => {
          const touch = (clientX: number) => new Touch({ identifier: 1, target: box, clientX, clientY: 500 });
          const [start, end] = [touch(a ?? 0), touch(b ?? 0)];
          box.dispatchEvent(new TouchEvent('touchstart', { touches: [start], changedTouches: [start], bubbles: true }));
          box.dispatchEvent(new TouchEvent('touchend', { touches: [], changedTouches: [end], bubbles: true }));
        },
        [from, to],
      );
    await swipe(300, 80);
    await onSlide(page, 8);
    await swipe(60, 280);
    await onSlide(page, 7);
    await swipe(60, 90);
    await onSlide(page, 7);
  });
});
