import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distancesTo, fromWorld, type Grid, rasterOf, toWorld } from './distance.ts';

const brute = (inside: Uint8Array, nx: number, ny: number): number[] => {
  const set = [...inside].flatMap((is, i) => (is === 1 ? [[i % nx, Math.floor(i / nx)] as const] : []));
  return Array.from({ length: nx * ny }, (_, i) =>
    Math.min(...set.map(([x, y]) => Math.hypot((i % nx) - x, Math.floor(i / nx) - y))),
  );
};

describe('distances on a grid', () => {
  it('are those to the nearest cell that is set, for any field', () => {
    const field = fc.integer({ min: 1, max: 9 }).chain((nx) =>
      fc.integer({ min: 1, max: 9 }).chain((ny) =>
        fc
          .array(fc.boolean(), { minLength: nx * ny, maxLength: nx * ny })
          .filter((cells) => cells.some(Boolean))
          .map((cells) => ({ nx, ny, inside: Uint8Array.from(cells, Number) })),
      ),
    );
    fc.assert(
      fc.property(field, ({ nx, ny, inside }) => {
        const found = distancesTo(inside, nx, ny);
        for (const [i, expected] of brute(inside, nx, ny).entries()) expect(found[i]).toBeCloseTo(expected, 4);
      }),
    );
  });
});

describe('areas on a grid', () => {
  const grid: Grid = { left: 0, top: 0, cell: 0.1, nx: 10, ny: 10 };
  const ring = (corners: readonly (readonly [number, number])[]) => corners.map(([x, y]) => fromWorld(x, y));
  const box = (from: number, to: number) =>
    ring([
      [from, from],
      [to, from],
      [to, to],
      [from, to],
      [from, from],
    ]);

  it('set the cells whose centres they hold, and leave their holes', () => {
    const inside = rasterOf([{ type: 'Polygon', coordinates: [box(0.1, 0.9), box(0.4, 0.6)] }], grid);
    const rows = Array.from({ length: 10 }, (_, y) => [...inside.slice(y * 10, y * 10 + 10)].join(''));
    expect(rows[0]).toBe('0000000000');
    expect(rows[1]).toBe('0111111110');
    expect(rows[4]).toBe('0111001110');
    expect(rows[9]).toBe('0000000000');
  });

  it('may reach over the edge of the grid', () => {
    expect(rasterOf([{ type: 'Polygon', coordinates: [box(-0.5, 1.5)] }], grid).every((cell) => cell === 1)).toBe(true);
  });
});

describe('the Mercator plane', () => {
  it('leads back to where a place was', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -179, max: 179, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        (lon, lat) => {
          const [x, y] = toWorld([lon, lat]);
          const [backLon = 0, backLat = 0] = fromWorld(x, y);
          expect(backLon).toBeCloseTo(lon, 6);
          expect(backLat).toBeCloseTo(lat, 6);
        },
      ),
    );
  });
});
