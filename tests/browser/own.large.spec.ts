import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import proj4 from 'proj4';
import { dayOf } from '../../src/model/day.ts';
import { distanceRange, footprintOf } from '../../src/model/geometry.ts';
import { unguarded } from '../../src/tables/file/guard.ts';
import { readDate } from '../../src/tables/values/dates.ts';
import { FACTORY_COLUMNS, factories, factoryText } from '../fixtures/tables.ts';
import { dataset } from '../realDataset.ts';
import { expect, test } from './driver.ts';
import { slowness } from './slowness.ts';

/* Tables as large as they may be. What the page does meanwhile is measured: these tests run alone (`@alone`). */

/** From the moment of a drop on no task of the page may be longer. */
const TASK_MS = 100;
const watchTasks = (page: Page) =>
  page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration))).observe({
      type: 'longtask',
    });
  });
/** The longest task since the last time that this was asked, as a quiet machine would have done it. */
const longestTask = async (page: Page): Promise<number> => {
  const longest = await page.evaluate(() => {
    const { tasks } = window as unknown as { tasks: number[] };
    return Math.max(0, ...tasks.splice(0));
  });
  const slow = await slowness(page);
  console.log(`longest task of the page: ${longest} ms (machine ${slow.toFixed(1)}x)`);
  return longest / slow;
};

/** The quietest of so many drags counts: the clock on the wall hears what else the machine does. */
const DRAGS = 3;
/** Moves the slider over the axis as a hand does, and gives the tasks of more than 50 ms of a quiet machine that this made. */
const scrub = async (page: Page, steps: number): Promise<readonly number[]> => {
  let long: readonly number[] = [];
  for (let i = 0; i < DRAGS; i += 1) {
    const limit = 50 * (await slowness(page));
    long = (await dragged(page, steps)).filter((ms) => ms > limit);
    if (long.length === 0) break;
  }
  return long;
};
const dragged = (page: Page, steps: number) =>
  page.evaluate(async (count) => {
    const { tasks } = window as unknown as { tasks: number[] };
    const before = tasks.length;
    const input = document.querySelector<HTMLInputElement>('#time');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    for (let i = 0; i < count; i += 1) {
      set?.call(input, String(17_200 + Math.round((i * 4_900) / count)));
      input?.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => setTimeout(done, 16));
    }
    return tasks.slice(before);
  }, steps);

const UTM_K = '+proj=tmerc +lat_0=38 +lon_0=127.5 +k=0.9996 +x_0=1000000 +y_0=2000000 +ellps=GRS80 +units=m +no_defs';

/** What anybody would make of the rows, one after another. */
const rowsOf = (text: string) => {
  const at = (name: (typeof FACTORY_COLUMNS)[number]) => FACTORY_COLUMNS.indexOf(name);
  const cells = Papa.parse<string[]>(text, { skipEmptyLines: true }).data.slice(1);
  const dated = (cell: string | undefined) => {
    const read = readDate(cell ?? '');
    if (typeof read === 'object') return read;
    if (read !== 'absent') throw new Error(`no date: ${cell}`);
    return null;
  };
  return cells.map((row) => {
    const [start, end] = [dated(row[at('최초등록일')]), dated(row[at('폐업일')])];
    const [x, y] = [row[at('X좌표')], row[at('Y좌표')]];
    return {
      city: row[at('시군구')],
      isThere: (day: number) => (start === null || start.from <= day) && (end === null || day < end.to),
      lonLat: x && y ? (proj4(UTM_K, 'WGS84', [Number(x), Number(y)]) as [number, number]) : null,
    };
  });
};

test('200,000 factories in CP949: mapped in three choices, filtered, scrubbed, measured, exported, removed @alone', async ({
  app,
  page,
}, info) => {
  const COUNT = 200_000;
  const path = info.outputPath('factories.csv');
  writeFileSync(path, factories(COUNT));
  const text = factoryText(COUNT);
  const rows = rowsOf(text);
  const day = dayOf('2021-06-30');
  const there = rows.filter((row) => row.isThere(day));
  await app.open('tab=own&t=2021-06-30', { map: 'unpainted' });
  await app.hasEverything();
  await watchTasks(page);

  await app.drop(path);
  const dialog = app.importing();
  await expect(dialog.getByLabel('좌표계')).toHaveValue('EPSG:5179', { timeout: 30_000 });
  const columns = ['최초등록일', '업종명'] as const;
  await dialog.getByLabel('시작').selectOption(String(FACTORY_COLUMNS.indexOf(columns[0])));
  await dialog.getByLabel('분야 칸').selectOption(String(FACTORY_COLUMNS.indexOf(columns[1])));
  const placed = rows.filter((row) => row.lonLat !== null).length;
  await expect(dialog.getByRole('status')).toContainText(`${placed.toLocaleString('ko-KR')}줄이 지도에 놓입니다`);
  await app.acceptTable();
  await app.ownShown(there.length);

  await app.ownFacet('시군구', '군산시');
  const inGunsan = there.filter((row) => row.city === '군산시');
  await app.ownShown(inGunsan.length);
  await app.ownFacet('시군구', '군산시');

  expect(await scrub(page, 60), 'tasks of more than 50 ms while time is dragged').toEqual([]);
  expect(await longestTask(page)).toBeLessThanOrEqual(TASK_MS);
  await page.goto('#mode=plan&sheet=space&tab=own&t=2021-06-30&map=9/35.9/126.6');
  await app.ownShown(there.length);
  await expect(page.locator('.space')).toBeVisible();
  // To lay out the desk takes its time, with a table or without.
  await longestTask(page);

  await page.locator('[data-center]').selectOption('gunsan/saemangeum-2');
  await page.getByRole('button', { name: '10 km', exact: true }).click();
  const zone = dataset.subjects.find((s) => s.id === 'gunsan/saemangeum-2');
  const footprint = zone && footprintOf(zone);
  if (!footprint) throw new Error('the zone has no outline');
  const near = there.filter(
    ({ lonLat }) =>
      lonLat !== null &&
      Math.abs(lonLat[0] - 126.566) < 0.3 &&
      Math.abs(lonLat[1] - 35.936) < 0.3 &&
      distanceRange(footprint, { kind: 'point', lonLat, accuracyM: 0 }).between <= 10_000,
  );
  expect(near.length).toBeGreaterThan(1000);
  await app.ownShown(near.length);
  await expect(page.locator('.own-row .figure').first()).toContainText('km');

  const some = await app.takeOwn('csv');
  expect(some.name).toBe('factories.all.csv');
  const parsed = (csv: string) => Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
  const written = parsed(readFileSync(some.path, 'utf8')).map((row) => row.map(unguarded));
  expect(written.length).toBe(COUNT + 1);
  expect(written.join('\n') === parsed(text).join('\n'), 'every cell as it was').toBe(true);
  await page
    .locator('.own-out')
    .getByLabel(/지금 보이는/)
    .check();
  const shown = await app.takeOwn('csv');
  expect(parsed(readFileSync(shown.path, 'utf8'))).toHaveLength(near.length + 1);

  await page.locator('.own-panel').getByRole('button', { name: '없애기' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '없애기' }).click();
  await expect(app.ownRows()).toHaveCount(0);
  await page.waitForTimeout(300);
  expect(await longestTask(page)).toBeLessThanOrEqual(TASK_MS);
  await page.reload();
  await expect(page.locator('#summary')).toBeVisible();
  await expect(app.ownRows()).toHaveCount(0);
});

test('1,000,000 rows do the same @alone', async ({ app, page }, info) => {
  const COUNT = 1_000_000;
  const path = info.outputPath('million.csv');
  const lines = ['name,sector,x,y,opened,people'];
  const SECTORS = ['양극재', '음극재', '셀', '장비'];
  let early = 0;
  for (let i = 0; i < COUNT; i += 1) {
    const year = 2010 + ((i * 7) % 20);
    if (year < 2020) early += 1;
    lines.push(
      `n${i},${SECTORS[i % 4]},${126.3 + ((i * 37) % 3000) / 1000},${34.8 + ((i * 91) % 2500) / 1000},${year}-03-01,${i % 900}`,
    );
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
  await app.open('tab=own&t=2019-12-31', { map: 'unpainted' });
  await app.hasEverything();
  await watchTasks(page);
  await app.drop(path);
  await expect(app.importing().getByRole('status')).toContainText('1,000,000줄이 지도에 놓입니다', { timeout: 60_000 });
  await app.acceptTable();
  await app.ownShown(early);
  expect(await scrub(page, 60), 'tasks of more than 50 ms while time is dragged').toEqual([]);
  await page.goto('#tab=own&t=2019-12-31');
  await app.ownFacet('sector', '음극재');
  const ofOne = lines.filter(
    (line) => line.includes('음극재') && Number(line.split(',')[4]?.slice(0, 4)) < 2020,
  ).length;
  await app.ownShown(ofOne);
  await page.locator('.own-row[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await expect(page.locator('.own-row:focus')).toHaveAttribute('data-own-row', /\d{6}/);
  expect(await longestTask(page)).toBeLessThanOrEqual(TASK_MS);
});
