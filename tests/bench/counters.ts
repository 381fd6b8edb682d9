import { createTally } from '../../src/tables/counts/tally.ts';
import type { Columns } from '../../src/tables/types.ts';
import type { MakeCounter, Question } from './countSession.ts';
import { FACET_SIZES } from './page/rows/table.ts';

/** Ways to count that need no package. */

export const ours: MakeCounter = (columns) => {
  const tally = createTally(columns, FACET_SIZES);
  const all = new Uint32Array(FACET_SIZES.reduce((sum, size) => sum + size, 0));
  return {
    ask: (question) => {
      tally.ask(question);
      let at = 0;
      for (const counts of tally.counts) {
        all.set(counts, at);
        at += counts.length;
      }
      return all;
    },
  };
};

type Lets = readonly (ReadonlySet<number> | null)[];
const letsOf = ({ facets }: Question): Lets => facets.map((codes) => codes && new Set(codes));
const endsOf = ({ amount }: Question) => [amount?.from ?? -Infinity, amount?.to ?? Infinity] as const;

/** One loop over typed columns for every question. */
export const scan: MakeCounter = (columns) => ({
  ask: (question) => {
    const { rows, maybeFrom, gone, codes, amount } = columns;
    const [a, b, c] = codes;
    const [from, to] = endsOf(question);
    const [inA, inB, inC] = FACET_SIZES.map((size, facet) => {
      const open = letsOf(question)[facet] ?? null;
      return Uint8Array.from({ length: size }, (_, code) => (open === null || open.has(code) ? 1 : 0));
    });
    const [countA, countB, countC] = FACET_SIZES.map((size) => new Uint32Array(size));
    if (!(a && b && c && amount && inA && inB && inC && countA && countB && countC)) return [];
    for (let row = 0; row < rows; row += 1) {
      if ((maybeFrom[row] ?? 0) > question.day || (gone[row] ?? 0) <= question.day) continue;
      const value = amount[row] ?? 0;
      if (value < from || value > to) continue;
      const [i, j, k] = [a[row] ?? 0, b[row] ?? 0, c[row] ?? 0];
      const [x, y, z] = [inA[i] ?? 0, inB[j] ?? 0, inC[k] ?? 0];
      countA[i] = (countA[i] ?? 0) + (y & z);
      countB[j] = (countB[j] ?? 0) + (x & z);
      countC[k] = (countC[k] ?? 0) + (x & y);
    }
    return [...countA, ...countB, ...countC];
  },
});

export type Item = {
  readonly from: number;
  readonly gone: number;
  readonly codes: readonly [number, number, number];
  readonly amount: number;
};
export const itemsOf = ({ rows, maybeFrom, gone, codes, amount }: Columns): readonly Item[] =>
  Array.from({ length: rows }, (_, row) => ({
    from: maybeFrom[row] ?? 0,
    gone: gone[row] ?? 0,
    codes: [codes[0]?.[row] ?? 0, codes[1]?.[row] ?? 0, codes[2]?.[row] ?? 0],
    amount: amount?.[row] ?? 0,
  }));

/** Objects and `filter`, once for each facet, as a component would. */
export const naive: MakeCounter = (columns) => {
  const items = itemsOf(columns);
  return {
    ask: (question) => {
      const [from, to] = endsOf(question);
      const lets = letsOf(question);
      const there = items.filter(
        (item) => item.from <= question.day && item.gone > question.day && item.amount >= from && item.amount <= to,
      );
      return FACET_SIZES.flatMap((size, facet) => {
        const others = there.filter((item) =>
          item.codes.every((code, f) => f === facet || (lets[f]?.has(code) ?? true)),
        );
        const counts = new Array<number>(size).fill(0);
        for (const { codes } of others) {
          const code = codes[facet] ?? 0;
          counts[code] = (counts[code] ?? 0) + 1;
        }
        return counts;
      });
    },
  };
};
