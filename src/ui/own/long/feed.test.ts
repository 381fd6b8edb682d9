import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RowsPart, Sort } from '../../../tables/types.ts';
import { createFeed, type Held, PACE_MS } from './feed.ts';

type Asked = {
  readonly from: number;
  readonly sort: Sort | null;
  readonly answer: (total: number) => Promise<void>;
  readonly fail: () => Promise<void>;
};
const settled = () => vi.advanceTimersByTimeAsync(0);

/** A worker that answers when it is told to. */
const begin = () => {
  const asked: Asked[] = [];
  const told: Held[] = [];
  const feed = createFeed(
    (from, _to, sort) =>
      new Promise<RowsPart>((resolve, reject) => {
        asked.push({
          from,
          sort,
          answer: async (total) => {
            resolve({ total, rows: [] });
            await settled();
          },
          fail: async () => {
            reject(new Error('gone'));
            await settled();
          },
        });
      }),
    (held) => told.push(held),
  );
  return { asked, told, feed };
};
const at = (from: number, sort: Sort | null = null) => ({ from, to: from + 60, sort });
const BY_NAME: Sort = { column: 0, descending: false };

describe('rows of a long list', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are asked for at once, and not again for the same window', async () => {
    const { asked, told, feed } = begin();
    feed.want(at(0));
    feed.want(at(0));
    await asked[0]?.answer(500);
    expect(asked).toHaveLength(1);
    expect(told).toEqual([{ from: 0, to: 60, sort: null, total: 500, rows: [] }]);
  });

  it('that are wanted while an answer is on its way are asked for after it, and only the last of them', async () => {
    const { asked, told, feed } = begin();
    feed.want(at(0));
    feed.want(at(100));
    feed.want(at(200));
    expect(asked).toHaveLength(1);
    await asked[0]?.answer(500);
    expect(asked.map((a) => a.from)).toEqual([0, 200]);
    await asked[1]?.answer(500);
    expect(told.map((held) => held.from)).toEqual([0, 200]);
  });

  it('in an order that is no longer wanted are dropped', async () => {
    const { asked, told, feed } = begin();
    feed.want(at(0));
    feed.want(at(0, BY_NAME));
    await asked[0]?.answer(500);
    expect(told).toEqual([]);
    await asked[1]?.answer(500);
    expect(told.map((held) => held.sort)).toEqual([BY_NAME]);
  });

  it('follow time that moves with every frame, ten times in a second and no more', async () => {
    const { asked, told, feed } = begin();
    feed.want(at(0));
    await asked[0]?.answer(1);
    for (let ms = 0; ms < 1000; ms += 10) {
      feed.outdated();
      await vi.advanceTimersByTimeAsync(10);
      await asked.at(-1)?.answer(ms);
    }
    expect(told.length).toBeGreaterThanOrEqual(9);
    expect(asked.length).toBeLessThanOrEqual(1000 / PACE_MS + 2);
  });

  it('are those of the last step once time rests', async () => {
    const { asked, told, feed } = begin();
    feed.want(at(0));
    feed.outdated();
    await asked[0]?.answer(1);
    await vi.advanceTimersByTimeAsync(PACE_MS);
    await asked[1]?.answer(2);
    expect(told.at(-1)?.total).toBe(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toHaveLength(2);
  });

  it('that could not be had leave those that were there, and the next are asked for', async () => {
    const { asked, told, feed } = begin();
    feed.want(at(0));
    await asked[0]?.fail();
    expect(told).toEqual([]);
    feed.want(at(100));
    await asked[1]?.answer(500);
    expect(told.map((held) => held.from)).toEqual([100]);
  });

  it('are told to nobody once the list is gone', async () => {
    const { asked, told, feed } = begin();
    feed.want(at(0));
    feed.outdated();
    feed.stop();
    await asked[0]?.answer(500);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual([]);
    expect(asked).toHaveLength(1);
  });
});
