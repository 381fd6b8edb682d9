import { mercator } from '../model/geo.ts';
import type { Columns, Marks } from './types.ts';

/**
 * Where things stand in the bytes of a mark; what packs them and what tells the graphics card read this. `place`: two
 * float32, `days`: four int16 in the order of `Columns`, `codes`: eight uint8, `amount`: two float32 (`amountParts`).
 */
export const MARK_LAYOUT = { stride: 32, place: 0, days: 8, codes: 16, amount: 24, facets: 8 } as const;

/** A graphics card has no numbers beyond 3.4e38; the greatest stands for a row that states none. */
const MOST = 3.3e38;
const NOT_STATED = 3.4e38;
/** A number as a graphics card can compare it: rounded, and what was lost by that. Together they keep 48 bits, not 24. */
export const amountParts = (amount: number): readonly [rounded: number, rest: number] => {
  if (Number.isNaN(amount)) return [NOT_STATED, 0];
  const rounded = Math.fround(Math.min(MOST, Math.max(-MOST, amount)));
  return [rounded, Math.fround(Math.min(MOST, Math.max(-MOST, amount)) - rounded)];
};

/** From EVER to NEVER. */
const DAYS = 65_536;
const FIRST = 32_768;

/** The rows that have a place, in the order of the day from which they may be there, and of the file. */
const drawingOrder = ({ rows, lon, lat, maybeFrom }: Columns): Uint32Array<ArrayBuffer> => {
  const places = new Uint32Array(DAYS + 1);
  const placed = (row: number) => !(Number.isNaN(lon[row]) || Number.isNaN(lat[row]));
  for (let row = 0; row < rows; row += 1) {
    const day = (maybeFrom[row] ?? 0) + FIRST;
    if (placed(row)) places[day + 1] = (places[day + 1] ?? 0) + 1;
  }
  for (let day = 0; day < DAYS; day += 1) places[day + 1] = (places[day + 1] ?? 0) + (places[day] ?? 0);
  const order = new Uint32Array(places[DAYS] ?? 0);
  for (let row = 0; row < rows; row += 1) {
    if (!placed(row)) continue;
    const day = (maybeFrom[row] ?? 0) + FIRST;
    const at = places[day] ?? 0;
    order[at] = row;
    places[day] = at + 1;
  }
  return order;
};

/** The middle of all places, in world coordinates. */
const originOf = ({ rows, lon, lat }: Columns): Marks['origin'] => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let row = 0; row < rows; row += 1) {
    const x = lon[row] ?? Number.NaN;
    const y = lat[row] ?? Number.NaN;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return west > east ? [0.5, 0.5] : mercator([(west + east) / 2, (south + north) / 2]);
};

export type Packed = {
  readonly marks: Marks;
  /** The row of each mark. */
  readonly order: Uint32Array<ArrayBuffer>;
};

export const packMarks = (columns: Columns): Packed => {
  const { lon, lat, maybeFrom, sureFrom, maybeGone, gone, codes, amount } = columns;
  const order = drawingOrder(columns);
  const origin = originOf(columns);
  const { stride } = MARK_LAYOUT;
  const buffer = new ArrayBuffer(order.length * stride);
  const [floats, shorts, bytes] = [new Float32Array(buffer), new Int16Array(buffer), new Uint8Array(buffer)];
  const from = new Int16Array(order.length);
  const none = order.length;
  const markOf = new Uint32Array(columns.rows).fill(none);
  for (let mark = 0; mark < order.length; mark += 1) markOf[order[mark] ?? 0] = mark;
  // Row by row, because a dozen columns are read and one mark is written: the other way round takes five times as long.
  for (let row = 0; row < columns.rows; row += 1) {
    const mark = markOf[row] ?? none;
    if (mark === none) continue;
    const at = mark * stride;
    const [x, y] = mercator([lon[row] ?? 0, lat[row] ?? 0]);
    floats[at / 4] = x - origin[0];
    floats[at / 4 + 1] = y - origin[1];
    const days = (at + MARK_LAYOUT.days) / 2;
    shorts[days] = from[mark] = maybeFrom[row] ?? 0;
    shorts[days + 1] = sureFrom[row] ?? 0;
    shorts[days + 2] = maybeGone[row] ?? 0;
    shorts[days + 3] = gone[row] ?? 0;
    for (let facet = 0; facet < codes.length; facet += 1)
      bytes[at + MARK_LAYOUT.codes + facet] = codes[facet]?.[row] ?? 0;
    const [rounded, rest] = amountParts(amount?.[row] ?? Number.NaN);
    floats[(at + MARK_LAYOUT.amount) / 4] = rounded;
    floats[(at + MARK_LAYOUT.amount) / 4 + 1] = rest;
  }
  return { marks: { count: order.length, buffer, origin, from }, order };
};

/** What holds rows back, in the order of the marks. */
export const barredMarks = (barred: Uint8Array, order: Uint32Array): Uint8Array<ArrayBuffer> => {
  const marks = new Uint8Array(order.length);
  for (let mark = 0; mark < order.length; mark += 1) marks[mark] = barred[order[mark] ?? 0] ?? 0;
  return marks;
};
