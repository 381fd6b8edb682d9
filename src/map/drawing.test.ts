import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ThemeName } from '../theme.ts';
import { type Drawn, drawingOn } from './drawing.ts';
import type { MapEngine } from './engine.ts';

type Pen = { kind: string; theme: ThemeName; finish: (drawn: Drawn | null) => void; stopped: boolean };
const { pens } = vi.hoisted(() => ({ pens: [] as unknown[] }));
const last = () => pens.at(-1) as Pen;
vi.mock('./terraDraw.ts', () => ({
  DRAWING_PREFIX: 'drawing',
  takePen: (_: unknown, kind: string, theme: ThemeName, finish: Pen['finish']) => {
    const pen: Pen = { kind, theme, finish, stopped: false };
    pens.push(pen);
    return {
      dress: (next: ThemeName) => {
        pen.theme = next;
      },
      stop: () => {
        pen.stopped = true;
        if (broken) throw new Error('no style');
      },
    };
  },
}));

let broken = false;
const POINT: Drawn = { kind: 'point', lonLat: [127, 36] };
/** Longer than the last press may go on. */
const AFTER = 500;

/** A map as far as drawing speaks to it. */
const open = () => {
  const heard = new Map<string, (() => void)[]>();
  const on = (event: string, told: () => void) => heard.set(event, [...(heard.get(event) ?? []), told]);
  const removed: string[] = [];
  const pauses: boolean[] = [];
  const map = {
    on,
    once: on,
    getCanvas: () => ({ focus: () => undefined }),
    getStyle: () => ({
      layers: [{ id: 'zones' }, { id: 'drawing-point' }],
      sources: { zones: {}, 'drawing-point': {} },
    }),
    removeLayer: (id: string) => removed.push(`layer ${id}`),
    removeSource: (id: string) => removed.push(`source ${id}`),
  };
  const engine = { live: true, map, pause: (paused: boolean) => pauses.push(paused) };
  const drawing = drawingOn(engine as unknown as MapEngine, () => 'light');
  const fire = (event: string) => {
    for (const told of heard.get(event) ?? []) told();
  };
  return { drawing, engine, pauses, removed, fire };
};
const begun = (count: number) => vi.waitFor(() => expect(pens).toHaveLength(count));

const keys = new EventTarget();
const press = (key: string) => {
  const event = Object.assign(new Event('keydown', { cancelable: true }), { key });
  keys.dispatchEvent(event);
  return event;
};

beforeEach(() => {
  pens.length = 0;
  broken = false;
  vi.stubGlobal('window', keys);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('drawing', () => {
  it('gives what was drawn, and takes itself away', async () => {
    const { drawing, pauses } = open();
    const drawn = drawing.draw('point');
    await begun(1);
    expect([last().kind, last().theme, pauses]).toEqual(['point', 'light', [true]]);
    last().finish(POINT);
    expect(await drawn).toEqual(POINT);
    expect([last().stopped, pauses]).toEqual([true, [true, false]]);
  });

  it('ends after the last press, so that the map does not hear it', async () => {
    const { drawing, pauses } = open();
    void drawing.draw('point');
    await begun(1);
    vi.useFakeTimers();
    last().finish(POINT);
    expect(pauses).toEqual([true]);
    vi.advanceTimersByTime(AFTER);
    expect(pauses).toEqual([true, false]);
  });

  it('is cancelled by Escape, which ends nothing else, and by no other key', async () => {
    const { drawing } = open();
    const drawn = drawing.draw('box');
    await begun(1);
    expect(press('Enter').defaultPrevented).toBe(false);
    expect(last().stopped).toBe(false);
    expect(press('Escape').defaultPrevented).toBe(true);
    expect(await drawn).toBe(null);
    expect(last().stopped).toBe(true);
    expect(press('Escape').defaultPrevented).toBe(false);
  });

  it('that is cancelled while the library is on its way never begins', async () => {
    const { drawing, pauses } = open();
    const drawn = drawing.draw('box');
    drawing.cancel();
    expect(await drawn).toBe(null);
    await new Promise((done) => setTimeout(done, 20));
    expect([pens.length, pauses]).toEqual([0, [true, false]]);
  });

  it('gives way to the next, whose end is its own', async () => {
    const { drawing } = open();
    const first = drawing.draw('box');
    await begun(1);
    const old = last();
    const second = drawing.draw('point');
    expect(await first).toBe(null);
    await begun(2);
    old.finish({ kind: 'box', bounds: [126, 35, 127, 36] });
    last().finish(POINT);
    expect(await second).toEqual(POINT);
  });

  it('goes on in another theme', async () => {
    const { drawing } = open();
    void drawing.draw('polygon');
    await begun(1);
    drawing.dress('dark');
    expect([last().theme, last().stopped]).toEqual(['dark', false]);
  });

  it('is cancelled when the graphics context is lost, and swept up when it is back', async () => {
    const { drawing, removed, fire, pauses } = open();
    const drawn = drawing.draw('polygon');
    await begun(1);
    broken = true;
    fire('webglcontextlost');
    expect(await drawn).toBe(null);
    expect(pauses).toEqual([true, false]);
    fire('webglcontextrestored');
    fire('idle');
    await vi.waitFor(() => expect(removed).toEqual(['layer drawing-point', 'source drawing-point']));
  });

  it('does not begin on a map without a context', async () => {
    const { drawing, engine } = open();
    engine.live = false;
    expect(await drawing.draw('box')).toBe(null);
    expect(pens).toEqual([]);
  });
});
