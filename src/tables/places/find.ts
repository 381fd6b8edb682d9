import type { LonLat } from '../../model/dataset.ts';
import type { Bounds } from '../../model/geo.ts';
import type { Columns } from '../types.ts';
import { type Grid, windowOf } from './grid.ts';

type Passes = (row: number) => boolean;
type Places = Pick<Columns, 'lon' | 'lat' | 'maybeFrom'>;

/** Calls for every row in the cells that reach into the bounds, until it says that it is enough. */
const eachIn = (grid: Grid, bounds: Bounds, found: (row: number) => boolean): void => {
  const window = windowOf(grid, bounds);
  if (!window) return;
  for (let y = window.y0; y <= window.y1; y += 1) {
    const line = y * grid.side;
    const end = grid.starts[line + window.x1 + 1] ?? 0;
    for (let at = grid.starts[line + window.x0] ?? 0; at < end; at += 1) if (found(grid.rows[at] ?? 0)) return;
  }
};

/** Rows that pass and lie in the bounds, edges included; `null`: there are more than `most`. */
export const inBox = (
  { lon, lat }: Places,
  grid: Grid,
  bounds: Bounds,
  passes: Passes,
  most: number,
): readonly number[] | null => {
  const [west, south, east, north] = bounds;
  const rows: number[] = [];
  eachIn(grid, bounds, (row) => {
    const [x, y] = [lon[row] ?? 0, lat[row] ?? 0];
    if (x >= west && x <= east && y >= south && y <= north && passes(row)) rows.push(row);
    return rows.length > most;
  });
  return rows.length > most ? null : rows;
};

/** A mark is drawn after those that came before it, and those that came with it and stand before it in the file. */
const isDrawnAfter = ({ maybeFrom }: Places, a: number, b: number): boolean => {
  const [from, other] = [maybeFrom[a] ?? 0, maybeFrom[b] ?? 0];
  return from === other ? a > b : from > other;
};

/**
 * The row whose mark is nearest on the map to a place, among those that pass, no farther than so many degrees of longitude;
 * of marks that stand one on the other the uppermost. `null`: there is none.
 */
export const pick = (places: Places, grid: Grid, at: LonLat, degrees: number, passes: Passes): number | null => {
  const [lon, lat] = at;
  // On the map a degree of latitude is as long as this many of longitude.
  const tall = 1 / Math.cos((lat * Math.PI) / 180);
  const bounds: Bounds = [lon - degrees, lat - degrees / tall, lon + degrees, lat + degrees / tall];
  let best: number | null = null;
  let least = degrees * degrees;
  eachIn(grid, bounds, (row) => {
    const east = (places.lon[row] ?? 0) - lon;
    const north = ((places.lat[row] ?? 0) - lat) * tall;
    const squared = east * east + north * north;
    if (squared > least || !passes(row)) return false;
    if (best !== null && squared === least && !isDrawnAfter(places, row, best)) return false;
    [best, least] = [row, squared];
    return false;
  });
  return best;
};
