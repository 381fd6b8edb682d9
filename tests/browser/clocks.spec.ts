import { expect, test } from './driver.ts';

test('the knowledge clock has a switch, a handle, a banner and one press back', async ({ app, page }) => {
  await app.open('t=2026-11-22', { map: false });
  await page.getByRole('button', { name: '알려진 시점' }).click();
  const handle = page.getByRole('slider', { name: '알려진 시점' });
  await expect(handle).toHaveAttribute('aria-valuetext', '2026년 11월 22일까지 나온 자료');
  await expect(page.locator('.banner')).toHaveCount(0);
  await handle.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(handle).toHaveAttribute('aria-valuetext', '2026년 3월 11일까지 나온 자료');
  await expect(page.locator('.banner')).toContainText('2026년 3월 11일까지 알려진 내용만 보입니다');
  await expect.poll(() => app.hash()).toContain('k=2026-03-11');
  await page.getByRole('button', { name: '지금까지의 내용으로' }).click();
  await expect(page.locator('.banner')).toHaveCount(0);
  await page.getByRole('button', { name: '알려진 시점' }).click();
  await expect(handle).toHaveCount(0);
});

test('what was said then and what became of it: overdue, put off, late, and still without a report', async ({
  app,
  page,
}) => {
  await app.open('tab=plans&reg=pohang', { map: false });
  const pledge = (id: string) => page.locator(`[data-pledge="${id}"]`);
  const built = pledge('pohang/battery-management-centre:completed-planned-july');
  await expect(built).toHaveAttribute('data-outcome', 'reported');
  await expect(built).toContainText('74-104일 늦음');
  const cluster = pledge('pohang/hydrogen-cluster:construction-planned-2025');
  await expect(cluster).toContainText('처음 한 말 · 2025년 6월 5일 보도');
  await expect(cluster).toContainText('244-302일 늦춰짐');
  await expect(cluster).toContainText('미확인 · 예정일에서 145일 지남');
  const zone = pledge('pohang/regulation-free-zone:ended-planned');
  await expect(zone).toHaveAttribute('data-outcome', 'overdue');
  await zone.locator('summary').first().click();
  await expect(zone.getByRole('button', { name: /매일신문/ })).toBeVisible();
});

test('with an earlier day of knowledge the list holds what had been said by then', async ({ app, page }) => {
  await app.open('k=2025-07-01&tab=plans&reg=pohang', { map: false });
  const cluster = page.locator('[data-pledge="pohang/hydrogen-cluster:construction-planned-2025"]');
  await expect(cluster.locator('.pledge-role').nth(1)).toHaveText('그 뒤 · 2026년 3월 11일 보도');
  await expect(page.locator('[data-pledge="pohang/hydrogen-cluster:construction-planned"]')).toHaveCount(0);
});

test('two days on one map: a legend, a list in words, the card, and the link', async ({ app, page }) => {
  await app.open('t=2024-12-31');
  await page.getByRole('button', { name: '두 시점 비교' }).click();
  expect(app.hash()).toContain('t2=2023-12-31');
  const legend = page.getByRole('complementary', { name: '비교 범례' });
  await expect(legend).toContainText('2023. 12. 31. → 2024. 12. 31.');
  const handle = page.getByRole('slider', { name: '비교할 시점' });
  await handle.focus();
  await page.keyboard.press('Home');
  await expect(legend).toContainText('2017. 1. 1. → 2024. 12. 31.');
  await expect(page.locator('.dock-date')).toHaveText('2017년 1월 1일 → 2024년 12월 31일');
  const row = page.locator('#changes [data-changed="gunsan/analysis-centre"]');
  await expect(row).toContainText('새로 나타남 선정·지정');
  await expect.poll(() => app.drawn()).toContain('gunsan/analysis-centre@sign-new');
  await row.getByRole('button').click();
  await expect(app.card('gunsan/analysis-centre').locator('.between-dates')).toContainText('새로 나타남 선정·지정');
  await expect.poll(() => app.hash()).toContain('t2=2017-01-01');
  await page.reload();
  await expect(page.locator('#changes [data-changed="gunsan/analysis-centre"]')).toBeVisible();
  await page.getByRole('button', { name: '비교 끝내기' }).click();
  await app.rest();
  expect((await app.drawn()).filter((key) => key.includes('@sign-'))).toEqual([]);
});

test('a day compared with itself, and with a later one', async ({ app, page }) => {
  await app.open('t=2024-02-29&t2=2024-02-29&tab=changes', { map: false });
  await expect(page.locator('#changes')).toContainText('두 시점이 같은 날입니다');
  await page.goto('./#t=2021-01-01&t2=2024-12-31&tab=changes');
  await expect(page.locator('#summary')).toContainText('2024년 12월 31일 기준');
  await expect(page.locator('#changes [data-change="new"]')).toBeVisible();
  await page.locator('#changes [data-changed="gunsan/analysis-centre"] .row').click();
  await expect(app.card('gunsan/analysis-centre').locator('.state')).toHaveAttribute('data-stage', 'selected');
});

test.describe('on a phone with a card open', () => {
  test.use({ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true });
  test('the banner leads to the plans of that day', async ({ app, page }) => {
    await app.open('k=2021-07-22&reg=chungbuk', { map: false });
    await page.getByRole('button', { name: '그때 한 말과 그 뒤' }).tap();
    await expect(page.locator('[data-pledge="cheongju/chungbuk-strategy:budget-total"]')).toBeVisible();
  });
});

test('the story of a subject tells what each day of publication changed, and leads to what was known then', async ({
  app,
  page,
}) => {
  await app.open('sel=pohang/hydrogen-cluster', { map: false });
  const chapter = page.locator('[data-chapter="2026-03-11"]');
  await expect(chapter.locator('summary').first()).toContainText('앞선 계획을 바꿈: 2025년 9월 착공·공사');
  await expect(chapter.locator('summary').first()).toContainText('새 계획: 2026년 6월 착공·공사');
  await chapter.locator('summary').first().click();
  await expect(chapter.locator('.statement').first()).toBeVisible();
  await chapter.getByRole('button', { name: '이때까지 알려진 것으로 보기' }).click();
  expect(app.hash()).toContain('k=2026-03-11');
});

test('playing from milestone to milestone says each in a sentence, on screen and once to those who listen', async ({
  app,
  page,
}) => {
  await app.open('t=2023-07-01', { map: false });
  await page.getByRole('button', { name: '재생 설정' }).click();
  await page.getByLabel('일정마다 멈추며').check();
  await page.getByLabel('재생 속도').selectOption('slow');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '재생', exact: true }).click();
  await expect(page.locator('.dock-date')).toHaveText('2023년 7월 20일 기준');
  const caption = page.locator('.caption');
  await expect(caption).toContainText('2023년 7월 20일, ');
  await expect(page.locator('#live')).toContainText('2023년 7월 20일, ');
  expect(await page.locator('[aria-live="polite"]').count()).toBe(1);
  await caption.getByRole('button').click();
  await expect(page.getByRole('button', { name: '재생', exact: true })).toBeVisible();
});

test('playing goes round where it is asked to, and stops when it is touched', async ({ app, page }) => {
  await app.open('t=2030-12-01', { map: false });
  await page.getByRole('button', { name: '재생 설정' }).click();
  await page.getByLabel('끝나면 처음부터 다시').check();
  await page.getByLabel('재생 속도').selectOption('fast');
  await page.getByRole('button', { name: '처음부터 재생' }).click();
  await expect(page.locator('.dock-date')).toHaveText(/^201[78]년/);
  await page.keyboard.press('k');
  await app.slider().first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('k');
  await expect(page.locator('.dock-date')).toHaveText(/^201\d년/);
  await page.locator('#summary').click();
  await expect(page.getByRole('button', { name: '재생', exact: true })).toBeVisible();
});

test('the summary is the first paragraph of the page and stays true, also at 360 px', async ({ app, page }) => {
  await app.open('t=2025-12-31&lanes=all', { fresh: true, map: false });
  const first = page.locator('p').first();
  for (const width of [1280, 360])
    await test.step(`at ${width} px`, async () => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('./#t=2025-12-31&lanes=all');
      await expect(first).toHaveId('summary');
      await expect(first).toContainText('2025년 12월 31일 기준: 시설 17곳');
      await app.slider().first().focus();
      await page.keyboard.press('Home');
      await expect(first).toContainText('2017년 1월 1일 기준');
    });
});
