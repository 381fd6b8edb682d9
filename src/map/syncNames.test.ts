import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type FakeEngine, open, REST, timeStandsStill } from '../../tests/fixtures/fakeEngine.ts';
import { dayOf } from '../model/day.ts';
import { NAMES } from './layers/names.ts';
import { loadNearNames } from './syncNames.ts';

beforeAll(loadNearNames);
timeStandsStill();

const OCHANG = { center: [127.43, 36.705], zoom: 13 } as const;
const at = (zoom: number) => ({ center: [OCHANG.center[0], OCHANG.center[1]] as [number, number], zoom });
const laid = (engine: FakeEngine) => engine.data.filter(({ source }) => source === NAMES);
/** Where the special zone of Ochang is named. */
const place = (engine: FakeEngine) => {
  const features = laid(engine).at(-1)?.features as unknown as {
    properties: { subjects?: string };
    geometry: { coordinates: number[] };
  }[];
  return features?.find(({ properties }) => properties.subjects?.includes('cheongju/strategic-complex'))?.geometry
    .coordinates;
};

describe('names', () => {
  it('follow the camera from near when it rests, and are left alone from afar', () => {
    const { engine, actions } = open();
    actions.cameraMoved(at(8));
    vi.advanceTimersByTime(REST);
    expect(laid(engine)).toHaveLength(0);
    actions.cameraMoved(at(13));
    expect(laid(engine)).toHaveLength(0);
    vi.advanceTimersByTime(REST);
    expect(laid(engine)).toHaveLength(1);
    const near = place(engine);
    actions.cameraMoved(at(8));
    vi.advanceTimersByTime(REST);
    expect(place(engine)).not.toEqual(near);
  });

  it('follow the camera while time goes on', () => {
    const { engine, actions } = open();
    actions.cameraMoved(at(13));
    for (let i = 0; i < 20; i += 1) {
      actions.timeMoved(dayOf('2019-01-01') + i, 'dragged');
      vi.advanceTimersByTime(50);
    }
    expect(laid(engine).length).toBeGreaterThan(0);
  });

  it('stand where the map stops, though a link goes nearer', () => {
    const { engine, actions } = open();
    actions.cameraMoved(at(16));
    vi.advanceTimersByTime(REST);
    const beyond = place(engine);
    engine.forget();
    actions.cameraMoved(at(13));
    vi.advanceTimersByTime(REST);
    expect(beyond).toBeDefined();
    expect(place(engine)).toEqual(beyond);
  });

  it('follow a change of size', () => {
    const { engine, sync, actions } = open();
    actions.cameraMoved(at(13));
    vi.advanceTimersByTime(REST);
    engine.forget();
    sync.resized();
    vi.advanceTimersByTime(REST);
    expect(laid(engine)).toHaveLength(1);
  });

  it('wait no more when the map is gone', () => {
    const { engine, sync, actions } = open();
    actions.cameraMoved(at(13));
    sync.stop();
    vi.advanceTimersByTime(REST);
    expect(laid(engine)).toHaveLength(0);
  });
});
