import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { LIGHT, layout, open, REST, start, timeStandsStill } from '../../tests/fixtures/fakeEngine.ts';
import { anyView, dataset } from '../../tests/realDataset.ts';
import { dayOf } from '../model/day.ts';
import { startBounds } from '../view/frame.ts';
import type { Camera } from '../view/view.ts';
import { en } from '../words/en.ts';
import { ko } from '../words/ko.ts';
import { FOCUS } from './layers/focus.ts';
import { NAMES } from './layers/names.ts';
import { ZONE_BANDS, ZONE_SIGNS } from './layers/zones.ts';
import { layersOf, restyle } from './style.ts';
import type { Look } from './sync.ts';

const CAMERA: Camera = { center: [129.34, 36.02], zoom: 9 };

timeStandsStill();

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
    expect(engine.data.map((d) => d.source).toSorted()).toEqual([FOCUS, NAMES, ZONE_BANDS, ZONE_SIGNS]);
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

  it('of a slide stays as the slide says, whatever it points at; what is picked over it is looked for', () => {
    const { engine, actions } = open();
    engine.seesAll = false;
    const brief = { story: 'national', scene: 7, kiosk: false };
    const camera = { center: [127, 36], zoom: 9 } as const;
    const desk = { ...start.desk, cardInFront: false };
    actions.slideShown({ ...start, mode: 'brief', brief, camera, desk, selected: 'gunsan/analysis-centre' });
    vi.advanceTimersByTime(REST);
    expect(engine.fits).toEqual([]);
    actions.subjectPicked('pohang/ecopro-campus');
    vi.advanceTimersByTime(REST);
    expect(engine.fits).toHaveLength(1);
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
