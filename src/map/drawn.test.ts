import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyView, dataset, histories } from '../../tests/realDataset.ts';
import { layoutOf } from '../view/layout.ts';
import { drawnKey, lookAt, programmesKey } from '../view/scene.ts';
import { defaultView } from '../view/view.ts';
import { applyDrawn, moveSubjectState, type StateSetter, withPlates } from './drawn.ts';
import { FACILITIES, plateKey } from './layers/facilities.ts';
import { PROGRAMMES } from './layers/programmes.ts';
import { ZONES } from './layers/zones.ts';

const layout = layoutOf(dataset);

/** What a map holds as feature state, and what it was told. */
const mapWith = (keys: ReadonlySet<string> = new Set()) => {
  const states = new Map<string, Record<string, boolean>>();
  const told: string[] = [];
  const set: StateSetter = (source, key, state) => {
    told.push(key);
    states.set(`${source}|${key}`, { ...states.get(`${source}|${key}`), ...state });
  };
  const holding = (name: string) =>
    new Set([...states].flatMap(([id, state]) => (state[name] ? [id.slice(id.indexOf('|') + 1)] : [])));
  const held = (source: string, key: string) => states.get(`${source}|${key}`);
  applyDrawn(set, new Set(), keys);
  told.length = 0;
  return { set, holding, held, told };
};
const anyDrawn = anyView.map((view) => withPlates(lookAt(dataset, histories, view).drawn, layout));
const anyKeys = fc
  .uniqueArray(fc.constantFrom('a@solid', 'a@half', 'b@ring', 'programmes/x@2', 'plate/x'))
  .map((keys) => new Set<string>(keys));

describe('what is drawn', () => {
  it('ends as the new set, from any set to any set', () => {
    fc.assert(
      fc.property(fc.oneof(anyDrawn, anyKeys), fc.oneof(anyDrawn, anyKeys), (before, now) => {
        const { set, holding } = mapWith(before);
        applyDrawn(set, before, now);
        expect(holding('on')).toEqual(now);
      }),
      { numRuns: 300 },
    );
  });

  it('is told to the map by its differences alone', () => {
    fc.assert(
      fc.property(fc.oneof(anyDrawn, anyKeys), fc.oneof(anyDrawn, anyKeys), (before, now) => {
        const { set, told } = mapWith(before);
        const changed = applyDrawn(set, before, now);
        const differences = [...before, ...now].filter((key) => !(before.has(key) && now.has(key)));
        expect(new Set(told)).toEqual(new Set(differences));
        expect(changed).toBe(differences.length);
      }),
      { numRuns: 300 },
    );
  });

  it('is told to nobody where nothing changed', () => {
    const { drawn } = lookAt(dataset, histories, defaultView(dataset.asOf));
    const { set, told } = mapWith(drawn);
    expect(applyDrawn(set, drawn, new Set(drawn))).toBe(0);
    expect(told).toEqual([]);
  });

  it.each([
    [drawnKey('pohang/ecopro-campus', 'solid'), FACILITIES],
    [drawnKey('pohang/strategic-complex', 'half'), ZONES],
    [programmesKey('pohang', 3), PROGRAMMES],
    [plateKey('pohang'), FACILITIES],
  ])('reaches the source that holds it: %s', (key, source) => {
    expect(mapWith(new Set([key])).held(source, key)).toEqual({ on: true });
  });
});

describe('a plate', () => {
  const pohang = layout.plates.find((plate) => plate.region === 'pohang')!;

  it('is drawn as soon as one of its facilities is', () => {
    const key = drawnKey(pohang.members[0]!, 'hollow');
    expect(withPlates(new Set([key]), layout)).toEqual(new Set([key, plateKey('pohang')]));
  });

  it('is not drawn without any', () => {
    const drawn = new Set([drawnKey('gunsan/strategic-complex', 'half'), programmesKey('pohang', 2)]);
    expect(withPlates(drawn, layout)).toEqual(drawn);
  });
});

describe('hover and selection', () => {
  const FROM = 'pohang/ecopro-campus';
  const TO = 'gunsan/analysis-centre';

  it('leave one subject and come to the other, in every class that it may have', () => {
    const { set, holding } = mapWith();
    moveSubjectState(set, 'selected', null, FROM);
    moveSubjectState(set, 'selected', FROM, TO);
    expect(holding('selected')).toEqual(
      new Set(['solid', 'half', 'hatched', 'hollow', 'ended'].map((c) => `${TO}@${c}`)),
    );
  });

  it('leave what is drawn alone', () => {
    const drawn = new Set([drawnKey(FROM, 'solid')]);
    const { set, holding } = mapWith(drawn);
    moveSubjectState(set, 'hover', null, FROM);
    moveSubjectState(set, 'hover', FROM, null);
    expect(holding('on')).toEqual(drawn);
    expect(holding('hover')).toEqual(new Set());
  });

  it('tell the map nothing where they stay', () => {
    const { set, told } = mapWith();
    moveSubjectState(set, 'hover', FROM, FROM);
    expect(told).toEqual([]);
  });
});
