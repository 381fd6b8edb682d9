import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  FakeEngine,
  LIGHT,
  layout,
  open,
  PADDING,
  REST,
  start,
  timeStandsStill,
} from '../../tests/fixtures/fakeEngine.ts';
import { dataset } from '../../tests/realDataset.ts';
import { dayOf } from '../model/day.ts';
import { createViewStore } from '../view/store.ts';
import type { MapEngine } from './engine.ts';
import { SHAPE_SOURCE } from './layers/shape.ts';
import { loadShapeFeatures, syncMap } from './sync.ts';

beforeAll(loadShapeFeatures);

timeStandsStill();

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
