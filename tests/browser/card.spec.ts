import { expect, test } from './driver.ts';

test('every milestone of a card opens its source and paragraph', async ({ app, page }) => {
  await app.open('sel=gumi/battery-hub-centre', { map: false });
  const card = app.card('gumi/battery-hub-centre');
  const statements = card.locator('.statement[data-statement]');
  await expect(statements.nth(8)).toBeAttached();
  for (const statement of await statements.all()) {
    if (!(await statement.isVisible())) continue;
    await statement.locator('> summary').click();
    await expect(statement.locator('[data-source]').first()).toBeVisible();
    await expect(statement.getByRole('link', { name: '이 값이 틀렸나요?' })).toHaveAttribute('href', /^mailto:/);
  }
  await card.locator('[data-source="d-gumi-hub"]').first().click();
  await expect(page.locator('dialog[open]')).toContainText('기사 본문은 싣지 않습니다');
  expect(app.hash()).toContain('page=source:d-gumi-hub');
});

test('Escape closes the top thing only, Back returns', async ({ app, page }) => {
  await app.open('sel=gunsan/analysis-centre&page=source:d-gunsan-analysis', { map: false });
  await expect(page.locator('dialog[open]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await expect(app.card('gunsan/analysis-centre')).toBeVisible();
  await page.locator('#list [data-subject="gunsan/saemangeum"]').click();
  await expect(app.card('gunsan/saemangeum')).toBeVisible();
  await page.goBack();
  await expect(app.card('gunsan/analysis-centre')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.card('gunsan/analysis-centre')).toHaveCount(0);
});

test('the date of the Gumi agreement is shown as settled by another source, not by the page header', async ({
  app,
}) => {
  await app.open('sel=gumi/materials-agreement', { map: false });
  const card = app.card('gumi/materials-agreement');
  const line = card.locator('.milestones .statement', { hasText: '2024년 1월 30일' }).first();
  await line.locator('> summary').click();
  await expect(line).toContainText('외부 자료로 확인');
  await expect(line).toContainText("원문 표현 '30일'");
  await expect(card).not.toContainText('2024년 4월 30일');
});

test('a hard word opens its meaning on first use', async ({ app, page }) => {
  await app.open('sel=gunsan/analysis-centre', { map: false });
  await page.locator('.card-summary .term', { hasText: '전구체' }).click();
  await expect(page.locator('.meaning:popover-open')).toContainText('전구체');
});

test('a thing without a position says why and stands on the shelf', async ({ app, page }) => {
  await app.open('', { map: 'unpainted' });
  await page.locator('.shelf summary').click();
  await page.locator('[data-shelf="pohang/open-innovation-centre"]').click();
  await expect(app.card('pohang/open-innovation-centre').locator('.warning').last()).toContainText('위치 미상');
  expect(await app.drawnSubjects()).not.toContain('pohang/open-innovation-centre');
});

test('bad links open with a notice and never a blank page', async ({ app, page }) => {
  await app.open('t=2099-01-01&seg=cathode,unobtainium&sel=nowhere&x=1&map=hello', { map: false });
  await expect(page.locator('.notice')).toContainText('t=2099-01-01');
  await expect(page.locator('.notice')).toContainText('seg=unobtainium');
  await expect(page.locator('.chip')).toHaveCount(1);
});
