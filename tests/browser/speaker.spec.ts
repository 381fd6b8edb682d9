import type { Page } from '@playwright/test';
import { expect, test } from './driver.ts';

const onSlide = (page: Page, n: number) => expect(page.locator('.slide-count')).toHaveText(new RegExp(`^${n} /`));

test('the presenter’s window shows what comes, gives orders, and finds the audience again after a reload', async ({
  app,
  page,
}) => {
  await app.open('mode=brief&story=national&scene=2', { map: false });
  const [speaker] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: '발표자 창 열기' }).click(),
  ]);
  const now = speaker.locator('.speaker-now');
  await test.step('the slide, the next one, notes and clocks', async () => {
    await expect(now).toHaveAttribute('data-n', '2');
    await expect(speaker.locator('.speaker-next h3')).not.toBeEmpty();
    await expect(speaker.locator('.speaker-next .static-drawing')).toBeVisible();
    await expect(speaker.locator('.speaker-notes p')).not.toBeEmpty();
    await expect(speaker.getByRole('timer')).toHaveText(/^0:0[1-9]$/);
  });
  await test.step('its keys and buttons move the audience', async () => {
    await speaker.keyboard.press('PageDown');
    await onSlide(page, 3);
    await expect(now).toHaveAttribute('data-n', '3');
    await speaker.getByRole('button', { name: '다음 슬라이드' }).click();
    await onSlide(page, 4);
    await speaker.keyboard.press('b');
    await expect(page.locator('.brief-blank')).toBeVisible();
    await expect(speaker.locator('.speaker-blank')).toBeVisible();
    await speaker.getByRole('button', { name: '화면 되돌리기' }).click();
    await expect(page.locator('.brief-blank')).toHaveCount(0);
    await speaker.getByRole('combobox').selectOption('7');
    await onSlide(page, 7);
  });
  await test.step('what the audience’s window does is seen', async () => {
    await page.bringToFront();
    await page.keyboard.press('PageDown');
    await expect(now).toHaveAttribute('data-n', '8');
  });
  await test.step('after a reload of either window they find each other', async () => {
    await page.reload();
    await onSlide(page, 8);
    await speaker.keyboard.press('PageUp');
    await onSlide(page, 7);
    await speaker.reload();
    await expect(now).toHaveAttribute('data-n', '7');
    await speaker.keyboard.press('End');
    await onSlide(page, 10);
  });
  await test.step('looking around and the end of the briefing are told', async () => {
    await page.bringToFront();
    await page.keyboard.press('e');
    await speaker.getByRole('button', { name: '10번 슬라이드로 돌아가기' }).click();
    await onSlide(page, 10);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await expect(speaker.locator('.speaker-link')).toContainText('끝났습니다');
  });
});

test('where new windows are blocked it is said, and the notes stand below the slide', async ({ app, page }) => {
  await page.addInitScript(() => Object.assign(window, { open: () => null }));
  await app.open('mode=brief&story=national&scene=2', { map: false });
  await page.getByRole('button', { name: '발표자 창 열기' }).click();
  await expect(page.locator('.brief-note')).toContainText('막았습니다');
  await expect(page.locator('.slide-notes')).toBeVisible();
});

test('a window that only pretends to be the presenter’s is not obeyed', async ({ app, page }) => {
  await app.open('mode=brief&story=national&scene=2', { map: false });
  await onSlide(page, 2);
  await page.evaluate(() => {
    for (const token of ['', '0'.repeat(32), null])
      window.postMessage({ app: 'jeonjido', token, kind: 'jump', n: 5 }, window.location.origin);
    window.postMessage('jump', window.location.origin);
  });
  await page.keyboard.press('PageDown');
  await onSlide(page, 3);
});
