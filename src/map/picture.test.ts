import type { Map as MapLibre } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTurn, pictureAt } from './picture.ts';

/** A map as far as pictures speak to it. */
const open = () => {
  const heard = new Map<string, Set<() => void>>();
  const shown = new Map([
    ['focus-me', 'visible'],
    ['focus-accuracy', 'visible'],
  ]);
  const log: string[] = [];
  let ratio = 1;
  const map = {
    on: (event: string, told: () => void) => heard.set(event, (heard.get(event) ?? new Set()).add(told)),
    off: (event: string, told: () => void) => heard.get(event)?.delete(told),
    getPixelRatio: () => ratio,
    setPixelRatio: (next: number) => {
      ratio = next;
    },
    getLayer: (id: string) => shown.has(id),
    setLayoutProperty: (id: string, _: string, value: string) => shown.set(id, value),
    triggerRepaint: () => undefined,
    redraw: () => log.push(`drawn with ${[...shown.values()].join()}`),
    getCanvas: () => ({ width: 200, height: 100 }),
    getContainer: () => ({ clientWidth: 100, clientHeight: 50 }),
    getCenter: () => ({ lat: 36 }),
    getZoom: () => 7,
  };
  const fire = (event: string) => {
    for (const told of heard.get(event) ?? []) told();
  };
  const listeners = () => [...heard.values()].reduce((sum, told) => sum + told.size, 0);
  return { map: map as unknown as MapLibre, fire, listeners, log, shown, ratio: () => ratio };
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a picture', () => {
  it('is copied when the map rests, with what is said in that moment and without the place of this device', async () => {
    const { map, fire, log, shown, ratio, listeners } = open();
    let day = 1;
    const taken = pictureAt(map, 2, () => day);
    expect(ratio()).toBe(2);
    day = 2;
    fire('idle');
    expect((await taken)?.said).toBe(2);
    expect(log).toEqual(['drawn with none,none']);
    expect([...shown.values()]).toEqual(['visible', 'visible']);
    expect(ratio()).toBe(1);
    expect(listeners()).toBe(0);
  });

  it('is none where the map is removed meanwhile', async () => {
    const { map, fire, log } = open();
    const taken = pictureAt(map, 2, () => 0);
    fire('remove');
    expect(await taken).toBe(null);
    expect(log).toEqual([]);
  });

  it('is none of a map that never rests, and that is put back', async () => {
    const { map, ratio } = open();
    const taken = pictureAt(map, 2, () => 0);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await taken).toBe(null);
    expect(ratio()).toBe(1);
  });

  it('is put back where saying what it shows fails', async () => {
    const { map, fire, ratio } = open();
    const taken = pictureAt(map, 2, () => {
      throw new Error('no words');
    });
    fire('idle');
    await expect(taken).rejects.toThrow('no words');
    expect(ratio()).toBe(1);
  });

  it('waits for the one before it, even where that failed', async () => {
    const { map, fire, ratio } = open();
    const turn = inTurn();
    const first = turn(() => Promise.reject(new Error('lost')));
    const second = turn(() => pictureAt(map, 2, () => 'second'));
    const third = turn(() => pictureAt(map, 3, () => 'third'));
    await expect(first).rejects.toThrow('lost');
    await vi.waitFor(() => expect(ratio()).toBe(2));
    fire('idle');
    expect((await second)?.said).toBe('second');
    await vi.waitFor(() => expect(ratio()).toBe(3));
    fire('idle');
    expect((await third)?.said).toBe('third');
    expect(ratio()).toBe(1);
  });
});
