import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPreferences, readPreferences } from './preferences.ts';

const KEY = 'jeonjido.preferences';
const NO_LINK = new Map<string, string>();
const FIRST = {
  lang: 'ko',
  theme: 'system',
  welcomed: false,
  speed: 'normal',
  playMode: 'steady',
  loop: false,
  knowledge: false,
  map: 'interactive',
  ground: 'streets',
  panes: { panel: 290, figures: 410, table: 330 },
};

/** A browser's storage with `content` in it. */
const storage = (content: string | null) => {
  const stored = new Map(content === null ? [] : [[KEY, content]]);
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    content: () => JSON.parse(stored.get(KEY) ?? 'null'),
  };
};
const broken = {
  getItem: (): string => {
    throw new DOMException('denied', 'SecurityError');
  },
  setItem: (): void => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};

describe('preferences', () => {
  it('are the first ones in a new browser', () => {
    expect(createPreferences(storage(null), NO_LINK).store.getState()).toEqual(FIRST);
  });

  it('come back in the next visit', () => {
    const box = storage(null);
    createPreferences(box, NO_LINK).set({ lang: 'en', theme: 'dark', welcomed: true });
    expect(createPreferences(box, NO_LINK).store.getState()).toEqual({
      ...FIRST,
      lang: 'en',
      theme: 'dark',
      welcomed: true,
    });
  });

  it.each([
    ['no JSON', '{lang:'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['a text', '"en"'],
    ['a list', '["en"]'],
    ['values that are not known', '{"lang":"fr","theme":"sepia","welcomed":"yes"}'],
    ['values of another kind', '{"lang":["ko"],"theme":{},"welcomed":1,"speed":2,"loop":"true","playMode":null}'],
  ])('are the first ones where the storage holds %s', (_, content) => {
    expect(createPreferences(storage(content), NO_LINK).store.getState()).toEqual(FIRST);
  });

  it('keep what can be read of a storage that is half broken', () => {
    expect(readPreferences(storage('{"lang":"en","theme":"sepia"}'))).toEqual({ lang: 'en' });
  });

  it('take any stored bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (content) => {
        const { lang, theme, welcomed } = createPreferences(storage(content), NO_LINK).store.getState();
        expect([typeof lang, typeof theme, typeof welcomed]).toEqual(['string', 'string', 'boolean']);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['is missing', null],
    ['throws', broken],
  ])('hold for the visit where the storage %s', (_, box) => {
    const { store, set } = createPreferences(box, NO_LINK);
    set({ lang: 'en' });
    expect(store.getState()).toEqual({ ...FIRST, lang: 'en' });
  });
});

describe('a link with preferences', () => {
  const link = new Map([
    ['lang', 'en'],
    ['theme', 'dark'],
  ]);

  it('wins over what is stored', () => {
    const box = storage('{"lang":"ko","theme":"light","welcomed":true}');
    expect(createPreferences(box, link).store.getState()).toEqual({
      ...FIRST,
      lang: 'en',
      theme: 'dark',
      welcomed: true,
    });
  });

  it('is not stored, even when something else is', () => {
    const box = storage('{"lang":"ko","theme":"light"}');
    createPreferences(box, link).set({ welcomed: true });
    expect(box.content()).toEqual({ ...FIRST, lang: 'ko', theme: 'light', welcomed: true });
  });

  it('is stored where the reader chooses the same', () => {
    const box = storage(null);
    createPreferences(box, link).set({ lang: 'en' });
    expect(box.content()).toEqual({ ...FIRST, lang: 'en' });
  });

  it('is ignored where it names what nobody knows', () => {
    const odd = new Map([
      ['lang', 'fr'],
      ['theme', '__proto__'],
    ]);
    expect(createPreferences(storage(null), odd).store.getState()).toEqual(FIRST);
  });
});
