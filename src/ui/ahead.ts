/** What the first view does not need, in the order in which it was named. */
const waiting: (() => Promise<unknown>)[] = [];

/** Something that is loaded when it is needed, or before that when the page has time. */
export const ahead = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  waiting.push(load);
  return load;
};

/** While the reader does something, nothing is loaded ahead: to run a large part would make the page stumble. */
const QUIET_MS = 600;
let touched = Number.NEGATIVE_INFINITY;
const watchTouches = (): void => {
  for (const kind of ['input', 'pointerdown', 'pointermove', 'wheel', 'keydown'])
    window.addEventListener(
      kind,
      () => {
        touched = performance.now();
      },
      { capture: true, passive: true },
    );
};
const sleep = (ms: number) => new Promise<void>((done) => void setTimeout(done, ms));
/** Safari has no idle callback. */
const idle = (timeout: number) =>
  'requestIdleCallback' in window
    ? new Promise<void>((done) => void window.requestIdleCallback(() => done(), { timeout }))
    : sleep(50);
const quiet = async (): Promise<void> => {
  for (let rest = touched + QUIET_MS - performance.now(); rest > 0; rest = touched + QUIET_MS - performance.now())
    await sleep(rest);
  await idle(400);
};

let stand: () => void = () => undefined;
const standing = new Promise<void>((done) => {
  stand = done;
});
/** The map is there, or it is clear that a drawing stands in its place. */
export const firstViewStands = (): void => stand();

let finish: () => void = () => undefined;
/** The page has all that it may come to need, and goes on without a network; tests wait for it. */
export const everythingIsHere = (): void => {
  document.documentElement.dataset.whole = 'true';
};

/** Settles when everything was loaded ahead: what comes then is in the way of nothing. */
export const loadedAhead = new Promise<void>((done) => {
  finish = done;
});

/** Loads everything that is still waiting, and what that waits for, so that the page goes on working without a network. */
export const loadAhead = async (): Promise<void> => {
  watchTouches();
  // The first view comes first, and with it the map.
  await standing;
  await idle(3000);
  for (let load = waiting.shift(); load; load = waiting.shift()) {
    await quiet();
    await load().catch(() => undefined);
  }
  finish();
};
