import { createViewStore } from '../../src/view/store.ts';
import { decodeView } from '../../src/view/url.ts';
import { dataset, known } from '../realDataset.ts';
import { expect, test } from './driver.ts';

/** Subjects that the model shows for a link. */
const meant = (hash: string): string[] =>
  createViewStore(dataset, decodeView(hash, known).view)
    .store.getState()
    .scene.shown.map((i) => i.subject.id)
    .sort();

test('양극재 support in 경북 at the end of 2025: which, how far, whose money, from which document', async ({
  app,
  page,
}) => {
  await app.open('', { map: false });
  await page.getByRole('button', { name: '기획', exact: true }).click();
  await app.filter('seg', 'cathode');
  await page.locator('[data-box="reg"] summary').click();
  await page.getByRole('checkbox', { name: '경상북도 전체' }).click();
  await page.getByLabel('날짜 입력').fill('2025-12-31');
  await page.getByLabel('날짜 입력').press('Enter');
  await expect.poll(() => app.hash()).toContain('t=2025-12-31');
  // Which, and how far.
  const expected = meant(app.hash());
  expect(expected.length).toBeGreaterThan(15);
  await expect(page.locator('.table-count')).toContainText(`${expected.length}곳`);
  expect(await app.column('stage')).toContain('선정·지정');
  // Whose money: the sum opens the claims that it is made of.
  const national = page.locator('[data-money="national"]');
  await expect(national).toContainText('271억');
  await national.locator('summary').first().click();
  await expect(national.locator('[data-statement="gumi/battery-hub-centre:budget-national"]')).toBeVisible();
  // From which document.
  await national.locator('[data-statement="gumi/battery-hub-centre:budget-national"] summary').click();
  await expect(national.getByRole('button', { name: /구미뉴스/ }).first()).toContainText('113문단');
  // The same numbers in the file and in the link.
  const { text } = await app.takeAway('csv');
  expect(text.trimEnd().split('\r\n')).toHaveLength(expected.length + 1);
  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.locator('[data-money="national"]')).toContainText('271억');
  await expect(page.locator('.table-count')).toContainText(`${expected.length}곳`);
});

test('which links of the chain have nothing in 전북, said in a cell, in words and in the list', async ({
  app,
  page,
}) => {
  await app.open('mode=plan&sheet=matrix', { map: false });
  await expect(page.locator('[data-cell="recycling/jeonbuk"]')).not.toContainText('자료 없음');
  await expect(page.locator('[data-cell="anode/jeonbuk"]')).toHaveText('자료 없음');
  await expect(page.locator('[data-gaps="jeonbuk"]')).toContainText('음극재');
  await expect(page.locator('[data-gaps="jeonbuk"]')).not.toContainText('양극재');
  const cell = page.locator('[data-cell="cathode/jeonbuk"] button');
  const count = Number(await cell.locator('b').textContent());
  await cell.click();
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.table-count')).toContainText(`${count}곳`);
  expect(meant(app.hash())).toHaveLength(count);
  await cell.click();
  await expect.poll(() => app.hash()).not.toContain('seg=');
  await test.step('the matrix tells two days apart', async () => {
    await page.goto('./#mode=plan&sheet=matrix&t=2025-12-31&t2=2022-12-31');
    await expect(page.locator('[data-cell="precursor/jeonbuk"] button')).toHaveAccessibleName(/새로 3/);
  });
});

test('Gumi against Gunsan: facts, money and sources side by side, what differs is lit, and a link keeps it', async ({
  app,
  page,
}) => {
  await app.open('mode=plan&sheet=compare', { map: false });
  const add = page.locator('.beside-add select');
  await add.selectOption('gumi');
  await add.selectOption('gunsan');
  const row = (id: string) => page.locator(`[data-fact="${id}"]`);
  await expect(row('total')).toContainText('281억');
  await expect(row('total')).toContainText('369억');
  await expect(row('national')).toHaveAttribute('data-differs', 'true');
  await expect(row('province').locator('td').first()).toHaveText('자료 없음');
  await expect.poll(() => app.hash()).toContain('cmp=gumi,gunsan');
  await page.locator('.beside-strip button').first().click();
  await expect.poll(() => app.hash()).toContain('sel=');
  await page.getByRole('tab', { name: '비교' }).click();
  await page.getByRole('checkbox', { name: '다른 것만' }).check();
  for (const fact of await page.locator('[data-fact]').all())
    await expect(fact).toHaveAttribute('data-differs', 'true');
});

test('a second press holds a value back, a third lets it go', async ({ app, page }) => {
  await app.open('mode=plan&tab=filters', { map: false });
  const box = page.locator('[data-facet="seg"][data-value="recycling"]');
  await box.click();
  await expect.poll(() => app.hash()).toContain('seg=recycling');
  await box.click();
  await expect.poll(() => app.hash()).toContain('seg=!recycling');
  await expect(page.locator('.chip')).toContainText('제외');
  expect((await app.column('segments')).filter((s) => s.includes('재활용'))).toEqual([]);
  await box.click();
  await expect.poll(() => app.hash()).not.toContain('seg=');
});

test('budgets on a scale are moved by keys, and the rest is said to be unstated', async ({ app, page }) => {
  await app.open('mode=plan&tab=filters&cols=name,budget', { map: false });
  const facet = page.locator('[data-box="budget"]');
  await facet.locator('summary').click();
  const from = facet.getByRole('slider', { name: '이상' });
  await from.focus();
  for (let i = 0; i < 7; i += 1) await page.keyboard.press('ArrowRight');
  await expect(from).toHaveAttribute('aria-valuetext', '100억 원');
  await expect.poll(() => app.hash()).toContain('budget=100..');
  for (const text of await app.column('budget')) expect(Number(text.replaceAll(',', ''))).toBeGreaterThanOrEqual(100);
  await expect(facet).toContainText('확인됩니다');
});

test('a view is saved under a name, survives a reload, opens, is deleted and taken back', async ({ app, page }) => {
  await app.open('mode=plan&tab=filters&seg=cathode', { map: false });
  await page.locator('.saved > summary').click();
  await page.getByRole('textbox', { name: '이름' }).fill('양극재만');
  await page.getByRole('button', { name: '지금 화면 저장' }).click();
  await page.locator('.chips').getByRole('button', { name: '모두 지우기' }).click();
  await page.reload();
  await page.locator('.saved > summary').click();
  await page.getByRole('button', { name: '양극재만 열기' }).click();
  await expect.poll(() => app.hash()).toContain('seg=cathode');
  await page.getByRole('button', { name: '양극재만 지우기' }).click();
  await expect(page.getByRole('button', { name: '양극재만 열기' })).toHaveCount(0);
  await page.getByRole('button', { name: '되돌리기' }).click();
  await expect(page.getByRole('button', { name: '양극재만 열기' })).toBeVisible();
  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: '파일로 내보내기' }).click();
  const path = await (await downloaded).path();
  await page.getByRole('button', { name: '양극재만 지우기' }).click();
  await page.locator('.saved-files input').setInputFiles(path);
  await expect(page.getByRole('button', { name: '양극재만 열기' })).toBeVisible();
  await page.locator('.saved-files input').setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"views":1}'),
  });
  await expect(page.locator('.saved [role="status"]')).toContainText('JSON 파일을 고르세요');
});

test('edges of the desk are moved by keys and by hand, and remembered', async ({ app, page }) => {
  await app.open('mode=plan', { map: false, fresh: true });
  const edge = page.getByRole('separator', { name: '표 높이' });
  const height = () => page.locator('.desk-table').evaluate((box) => box.getBoundingClientRect().height);
  const first = await height();
  await edge.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect.poll(height).toBeGreaterThan(first + 40);
  const box = await edge.boundingBox();
  if (!box) throw new Error('no edge');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 60, { steps: 4 });
  await page.mouse.up();
  const moved = await height();
  expect(moved).toBeLessThan(first + 30);
  await page.reload();
  await expect.poll(height).toBeCloseTo(moved, 0);
});

test('on a phone map, table and figures take turns, and the link says which', async ({ app, page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await app.open('mode=plan', { map: false });
  await page.getByRole('tab', { name: '표', exact: true }).click();
  await expect(page.locator('.table-count')).toBeVisible();
  await expect(page.locator('.map')).toBeHidden();
  await page.getByRole('tab', { name: '돈·행렬·공간' }).click();
  await expect(page.getByRole('heading', { name: '프로젝트 사업비' })).toBeVisible();
  await expect.poll(() => app.hash()).toContain('part=figures');
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
});

test('the picture is twice as fine as the screen and taller than the map by what it says', async ({ app, page }) => {
  await app.open('mode=plan&seg=cathode&t=2025-12-31');
  const map = await page.locator('.map-canvas').boundingBox();
  if (!map) throw new Error('no map');
  const { name, bytes } = await app.takeAwayFile('picture');
  expect(name).toBe('jeonjido-2025-12-31.png');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  expect(width).toBe(Math.round(map.width) * 2);
  expect(height).toBeGreaterThan((Math.round(map.height) + 120) * 2);
  // The map goes on as it was.
  await app.rest();
  expect((await app.drawnSubjects()).length).toBeGreaterThan(3);
});

test('paper holds the map, the table and every source, and nothing of the screen', async ({ app, page }) => {
  await app.open('mode=plan&seg=cathode&reg=gumi&t=2025-12-31&table=claims');
  await page.emulateMedia({ media: 'print' });
  const rows = await page.locator('.table-count').getAttribute('data-rows');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const sheet = page.locator('.print-sheet');
  await expect(sheet).toBeVisible();
  await expect(page.locator('.app')).toBeHidden();
  await expect(sheet.locator('.print-map canvas')).toBeVisible();
  await expect(sheet.locator('tbody tr')).toHaveCount(Number(rows));
  await expect(sheet.locator('.print-sources')).toContainText('구미뉴스');
  await expect(sheet.locator('.print-sources')).toContainText('113문단');
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.length).toBeGreaterThan(20_000);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
});

test('a value is copied with its source, ready to be quoted', async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.open('sel=gunsan/analysis-centre', { map: false });
  const claim = page.locator('[data-statement="gunsan/analysis-centre:budget"]').first();
  await claim.locator('summary').click();
  await claim.getByRole('button', { name: '인용으로 복사' }).click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('369억');
  expect(text).toContain('12문단');
});

test('the whole dataset comes as one file with its description', async ({ app, page }) => {
  await app.open('page=data', { map: false });
  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: '모두 한 파일로 받기 (ZIP)' }).click();
  const download = await downloaded;
  expect(download.suggestedFilename()).toBe(`jeonjido-${dataset.version}.zip`);
});
