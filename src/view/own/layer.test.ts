import { describe, expect, it } from 'vitest';
import { fakeReaders, mapping, settled } from '../../../tests/fixtures/fakeReader.ts';
import { dataset } from '../../../tests/realDataset.ts';
import { dayOf } from '../../model/day.ts';
import { problem } from '../../tables/problem.ts';
import type { SavedView } from '../saved.ts';
import { createViewStore } from '../store.ts';
import { defaultView } from '../view.ts';
import { createOwnLayer } from './layer.ts';
import type { Note } from './note.ts';
import type { Keep } from './world.ts';

const world = (says: Parameters<typeof fakeReaders>[0] = {}) => {
  const views = createViewStore(dataset, defaultView(dataset.asOf));
  const readers = fakeReaders(says);
  const kept: { file: File | null; note: Note | null } = { file: null, note: null };
  const views2: SavedView[] = [];
  const elsewhere: { heard: Parameters<Keep['watch']>[0] } = { heard: () => undefined };
  const keep: Keep = {
    save: async (file, note) => {
      Object.assign(kept, { file, note });
      return true;
    },
    note: async (note) => void Object.assign(kept, { note }),
    load: async () => (kept.file ? { file: kept.file, note: kept.note } : null),
    clear: async () => void Object.assign(kept, { file: null, note: null }),
    watch: (heard) => {
      elsewhere.heard = heard;
    },
  };
  const saved = {
    all: () => views2,
    imported: (more: readonly SavedView[]) => {
      views2.push(...more);
      return true;
    },
  };
  const own = createOwnLayer({ views, openReader: readers.open, keep, saved });
  const drop = async (...files: readonly File[]) => {
    own.actions.filesDropped(files);
    await settled();
  };
  const shown = async (name = 'factories.csv') => {
    await drop(file(name));
    own.actions.accepted();
    await settled();
  };
  return { own, views, readers, kept, views2, drop, shown, elsewhere, now: () => own.store.getState() };
};
const file = (name: string, content = 'a,b\n1,2\n') => new File([content], name);

describe('a table that is dropped', () => {
  it('is read and waits for its mapping', async () => {
    const { drop, now } = world();
    await drop(file('factories.csv'));
    expect(now()).toMatchObject({ step: 'mapping', draft: { name: 'factories.csv' }, mapping: mapping() });
    expect(now().checked?.count).toBe(0);
    expect(now().layer).toBeNull();
  });

  it('is shown once its mapping is accepted, and is kept in this browser', async () => {
    const { shown, now, kept } = world();
    await shown();
    expect(now()).toMatchObject({ step: 'shown', layer: { name: 'factories.csv' }, kept: true, draft: null });
    expect(kept.file?.name).toBe('factories.csv');
    expect(kept.note?.mapping).toEqual(mapping());
  });

  it('leaves the one before in place until it is accepted', async () => {
    const { shown, drop, now, readers, own } = world();
    await shown('one.csv');
    await drop(file('two.csv'));
    expect(now()).toMatchObject({ step: 'mapping', layer: { name: 'one.csv' } });
    own.actions.cancelled();
    expect(now()).toMatchObject({ step: 'shown', layer: { name: 'one.csv' }, draft: null });
    expect(readers.closed).toEqual(['two.csv']);
    await shown('three.csv');
    expect(now().layer?.name).toBe('three.csv');
    expect(readers.closed).toEqual(['two.csv', 'one.csv']);
  });

  it('that is refused says why, and what was there before is still there', async () => {
    const why = [problem('row-width', { line: 12, wanted: 6, value: '5' })];
    const { shown, drop, now, readers, own } = world({ refused: { 'bad.csv': why } });
    await shown('good.csv');
    await drop(file('bad.csv'));
    expect(now()).toMatchObject({
      step: 'shown',
      layer: { name: 'good.csv' },
      refused: { name: 'bad.csv', problems: why },
    });
    expect(readers.closed).toEqual(['bad.csv']);
    own.actions.refusalSeen();
    expect(now().refused).toBeNull();
  });

  it('whose worker breaks down is gone from the page, and that is said', async () => {
    const { shown, now, kept } = world({ breaks: true });
    await shown();
    expect(now()).toMatchObject({ step: 'none', layer: null, refused: { problems: [{ code: 'out-of-memory' }] } });
    expect(kept.file?.name).toBe('factories.csv');
  });

  it('is one at a time', async () => {
    const { drop, now } = world();
    await drop(file('one.csv'), file('two.csv'));
    expect(now().refused?.problems.map((p) => p.code)).toEqual(['two-tables']);
  });

  it('is gone after it was removed, here and from the browser', async () => {
    const { shown, own, now, kept, readers, views } = world();
    await shown();
    await own.actions.removed();
    expect(now()).toMatchObject({ step: 'none', layer: null, answer: null, chosen: [] });
    expect(kept).toEqual({ file: null, note: null });
    expect(readers.closed).toEqual(['factories.csv']);
    const before = readers.asked.length;
    views.actions.timeMoved(dayOf('2020-01-01'));
    await settled();
    expect(readers.asked).toHaveLength(before);
  });

  it('is gone, too, when another tab removes it, and is no longer kept when another one takes its place', async () => {
    const one = world();
    await one.shown();
    one.elsewhere.heard('replaced');
    expect(one.now()).toMatchObject({ step: 'shown', kept: false });
    one.elsewhere.heard('removed');
    expect(one.now()).toMatchObject({ step: 'none', layer: null });
    expect(one.readers.closed).toEqual(['factories.csv']);
  });

  it('that was kept and cannot be read any more is let go', async () => {
    const one = world();
    await one.shown();
    const two = world({ refused: { 'factories.csv': [problem('bad-encoding', { line: 3 })] } });
    Object.assign(two.kept, one.kept);
    await two.own.actions.reopened();
    await settled();
    expect(two.now().refused?.problems[0]?.code).toBe('bad-encoding');
    expect(two.kept.file).toBeNull();
  });

  it('comes back as it was left', async () => {
    const one = world();
    await one.shown();
    one.own.actions.facetToggled(1, 1);
    one.own.actions.searched('에코');
    await new Promise((done) => setTimeout(done, 500));
    const two = world();
    Object.assign(two.kept, one.kept);
    await two.own.actions.reopened();
    await settled();
    expect(two.now()).toMatchObject({ step: 'shown', chosen: [[], [1]], text: '에코', kept: true });
  });
});

describe('what is asked of the worker', () => {
  it('follows time, segments and shape of the map, and is asked once while an answer is on its way', async () => {
    const { shown, readers, views, own, now } = world();
    await shown();
    expect(readers.asked).toHaveLength(1);
    for (const day of ['2020-01-01', '2020-01-02', '2020-01-03']) views.actions.timeMoved(dayOf(day));
    views.actions.facetToggled('seg', 'cathode');
    own.actions.facetToggled(1, 0);
    await settled();
    expect(readers.asked).toHaveLength(1);
    await readers.answer();
    expect(readers.asked).toHaveLength(2);
    expect(readers.asked[1]).toMatchObject({ day: dayOf('2020-01-03'), facets: [[0], [0]], reach: null, text: '' });
    await readers.answer();
    expect(readers.asked).toHaveLength(2);
    expect(now().answer?.sure).toBe(2);
  });

  it('knows the shape of the map as something to measure by', async () => {
    const { shown, readers, views } = world();
    await shown();
    await readers.answer();
    views.actions.shapeDrawn({
      kind: 'radius',
      center: { kind: 'subject', id: 'gunsan/saemangeum-2' },
      metres: 10_000,
      outside: false,
    });
    await settled();
    expect(readers.asked.at(-1)?.reach).toMatchObject({ kind: 'radius', metres: 10_000, from: { kind: 'area' } });
  });
});

describe('files that are written here', () => {
  const contentOf = (blob: Blob, name: string) => new File([blob], name);

  it('a mapping beside its table answers every question', async () => {
    const one = world();
    await one.shown();
    one.own.actions.facetToggled(0, 2);
    const note = contentOf(one.own.asks.mappingFile(), 'mapping.json');
    const two = world();
    await two.drop(note, file('next.csv'));
    expect(two.now()).toMatchObject({ step: 'shown', layer: { name: 'next.csv' }, chosen: [[2], []] });
    expect(two.kept.note?.guarded).toBe(true);
  });

  it('a mapping that does not do is asked about', async () => {
    const one = world();
    await one.shown();
    const note = contentOf(one.own.asks.mappingFile(), 'mapping.json');
    const two = world({ checked: { count: 2 } });
    await two.drop(note, file('next.csv'));
    expect(two.now()).toMatchObject({ step: 'mapping', layer: null, checked: { count: 2 } });
    const three = world({ columns: ['a', 'b'] });
    await three.drop(note, file('other.csv'));
    expect(three.now().refused?.problems.map((p) => [p.code, p.column])).toContainEqual(['other-columns', '회사명']);
  });

  it('a mapping by itself asks for its table', async () => {
    const one = world();
    await one.shown();
    const note = contentOf(one.own.asks.mappingFile(), 'mapping.json');
    const two = world();
    await two.drop(note);
    expect(two.now()).toMatchObject({ step: 'none', refused: { problems: [{ code: 'project-without-table' }] } });
  });

  it('a project brings mapping, filters, the View and the saved views, and no rows unless asked', async () => {
    const one = world();
    await one.shown();
    one.own.actions.amountRanged({ from: 10, to: null });
    one.views.actions.timeMoved(dayOf('2022-02-02'));
    one.views2.push({ name: '내 보기', hash: 't=2020-01-01' });
    const bare = await one.own.asks.projectFile(false);
    expect(await bare.text()).not.toContain('1,2');
    const two = world();
    await two.drop(contentOf(bare, 'p.jeonjido'), file('factories.csv'));
    expect(two.now()).toMatchObject({ step: 'shown', amount: { from: 10, to: null } });
    expect(two.views.store.getState().view.t).toBe(dayOf('2022-02-02'));
    expect(two.views2).toEqual([{ name: '내 보기', hash: 't=2020-01-01' }]);
  });

  it('a project whose table is refused changes nothing', async () => {
    const one = world();
    await one.shown();
    one.views.actions.timeMoved(dayOf('2022-02-02'));
    one.views2.push({ name: '내 보기', hash: 't=2020-01-01' });
    const bare = await one.own.asks.projectFile(false);
    const two = world({ refused: { 'bad.csv': [problem('no-rows')] } });
    await two.drop(contentOf(bare, 'p.jeonjido'), file('bad.csv'));
    expect(two.now().refused?.problems[0]?.code).toBe('no-rows');
    expect(two.views.store.getState().view.t).not.toBe(dayOf('2022-02-02'));
    expect(two.views2).toEqual([]);
  });

  it('a project with its rows needs nothing else', async () => {
    const one = world();
    await one.shown();
    const whole = await one.own.asks.projectFile(true);
    const two = world();
    await two.drop(contentOf(whole, 'p.jeonjido'));
    expect(two.now()).toMatchObject({ step: 'shown', layer: { name: 'factories.csv' } });
    expect(await two.kept.file?.text()).toBe('a,b\n1,2\n');
  });

  it('that were broken are refused', async () => {
    const { drop, now } = world();
    await drop(file('x.json', '{"format":"jeonjido-project","version":1,"mapping":'));
    expect(now().refused?.problems).toEqual([problem('bad-project')]);
  });
});
