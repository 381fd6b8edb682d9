import type { Page } from '@playwright/test';

/** What the work below takes on a quiet machine with two cores of 2024, in milliseconds. */
const QUIET_MS = 5.5;
const PASSES = 9;

/**
 * How many times as long as on a quiet machine a page takes now for the same work, 1 at least. Limits in milliseconds are
 * those of a quiet machine: a busy or a slow one has so many times as long.
 */
export const slowness = async (page: Page): Promise<number> => {
  const passes = await page.evaluate(async (count) => {
    const box = document.createElement('div');
    box.style.cssText =
      'position: fixed; left: 0; top: 0; width: 300px; visibility: hidden; contain: strict; height: 300px';
    document.body.append(box);
    const times: number[] = [];
    for (let i = 0; i < count; i += 1) {
      await new Promise((done) => setTimeout(done));
      const start = performance.now();
      const words = Array.from({ length: 4000 }, (_, n) => ((n * 7919 + i) % 9973).toString(36)).toSorted();
      box.replaceChildren(
        ...words
          .slice(0, 400)
          .map((word) => Object.assign(document.createElement('span'), { textContent: `${word} ` })),
      );
      box.getBoundingClientRect();
      times.push(performance.now() - start);
    }
    box.remove();
    return times;
  }, PASSES);
  const median = passes.toSorted((a, b) => a - b)[PASSES >> 1] ?? QUIET_MS;
  return Math.max(1, median / QUIET_MS);
};
