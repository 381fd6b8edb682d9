import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packed, SYMBOL_PX, widthOf } from './packing.ts';

const HALF = SYMBOL_PX / 2;
const anyBoxes = fc
  .array(fc.record({ x: fc.integer({ min: -2000, max: 3000 }), label: fc.constantFrom(0, 20, 47, 120) }), {
    maxLength: 20,
  })
  .map((boxes) => boxes.toSorted((a, b) => a.x - b.x));
const anyWidth = fc.integer({ min: 200, max: 2000 });

describe('symbols and words on a lane', () => {
  it('never stand on each other, whatever lies on the lane and however wide it is', () => {
    fc.assert(
      fc.property(anyBoxes, anyWidth, (boxes, width) => {
        const places = packed(boxes, { from: 0, to: width });
        boxes.forEach((box, i) => {
          boxes.slice(i + 1).forEach((other, j) => {
            const [place, next] = [places[i], places[i + 1 + j]];
            if (!place || place.level !== next?.level) return;
            const end = box.x + HALF + (place.labelled ? box.label : 0);
            expect(other.x - HALF).toBeGreaterThanOrEqual(end);
          });
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('are not written where they would be cut off', () => {
    fc.assert(
      fc.property(anyBoxes, anyWidth, (boxes, width) => {
        packed(boxes, { from: 0, to: width }).forEach(({ labelled }, i) => {
          const { x, label } = boxes[i] ?? { x: 0, label: 0 };
          if (labelled) expect(x >= 0 && x + HALF + label <= width && label > 0).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('take a second row only where the first has no room', () => {
    const levels = (xs: readonly number[]) =>
      packed(
        xs.map((x) => ({ x, label: 0 })),
        { from: 0, to: 500 },
      ).map((p) => p.level);
    expect(levels([20, 44, 68])).toEqual([0, 0, 0]);
    expect(levels([20, 43, 68, 70])).toEqual([0, 1, 0, 1]);
    expect(levels([20, 20, 20])).toEqual([0, 1, 2]);
  });

  it('are measured wider in Hangul than in Latin', () => {
    expect(widthOf('착공')).toBeGreaterThan(widthOf('ab'));
    expect(widthOf('')).toBe(0);
  });
});
