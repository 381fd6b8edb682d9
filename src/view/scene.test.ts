import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay, anyFilters, anyHidden, anyKnowledgeDay, bases, dataset, histories } from '../../tests/realDataset.ts';
import { dayOf } from '../model/day.ts';
import { CLASSES } from '../model/vocabulary.ts';
import { drawnKey, hasPlace, type Item, layerOf, lookAt, type Scene } from './scene.ts';
import { defaultView, LAYERS, NO_FILTERS, type View } from './view.ts';

const start = defaultView(dataset.asOf);
const see = (look: Partial<View>) => lookAt(dataset, histories, { ...start, ...look });
const idOf = (item: Item) => item.subject.id;
const anyScene: fc.Arbitrary<Scene> = fc
  .record({ t: anyDay, k: anyKnowledgeDay, filters: anyFilters, hidden: anyHidden })
  .map(see);
const holds = (what: (scene: Scene) => void, numRuns = 300) => fc.assert(fc.property(anyScene, what), { numRuns });

/** Marks and areas on the map, without rings and badges. */
const marksOn = ({ drawn }: Scene) =>
  [...drawn].filter((key) => !key.startsWith('programmes/') && !key.endsWith('@ring'));
const badgesOn = ({ drawn }: Scene) => [...drawn].filter((key) => key.startsWith('programmes/'));
const isProgramme = (item: Item) => item.subject.type === 'programme';

describe('the map', () => {
  it('is the list without the shelf: each facility and zone that has a place is drawn once, in its class', () => {
    holds((scene) => {
      const shelved = new Set(scene.shelf.map(idOf));
      const expected = scene.shown
        .filter((item) => !isProgramme(item) && !shelved.has(idOf(item)))
        .map((item) => drawnKey(idOf(item), item.state.class));
      expect(marksOn(scene).toSorted()).toEqual(expected.toSorted());
    });
  });

  it('shelves what has no position and nothing else', () => {
    holds((scene) => {
      expect(scene.shelf.map(idOf)).toEqual(scene.shown.filter((i) => !hasPlace(i.subject)).map(idOf));
    });
    expect(see({}).shelf.map(idOf)).toContain('pohang/global-battery-research-centre');
  });

  it('puts what concerns the whole country on the shelf, and pins it nowhere', () => {
    const scene = see({});
    expect(scene.shelf.map(idOf)).toContain('national/k-battery-strategy');
    expect(badgesOn(scene).some((key) => key.startsWith('programmes/korea'))).toBe(false);
  });

  it('counts on its badges all the programmes that are shown and have a region', () => {
    holds((scene) => {
      const sum = badgesOn(scene).reduce((total, key) => total + Number(key.split('@')[1]), 0);
      expect(sum).toBe(scene.shown.filter((i) => isProgramme(i) && hasPlace(i.subject)).length);
    });
  });

  it('puts one badge on a region, however many programmes it has', () => {
    holds((scene) => {
      const regions = badgesOn(scene).map((key) => key.split('@')[0]);
      expect(new Set(regions).size).toBe(regions.length);
    });
  });

  it('rings what is overdue without a report, and nothing else', () => {
    holds((scene) => {
      const ringed = [...scene.drawn].filter((key) => key.endsWith('@ring'));
      const overdue = scene.shown.filter(
        (i) => hasPlace(i.subject) && !isProgramme(i) && i.state.certainty === 'unconfirmed',
      );
      expect(ringed.toSorted()).toEqual(overdue.map((i) => drawnKey(idOf(i), 'ring')).toSorted());
    });
  });
});

describe('the tally', () => {
  it('adds up to the facilities that are shown', () => {
    holds(({ tally, shown }) => {
      expect(CLASSES.reduce((sum, c) => sum + tally[c], 0)).toBe(tally.facilities);
      expect(tally.facilities).toBe(shown.filter((i) => i.subject.type === 'facility').length);
    });
  });

  it('adds up to the list with zones and programmes', () => {
    holds(({ tally, shown }) => {
      expect(tally.facilities + tally.zones + tally.programmes).toBe(shown.length);
    });
  });

  it('says how many of the facilities are unconfirmed', () => {
    holds(({ tally, drawn, shelf }) => {
      const rings = [...drawn].filter((key) => key.endsWith('@ring')).map((key) => key.slice(0, -'@ring'.length));
      const facilities = new Set(bases.filter((s) => s.type === 'facility').map((s) => s.id));
      const shelved = shelf.filter((i) => i.subject.type === 'facility' && i.state.certainty === 'unconfirmed');
      expect(tally.unconfirmed).toBe(rings.filter((id) => facilities.has(id)).length + shelved.length);
    });
  });
});

describe('everything', () => {
  it('is either here, in a hidden layer, not yet there, or not yet known', () => {
    holds(({ total, hiddenByLayers, notYet, unknown }) => {
      expect(total.length + hiddenByLayers + notYet + unknown).toBe(bases.length);
    });
  });

  it('that is not yet there is counted under the filters', () => {
    const filters = { ...NO_FILTERS, reg: ['gunsan'] };
    const early = lookAt(dataset, histories, { ...start, t: dayOf('2020-01-01'), filters });
    const all = bases.filter((s) => s.region === 'gunsan').length;
    expect(early.notYetShown).toBe(all - early.shown.length);
    expect(early.notYetShown).toBeLessThan(early.notYet);
  });

  it('that is shown is among all that exist', () => {
    holds(({ shown, total }) => {
      expect(shown.filter((item) => !total.some((other) => idOf(other) === idOf(item)))).toEqual([]);
    });
  });

  it('is not yet there on a day before it', () => {
    const { shown, notYet } = see({ t: dayOf('2017-01-01') });
    expect(shown.map(idOf)).not.toContain('gunsan/analysis-centre');
    expect(notYet).toBeGreaterThan(20);
  });

  it('is not known before anything was published about it', () => {
    const { shown, unknown } = see({ k: dayOf('2021-07-22') });
    expect(shown.map(idOf)).not.toContain('gunsan/analysis-centre');
    expect(unknown).toBeGreaterThan(20);
  });

  it('is listed by type, facilities first, and by id', () => {
    const { shown } = see({});
    const types = shown.map((i) => i.subject.type);
    expect([...new Set(types)]).toEqual(['facility', 'zone', 'programme']);
    const facilities = shown.filter((i) => i.subject.type === 'facility').map(idOf);
    expect(facilities).toEqual(facilities.toSorted());
  });
});

describe('the filter 양극재', () => {
  const scene = see({ filters: { ...NO_FILTERS, seg: ['cathode'] } });
  const expected = see({}).shown.filter((i) => i.subject.segments.includes('cathode'));

  it('lists facilities, zones and programmes of that segment', () => {
    expect(scene.shown.map(idOf)).toEqual(expected.map(idOf));
    expect(new Set(scene.shown.map((i) => i.subject.type))).toEqual(new Set(['facility', 'zone', 'programme']));
  });

  it('draws the same set', () => {
    const programmes = expected.filter((i) => isProgramme(i) && hasPlace(i.subject));
    const placed = expected.filter((i) => !isProgramme(i) && hasPlace(i.subject));
    expect(marksOn(scene).map((key) => key.split('@')[0])).toEqual(placed.map(idOf));
    expect(badgesOn(scene).reduce((sum, key) => sum + Number(key.split('@')[1]), 0)).toBe(programmes.length);
  });

  it('counts the same set', () => {
    expect(scene.counts.seg.get('cathode')).toBe(expected.length);
  });
});

describe('a layer that is switched off', () => {
  it.each(LAYERS)('leaves list, map and counts alike: %s', (layer) => {
    const whole = see({});
    const scene = see({ hidden: [layer] });
    const gone = whole.shown.filter((i) => layerOf(i.subject) === layer);
    expect(gone.length).toBeGreaterThan(0);
    expect(scene.shown.map(idOf)).toEqual(whole.shown.filter((i) => layerOf(i.subject) !== layer).map(idOf));
    expect(scene.total).toHaveLength(whole.total.length - gone.length);
    expect(scene.hiddenByLayers).toBe(gone.length);
    const drawn =
      layer === 'programme' ? badgesOn(scene) : gone.filter((i) => scene.drawn.has(drawnKey(idOf(i), i.state.class)));
    expect(drawn).toEqual([]);
  });
});

describe('a scene after a scene', () => {
  it('keeps the very items that say the same, and says all that a fresh look says', () => {
    const before = lookAt(dataset, histories, { ...start, t: dayOf('2023-07-19') });
    const after = lookAt(dataset, histories, { ...start, t: dayOf('2023-07-20') }, before);
    const kept = after.shown.filter((item) => before.shown.includes(item));
    expect(kept.length).toBeGreaterThan(after.shown.length / 2);
    expect(kept.length).toBeLessThan(after.shown.length);
    expect(after).toEqual(lookAt(dataset, histories, { ...start, t: dayOf('2023-07-20') }));
  });
});
