import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSavedViews, readViews, SAVED_LIMITS, writeViews } from './saved.ts';

const memory = (content: string | null = null) => {
  let text = content;
  return {
    getItem: () => text,
    setItem: (_: string, value: string) => {
      text = value;
    },
  };
};
const full = {
  getItem: () => null,
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};
const CATHODE = { name: '양극재', hash: 'seg=cathode&mode=plan' };

describe('saved views', () => {
  it('come back in the next visit', () => {
    const box = memory();
    expect(createSavedViews(box).saved(CATHODE)).toBe(true);
    expect(createSavedViews(box).store.getState()).toEqual([CATHODE]);
  });

  it('of one name stand beside each other, and the same view is kept once', () => {
    const views = createSavedViews(memory());
    views.saved(CATHODE);
    views.saved(CATHODE);
    views.saved({ ...CATHODE, hash: 'seg=cell' });
    views.saved({ ...CATHODE, hash: 'seg=pack' });
    expect(views.store.getState().map((v) => v.name)).toEqual(['양극재', '양극재 (2)', '양극재 (3)']);
  });

  it('can be taken back after they were removed', () => {
    const views = createSavedViews(memory());
    views.saved(CATHODE);
    const before = views.store.getState();
    views.removed('양극재');
    expect(views.store.getState()).toEqual([]);
    views.restored(before);
    expect(views.store.getState()).toEqual([CATHODE]);
  });

  it('change nothing where the browser has no room, and say so', () => {
    const views = createSavedViews(full);
    expect(views.saved(CATHODE)).toBe(false);
    expect(views.store.getState()).toEqual([]);
  });

  it('need a name', () => {
    expect(createSavedViews(memory()).saved({ name: '  ', hash: 't=2025-01-01' })).toBe(false);
  });

  it('survive a file', () => {
    const views = createSavedViews(memory());
    views.imported(readViews(writeViews([CATHODE]))?.views ?? []);
    expect(views.store.getState()).toEqual([CATHODE]);
  });
});

describe('a file of saved views', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['another format', '{"format":"geojson","views":[]}'],
    ['no views', '{"format":"jeonjido-views","version":1}'],
  ])('is refused where it is %s', (_, text) => {
    expect(readViews(text)).toBeNull();
  });

  it('gives what can be read and counts the rest', () => {
    const views = [CATHODE, { name: 7, hash: 'x' }, null, { name: 'long', hash: 'x'.repeat(SAVED_LIMITS.hash + 1) }];
    const file = JSON.stringify({ format: 'jeonjido-views', version: 1, views });
    expect(readViews(file)).toEqual({ views: [CATHODE], skipped: 3 });
  });

  it('holds names as text and nothing else', () => {
    const file = '{"format":"jeonjido-views","views":[{"__proto__":{"name":"x"},"name":"<b>","hash":"#t=1"}]}';
    expect(readViews(file)?.views).toEqual([{ name: '<b>', hash: 't=1' }]);
  });

  it('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readViews(text)));
  });
});
