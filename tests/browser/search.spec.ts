import { expect, test } from './driver.ts';

test('a result that does not exist yet moves time to when it does', async ({ app, page }) => {
  await app.open('t=2018-06-30', { map: false });
  await page.getByRole('combobox', { name: '이름·지역 찾기' }).fill('고도분석');
  await page.getByRole('option', { name: /이차전지 실시간 고도분석센터/ }).click();
  await expect(app.card('gunsan/analysis-centre')).toBeVisible();
  await expect(app.card('gunsan/analysis-centre').locator('.state')).not.toHaveAttribute('data-state', 'none');
  expect(app.hash()).toContain('t=2024-05');
});

test('initials, half-typed syllables, English and regions find their thing by keyboard', async ({ app, page }) => {
  await app.open('', { map: false });
  const box = page.getByRole('combobox', { name: '이름·지역 찾기' });
  for (const [typed, name] of [
    ['ㅇㅋㅍㄹ', /에코프로 포항 캠퍼스/],
    ['에코프ㄹ', /에코프로 포항 캠퍼스/],
    ['ecopro', /에코프로 포항 캠퍼스/],
    ['구미', /구미시/],
    ['Gunsan', /군산시/],
  ] as const) {
    await box.fill(typed);
    await expect(page.getByRole('option', { name }).first(), typed).toBeVisible();
  }
  await box.fill('zzzz');
  await expect(page.locator('.search-none')).toBeVisible();
});

test('while a Korean input method composes, Enter belongs to it', async ({ app, page }) => {
  await app.open('', { map: false });
  const box = page.getByRole('combobox', { name: '이름·지역 찾기' });
  await box.focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: '포', selectionStart: 1, selectionEnd: 1 });
  await client.send('Input.imeSetComposition', { text: '포하', selectionStart: 2, selectionEnd: 2 });
  await expect(page.getByRole('option').first()).toContainText('포항');
  await box.evaluate((input) =>
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true })),
  );
  await expect(page.getByRole('option').first()).toBeVisible();
  await client.send('Input.insertText', { text: '포항' });
  await expect(box).toHaveValue('포항');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => app.hash()).toContain('map=10/36.03/129.44');
});

test('near me goes to where I am and names the nearest facility, sending nothing and writing it into no link', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: 35.97, longitude: 126.72, accuracy: 40 });
  await app.open('', { map: 'unpainted' });
  await page.getByRole('button', { name: '내 주변' }).click();
  await expect(page.locator('.near-me')).toContainText('가장 가까운 시설: 이차전지 실시간 고도분석센터, 약 14 km');
  await expect.poll(() => app.hash()).toContain('map=10/35.95/126.7');
});
