import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mercator } from '../model/geo.ts';
import { amountParts, barredMarks, MARK_LAYOUT, packMarks } from './marks.ts';
import { type Columns, EVER } from './types.ts';

const columnsOf = (places: readonly (readonly [number, number] | null)[], from: readonly number[]): Columns => ({
  rows: places.length,
  lon: Float64Array.from(places, (p) => p?.[0] ?? Number.NaN),
  lat: Float64Array.from(places, (p) => p?.[1] ?? Number.NaN),
  maybeFrom: Int16Array.from(from),
  sureFrom: Int16Array.from(from, (day) => day + 1),
  maybeGone: Int16Array.from(from, (day) => day + 2),
  gone: Int16Array.from(from, (day) => day + 3),
  codes: [Uint8Array.from(from, (_, row) => row), Uint8Array.from(from, (_, row) => 255 - row)],
  amount: Float64Array.from(from, (_, row) => (row === 0 ? Number.NaN : row * 1e9 + 1)),
});

describe('marks of a table', () => {
  it('stand in the order in which rows may come, those without a place left out', () => {
    const { marks, order } = packMarks(columnsOf([[127, 36], null, [128, 37], [126, 35]], [900, 1, 900, EVER]));
    expect([...order]).toEqual([3, 0, 2]);
    expect([marks.count, ...marks.from]).toEqual([3, EVER, 900, 900]);
  });

  it('hold everything of a row where the layout says', () => {
    const columns = columnsOf(
      [
        [127, 36],
        [128.123456, 37.654321],
      ],
      [5, 4],
    );
    const { marks, order } = packMarks(columns);
    const view = new DataView(marks.buffer);
    order.forEach((row, mark) => {
      const at = mark * MARK_LAYOUT.stride;
      const [x, y] = mercator([columns.lon[row]!, columns.lat[row]!]);
      // A hundred-millionth of the way round the earth is 0.4 m.
      expect(view.getFloat32(at + MARK_LAYOUT.place, true) + marks.origin[0]).toBeCloseTo(x, 8);
      expect(view.getFloat32(at + MARK_LAYOUT.place + 4, true) + marks.origin[1]).toBeCloseTo(y, 8);
      const days = [0, 2, 4, 6].map((by) => view.getInt16(at + MARK_LAYOUT.days + by, true));
      expect(days).toEqual([columns.maybeFrom, columns.sureFrom, columns.maybeGone, columns.gone].map((c) => c[row]));
      expect([0, 1, 2].map((f) => view.getUint8(at + MARK_LAYOUT.codes + f))).toEqual([row, 255 - row, 0]);
      const amount = [0, 4].map((by) => view.getFloat32(at + MARK_LAYOUT.amount + by, true));
      if (row === 0) expect(amount[0]).toBeGreaterThan(3.35e38);
      else expect(amount[0]! + amount[1]!).toBe(columns.amount![row]);
    });
  });

  it('take what is held back in their own order', () => {
    expect([...barredMarks(Uint8Array.of(1, 0, 0, 1), Uint32Array.of(3, 1, 0))]).toEqual([1, 0, 1]);
  });

  it('compare amounts as they are, where they were rounded differently, too', () => {
    const amount = fc.oneof(fc.double({ noNaN: true }), fc.integer(), fc.integer({ min: 1e12, max: 1e12 + 9 }));
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [[p, q], [r, s]] = [amountParts(a), amountParts(b)];
        const less = p < r || (p === r && q < s);
        const greater = p > r || (p === r && q > s);
        // Never the wrong way round; and told apart wherever they differ by more than 1e-14 of them.
        expect((less && a > b) || (greater && a < b)).toBe(false);
        if (Math.abs(a - b) > 1e-14 * Math.abs(a) && Math.abs(a) < 3e38 && Math.abs(a - b) > 1e-38)
          expect(less || greater).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
