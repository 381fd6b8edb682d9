import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Opened, open } from './browser.ts';
import type { RowEngineName } from './page/rows/engine.ts';
import { addressOf, LOAD_MS, ROWS_SIZE, scrubDays } from './rows.ts';

/** What a table weighs beside its processor time: frames that software really draws, and memory. */

const opened = async (address: string, probe: string, draw: boolean): Promise<Opened> => {
  const page = await open(address, probe, draw, ROWS_SIZE);
  page.page.setDefaultTimeout(LOAD_MS);
  await page.page.waitForFunction(() => window.rows !== undefined, undefined, { timeout: LOAD_MS });
  return page;
};

/** Milliseconds of each frame that is drawn to its last pixel, without a graphics card. Only of what draws in the map's frame. */
export const drawnFrames = async (
  url: string,
  probe: string,
  name: RowEngineName,
  rows: number,
  steps: number,
): Promise<readonly number[]> => {
  const { page, close } = await opened(addressOf(url, name, rows), probe, true);
  await page.evaluate(() => window.rows?.load());
  const times = await page.evaluate((days) => window.rows?.drawn(days), scrubDays(steps + 1));
  await close();
  // The first frame makes ready what all the others use.
  return times?.slice(1) ?? [];
};

const STATUS = (pid: number) => `/proc/${pid}/status`;
const megabytes = (pid: number, what: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(STATUS(pid), 'utf8'))?.[1] ?? Number.NaN) / 1024;
/** Below this it is noise. */
const LEAST_MB = 1;

/** Megabytes by which the process of the page grows at most while a table is loaded; `null` where nobody can say. */
export const grownBy = async (
  url: string,
  probe: string,
  name: RowEngineName,
  rows: number,
): Promise<number | null> => {
  if (!existsSync('/proc/self/clear_refs')) return null;
  const { page, renderers, close } = await opened(addressOf(url, name, rows), probe, false);
  const [pid = 0] = (await renderers()).toSorted((a, b) => megabytes(b, 'VmRSS') - megabytes(a, 'VmRSS'));
  // Forgets the highest level so far.
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const before = megabytes(pid, 'VmRSS');
  await page.evaluate(() => window.rows?.load());
  const most = megabytes(pid, 'VmHWM');
  await close();
  return Math.max(LEAST_MB, most - before);
};
