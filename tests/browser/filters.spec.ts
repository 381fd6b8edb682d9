import { expect, test } from './driver.ts';

test('counts follow the other filters and zero is greyed, not gone', async ({ app, page }) => {
  await app.open('', { map: false });
  await app.tab('조건');
  const everywhere = await app.count('seg', 'cathode');
  await app.filter('reg', 'gunsan');
  const inGunsan = await app.count('seg', 'cathode');
  expect(inGunsan).toBeLessThan(everywhere);
  expect(await app.count('seg', 'steel')).toBe(0);
  await expect(page.locator('label.option', { has: page.locator('[data-value="steel"]') })).toHaveAttribute(
    'data-zero',
    'true',
  );
});

test('chips name the filters, and one press removes one', async ({ app, page }) => {
  await app.open('seg=cathode,recycling&reg=pohang', { map: false });
  const chips = page.locator('.chip');
  await expect(chips).toHaveCount(3);
  await page.getByRole('button', { name: '양극재 조건 빼기' }).click();
  await expect(chips).toHaveCount(2);
  expect(app.hash()).toBe('seg=recycling&reg=pohang');
  await page.locator('.chips').getByRole('button', { name: '모두 지우기' }).click();
  await expect(chips).toHaveCount(0);
});

test('an empty result names the culprit and mends it in one press', async ({ app, page }) => {
  await app.open('seg=steel&reg=gunsan', { map: false });
  await expect(page.locator('.empty')).toContainText('이 조건에 맞는 것이 없습니다');
  await page.locator('.empty .button').click();
  await expect(page.locator('.empty')).toHaveCount(0);
  expect((await app.listed()).length).toBeGreaterThan(0);
});

test('the legend filters by group, the whole group at once', async ({ app, page }) => {
  await app.open('', { map: false });
  await app.tab('범례');
  await page.locator('#panel-tab').getByRole('button', { name: /수소/ }).click();
  await expect.poll(() => app.hash()).toContain('seg=hydrogen');
});

test('every subject that the list shows in a filter is on the map or on the shelf', async ({ app }) => {
  await app.open('', { map: 'unpainted' });
  for (const hash of ['cert=unconfirmed', 'reg=pohang&seg=bio']) {
    await app.page.goto(`./#${hash}`);
    await expect(app.page.locator('.chip')).toHaveCount(hash.split('&').length);
    await app.rest();
    const listed = await app.listed();
    const shelved = await app.shelved();
    expect(listed.length, hash).toBeGreaterThan(0);
    expect(listed.length - shelved.length, hash).toBe(
      (await app.drawnSubjects()).length + (await app.drawnProgrammes()),
    );
  }
});
