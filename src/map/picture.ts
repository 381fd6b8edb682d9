import type { Map as MapLibre } from 'maplibre-gl';
import { metresPerPixel } from '../view/scaleBar.ts';

/** A picture of the map as it stands: `width` and `height` in CSS pixels, `canvas` with more pixels than those. */
export type MapPicture = {
  readonly canvas: HTMLCanvasElement;
  readonly width: number;
  readonly height: number;
  readonly metresPerPixel: number;
};

/** A map that has not come to rest after so long is given up: whoever waits must not wait for ever. */
const REST_MS = 15_000;
/** Where this device is: for the screen, and for nothing that is given away. */
const PRIVATE = ['focus-accuracy', 'focus-me'] as const;

const showPrivate = (map: MapLibre, shown: boolean): void => {
  for (const id of PRIVATE) if (map.getLayer(id)) map.setLayoutProperty(id, 'visibility', shown ? 'visible' : 'none');
};

/** What is drawn can be read only until the page draws again: the map draws at once and is copied at once. */
const copyOf = (map: MapLibre): MapPicture => {
  map.redraw();
  const drawn = map.getCanvas();
  const canvas = document.createElement('canvas');
  canvas.width = drawn.width;
  canvas.height = drawn.height;
  canvas.getContext('2d')?.drawImage(drawn, 0, 0);
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  return { canvas, width, height, metresPerPixel: metresPerPixel(map.getZoom(), map.getCenter().lat) };
};

export const pictureNow = (map: MapLibre): MapPicture => {
  showPrivate(map, false);
  try {
    return copyOf(map);
  } finally {
    showPrivate(map, true);
  }
};

/** How the wait for a map ended. */
type Rest = 'idle' | 'late' | 'removed';
const atRest = (map: MapLibre): Promise<Rest> =>
  new Promise((done) => {
    const end = (how: Rest) => {
      clearTimeout(late);
      map.off('idle', idle);
      map.off('remove', removed);
      done(how);
    };
    const idle = () => end('idle');
    const removed = () => end('removed');
    const late = setTimeout(() => end('late'), REST_MS);
    map.on('idle', idle);
    map.on('remove', removed);
  });

/**
 * The same with so many pixels for each one of the screen, and what `say` says of that moment; the map is put back as it
 * was. `null` where the map is removed before it comes to rest, or does not come to rest.
 */
export const pictureAt = async <T>(
  map: MapLibre,
  scale: number,
  say: () => T,
): Promise<{ readonly picture: MapPicture; readonly said: T } | null> => {
  const before = map.getPixelRatio();
  const rest = atRest(map);
  let how: Rest = 'late';
  try {
    showPrivate(map, false);
    map.setPixelRatio(scale);
    map.triggerRepaint();
    how = await rest;
    return how === 'idle' ? { picture: copyOf(map), said: say() } : null;
  } finally {
    if (how !== 'removed') {
      showPrivate(map, true);
      map.setPixelRatio(before);
    }
  }
};

/** One after another: two that both change how the map is drawn would each put back what the other had changed. */
export const inTurn = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
};

/** A box that has just been brought forward has a size as soon as the page is laid out again. */
const SIZE_MS = 3000;
export const sized = async (container: HTMLElement): Promise<boolean> => {
  const until = performance.now() + SIZE_MS;
  while (container.clientWidth === 0 && performance.now() < until)
    await new Promise((done) => requestAnimationFrame(done));
  return container.clientWidth > 0;
};
