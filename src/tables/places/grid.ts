import type { Bounds } from '../../model/geo.ts';
import type { Columns } from '../types.ts';

/** Rows by place: a net of equal cells over all places, and in each cell its rows. Rows without a place are in none. */
export type Grid = {
  /** Cells of a side, and their south-west corner and size in degrees. */
  readonly side: number;
  readonly west: number;
  readonly south: number;
  readonly width: number;
  readonly height: number;
  /** Cell after cell, from the south-west eastwards. */
  readonly rows: Uint32Array<ArrayBuffer>;
  /** By cell, where its rows begin; after the last one, where they end. */
  readonly starts: Uint32Array<ArrayBuffer>;
};

const MOST_SIDE = 512;
/** So that a file with one place has cells, too. */
const LEAST_DEGREES = 1e-6;

type Places = Pick<Columns, 'rows' | 'lon' | 'lat'>;
type Net = Omit<Grid, 'rows' | 'starts'>;

const netOf = ({ rows, lon, lat }: Places): Net => {
  let [placed, west, south, east, north] = [0, Infinity, Infinity, -Infinity, -Infinity];
  for (let row = 0; row < rows; row += 1) {
    const x = lon[row] ?? Number.NaN;
    const y = lat[row] ?? Number.NaN;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    placed += 1;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  const side = Math.min(MOST_SIDE, Math.max(1, Math.ceil(Math.sqrt(placed))));
  if (placed === 0) return { side, west: 0, south: 0, width: 1, height: 1 };
  const width = Math.max(LEAST_DEGREES, east - west) / side;
  const height = Math.max(LEAST_DEGREES, north - south) / side;
  return { side, west, south, width, height };
};

const clamped = (at: number, side: number): number => Math.min(side - 1, Math.max(0, Math.floor(at)));
export const columnAt = ({ side, west, width }: Net, lon: number): number => clamped((lon - west) / width, side);
export const lineAt = ({ side, south, height }: Net, lat: number): number => clamped((lat - south) / height, side);

export const createGrid = (places: Places): Grid => {
  const net = netOf(places);
  const { lon, lat } = places;
  const cells = net.side * net.side;
  const none = 0xffff_ffff;
  const starts = new Uint32Array(cells + 1);
  const cellOf = new Uint32Array(places.rows);
  for (let row = 0; row < places.rows; row += 1) {
    const x = lon[row] ?? Number.NaN;
    const y = lat[row] ?? Number.NaN;
    const placed = !(Number.isNaN(x) || Number.isNaN(y));
    const cell = placed ? lineAt(net, y) * net.side + columnAt(net, x) : none;
    cellOf[row] = cell;
    if (placed) starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
  }
  for (let cell = 0; cell < cells; cell += 1) starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
  const rows = new Uint32Array(starts[cells] ?? 0);
  const next = starts.slice(0, cells);
  for (let row = 0; row < places.rows; row += 1) {
    const cell = cellOf[row] ?? none;
    if (cell === none) continue;
    const at = next[cell] ?? 0;
    rows[at] = row;
    next[cell] = at + 1;
  }
  return { ...net, rows, starts };
};

/** Cells that reach into bounds: columns and lines, both ends included; `null` where none does. */
export type Window = { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number };
export const windowOf = (grid: Grid, [west, south, east, north]: Bounds): Window | null => {
  const reaches =
    west <= grid.west + grid.width * grid.side &&
    east >= grid.west &&
    south <= grid.south + grid.height * grid.side &&
    north >= grid.south;
  if (!reaches || grid.rows.length === 0) return null;
  // The last cells reach a little farther than they are computed to, and so does what lies at their rim.
  return { x0: columnAt(grid, west), x1: columnAt(grid, east), y0: lineAt(grid, south), y1: lineAt(grid, north) };
};
