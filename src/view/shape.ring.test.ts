import { describe, expect, it } from 'vitest';
import type { LonLat } from '../model/dataset.ts';
import { CORNERS, simplified } from './shape.ts';

describe('a drawn ring', () => {
  const wobbly = (corners: number): readonly LonLat[] =>
    Array.from({ length: corners }, (_, i): LonLat => {
      const turn = (i / corners) * 2 * Math.PI;
      const out = 0.3 + 0.05 * Math.sin(9 * turn);
      return [127 + out * Math.cos(turn), 36 + out * Math.sin(turn)];
    });

  it('of 200 corners or fewer stays as it is', () => {
    expect(simplified(wobbly(CORNERS.max))).toEqual(wobbly(CORNERS.max));
  });
  it('of more keeps 200 of its corners, in their order', () => {
    const drawn = wobbly(3000);
    const kept = simplified(drawn);
    expect(kept).toHaveLength(CORNERS.max);
    const order = kept.map((corner) => drawn.indexOf(corner));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBe(0);
  });
  it('strays from what was drawn by less than a hundred metres over sixty kilometres', () => {
    const kept = simplified(wobbly(3000));
    const off = wobbly(3000).map(([x, y]) =>
      Math.min(
        ...kept.map(([ax, ay], i) => {
          const [bx, by] = kept[(i + 1) % kept.length]!;
          const part = Math.max(
            0,
            Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)),
          );
          return Math.hypot(x - ax - part * (bx - ax), y - ay - part * (by - ay));
        }),
      ),
    );
    expect(Math.max(...off) * 111_000).toBeLessThan(100);
  });
  it('of a square with many corners on its sides is the square', () => {
    const side = (from: LonLat, to: LonLat) =>
      Array.from(
        { length: 64 },
        (_, i): LonLat => [from[0] + ((to[0] - from[0]) * i) / 64, from[1] + ((to[1] - from[1]) * i) / 64],
      );
    const square: LonLat[] = [
      [127, 36],
      [127.5, 36],
      [127.5, 36.5],
      [127, 36.5],
    ];
    const drawn = square.flatMap((corner, i) => side(corner, square[(i + 1) % 4]!));
    expect(simplified(drawn)).toEqual(square);
  });
});
