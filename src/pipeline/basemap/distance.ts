import type { Position } from 'geojson';
import { polygonsOf } from './geometry.ts';
import type { Area } from './types.ts';

/** A grid over the sphere's Mercator plane; `cell` is its step in world units (the world is 1 wide), row 0 in the north. */
export type Grid = {
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly nx: number;
  readonly ny: number;
};

export const toWorld = ([lon = 0, lat = 0]: Position): readonly [number, number] => {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
};
export const fromWorld = (x: number, y: number): Position => [
  (x - 0.5) * 360,
  (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI,
];

/** 1 where the centre of a cell lies in one of the areas (even-odd), row by row. */
export const rasterOf = (areas: readonly Area[], { left, top, cell, nx, ny }: Grid): Uint8Array => {
  const crossings: number[][] = Array.from({ length: ny }, () => []);
  for (const ring of areas.flatMap(polygonsOf).flat()) {
    let [px, py] = [0, 0];
    ring.forEach((point, i) => {
      const [wx, wy] = toWorld(point);
      const [x, y] = [(wx - left) / cell - 0.5, (wy - top) / cell - 0.5];
      if (i > 0 && y !== py) {
        const [from, to] = py < y ? [py, y] : [y, py];
        for (let row = Math.max(0, Math.ceil(from)); row < Math.min(ny, Math.ceil(to)); row += 1)
          crossings[row]?.push(px + ((row - py) / (y - py)) * (x - px));
      }
      [px, py] = [x, y];
    });
  }
  const inside = new Uint8Array(nx * ny);
  crossings.forEach((row, y) => {
    row.sort((a, b) => a - b);
    for (let i = 0; i + 1 < row.length; i += 2) {
      const [from, to] = [Math.max(0, Math.ceil(row[i] ?? 0)), Math.min(nx, Math.ceil(row[i + 1] ?? 0))];
      inside.fill(1, y * nx + from, y * nx + Math.max(from, to));
    }
  });
  return inside;
};

const FAR = 1e12;
/** Squared distances along one line to the nearest zero of `f`, as the lower envelope of parabolas (Felzenszwalb, Huttenlocher 2012). */
const envelope = (f: Float64Array, out: Float64Array, v: Int32Array, z: Float64Array): void => {
  const n = f.length;
  const at = (i: number): number => f[i] ?? FAR;
  let k = 0;
  v[0] = 0;
  z[0] = -Infinity;
  z[1] = Infinity;
  const meet = (q: number): number => {
    const p = v[k] ?? 0;
    return (at(q) + q * q - at(p) - p * p) / (2 * (q - p));
  };
  for (let q = 1; q < n; q += 1) {
    let s = meet(q);
    while (k > 0 && s <= (z[k] ?? 0)) {
      k -= 1;
      s = meet(q);
    }
    k += 1;
    v[k] = q;
    z[k] = s;
    z[k + 1] = Infinity;
  }
  k = 0;
  for (let q = 0; q < n; q += 1) {
    while ((z[k + 1] ?? Infinity) < q) k += 1;
    const p = v[k] ?? 0;
    out[q] = (q - p) ** 2 + at(p);
  }
};

/** Distance in cells from each cell to the nearest that is set; 0 in it. */
export const distancesTo = (inside: Uint8Array, nx: number, ny: number): Float32Array => {
  const squared = Float64Array.from(inside, (is) => (is === 1 ? 0 : FAR));
  const pass = (length: number, lines: number, offset: (line: number) => number, step: number) => {
    const [f, out] = [new Float64Array(length), new Float64Array(length)];
    const [v, z] = [new Int32Array(length), new Float64Array(length + 1)];
    for (let line = 0; line < lines; line += 1) {
      const start = offset(line);
      for (let i = 0; i < length; i += 1) f[i] = squared[start + i * step] ?? FAR;
      envelope(f, out, v, z);
      for (let i = 0; i < length; i += 1) squared[start + i * step] = out[i] ?? FAR;
    }
  };
  pass(ny, nx, (column) => column, nx);
  pass(nx, ny, (row) => row * nx, 1);
  return Float32Array.from(squared, Math.sqrt);
};
