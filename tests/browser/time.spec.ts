import { expect, test } from './driver.ts';

test('time is moved by keys, by buttons and by a typed date', async ({ app, page }) => {
  await app.open('t=2024-06-30', { map: false });
  await test.step('the slider steps by milestone, day and year by keys alone', async () => {
    await app.slider().focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect(app.slider()).toHaveAttribute('aria-valuetext', /^2024년 7월 1일 기준, 표시 \d+건$/);
    await page.keyboard.press('PageDown');
    await expect(app.slider()).toHaveAttribute('aria-valuetext', /^2023년 7월 1일 기준/);
    await page.keyboard.press('ArrowRight');
    await expect(app.slider()).toHaveAttribute('aria-valuetext', /^2023년 7월 20일 기준/);
    await page.keyboard.press('Home');
    await expect(app.slider()).toHaveAttribute('aria-valuetext', /^2017년 1월 1일 기준/);
    await page.keyboard.press('End');
    await expect(app.slider()).toHaveAttribute('aria-valuetext', /^2030년 12월 31일 기준/);
  });
  await test.step('previous and next milestone buttons, and the way back to the as-of day', async () => {
    await page.goto('./#t=2023-07-01');
    await page.getByRole('button', { name: '다음 일정' }).click();
    await expect(page.locator('.dock-date')).toHaveText('2023년 7월 20일 기준');
    await page.getByRole('button', { name: '이전 일정' }).click();
    await expect(page.locator('.dock-date')).not.toHaveText('2023년 7월 20일 기준');
    await page.getByRole('button', { name: '기준일', exact: true }).click();
    await expect(page.locator('.dock-date')).toHaveText('2026년 11월 22일 기준');
    expect(app.hash()).toBe('');
  });
  await test.step('a date can be typed; one off the axis gets a sentence and changes nothing', async () => {
    const field = page.getByLabel('날짜 입력');
    await field.fill('2021-07-22');
    await expect(page.locator('#summary')).toContainText('2021년 7월 22일 기준');
    await field.fill('2031-01-01');
    await expect(page.getByRole('alert')).toContainText('2030년 12월 31일 사이의 날짜를 넣으세요');
    await expect(page.locator('#summary')).toContainText('2021년 7월 22일 기준');
  });
});

test('play moves time, stops when touched, and never starts by itself', async ({ app, page }) => {
  await app.open('t=2019-01-01', { map: false });
  await expect(page.locator('.dock-date')).toHaveText('2019년 1월 1일 기준');
  await page.getByRole('button', { name: '재생', exact: true }).click();
  await expect(page.locator('.dock-date')).not.toHaveText('2019년 1월 1일 기준');
  await page.getByRole('button', { name: '멈춤' }).click();
  const stopped = await page.locator('.dock-date').textContent();
  await page.waitForTimeout(400);
  expect(await page.locator('.dock-date').textContent()).toBe(stopped);
  await page.keyboard.press('k');
  await expect(page.locator('.dock-date')).not.toHaveText(stopped ?? '');
});

test('with reduced motion play steps from milestone to milestone', async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.open('t=2023-07-01', { map: false });
  await page.getByRole('button', { name: '재생', exact: true }).click();
  await expect(page.locator('.dock-date')).toHaveText('2023년 7월 20일 기준');
});
