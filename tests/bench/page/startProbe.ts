import { DRAWS, framePair, type Native, namedBy } from './probe.ts';

/** Watches a page while it starts. Goes into it before anything of its own; times are milliseconds since the page was asked for. */
export type Started = {
  readonly readyMs: number;
  /** The same moment in milliseconds of the clock. */
  readonly readyAtMs: number;
  /** When the first paragraph and the drawn land had been painted; `null` where a page has none. */
  readonly shellMs: number | null;
  readonly landMs: number | null;
  /** Vertices that draw calls named, in the frame that named most. */
  readonly vertices: number;
  readonly frames: number;
  /** Tasks that took longer than 50 ms and began before the map was ready, the longest first. */
  readonly tasks: readonly { readonly atMs: number; readonly ms: number }[];
};

const times: { ready?: number; shell?: number; land?: number } = {};
let frames: readonly number[] = [];
const tasks: PerformanceEntry[] = [];
let isReady: () => void = () => undefined;
const standing = new Promise<void>((done) => {
  isReady = done;
});

const count = (): void => {
  const gl = WebGL2RenderingContext.prototype as unknown as Record<string, Native>;
  let [frame, vertices] = [-1, 0];
  for (const [name, places] of Object.entries(DRAWS)) {
    const native = gl[name] as Native;
    gl[name] = function (...args) {
      // It stands still while a frame is made.
      const now = Number(document.timeline.currentTime);
      if (now !== frame) [frame, vertices, frames] = [now, 0, [...frames, 0]];
      vertices += namedBy(args, places);
      if (times.ready === undefined) frames = frames.with(-1, vertices);
      return native.apply(this, args);
    };
  }
};

const painted = async (what: 'shell' | 'land'): Promise<void> => {
  times[what] = Number.NaN;
  await framePair();
  times[what] = performance.now();
};
const look = (): void => {
  if (times.shell === undefined && document.getElementById('summary')?.textContent) void painted('shell');
  if (times.land === undefined && document.querySelector('.static-drawing .static-land[d]')) void painted('land');
  if (!document.querySelector('.map-canvas[data-ready]')) return;
  times.ready = performance.now();
  watcher.disconnect();
  isReady();
};
const watcher = new MutationObserver(look);
const observer = new PerformanceObserver((list) => {
  tasks.push(...list.getEntries());
});

export const install = (): void => {
  count();
  watcher.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready'] });
  observer.observe({ type: 'longtask', buffered: true });
};

/** Resolves in the moment in which the map is ready. */
export const ready = (): Promise<void> => standing;

/** A task is told of after its end. */
const TOLD_MS = 100;
export const read = async (): Promise<Started> => {
  await framePair();
  await new Promise((passed) => setTimeout(passed, TOLD_MS));
  tasks.push(...observer.takeRecords());
  const { ready: readyMs = Number.NaN, shell = null, land = null } = times;
  return {
    readyMs,
    readyAtMs: performance.timeOrigin + readyMs,
    shellMs: shell,
    landMs: land,
    vertices: Math.max(0, ...frames),
    frames: frames.length,
    tasks: tasks
      .filter(({ startTime }) => startTime < readyMs)
      .map(({ startTime, duration }) => ({ atMs: startTime, ms: duration }))
      .toSorted((a, b) => b.ms - a.ms),
  };
};
