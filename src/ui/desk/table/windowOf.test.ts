import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearRows, offsetsOf, piecesOf } from './windowOf.ts';

const heights = fc.array(fc.constantFrom(36, 46), { minLength: 1, maxLength: 400 });

describe('the part of a long table that stands in the page', () => {
  it('is as high as all of it, whatever is left out', () => {
    fc.assert(
      fc.property(heights, fc.nat(400), fc.nat(60), fc.integer({ min: -1, max: 400 }), (rows, from, some, kept) => {
        const offsets = offsetsOf(rows);
        const pieces = piecesOf(offsets, from, from + some, kept);
        const sum = pieces.reduce((all, p) => all + ('row' in p ? (rows[p.row] ?? 0) : p.gap), 0);
        expect(sum).toBe(offsets.at(-1));
      }),
    );
  });

  it('holds the rows that are seen, and the one that may have the focus', () => {
    fc.assert(
      fc.property(heights, fc.nat(20_000), fc.integer({ min: 50, max: 900 }), fc.nat(399), (rows, top, height, at) => {
        const offsets = offsetsOf(rows);
        const kept = Math.min(at, rows.length - 1);
        const [from, to] = nearRows(offsets, top, height);
        const here = piecesOf(offsets, from, to, kept).flatMap((p) => ('row' in p ? [p.row] : []));
        const seen = rows.flatMap((h, i) => {
          const begin = offsets[i] ?? 0;
          return begin < top + height && begin + h > top ? [i] : [];
        });
        expect(seen.filter((i) => !here.includes(i))).toEqual([]);
        expect(here).toContain(kept);
        expect(here).toEqual(here.toSorted((a, b) => a - b));
      }),
    );
  });

  it('is small where the table is long', () => {
    const offsets = offsetsOf(Array.from({ length: 307 }, () => 36));
    const [from, to] = nearRows(offsets, 4000, 300);
    expect(to - from).toBeLessThan(40);
  });
});
