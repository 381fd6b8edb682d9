import type { Bounds } from '../../model/geo.ts';
import { polygonsOf, type Surface } from '../../model/surface.ts';
import type { Columns, Reach } from '../types.ts';
import { type Grid, type Window, windowOf } from './grid.ts';
import { DEGREE_M, type Measure, measureFrom, nearFar } from './measure.ts';
import { boundsOfCorners, cellsTouched, cornersOf, insideOf } from './within.ts';

type Places = Pick<Columns, 'rows' | 'lon' | 'lat'>;
export type Reached = {
  /** One byte a row: 1 where the shape holds it back. A row without a place is held back by any shape. */
  readonly barred: Uint8Array<ArrayBuffer>;
  /** Metres from the centre or from the area, 0 within; `null`: no place. */
  readonly metres: (row: number) => number | null;
};

const RADIANS = Math.PI / 180;

/** Half of the diagonal of a cell in metres, and how its middle is found. */
const middles = (grid: Grid) => ({
  lon: (x: number) => grid.west + (x + 0.5) * grid.width,
  lat: (y: number) => grid.south + (y + 0.5) * grid.height,
  half: (y: number) => {
    const lat = grid.south + (y + 0.5) * grid.height;
    const widest = Math.cos(Math.max(0, Math.abs(lat) - grid.height) * RADIANS);
    return 0.51 * DEGREE_M * Math.hypot(grid.width * widest, grid.height);
  },
});

/** The bounds and so many metres around them. */
const widened = ([west, south, east, north]: Bounds, metres: number): Bounds => {
  const up = (1.01 * metres) / DEGREE_M;
  const narrow = Math.cos(Math.min(89, Math.max(-south, north) + up) * RADIANS);
  return [west - up / narrow, south - up, east + up / narrow, north + up];
};

type Cell = { readonly from: number; readonly to: number; readonly x: number; readonly y: number };
const eachCell = ({ side, starts }: Grid, window: Window | null, visit: (cell: Cell) => void): void => {
  if (!window) return;
  for (let y = window.y0; y <= window.y1; y += 1)
    for (let x = window.x0; x <= window.x1; x += 1) {
      const cell = y * side + x;
      const from = starts[cell] ?? 0;
      const to = starts[cell + 1] ?? 0;
      if (to > from) visit({ from, to, x, y });
    }
};

/** Cells that lie within reach as a whole go in as a whole; only where its edge runs through is every row measured. */
const markRadius = (places: Places, grid: Grid, measure: Measure, metres: number, barred: Uint8Array): void => {
  const { lon, lat, half } = middles(grid);
  eachCell(grid, windowOf(grid, widened(measure.bounds, metres)), ({ from, to, x, y }) => {
    const around = half(y);
    const [near, far] = nearFar(measure.between(lon(x), lat(y)), around);
    if (near > metres) return;
    if (far <= metres) {
      for (let at = from; at < to; at += 1) barred[grid.rows[at] ?? 0] = 0;
      return;
    }
    const between = to - from > 1 ? measure.around(lon(x), lat(y), around) : measure.between;
    for (let at = from; at < to; at += 1) {
      const row = grid.rows[at] ?? 0;
      if (between(places.lon[row] ?? 0, places.lat[row] ?? 0) <= metres) barred[row] = 0;
    }
  });
};

/** Cells through which no edge runs lie inside or outside as a whole, and so do all those next to each other. */
const markArea = (places: Places, grid: Grid, surface: Surface, barred: Uint8Array): void => {
  const rings = polygonsOf(surface).flat().map(cornersOf);
  const window = windowOf(grid, boundsOfCorners(rings));
  if (!window) return;
  const inside = insideOf(surface);
  const touched = cellsTouched(rings, grid, window);
  const { lon, lat } = middles(grid);
  const width = window.x1 - window.x0 + 1;
  for (let y = window.y0; y <= window.y1; y += 1) {
    let known: boolean | null = null;
    for (let x = window.x0; x <= window.x1; x += 1) {
      const cell = y * grid.side + x;
      const [from, to] = [grid.starts[cell] ?? 0, grid.starts[cell + 1] ?? 0];
      if (touched[(y - window.y0) * width + x - window.x0] === 1) {
        known = null;
        for (let at = from; at < to; at += 1) {
          const row = grid.rows[at] ?? 0;
          if (inside(places.lon[row] ?? 0, places.lat[row] ?? 0)) barred[row] = 0;
        }
        continue;
      }
      known ??= inside(lon(x), lat(y));
      if (known) for (let at = from; at < to; at += 1) barred[grid.rows[at] ?? 0] = 0;
    }
  }
};

/** Farther than anything on earth. */
const EVERYWHERE_M = 2.1e7;

/** Looks farther and farther around until there are enough, and takes the nearest of them; ties by row. */
const markNearest = (places: Places, grid: Grid, measure: Measure, count: number, barred: Uint8Array): void => {
  const wanted = Math.min(count, grid.rows.length);
  const { lon, lat, half } = middles(grid);
  for (let metres = half(0); wanted > 0; metres *= 2) {
    const found: { readonly row: number; readonly metres: number }[] = [];
    eachCell(grid, windowOf(grid, widened(measure.bounds, metres)), ({ from, to, x, y }) => {
      const [near] = nearFar(measure.between(lon(x), lat(y)), half(y));
      if (near > metres && metres < EVERYWHERE_M) return;
      for (let at = from; at < to; at += 1) {
        const row = grid.rows[at] ?? 0;
        const between = measure.between(places.lon[row] ?? 0, places.lat[row] ?? 0);
        if (between <= metres || metres >= EVERYWHERE_M) found.push({ row, metres: between });
      }
    });
    if (found.length < wanted && metres < EVERYWHERE_M) continue;
    const nearest = found.toSorted((a, b) => a.metres - b.metres || a.row - b.row);
    for (const { row } of nearest.slice(0, wanted)) barred[row] = 0;
    return;
  }
};

/**
 * What a shape lets through. The nearest are the nearest of all rows that have a place, whatever the day and the other
 * filters: a shape means places, and does not move while time does.
 */
export const reachOf = (places: Places, grid: Grid, reach: Reach): Reached => {
  const { rows, lon, lat } = places;
  const barred = new Uint8Array(rows).fill(1);
  let measured: Measure | null = null;
  const measure = () => {
    measured ??= measureFrom(
      reach.kind === 'area' ? { kind: 'area', geometry: reach.surface, accuracyM: 0 } : reach.from,
    );
    return measured;
  };
  if (reach.kind === 'radius') markRadius(places, grid, measure(), reach.metres, barred);
  else if (reach.kind === 'nearest') markNearest(places, grid, measure(), reach.count, barred);
  else markArea(places, grid, reach.surface, barred);
  const placed = (row: number) => !(Number.isNaN(lon[row]) || Number.isNaN(lat[row]));
  if (reach.kind !== 'nearest' && reach.outside)
    for (let row = 0; row < rows; row += 1) barred[row] = barred[row] === 1 && placed(row) ? 0 : 1;
  return { barred, metres: (row) => (placed(row) ? measure().between(lon[row] ?? 0, lat[row] ?? 0) : null) };
};
