import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { TestInfo } from '@playwright/test';
import type { App } from './driver.ts';
import { expect, test } from './driver.ts';

/* A planner's own table, by hand: what it costs a large one stands in `own.large.spec.ts`. */

const HEAD = '회사명,업종,시군구,종업원수,등록일,폐업일,경도,위도';
const ROWS = [
  '새만금양극,양극재 제조,군산시,120,2019-03-02,,126.566,35.936',
  '"군산,셀",셀 조립,군산시,80,2021-05,,126.60,35.95',
  '포항전구체,전구체 제조,포항시 남구,300,2015-01-01,2024-06-30,129.42,35.99',
  '=1+1,기타 기계,포항시 북구,5,2022-01-01,,129.37,36.04',
  '<img src=x onerror=alert(1)>,기타 기계,구미시,,,,128.37,36.11',
  '자리없음,양극재 제조,구미시,12,2020-01-01,,,',
];
const fileOf = (info: TestInfo, name: string, content: string | Uint8Array): string => {
  const path = info.outputPath(name);
  writeFileSync(path, content);
  return path;
};
const tableOf = (info: TestInfo, name = 'factories.csv', rows: readonly string[] = ROWS): string =>
  fileOf(info, name, `${[HEAD, ...rows].join('\n')}\n`);

const DESK = 'mode=plan&t=2022-12-31';
const opened = async (app: App, path: string): Promise<void> => {
  await app.drop(path);
  await app.acceptTable();
};
/** Everything that this browser keeps of a table. */
const kept = (app: App) =>
  app.page.evaluate(async () => {
    const bases = await indexedDB.databases();
    if (!bases.some(({ name }) => name === 'jeonjido-own')) return [];
    return new Promise<string[]>((done, failed) => {
      const asked = indexedDB.open('jeonjido-own');
      asked.onerror = () => failed(asked.error);
      asked.onsuccess = () => {
        const keys = asked.result.transaction('table').objectStore('table').getAllKeys();
        keys.onsuccess = () => {
          asked.result.close();
          done(keys.result.map(String));
        };
      };
    });
  });

test('a table is dropped, guessed, filtered, told and removed, and is harmless', async ({ app, page }, info) => {
  await app.open(DESK, { map: 'unpainted' });
  await app.drop(tableOf(info));
  const dialog = app.importing();
  await expect(dialog.getByLabel('좌표계')).toHaveValue('EPSG:4326');
  await expect(dialog.getByRole('status')).toContainText('6줄 가운데 5줄이 지도에 놓입니다');
  await expect(dialog.getByRole('status')).toContainText('날짜 모름 1');
  await app.acceptTable();
  // On the last day of 2022 four are there, one may be (no date), and one has no place.
  await app.ownShown(6);
  await expect(page.locator('.own-counts')).toContainText('그중 1줄은 날짜가 정확하지 않아');
  await app.ownFacet('시군구', '군산시');
  await app.ownShown(2);
  await app.ownFacet('시군구', '군산시');
  await page.locator('.own-panel input[type=search]').first().fill('전구체');
  await app.ownShown(1);
  await page.locator('.own-panel input[type=search]').first().fill('');
  await app.ownShown(6);
  // It follows the segments of the map, of which two rows bear one.
  await app.tab('조건');
  await app.filter('seg', 'cathode');
  await app.tab('내 자료');
  await app.ownShown(2);
  await app.tab('조건');
  await app.filter('seg', 'cathode');
  await app.tab('내 자료');
  // Two months of 2021 it may have been.
  await page.goto(`#${DESK.replace('2022-12-31', '2021-05-10')}&tab=own`);
  await app.ownShown(5);
  await expect(page.locator('.own-counts')).toContainText('그중 2줄은');
  // The rows follow the counts a moment later, and another one comes to stand under the pointer.
  await expect(page.locator('.own-row .row-name')).toHaveCount(5);
  await page.locator('.own-row', { hasText: '군산,셀' }).click();
  const card = page.locator('.own-card');
  await expect(card).toContainText('있을 수도');
  await expect(card).toContainText('파일의 3번째 줄');
  await expect(card).toContainText('정확도 모름');
  expect(app.hash(), 'no link tells of it').not.toContain('군산,셀');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  // What is HTML in a cell is text on the page.
  await page.locator('.own-row', { hasText: '<img' }).click();
  await expect(card.locator('h3')).toHaveText('<img src=x onerror=alert(1)>');
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  await page.locator('.own-panel').getByRole('button', { name: '없애기' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '없애기' }).click();
  await expect(app.ownRows()).toHaveCount(0);
  expect(await kept(app)).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem('jeonjido.own'))).toBeNull();
});

test('what is refused says where and why, in both languages, and leaves what was there', async ({
  app,
  page,
}, info) => {
  await app.open(DESK, { map: false });
  await opened(app, tableOf(info));
  const dialog = app.importing();
  const refuse = async (name: string, content: string | Uint8Array, ...said: readonly string[]) => {
    await app.drop(fileOf(info, name, content));
    for (const text of said) await expect(dialog).toContainText(text);
    await expect(dialog).toContainText('그대로 있습니다');
    await dialog.getByRole('button', { name: '닫기' }).last().click();
    await expect(dialog).toHaveCount(0);
    await app.ownShown(6);
  };
  await refuse('ragged.csv', 'a,b\n1,2\n1\n', '3번째 줄', '첫 줄은 2칸입니다');
  await refuse('quote.csv', 'a,b\n1,"2\n3,4\n', '2번째 줄', '따옴표');
  await refuse('deep.geojson', '['.repeat(1e5), '1번째 줄', '깊이');
  await refuse('book.xlsx', new Uint8Array([0x50, 0x4b, 3, 4]), 'CSV나 GeoJSON');
  await refuse('empty.csv', '', '비어 있습니다');
  await refuse(
    'shape.geojson',
    '{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[]}}]}',
    '2번째 줄',
    'Polygon',
  );
  // A wrong choice is told line by line, and one press mends it; what is wrong in the file itself stays.
  const fine = Array.from({ length: 6 }, (_, i) => `줄${i},126.${i},35.9`);
  await app.drop(fileOf(info, 'odd.csv', ['이름,경도,위도', 'ㄱ,NaN,35.9', 'ㄴ,126.5,1e400', ...fine, ''].join('\n')));
  await dialog.getByLabel('가로').selectOption('2');
  await expect(dialog).toContainText('4번째 줄, ‘위도’ 칸: 경도와 위도가 바뀐 것 같습니다');
  await dialog.getByRole('button', { name: '바꾸기', exact: true }).click();
  await expect(dialog).toContainText('2번째 줄, ‘경도’ 칸: 수로 쓸 수 없는 값입니다: ‘NaN’');
  await expect(dialog).toContainText('3번째 줄, ‘위도’ 칸: 수로 쓸 수 없는 값입니다: ‘1e400’');
  await expect(dialog.getByRole('button', { name: '가져오기', exact: true })).toBeDisabled();
  await dialog.getByRole('button', { name: /모름.*가져오기/ }).click();
  await app.ownShown(8);
  await expect(page.locator('.own-counts')).toContainText('위치 없음 2');
});

test('the same in English', async ({ app, page }, info) => {
  await app.open(`${DESK}&lang=en`, { map: false });
  await app.drop(fileOf(info, 'ragged.csv', 'a,b\n1,2\n1\n'));
  await expect(app.importing()).toContainText('Line 3');
  await expect(app.importing()).toContainText('Nothing was');
  await page.keyboard.press('Escape');
  await expect(app.importing()).toHaveCount(0);
});

test('it stays in this browser, with its filters, until it is removed', async ({ app, page }, info) => {
  await app.open(`${DESK}&tab=own`, { map: false });
  await opened(app, tableOf(info));
  await app.ownFacet('시군구', '군산시');
  await app.ownShown(2);
  await expect(page.locator('.own-head')).toContainText('다시 열어도');
  await page.waitForTimeout(600);
  await page.reload();
  await app.ownShown(2);
  expect((await kept(app)).sort()).toEqual(['file', 'note']);
});

test('its mapping and its project open it in one drop', async ({ app, page, context }, info) => {
  await app.open(`${DESK}&tab=own`, { map: false });
  await opened(app, tableOf(info));
  await app.ownFacet('시군구', '군산시');
  const csv = await app.takeOwn('csv');
  const mapping = await app.takeOwn('mapping');
  const geojson = await app.takeOwn('geojson');
  const bare = await app.takeOwn('project');
  await page.getByLabel('표의 줄도 담기').check();
  const whole = await app.takeOwn('project');
  const text = readFileSync(csv.path, 'utf8');
  expect(text, 'a spreadsheet must not run it').toContain("\r\n'=1+1,");
  expect(readFileSync(bare.path, 'utf8')).not.toContain('새만금양극');
  const named = (file: { name: string; path: string }) => {
    const path = info.outputPath(file.name);
    copyFileSync(file.path, path);
    return path;
  };
  const files = { csv: named(csv), mapping: named(mapping), geojson: named(geojson), whole: named(whole) };

  for (const dropped of [[files.csv, files.mapping], [files.geojson], [files.whole]]) {
    const other = await context.newPage();
    const again = new (Object.getPrototypeOf(app).constructor as typeof App)(other);
    await again.open(`${DESK}&tab=own`, { map: false });
    await other.evaluate(() => indexedDB.deleteDatabase('jeonjido-own'));
    await again.drop(...dropped);
    // Nothing is asked: the filter is there again, where the file knows of it.
    await again.ownShown(dropped.includes(files.geojson) ? 6 : 2);
    await again.tableTab('내 자료');
    await expect(other.locator('.own-table')).toContainText(dropped.includes(files.geojson) ? '=1+1' : '군산,셀');
    await expect(other.locator('.own-table')).not.toContainText("'=1+1");
    await other.close();
  }
});

test('by keyboard alone: chosen, mapped, walked through, picked', async ({ app, page }, info) => {
  await app.open(`${DESK}&tab=own&map=10/36/129.4`, { map: 'unpainted' });
  await page.locator('.tab-body input[type=file]').setInputFiles(tableOf(info));
  await expect(app.importing().getByRole('status')).toContainText('지도에 놓입니다');
  await page.keyboard.press('Tab');
  for (let i = 0; i < 30; i += 1) {
    const word = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (word === '가져오기') break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await app.ownShown(6);
  const first = page.locator('.own-row[tabindex="0"]');
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(page.locator('.own-row:focus')).toContainText('자리없음');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.locator('.own-card h3')).toHaveText('새만금양극');
  // The map goes to what is picked.
  await expect.poll(async () => (await app.camera()).lon).toBeCloseTo(126.566, 1);
  await page.keyboard.press('Escape');
  await expect(page.locator('.own-row:focus')).toContainText('새만금양극');
  await page.keyboard.press('Enter');
  await expect(page.locator('.own-card h3')).toBeVisible();
  await app.rest();
  // It goes there once: who looks elsewhere then, and moves time, stays there. The card follows the day.
  await page.goto('#mode=plan&tab=own&map=10/36/129.4&t=2018-01-01');
  await expect(page.locator('.own-card')).toContainText('지금은 없음');
  await expect.poll(async () => (await app.camera()).lon).toBeCloseTo(129.4, 1);
  await page.goto('#mode=plan&tab=own&map=10/36/129.4&t=2018-03-01');
  await app.rest();
  expect((await app.camera()).lon).toBeCloseTo(129.4, 1);
  await page.goto(`#${DESK}&tab=own`);
  await expect(page.locator('.own-card')).not.toContainText('지금은 없음');
});

test('rows are painted, found under the pointer, follow time and come back with a lost context', async ({
  app,
  page,
}, info) => {
  await page.setViewportSize({ width: 960, height: 640 });
  // 7 x 7 marks around one place, far from everything else.
  const rows = Array.from({ length: 49 }, (_, i) => {
    const [lon, lat] = [128.0 + (i % 7) * 0.004, 37.6 + Math.floor(i / 7) * 0.004];
    return `줄${i},양극재 제조,태백시,${i},2020-01-01,2025-12-31,${lon.toFixed(4)},${lat.toFixed(4)}`;
  });
  const at = 'map=11/37.612/128.012&tab=own';
  await app.open(`${at}&t=2022-01-01`);
  const before = await app.picture();
  await opened(app, tableOf(info, 'seven.csv', rows));
  await app.ownShown(49);
  const namesStand = () =>
    expect.poll(async () => (await app.rowSigns()).filter((sign) => sign === 'name').length).toBe(49);
  await namesStand();
  const drawn = await app.picture();
  const change = await app.difference(before, drawn);
  expect(change, 'marks are there').toBeGreaterThan(0.3);
  const middle = await app.placeOf([128.012, 37.612]);
  await page.mouse.move(middle.x, middle.y);
  await expect(page.locator('.tip')).toContainText('줄24');
  await page.mouse.click(middle.x, middle.y);
  await expect(page.locator('.own-card h3')).toHaveText('줄24');
  await page.mouse.move(5, 300);
  await expect.poll(() => app.rowSigns()).toContain('selected');
  await page.keyboard.press('Escape');
  // The focus has gone to the row in the list, and lights its mark up.
  await expect.poll(() => app.rowSigns()).toContain('hovered');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await app.loseContext();
  await namesStand();
  await expect.poll(async () => app.difference(drawn, await app.picture()), { timeout: 30_000 }).toBeLessThan(0.05);
  await page.getByLabel('지도에 보이기').uncheck();
  expect(await app.difference(before, await app.picture())).toBeLessThan(0.05);
  await page.getByLabel('지도에 보이기').check();
  await page.goto(`#${at}&t=2019-12-31`);
  await app.ownShown(0);
  // Names go when time has rested for a moment.
  await expect.poll(() => app.rowSigns()).toEqual([]);
  const none = await app.picture();
  await page.getByLabel('지도에 보이기').uncheck();
  expect(await app.difference(none, await app.picture())).toBeLessThan(0.05);
});
