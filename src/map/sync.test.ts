import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anyView, dataset } from '../../tests/realDataset.ts';
import { dayOf } from '../model/day.ts';
import { createViewStore } from '../view/store.ts';
import { type Camera, defaultView, type View } from '../view/view.ts';
import { en } from '../words/en.ts';
import { ko } from '../words/ko.ts';
import { withPlates } from './drawn.ts';
import type { MapEngine } from './engine.ts';
import { FOCUS } from './layers/focus.ts';
import { NAMES } from './layers/names.ts';
import { SHAPE_SOURCE } from './layers/shape.ts';
import { layoutOf } from './layout.ts';
import { layersOf, restyle } from './style.ts';
import { type Look, startBounds, syncMap } from './sync.ts';

const layout = layoutOf(dataset);
const start = defaultView(dataset.asOf);
const LIGHT: Look = { theme: 'light', lang: 'ko', words: ko };
const PADDING = { top: 0, right: 0, bottom: 0, left: 0 };
const CAMERA: Camera = { center: [129.34, 36.02], zoom: 9 };
const REST = 1000;

/** A map that writes down what it is told. */
class FakeEngine {
  live = true;
  seesAll = true;
  readonly states = new Map<string, Record<string, boolean>>();
  readonly told: string[] = [];
  readonly data: { source: string; features: readonly { properties: Record<string, unknown> | null }[] }[] = [];
  readonly properties: string[] = [];
  readonly cameras: Camera[] = [];
  readonly fits: { bounds: readonly number[]; asCamera: boolean }[] = [];
  painted = 0;
  setState(source: string, key: string, state: Record<string, boolean>) {
    this.told.push(key);
    this.states.set(`${source}|${key}`, { ...this.states.get(`${source}|${key}`), ...state });
  }
  setData(source: string, { features }: { features: [] }) {
    this.data.push({ source, features });
  }
  setProperty(layer: string, _: string, name: string) {
    this.properties.push(`${layer} ${name}`);
  }
  setPainters() {
    this.painted += 1;
  }
  goTo(camera: Camera) {
    this.cameras.push(camera);
  }
  fit(bounds: readonly number[], _: unknown, __: boolean, asCamera: boolean) {
    this.fits.push({ bounds, asCamera });
  }
  sees() {
    return this.seesAll;
  }
  holding(name: string): ReadonlySet<string> {
    return new Set([...this.states].flatMap(([id, state]) => (state[name] ? [id.slice(id.indexOf('|') + 1)] : [])));
  }
  named(): readonly unknown[] {
    return (this.data.findLast((d) => d.source === NAMES)?.features ?? []).map((f) => f.properties?.subject);
  }
  forget() {
    for (const list of [this.told, this.data, this.properties, this.cameras, this.fits]) list.length = 0;
    this.painted = 0;
  }
}

const open = (view: View = start) => {
  const views = createViewStore(dataset, view);
  const engine = new FakeEngine();
  const sync = syncMap(views, engine as unknown as MapEngine, layout, LIGHT, () => PADDING);
  engine.forget();
  const drawn = () => withPlates(views.store.getState().scene.drawn, layout);
  return { engine, sync, drawn, actions: views.actions };
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what the map holds as drawn', () => {
  it('is what the model draws, from the first moment', () => {
    const { engine, drawn } = open({ ...start, t: dayOf('2023-08-01') });
    expect(engine.holding('on')).toEqual(drawn());
    expect(drawn().size).toBeGreaterThan(20);
  });

  it('is what the model draws, after any change of View', () => {
    const { engine, actions, drawn } = open();
    fc.assert(
      fc.property(anyView, (next) => {
        actions.linkFollowed(next);
        expect(engine.holding('on')).toEqual(drawn());
      }),
      { numRuns: 100 },
    );
  });

  it('is told by its differences alone', () => {
    const { engine, actions, drawn } = open({ ...start, t: dayOf('2021-01-01') });
    const before = drawn();
    actions.timeMoved(dayOf('2023-08-01'), 'dragged');
    const differences = [...before, ...drawn()].filter((key) => !(before.has(key) && drawn().has(key)));
    expect(differences.length).toBeGreaterThan(0);
    expect(new Set(engine.told)).toEqual(new Set(differences));
  });

  it('is not told again where time moved and nothing changed', () => {
    const { engine, actions } = open({ ...start, t: dayOf('2018-03-02') });
    actions.timeMoved(dayOf('2018-03-03'));
    expect(engine.told).toEqual([]);
  });

  it('is told whole after the graphics context came back', () => {
    const { engine, sync, drawn } = open({ ...start, selected: 'pohang/ecopro-campus' });
    sync.hover('gunsan/analysis-centre');
    engine.states.clear();
    engine.forget();
    sync.reapply();
    expect(engine.holding('on')).toEqual(drawn());
    expect(engine.holding('selected')).toContain('pohang/ecopro-campus@solid');
    expect(engine.holding('hover')).toContain('gunsan/analysis-centre@half');
    expect(engine.data.map((d) => d.source).toSorted()).toEqual([FOCUS, NAMES]);
  });

  it('is left alone once the map is gone', () => {
    const { engine, sync, actions } = open();
    actions.timeMoved(dayOf('2019-01-01'));
    engine.forget();
    sync.stop();
    actions.timeMoved(dayOf('2023-08-01'));
    actions.subjectPicked('pohang/ecopro-campus');
    actions.cameraMoved(CAMERA);
    vi.advanceTimersByTime(REST);
    expect([engine.told, engine.data, engine.cameras]).toEqual([[], [], []]);
  });
});

describe('scrubbing', () => {
  it('sets no data until it rests, and then the names once', () => {
    const { engine, actions } = open({ ...start, t: dayOf('2019-01-01') });
    for (let day = 0; day < 60; day++) {
      actions.timeMoved(dayOf('2019-01-01') + day * 30, 'dragged');
      vi.advanceTimersByTime(50);
    }
    expect(engine.data).toEqual([]);
    vi.advanceTimersByTime(REST);
    expect(engine.data.map((d) => d.source)).toEqual([NAMES]);
  });

  it('ends with the names of what is drawn then', () => {
    const { engine, actions } = open({ ...start, t: dayOf('2019-01-01') });
    actions.timeMoved(dayOf('2023-08-01'), 'dragged');
    actions.timeMoved(dayOf('2025-11-01'), 'dragged');
    vi.advanceTimersByTime(REST);
    expect(engine.named()).toEqual(expect.arrayContaining(['gunsan/analysis-centre', 'pohang/strategic-complex']));
    actions.timeMoved(dayOf('2019-01-01'), 'dragged');
    vi.advanceTimersByTime(REST);
    expect(engine.named()).not.toContain('gunsan/analysis-centre');
  });
});

describe('the camera', () => {
  it('of the View is handed to the map as the very object, so that the map knows its own', () => {
    const { engine, actions } = open();
    actions.cameraMoved(CAMERA);
    expect(engine.cameras).toEqual([CAMERA]);
    expect(engine.cameras[0]).toBe(CAMERA);
  });

  it('is not touched by time, filters or pages', () => {
    const { engine, actions } = open({ ...start, camera: CAMERA });
    actions.timeMoved(dayOf('2020-01-01'));
    actions.facetToggled('seg', 'cathode');
    actions.pageOpened({ kind: 'about' });
    expect([engine.cameras, engine.fits]).toEqual([[], []]);
  });

  it('that is given up fits the four places, and that is no camera of the View', () => {
    const { engine, actions } = open({ ...start, camera: CAMERA });
    actions.cameraReset();
    expect(engine.fits).toEqual([{ bounds: startBounds(dataset), asCamera: false }]);
  });

  it('goes to what is picked where it is out of sight, and stays where it is in sight', () => {
    const { engine, actions } = open();
    actions.cameraMoved({ center: [129.34, 36.02], zoom: 9 });
    actions.subjectPicked('pohang/ecopro-campus');
    vi.advanceTimersByTime(1000);
    expect(engine.fits).toEqual([]);
    engine.seesAll = false;
    actions.subjectPicked('gunsan/analysis-centre');
    vi.advanceTimersByTime(1000);
    expect(engine.fits).toHaveLength(1);
    expect(engine.fits[0]?.asCamera).toBe(true);
  });

  it('stays fitted to the four places for what is picked in the first view', () => {
    const { engine, actions } = open();
    engine.seesAll = false;
    actions.subjectPicked('gunsan/analysis-centre');
    vi.advanceTimersByTime(1000);
    expect(engine.fits).toHaveLength(1);
    expect(engine.fits[0]?.asCamera).toBe(false);
  });

  it('goes nowhere for what has no place', () => {
    const { engine, actions } = open();
    engine.seesAll = false;
    actions.subjectPicked('national/k-battery-strategy');
    vi.advanceTimersByTime(1000);
    expect(engine.fits).toEqual([]);
  });
});

describe('the selection', () => {
  it('moves from one subject to the other and brings its surroundings', () => {
    const { engine, actions } = open({ ...start, selected: 'pohang/ecopro-campus' });
    actions.subjectPicked('gunsan/analysis-centre');
    const selected = [...engine.holding('selected')].map((key) => key.split('@')[0]);
    expect(new Set(selected)).toEqual(new Set(['gunsan/analysis-centre']));
    expect(engine.data.map((d) => d.source)).toEqual([FOCUS]);
  });
});

describe('the shape', () => {
  const kinds = (engine: FakeEngine) =>
    engine.data.flatMap((d) => (d.source === SHAPE_SOURCE ? [d.features.map((f) => f.properties?.kind)] : []));
  const around = { kind: 'subject', id: 'gunsan/saemangeum-2' } as const;

  it('is drawn when it is, and taken away with its filter', () => {
    const { engine, actions } = open();
    actions.shapeDrawn({ kind: 'radius', center: around, metres: 10_000, outside: false });
    actions.filterCleared('shape');
    expect(kinds(engine)).toEqual([['meant', 'edge', 'center'], []]);
  });

  it('of a link is there from the first moment', () => {
    const shape = { kind: 'zone', id: 'gunsan/saemangeum-2', outside: true } as const;
    const views = createViewStore(dataset, { ...start, shape });
    const engine = new FakeEngine();
    syncMap(views, engine as unknown as MapEngine, layout, LIGHT, () => PADDING);
    expect(kinds(engine)).toEqual([['meant', 'edge']]);
  });

  it('around this device waits until that has said where it is', () => {
    const { engine, actions } = open();
    actions.shapeDrawn({ kind: 'radius', center: { kind: 'me' }, metres: 10_000, outside: false });
    expect(kinds(engine)).toEqual([]);
    actions.located({ lonLat: [126.6, 35.9], accuracyM: 50 });
    expect(kinds(engine)).toEqual([['meant', 'edge', 'center']]);
  });

  it('stays while time is scrubbed, and the ways to the nearest follow when it rests', () => {
    const { engine, actions } = open();
    actions.shapeDrawn({
      kind: 'nearest',
      center: { kind: 'point', lonLat: [129.37, 36.01] },
      count: 8,
      outside: false,
    });
    engine.forget();
    actions.timeMoved(dayOf('2019-01-01'), 'dragged');
    expect(kinds(engine)).toEqual([]);
    vi.advanceTimersByTime(REST);
    expect(kinds(engine)).toHaveLength(1);
    actions.timeMoved(dayOf('2019-01-02'), 'dragged');
    vi.advanceTimersByTime(REST);
    expect(kinds(engine)).toHaveLength(1);
  });

  it('that went while the graphics context was lost goes with its return', () => {
    const { engine, sync, actions } = open();
    actions.shapeDrawn({ kind: 'radius', center: around, metres: 10_000, outside: false });
    engine.live = false;
    actions.filterCleared('shape');
    engine.live = true;
    engine.forget();
    sync.reapply();
    expect(kinds(engine)).toEqual([[]]);
  });
});

describe('the look', () => {
  const DARK: Look = { theme: 'dark', lang: 'ko', words: ko };
  const ENGLISH: Look = { theme: 'light', lang: 'en', words: en };

  it('changes what differs between two themes, pictures included', () => {
    const { engine, sync } = open();
    sync.look(DARK);
    const changes = restyle(layersOf('light', 'ko', layout), layersOf('dark', 'ko', layout));
    expect(engine.properties).toEqual(changes.map(({ layer, name }) => `${layer} ${name}`));
    expect(engine.painted).toBe(1);
    expect(engine.told).toEqual([]);
  });

  it('paints no picture anew for another language, but writes the names', () => {
    const { engine, sync } = open();
    sync.look(ENGLISH);
    expect(engine.painted).toBe(0);
    expect(engine.data.map((d) => d.source)).toEqual([NAMES, FOCUS]);
    const texts = engine.data[0]!.features.map((f) => String(f.properties?.text));
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => /[가-힣]/.test(text))).toEqual([]);
  });

  it('that stays the same changes no layer', () => {
    const { engine, sync } = open();
    sync.look({ ...LIGHT });
    expect([engine.properties, engine.painted]).toEqual([[], 0]);
  });

  it('that was chosen while the graphics context was lost comes with its return', () => {
    const { engine, sync } = open();
    engine.live = false;
    sync.look(DARK);
    expect(engine.properties).toEqual([]);
    engine.live = true;
    sync.reapply();
    expect(engine.properties.length).toBeGreaterThan(10);
    expect(engine.painted).toBe(1);
  });
});
