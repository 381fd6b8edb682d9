import type { Dataset, LonLat } from '../model/dataset.ts';
import { type Bounds, boundsOf, mercator } from '../model/geo.ts';
import { SHEET } from '../model/sheet.ts';
import { type Camera, ZOOM } from './view.ts';

/** Pixels that panels cover at the edges of a map. */
export type Padding = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
export type Size = { readonly width: number; readonly height: number };
/** What a box of so many CSS pixels shows: its centre, and how near. Web Mercator, 512 pixels around the world at zoom 0. */
export type Frame = Size & { readonly center: LonLat; readonly zoom: number };

export const WORLD_PX = 512;

/** Padding that leaves at least half of a box to the map: a phone with its sheet and lanes open has a low one. */
export const paddingWithin = ({ top, right, bottom, left }: Padding, { width, height }: Size): Padding => {
  const across = Math.min(1, width / 2 / (left + right || 1));
  const down = Math.min(1, height / 2 / (top + bottom || 1));
  return { top: top * down, right: right * across, bottom: bottom * down, left: left * across };
};

/** The four places. */
const wholeBounds = (dataset: Dataset): Bounds => {
  const places = dataset.regions.flatMap((r): LonLat[] => (r.camera ? [[r.camera.center[0], r.camera.center[1]]] : []));
  return boundsOf(places) ?? [126, 34, 130, 38];
};
const MARGIN = { lon: 0.35, top: 0.6, bottom: 0.75 } as const;
/** The first view: the four places with what stands around them. */
export const startBounds = (dataset: Dataset): Bounds => {
  const [west, south, east, north] = wholeBounds(dataset);
  return [west - MARGIN.lon, south - MARGIN.bottom, east + MARGIN.lon, north + MARGIN.top];
};

/** CSS pixels from the upper left corner of a frame; or parts of the world, which is 1 wide. */
export type Point = readonly [x: number, y: number];
export const lonLatOf = ([x, y]: Point): LonLat => [
  (x - 0.5) * 360,
  (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI,
];

/** An area fitted into what the padding leaves. */
const fitted = ([west, south, east, north]: Bounds, size: Size, padding: Padding): Camera => {
  const { top, right, bottom, left } = paddingWithin(padding, size);
  const [[x0, y0], [x1, y1]] = [mercator([west, north]), mercator([east, south])];
  const scale = Math.min((size.width - left - right) / (x1 - x0), (size.height - top - bottom) / (y1 - y0));
  const center = lonLatOf([(x0 + x1) / 2 - (left - right) / 2 / scale, (y0 + y1) / 2 - (top - bottom) / 2 / scale]);
  return { center, zoom: Math.log2(scale / WORLD_PX) };
};

/** One axis: how much nearer one must go so that nothing beyond the sheet is seen, or else where the centre must stand. */
const held = (
  at: number,
  least: number,
  most: number,
  half: number,
): { readonly nearer: number; readonly at: number } =>
  most - least < 2 * half
    ? { nearer: (2 * half) / (most - least), at: (least + most) / 2 }
    : { nearer: 0, at: Math.min(most - half, Math.max(least + half, at)) };

/** The camera that a map takes which never looks beyond the sheet. */
const within = ({ center, zoom }: Camera, { width, height }: Size): Camera => {
  const bounded = Math.min(ZOOM.bare, Math.max(ZOOM.min, zoom));
  const world = WORLD_PX * 2 ** bounded;
  const [[west, north], [east, south]] = [mercator([SHEET[0], SHEET[3]]), mercator([SHEET[2], SHEET[1]])];
  const [x, y] = mercator(center);
  const across = held(x, west, east, width / 2 / world);
  const down = held(y, north, south, height / 2 / world);
  const nearer = Math.max(across.nearer, down.nearer);
  if (nearer === 0) return { center: lonLatOf([across.at, down.at]), zoom: bounded };
  // Where only one axis is too wide, the other keeps its place, as it does in the map library.
  const at: Point = [across.nearer ? across.at : x, down.nearer ? down.at : y];
  return { center: lonLatOf(at), zoom: bounded + Math.log2(nearer) };
};

/** What a map in a box of this size shows of a View: the same that the map library would come to. */
export const frameOf = (camera: Camera | null, dataset: Dataset, size: Size, padding: Padding): Frame => ({
  ...size,
  ...within(camera ?? fitted(startBounds(dataset), size, padding), size),
});

/** Where a place stands in a frame, in CSS pixels from its upper left corner. */
export const projectionOf = ({ center, zoom, width, height }: Frame): ((lonLat: LonLat) => Point) => {
  const world = WORLD_PX * 2 ** zoom;
  const [cx, cy] = mercator(center);
  return (lonLat) => {
    const [x, y] = mercator(lonLat);
    return [(x - cx) * world + width / 2, (y - cy) * world + height / 2];
  };
};

type Standing = { readonly anchor: LonLat; readonly offset: Point };
/** Where a mark or a badge stands in a frame, whose offset is drawn `scale` times as large. */
export const standingIn = (frame: Frame, scale: number): ((thing: Standing) => Point) => {
  const project = projectionOf(frame);
  return ({ anchor, offset }) => {
    const [x, y] = project(anchor);
    return [x + offset[0] * scale, y + offset[1] * scale];
  };
};

/** Scale and shift that bring Mercator coordinates (the world is 1 wide) into a frame. */
export const placementOf = ({
  center,
  zoom,
  width,
  height,
}: Frame): { readonly scale: number; readonly x: number; readonly y: number } => {
  const scale = WORLD_PX * 2 ** zoom;
  const [cx, cy] = mercator(center);
  return { scale, x: width / 2 - cx * scale, y: height / 2 - cy * scale };
};
