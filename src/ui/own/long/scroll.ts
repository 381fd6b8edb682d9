/**
 * Where a list of a million rows stands. Browsers make nothing taller than some 11 to 33 million pixels: a taller list
 * stands in a track of `TALLEST`. A small scroll moves it pixel by pixel, a large one (the bar is dragged) in proportion;
 * near both ends track and list go together, so that the ends are reached.
 */
export const TALLEST = 8_000_000;
const EDGE = 100_000;
/** Rows kept ready above and below what is seen. */
const SPARE = 20;
/** Windows begin and end at such rows, so that few of them are asked for while the list is scrolled. */
const STEP = 10;

/** Pixels, but for the number of rows; `view` is what of the box is not covered. */
export type Extent = { readonly count: number; readonly row: number; readonly view: number };
/** How far down the list is seen, and how far down its track the box is scrolled. */
export type Spot = { readonly at: number; readonly top: number };

const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), Math.max(0, most));
export const trackOf = ({ count, row }: Extent): number => Math.min(count * row, TALLEST);
const mostAt = ({ count, row, view }: Extent): number => Math.max(0, count * row - view);
const mostTop = (extent: Extent): number => Math.max(0, trackOf(extent) - extent.view);
/** Pixels of the list for a pixel of the track, away from the ends. */
const slope = (extent: Extent): number => (mostAt(extent) - 2 * EDGE) / (mostTop(extent) - 2 * EDGE);
const isTall = ({ count, row }: Extent): boolean => count * row > TALLEST;

/** Where the track stands for a place of the list. */
export const topFor = (extent: Extent, at: number): number => {
  const [list, track] = [mostAt(extent), mostTop(extent)];
  const here = clamp(at, list);
  if (!isTall(extent) || here <= EDGE) return here;
  if (here >= list - EDGE) return track - (list - here);
  return EDGE + (here - EDGE) / slope(extent);
};
export const atFor = (extent: Extent, top: number): number => {
  const [list, track] = [mostAt(extent), mostTop(extent)];
  const here = clamp(top, track);
  if (!isTall(extent) || here <= EDGE) return here;
  if (here >= track - EDGE) return list - (track - here);
  return EDGE + (here - EDGE) * slope(extent);
};
export const spotAt = (extent: Extent, at: number): Spot => {
  const here = clamp(at, mostAt(extent));
  return { at: here, top: Math.round(topFor(extent, here)) };
};

/** Where the list stands after the box was scrolled; where `top` differs from that, the box is to be put there. */
export const scrolled = (extent: Extent, was: Spot, top: number): Spot => {
  if (!isTall(extent)) return { at: top, top };
  if (Math.abs(top - was.top) > 2 * extent.view) return { at: Math.round(atFor(extent, top)), top };
  const at = clamp(was.at + top - was.top, mostAt(extent));
  const atEnd = top <= 0 || top >= mostTop(extent);
  const drift = Math.abs(topFor(extent, at) - top);
  return (atEnd && drift >= 1) || drift > EDGE / 2 ? spotAt(extent, at) : { at, top };
};

/** The rows that are seen from there, and some to spare. */
export const windowAt = ({ count, row, view }: Extent, { at }: Spot): readonly [from: number, to: number] => {
  const from = Math.floor((at / row - SPARE) / STEP) * STEP;
  const to = Math.ceil(((at + view) / row + SPARE) / STEP) * STEP;
  return [Math.max(0, Math.min(from, count)), Math.min(count, to)];
};

/** As little as is needed to see a row whole. */
export const revealed = (extent: Extent, spot: Spot, index: number): Spot => {
  const [top, end] = [index * extent.row, (index + 1) * extent.row];
  if (top >= spot.at && end <= spot.at + extent.view) return spot;
  return spotAt(extent, top < spot.at ? top : end - extent.view);
};
