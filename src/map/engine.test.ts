import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dataset } from '../../tests/realDataset.ts';
import { layoutOf } from '../view/layout.ts';
import { createViewStore } from '../view/store.ts';
import { type Camera, defaultView, quantised } from '../view/view.ts';
import { ko } from '../words/ko.ts';
import { type EngineEvents, MapEngine } from './engine.ts';
import { syncMap } from './sync.ts';

type Listener = (event: Record<string, unknown>) => void;
type Answer = { readonly layer: string; readonly state: { on?: boolean }; readonly properties: Record<string, string> };

/** The map library, as far as the engine speaks to it. */
const { FakeMap } = vi.hoisted(() => ({
  FakeMap: class {
    readonly listeners = new Map<string, Listener[]>();
    readonly moves: string[] = [];
    readonly states: string[] = [];
    answers: readonly Answer[] = [];
    place = { lng: 127.5, lat: 36.2, zoom: 7 };
    readonly touchZoomRotate = { disableRotation: () => undefined };
    readonly handlers = { doubleClickZoom: true, dragPan: true };
    readonly doubleClickZoom = this.handler('doubleClickZoom');
    readonly dragPan = this.handler('dragPan');
    readonly keyboard = { disableRotation: () => undefined };
    readonly canvas = {
      style: {
        cursor: '',
        removeProperty() {
          this.cursor = '';
        },
      },
    };
    addControl() {}
    setLayoutProperty() {}
    setStyle() {}
    painter = { drawFunctions: {} };
    setPixelRatio() {}
    handler(name: 'doubleClickZoom' | 'dragPan') {
      return { enable: () => (this.handlers[name] = true), disable: () => (this.handlers[name] = false) };
    }
    setMissingStyleImageResolver() {}
    remove() {}
    on(event: string, listener: Listener) {
      this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
    }
    once(event: string, listener: Listener) {
      this.on(event, listener);
    }
    fire(event: string, data: Record<string, unknown> = {}) {
      for (const listener of this.listeners.get(event) ?? []) listener(data);
    }
    isStyleLoaded = () => true;
    loaded = () => true;
    getCanvas = () => this.canvas;
    getCenter = () => this.place;
    getZoom = () => this.place.zoom;
    getLayer = () => ({});
    getSource = () => undefined;
    getContainer = () => ({ clientWidth: 800, clientHeight: 600 });
    project = ([lon, lat]: [number, number]) => ({ x: (lon - 126) * 200, y: (38 - lat) * 200 });
    queryRenderedFeatures = (_: unknown, { layers }: { layers: readonly string[] }) =>
      this.answers.filter((answer) => layers.includes(answer.layer));
    setFeatureState = ({ id }: { id: string }) => this.states.push(id);
    jumpTo = () => this.moves.push('jumpTo');
    easeTo = () => this.moves.push('easeTo');
    fitBounds = () => this.moves.push('fitBounds');
  },
}));
vi.mock('maplibre-gl', () => ({ Map: FakeMap, ScaleControl: class {} }));

const CAMERA: Camera = { center: [129.34, 36.02], zoom: 9 };
const POINT = { point: { x: 10, y: 20 } };
const OWN = { originalEvent: {} };

const open = (events: Partial<EngineEvents> = {}) => {
  const heard = {
    moved: vi.fn(),
    hovered: vi.fn(),
    picked: vi.fn(),
    restored: vi.fn(),
    resized: vi.fn(),
    trouble: vi.fn(),
  };
  const style = { version: 8 as const, sources: {}, layers: [] };
  const engine = new MapEngine({} as HTMLElement, () => style, CAMERA, {}, new Map(), false, { ...heard, ...events });
  return { engine, heard, map: engine.map as unknown as InstanceType<typeof FakeMap> };
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a camera', () => {
  it('that a hand moved is reported, quantised as the View holds it', () => {
    const { map, heard } = open();
    map.place = { lng: 129.343_456_7, lat: 36.019_123_4, zoom: 9.876_54 };
    map.fire('moveend', OWN);
    expect(heard.moved.mock.calls).toEqual([[quantised({ center: [129.343_456_7, 36.019_123_4], zoom: 9.876_54 })]]);
  });

  it('is not reported where the window changed its size or the app moved the map', () => {
    const { map, heard } = open();
    map.fire('moveend');
    map.fire('moveend', { originalEvent: undefined });
    expect(heard.moved).not.toHaveBeenCalled();
  });

  it('that the map reported itself is not echoed back to it', () => {
    const { map, heard, engine } = open();
    map.fire('moveend', OWN);
    engine.goTo(heard.moved.mock.calls[0]![0], 'ease');
    expect(map.moves).toEqual([]);
  });

  it('that looks the same but is another object is a command', () => {
    const { map, heard, engine } = open();
    map.fire('moveend', OWN);
    engine.goTo({ ...heard.moved.mock.calls[0]![0] }, 'jump');
    expect(map.moves).toEqual(['jumpTo']);
  });

  it('glides where motion is welcome', () => {
    const { map, engine } = open();
    engine.goTo(CAMERA, 'ease');
    expect(map.moves).toEqual(['easeTo']);
  });

  it('goes round through the store once, and stops there', () => {
    const views = createViewStore(dataset, defaultView(dataset.asOf));
    const { engine, map } = open({ moved: views.actions.cameraMoved });
    syncMap(views, engine, layoutOf(dataset), { theme: 'light', lang: 'ko', words: ko }, () => ({
      top: 0,
      right: 0,
      bottom: 0,
      left: 0,
    }));
    map.fire('moveend', OWN);
    expect(views.store.getState().view.camera).toEqual({ center: [127.5, 36.2], zoom: 7 });
    expect(map.moves).toEqual([]);
    views.actions.cameraMoved(CAMERA);
    expect(map.moves).toEqual(['jumpTo']);
  });
});

describe('what lies under the pointer', () => {
  const mark = (subject: string, on: boolean): Answer => ({
    layer: 'facility-mark-near',
    state: { on },
    properties: { subject },
  });
  const zone = (subject: string): Answer => ({
    layer: 'zone-fill',
    state: { on: true },
    properties: { subject },
  });
  const badge: Answer = { layer: 'programme-badge-far', state: { on: true }, properties: { region: 'pohang' } };

  it.each<[string, readonly Answer[], unknown]>([
    ['nothing', [], null],
    ['a mark that is not drawn', [mark('a', false)], null],
    ['the top mark of several', [mark('a', true), mark('b', true)], { subjects: ['a'], region: null }],
    ['a drawn mark under one that is not', [mark('a', false), mark('b', true)], { subjects: ['b'], region: null }],
    ['a mark rather than its zone', [mark('a', true), zone('z')], { subjects: ['a'], region: null }],
    ['all zones, each once', [zone('z'), zone('y'), zone('z')], { subjects: ['z', 'y'], region: null }],
    ['a badge rather than the zone below', [badge, zone('z')], { subjects: [], region: 'pohang' }],
    ['a mark rather than a badge', [mark('a', true), badge], { subjects: ['a'], region: null }],
  ])('is %s', (_, answers, expected) => {
    const { engine, map } = open();
    map.answers = answers;
    const pick = engine.pickAt(POINT as never);
    expect(pick).toEqual(expected === null ? null : { ...(expected as object), ...POINT.point });
  });

  it('is picked by a press, and a press on nothing picks nothing', () => {
    const { map, heard } = open();
    map.fire('click', POINT);
    expect(heard.picked).not.toHaveBeenCalled();
    map.answers = [mark('a', true)];
    map.fire('click', POINT);
    expect(heard.picked).toHaveBeenCalledTimes(1);
  });

  it("is nobody's business while something is drawn, and again afterwards", () => {
    const { engine, map, heard } = open();
    map.answers = [mark('a', true)];
    engine.pause(true);
    expect(heard.hovered).toHaveBeenLastCalledWith(null);
    map.canvas.style.cursor = 'crosshair';
    map.fire('mousemove', POINT);
    map.fire('click', POINT);
    expect([heard.hovered.mock.calls.length, heard.picked.mock.calls.length]).toEqual([1, 0]);
    expect([map.canvas.style.cursor, map.handlers.doubleClickZoom]).toEqual(['crosshair', false]);
    engine.pause(false);
    map.fire('click', POINT);
    expect(heard.picked).toHaveBeenCalledTimes(1);
    expect([map.canvas.style.cursor, map.handlers]).toEqual(['', { doubleClickZoom: true, dragPan: true }]);
  });

  it('turns the pointer into a hand, and back', () => {
    const { map, heard } = open();
    map.answers = [mark('a', true)];
    map.fire('mousemove', POINT);
    expect(map.canvas.style.cursor).toBe('pointer');
    map.answers = [];
    map.fire('mousemove', POINT);
    expect(map.canvas.style.cursor).toBe('');
    expect(heard.hovered).toHaveBeenLastCalledWith(null);
  });
});

describe('a lost graphics context', () => {
  it('silences the map until it is back, and then everything is applied again', () => {
    const { engine, map, heard } = open();
    map.fire('webglcontextlost');
    engine.setState('facilities', 'a@solid', { on: true });
    expect([map.states, engine.live]).toEqual([[], false]);
    map.fire('webglcontextrestored');
    map.fire('idle');
    expect(heard.restored).toHaveBeenCalledTimes(1);
    engine.setState('facilities', 'a@solid', { on: true });
    expect([map.states, engine.live]).toEqual([['a@solid'], true]);
  });

  it('that stays away is trouble', () => {
    const { map, heard } = open();
    map.fire('webglcontextlost');
    vi.advanceTimersByTime(60_000);
    expect(heard.trouble.mock.calls.map(([trouble]) => trouble)).toEqual(['lost']);
  });

  it('that comes back in time is none', () => {
    const { map, heard } = open();
    map.fire('webglcontextlost');
    vi.advanceTimersByTime(100);
    map.fire('webglcontextrestored');
    vi.advanceTimersByTime(60_000);
    expect(heard.trouble).not.toHaveBeenCalled();
  });
});

describe('a point', () => {
  it.each<[string, readonly [number, number], boolean]>([
    ['in the middle', [128, 36.5], true],
    ['behind the panel on the left', [126.2, 36.5], false],
    ['below the window', [128, 34], false],
  ])('%s is seen: %s', (_, lonLat, seen) => {
    const { engine } = open();
    expect(engine.sees(lonLat, { top: 0, right: 0, bottom: 0, left: 100 })).toBe(seen);
  });
});
