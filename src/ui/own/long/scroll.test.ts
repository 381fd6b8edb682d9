import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atFor,
  type Extent,
  revealed,
  type Spot,
  scrolled,
  spotAt,
  TALLEST,
  topFor,
  trackOf,
  windowAt,
} from './scroll.ts';

const LONG: Extent = { count: 1_000_000, row: 44, view: 400 };
const SHORT: Extent = { count: 300, row: 56, view: 400 };
const listEnd = ({ count, row, view }: Extent) => count * row - view;
const trackEnd = (extent: Extent) => trackOf(extent) - extent.view;
/** Scrolled so many times by so much, as the wheel or the finger does. */
const wheeled = (extent: Extent, from: Spot, by: number, times: number): Spot => {
  let spot = from;
  for (let i = 0; i < times; i += 1)
    spot = scrolled(extent, spot, Math.min(trackEnd(extent), Math.max(0, spot.top + by)));
  return spot;
};

const anyExtent = fc.record({
  count: fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 150_000, max: 1_000_000 })),
  row: fc.integer({ min: 36, max: 112 }),
  // A box is higher than one of its rows.
  view: fc.integer({ min: 230, max: 2000 }),
});

describe('a list that a browser can hold', () => {
  it('stands in a track of its own height and scrolls like every other', () => {
    expect(trackOf(SHORT)).toBe(300 * 56);
    expect(scrolled(SHORT, { at: 0, top: 0 }, 5000)).toEqual({ at: 5000, top: 5000 });
  });
});

describe('a list of a million rows', () => {
  it('stands in a track that every browser can make', () => {
    expect(trackOf(LONG)).toBe(TALLEST);
  });

  it('is at its beginning where the track is, and at its end where the track ends', () => {
    expect(atFor(LONG, 0)).toBe(0);
    expect(atFor(LONG, trackEnd(LONG))).toBe(listEnd(LONG));
  });

  it('is in its middle where the bar is dragged to the middle', () => {
    const { at } = scrolled(LONG, { at: 0, top: 0 }, trackEnd(LONG) / 2);
    expect(at / listEnd(LONG)).toBeCloseTo(0.5, 3);
  });

  it('moves by the pixels of the wheel and leaves out no row, wherever it stands', () => {
    const middle = spotAt(LONG, 20_000_000);
    expect(wheeled(LONG, middle, 100, 50).at).toBe(20_005_000);
    expect(wheeled(LONG, middle, -100, 50).at).toBe(19_995_000);
  });

  it('can be wheeled up to its first row from where the bar was dragged', () => {
    const dragged = scrolled(LONG, { at: 0, top: 0 }, 110_000);
    expect(dragged.at).toBeGreaterThan(110_000);
    const times = Math.ceil(dragged.at / 300);
    expect(wheeled(LONG, dragged, -300, times)).toEqual({ at: 0, top: 0 });
  });

  it('can be wheeled down to its last row', () => {
    const near = spotAt(LONG, listEnd(LONG) - 130_000);
    const spot = wheeled(LONG, near, 300, 500);
    expect(spot).toEqual({ at: listEnd(LONG), top: trackEnd(LONG) });
  });
});

describe('any list', () => {
  it('comes back to the same row through its track, give or take what a pixel of the track stands for', () => {
    fc.assert(
      fc.property(anyExtent, fc.double({ min: 0, max: 1, noNaN: true }), (extent, share) => {
        const at = share * Math.max(0, listEnd(extent));
        expect(Math.abs(atFor(extent, topFor(extent, at)) - at)).toBeLessThan(1);
      }),
    );
  });

  it('never stands outside itself, however it is scrolled', () => {
    fc.assert(
      fc.property(
        anyExtent,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }),
        (extent, shares) => {
          let spot: Spot = { at: 0, top: 0 };
          for (const share of shares) {
            spot = scrolled(extent, spot, Math.round(share * Math.max(0, trackEnd(extent))));
            expect(spot.at).toBeGreaterThanOrEqual(0);
            expect(spot.at).toBeLessThanOrEqual(Math.max(0, listEnd(extent)));
            const [from, to] = windowAt(extent, spot);
            expect(from).toBeLessThanOrEqual(Math.floor(spot.at / extent.row));
            expect(to).toBeGreaterThanOrEqual(Math.min(extent.count, Math.ceil((spot.at + extent.view) / extent.row)));
            // All that stands in the page stands in the track.
            expect(spot.top - spot.at + from * extent.row).toBeLessThanOrEqual(TALLEST);
          }
        },
      ),
    );
  });

  it('shows a row whole when the arrow keys come to it, and moves no farther than that', () => {
    fc.assert(
      fc.property(anyExtent, fc.nat(), fc.nat(), (extent, a, b) => {
        fc.pre(extent.count > 0);
        const start = spotAt(extent, (a % extent.count) * extent.row);
        const index = b % extent.count;
        const { at } = revealed(extent, start, index);
        expect(at).toBeLessThanOrEqual(index * extent.row);
        expect(at + extent.view).toBeGreaterThanOrEqual((index + 1) * extent.row - 1e-6);
        const seen = index * extent.row >= start.at && (index + 1) * extent.row <= start.at + extent.view;
        if (seen) expect(at).toBe(start.at);
      }),
    );
  });
});
