import { expect, test } from './driver.ts';

test('a newcomer sees what is on the map now, in words, before the map has loaded', async ({ app, page }) => {
  await app.open('', { fresh: true, map: false });
  await expect(page.locator('#summary')).toContainText('2026년 11월 22일 기준: 시설 17곳');
  await expect(page.getByText('모든 값은 누르면 출처와 문단이 보입니다')).toBeVisible();
  await page.getByRole('button', { name: '알겠습니다' }).click();
  await page.reload();
  await expect(page.locator('#summary')).toBeVisible();
  await expect(page.getByText('모든 값은 누르면 출처와 문단이 보입니다')).toHaveCount(0);
});

test('at the end of 2025 the Gunsan centre is selected, its start planned and unconfirmed, its money in four parts', async ({
  app,
  page,
}) => {
  await app.open('t=2025-12-31', { map: false });
  await app.pick('gunsan/analysis-centre');
  const card = app.card('gunsan/analysis-centre');
  await expect(card.locator('.state')).toHaveAttribute('data-stage', 'selected');
  await expect(card.locator('.state')).toHaveAttribute('data-certainty', 'unconfirmed');
  await expect(card.locator('.state')).toContainText('예정일 지남 · 수록 자료에 확인 보도 없음');
  await expect(card.locator('.state')).toContainText('2025년 11월 착공·공사 예정이었음');
  await expect(card.locator('.milestones')).toContainText('2024년 5월');
  for (const [part, won] of [
    ['국비', '150억 원'],
    ['도비', '107억 원'],
    ['시비', '107억 원'],
    ['민자', '5억 원'],
  ] as const) {
    const row = card.locator('.amount-parts .statement', { hasText: part });
    await expect(row).toContainText(won);
    await expect(row.locator('.cite-brief')).toContainText('뉴스스텝 12문단');
  }
  await expect(card.locator('.amount').first()).toContainText('369억 원');
  const total = card.locator('.amount > .statement').first();
  await total.locator('summary').click();
  await total.locator('[data-source="d-gunsan-analysis"]').click();
  await expect(page.locator('dialog[open] [data-source="d-gunsan-analysis"]')).toContainText('12문단');
});

test('in July 2021 Ochang and the Chungbuk strategy are there and Pohang is not yet', async ({ app }) => {
  await app.open('t=2021-07-22', { map: 'unpainted' });
  const listed = await app.listed();
  expect(listed).toContain('cheongju/sobujang-complex');
  expect(listed).toContain('cheongju/chungbuk-strategy');
  expect(listed).not.toContain('pohang/strategic-complex');
  const drawn = await app.drawnSubjects();
  expect(drawn).toContain('cheongju/sobujang-complex');
  expect(drawn).not.toContain('pohang/strategic-complex');
});

test('양극재 gives the same set on map, list and counts', async ({ app }) => {
  await app.open('', { map: 'unpainted' });
  await app.tab('조건');
  const promised = await app.count('seg', 'cathode');
  await app.filter('seg', 'cathode');
  await app.rest();
  await app.tab('목록');
  const listed = await app.listed();
  expect(listed).toHaveLength(promised);
  const shelved = await app.shelved();
  expect(listed.length - shelved.length).toBe((await app.drawnSubjects()).length + (await app.drawnProgrammes()));
  for (const subject of await app.drawnSubjects()) expect(listed).toContain(subject);
});
