/** Counts what a page does while time moves. Goes into a page before anything of its own, and drives the slider of the app. */
export type Tally = {
  /** Bytes handed to WebGL in buffers and textures. */
  readonly bytes: number;
  /** Vertices that draw calls name, whether or not they are drawn. */
  readonly vertices: number;
  /** Frames that the map (or what stands over it) has drawn. */
  readonly frames: number;
  /** Tiles that the map has taken in anew. */
  readonly tiles: number;
  /** Times that a source was given new content. */
  readonly reloads: number;
  readonly longTasks: number;
};
type MapEvent = { readonly tile?: unknown; readonly dataType?: string; readonly sourceDataType?: string };
/** As much of a map as is listened to. */
type Watched = { readonly on: (event: 'data' | 'render' | 'idle', heard: (event: MapEvent) => void) => unknown };

let tally = { bytes: 0, vertices: 0, frames: 0, tiles: 0, reloads: 0, longTasks: 0 };
const tasks = new PerformanceObserver((list) => {
  tally.longTasks += list.getEntries().length;
});

export type Native = (this: unknown, ...args: unknown[]) => unknown;
const UPLOADS = ['bufferData', 'bufferSubData', 'texImage2D', 'texSubImage2D', 'texStorage2D'] as const;
/** Draw calls; by name, where among their arguments the number of vertices and that of instances stand. */
export const DRAWS = {
  drawArrays: [2],
  drawElements: [1],
  drawRangeElements: [3],
  drawArraysInstanced: [2, 3],
  drawElementsInstanced: [1, 4],
} as const;
/** Vertices that a draw call names by its arguments. */
export const namedBy = (args: readonly unknown[], places: readonly number[]): number =>
  places.reduce((all, at) => all * Number(args[at] ?? 0), 1);

const isPicture = (value: unknown): value is { readonly width: number; readonly height: number } =>
  typeof value === 'object' && value !== null && 'width' in value && 'height' in value;

/** Bytes of a call: of the part of the array that it names (elements, after the offset), or of a picture. */
const bytesOf = (args: readonly unknown[]): number => {
  const at = args.findIndex((arg) => ArrayBuffer.isView(arg) || arg instanceof ArrayBuffer || isPicture(arg));
  const data = args[at];
  if (data instanceof ArrayBuffer) return data.byteLength;
  if (!ArrayBuffer.isView(data)) return isPicture(data) ? data.width * data.height * 4 : 0;
  const each = 'BYTES_PER_ELEMENT' in data ? Number(data.BYTES_PER_ELEMENT) : 1;
  const named = args.slice(at + 1).filter((arg) => typeof arg === 'number');
  const length = named.at(-1);
  return named.length >= 2 && length ? length * each : data.byteLength;
};

/** Wraps WebGL; without `draw`, draw calls do nothing, so that what is left is the work of the processor. */
export const install = (draw: boolean): void => {
  const gl = WebGL2RenderingContext.prototype as unknown as Record<string, Native>;
  for (const name of UPLOADS) {
    const native = gl[name] as Native;
    gl[name] = function (...args) {
      tally.bytes += bytesOf(args);
      return native.apply(this, args);
    };
  }
  for (const [name, places] of Object.entries(DRAWS)) {
    const native = gl[name] as Native;
    gl[name] = function (...args) {
      tally.vertices += namedBy(args, places);
      return draw ? native.apply(this, args) : undefined;
    };
  }
  tasks.observe({ type: 'longtask' });
};

export const reset = (): void => {
  tasks.takeRecords();
  tally = { bytes: 0, vertices: 0, frames: 0, tiles: 0, reloads: 0, longTasks: 0 };
};
export const read = (): Tally => {
  tally.longTasks += tasks.takeRecords().length;
  return { ...tally };
};

export const drewFrame = (): void => {
  tally.frames += 1;
};
export const watch = (map: Watched): void => {
  map.on('render', drewFrame);
  map.on('data', ({ tile, dataType, sourceDataType }) => {
    if (tile) tally.tiles += 1;
    else if (dataType === 'source' && sourceDataType === 'content') tally.reloads += 1;
  });
};

const frame = (): Promise<number> => new Promise((drawn) => requestAnimationFrame(drawn));
/** Two frames: what was asked for before the first has been painted by the second. */
export const framePair = async (): Promise<void> => {
  await frame();
  await frame();
};

/** Watches the map that the app has hung on its box. */
export const watchApp = (): void => {
  const box = document.querySelector('.map-canvas') as unknown as { readonly jeonjidoMap: Watched };
  watch(box.jeonjidoMap);
};

const slide = (day: number): void => {
  const slider = document.querySelector<HTMLInputElement>('#time');
  // React notices only what goes round the setter that it has put on the element.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, String(day));
  slider?.dispatchEvent(new Event('input', { bubbles: true }));
};
/** One step of the slider, until it has been painted. */
export const slideTo = async (day: number): Promise<void> => {
  slide(day);
  await framePair();
};
const PACE_MS = 16;
/**
 * A step every 16 ms, whether or not a frame has come between, as a hand drags: nothing takes it for rest. Gives the
 * times between frames in milliseconds.
 */
export const drag = async (days: readonly number[]): Promise<readonly number[]> => {
  const frames: number[] = [];
  let going = true;
  const loop = (now: number) => {
    frames.push(now);
    if (going) requestAnimationFrame(loop);
  };
  requestAnimationFrame(loop);
  for (const day of days) {
    slide(day);
    await new Promise((passed) => setTimeout(passed, PACE_MS));
  }
  going = false;
  return frames.slice(1).map((now, i) => now - (frames[i] ?? now));
};
