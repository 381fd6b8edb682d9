import { expect, test } from './driver.ts';

test('the data page gives every published file', async ({ app, page, request }) => {
  await app.open('page=data', { map: false });
  const links = page.locator('dialog .files a');
  await expect(links).toHaveCount(9);
  for (const link of await links.all()) {
    const response = await request.get(`./${(await link.getAttribute('href')) ?? ''}`);
    expect(response.ok()).toBe(true);
  }
});

test('glossary, about and key help open from the menu and by key', async ({ app, page }) => {
  await app.open('', { map: false });
  // A key pressed before the page listens is lost, as it would be for a reader.
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(page.locator('dialog[open]')).toContainText('단축키', { timeout: 1000 });
  }).toPass();
  await page.keyboard.press('Escape');
  await page.locator('.menu summary').click();
  await page.getByRole('button', { name: '용어집' }).click();
  await expect(page.locator('dialog[open]')).toContainText('전구체');
  await page.keyboard.press('Escape');
  await page.locator('.menu summary').click();
  await page.getByRole('button', { name: '이 지도에 대하여' }).click();
  await expect(page.locator('dialog[open]')).toContainText('OpenStreetMap');
  await expect(page.locator('dialog[open]')).toContainText('공공누리 제1유형');
});

test('English is complete: no Hangul on the screen but in names of documents', async ({ app, page }) => {
  await app.open('lang=en&sel=gunsan/analysis-centre&t=2025-12-31', { map: false });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle(/Jeonjido$/);
  const [text = ''] = await page.locator('.app').allInnerTexts();
  const hangul = text
    .split('\n')
    .filter((line) => /[가-힣]/.test(line) && line.trim() !== '한국어' && !/ㅇ/.test(line));
  expect(hangul).toEqual([]);
});

test('language and theme of a link hold for the visit and are not stored', async ({ app, page }) => {
  await app.open('lang=en&theme=dark', { map: false });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('about:blank');
  await app.open('', { map: false });
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
});

test('the page policy refuses scripts and requests of other origins', async ({ app, page, request }) => {
  const html = await (await request.get('./')).text();
  expect(html).toContain('default-src &#39;none&#39;');
  expect(html).toContain('require-trusted-types-for &#39;script&#39;');
  await app.open('', { map: false });
  const refused = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    await fetch('https://example.invalid/').catch(() => undefined);
    await new Promise((done) => setTimeout(done, 100));
    return violations;
  });
  expect(refused).toContain('connect-src');
  app.troubles.length = 0;
  app.strangers.length = 0;
});
