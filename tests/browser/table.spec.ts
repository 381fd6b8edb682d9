import axe from 'axe-core';
import { expect, test } from './driver.ts';

test.use({ viewport: { width: 1600, height: 950 } });
const NONE = '자료 없음';
const numbers = (cells: readonly string[]) => cells.filter((c) => c !== NONE).map((c) => Number(c.replaceAll(',', '')));
const ascending = (values: readonly number[]) => values.toSorted((a, b) => a - b);

test('a table is sorted, grouped and given other columns', async ({ app, page }) => {
  await app.open('mode=plan', { map: false });
  await test.step('a header sorts up, down and no more, and what is not stated stays last', async () => {
    const first = await app.column('name');
    await app.sortBy('budget');
    await expect(app.sorted('budget')).toHaveAttribute('aria-sort', 'ascending');
    const up = await app.column('budget');
    expect(numbers(up).length).toBeGreaterThan(5);
    expect(numbers(up)).toEqual(ascending(numbers(up)));
    expect(up.slice(numbers(up).length)).toEqual(up.filter((cell) => cell === NONE));
    expect(app.hash()).toContain('sort=budget');
    await app.sortBy('budget');
    await expect(app.sorted('budget')).toHaveAttribute('aria-sort', 'descending');
    const down = await app.column('budget');
    expect(numbers(down)).toEqual(ascending(numbers(up)).reverse());
    expect(down.at(-1)).toBe(NONE);
    await app.sortBy('budget');
    await expect(app.sorted('budget')).toHaveAttribute('aria-sort', 'none');
    expect(await app.column('name')).toEqual(first);
  });
  await test.step('groups count, add up and close', async () => {
    const all = (await app.column('name')).length;
    await page.getByLabel('묶기').selectOption('region');
    const gunsan = page.locator('[data-group="gunsan"]');
    await expect(gunsan).toContainText('군산시');
    await expect(gunsan).toContainText(/\d+곳 중 \d+곳 확인/);
    await expect(app.tableRows()).toHaveCount(all);
    const own = Number(/(\d+)곳/.exec((await gunsan.getByRole('button').textContent()) ?? '')?.[1]);
    await gunsan.getByRole('button').click();
    await expect(gunsan.getByRole('button')).toHaveAttribute('aria-expanded', 'false');
    await expect(app.tableRows()).toHaveCount(all - own);
    await page.getByLabel('묶기').selectOption('segment');
    await expect(page.locator('.table-notes')).toContainText('첫 분야');
  });
  await test.step('columns are chosen and pinned, and the link keeps them', async () => {
    await app.toggleColumns('national', 'segments');
    await expect(page.locator('[data-sort="national"]')).toBeAttached();
    await expect(page.locator('[data-sort="segments"]')).toHaveCount(0);
    await page.locator('.table-columns-button').click();
    await page.getByRole('button', { name: '지역 왼쪽에 고정' }).click();
    await page.keyboard.press('Escape');
    await expect(page.locator('thead th[data-pinned]').last()).toContainText('지역');
    await page.reload();
    await expect(page.locator('[data-sort="national"]')).toBeAttached();
    await expect(page.locator('thead th[data-pinned]')).toHaveCount(2);
  });
});

test('a row selects its subject and lights it on the map, and what is selected elsewhere comes into sight', async ({
  app,
  page,
}) => {
  await app.open('mode=plan', { map: 'unpainted' });
  const id = 'gunsan/analysis-centre';
  const row = page.locator(`.table [data-row="${id}"]`);
  await row.hover();
  await expect.poll(() => app.lit()).toEqual([id]);
  await row.click();
  await expect(app.card(id)).toBeVisible();
  await expect(row).toHaveAttribute('aria-selected', 'true');
  const far = (await app.listed()).at(-1) ?? '';
  const last = page.locator(`.table [data-row="${far}"]`);
  await expect(last).not.toBeInViewport();
  await page.locator(`#list [data-subject="${far}"]`).click();
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await expect(last).toBeInViewport();
});

test('arrow keys walk all rows of a long table, though few stand in the page, and every claim opens its source', async ({
  app,
  page,
}) => {
  await app.open('mode=plan&table=claims', { map: false });
  const count = Number(await page.locator('.table-count').getAttribute('data-rows'));
  expect(count).toBeGreaterThan(300);
  await expect(app.tableRows().first()).toBeVisible();
  expect(await app.tableRows().count()).toBeLessThan(100);
  await expect(page.locator('.table')).toHaveAttribute('aria-rowcount', String(count + 2));
  await app.tableRows().first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.table tr[aria-rowindex="3"]')).toBeFocused();
  await page.keyboard.press('End');
  const last = page.locator(`.table tr[aria-rowindex="${count + 1}"]`);
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(page.locator('.table tr[aria-rowindex="2"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.table tr[aria-rowindex="2"]')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+f');
  await expect(app.tableRows()).toHaveCount(count);
  await test.step('every claim opens its source', async () => {
    const source = page.locator('.table [data-source]').first();
    const id = await source.getAttribute('data-source');
    await source.click();
    await expect.poll(() => app.hash()).toContain(`source:${id}`);
  });
});

test('the file says what the screen says', async ({ app, page }) => {
  await app.open('mode=plan&t=2025-12-31&reg=pohang&sort=-budget&cols=name,budget,national', { map: false });
  const names = await app.column('name');
  const budgets = await app.column('budget');
  const { name, text } = await app.takeAway('csv');
  expect(name).toBe('jeonjido-대상-2025-12-31.csv');
  expect(
    text.startsWith(
      '\uFEFF이름,총사업비 (원),총사업비 구분,국비 (원),국비 구분,id,출처 id,문단,인용,기준일,알려진 시점,자료 판\r\n',
    ),
  ).toBe(true);
  const rows = text.trimEnd().split('\r\n').slice(1);
  expect(rows).toHaveLength(names.length);
  rows.forEach((row, i) => {
    const [title = '', won = ''] = row.split(',');
    expect(title).toBe(names[i]);
    const shown = budgets[i] ?? '';
    if (shown === NONE) expect(won).toBe(NONE);
    else expect(Number(won)).toBe(Math.round(Number(shown.replaceAll(',', '')) * 1e8));
  });
  const geo = await app.takeAway('geojson');
  expect(geo.name).toBe('jeonjido-2025-12-31.geojson');
  const collection = JSON.parse(geo.text);
  expect(collection.features).toHaveLength(names.length);
  expect(collection.filters).toEqual(['지역: 포항시']);
  await expect(page.locator('.table-count')).toContainText(`${names.length}곳`);
});

test('axe finds nothing in the tables and in their menus', async ({ app, page }) => {
  await app.open('mode=plan&group=region&sort=-budget&cols=name,kind,budget,national', { map: false });
  await expect(app.tableRows().first()).toBeVisible();
  await page.evaluate(axe.source);
  const inTable = () =>
    page.evaluate(async () => {
      const { axe: runner } = window as unknown as { axe: typeof axe };
      const { violations } = await runner.run('.desk-table', {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      });
      return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).slice(0, 3)}`);
    });
  for (const menu of ['.table-columns-button', '.table-out-button']) {
    await page.locator(menu).click();
    expect(await inTable()).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('tab', { name: '출처', exact: true }).click();
  expect(await inTable()).toEqual([]);
});
