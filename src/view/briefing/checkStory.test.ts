import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyView, dataset, known } from '../../../tests/realDataset.ts';
import { type SceneSeed, StorySeed } from '../../model/stories.ts';
import { decodeView, encodeView } from '../url.ts';
import { checkNumbers, checkStory, formProblem, storyWorldOf, wholeStory } from './checkStory.ts';
import { asScene, keysOfView } from './sceneView.ts';

const world = storyWorldOf(dataset);
const WORDS = { ko: '가', en: 'a' };
const scene = (patch: Partial<SceneSeed> = {}): SceneSeed => ({
  id: 'one',
  title: WORDS,
  text: WORDS,
  view: { t: '2023-07-20' },
  ...patch,
});
const story = (...scenes: readonly SceneSeed[]): StorySeed => ({ title: WORDS, summary: WORDS, scenes: [...scenes] });
const both = (text: string) => ({ ko: text, en: text });
const said = (seed: StorySeed) => checkStory(seed, world).map(({ path, what }) => `${path.join('.')}: ${what.en}`);
const BUDGET = 'gunsan/analysis-centre:budget';

/** What is wrong with the form, as the schema says it. */
const formOf = (json: unknown) => {
  const { error } = StorySeed.safeParse(json);
  return (error?.issues ?? []).map(formProblem).map(({ path, what }) => [path.join('.'), what.en] as const);
};

describe('the form of a story', () => {
  it.each<[string, unknown, string, string]>([
    ['a key that nobody knows', { ...story(scene()), music: 1 }, 'music', 'nobody knows this key: music'],
    ['a language that is missing', { ...story(scene()), title: { ko: '가' } }, 'title.en', 'another kind of value'],
    ['words too many', { ...story(scene()), title: both('x'.repeat(161)) }, 'title.ko', 'too long or too large'],
    ['no words', { ...story(scene()), title: { ko: '', en: 'a' } }, 'title.ko', 'empty or too small'],
    ['no scenes', story(), 'scenes', 'empty or too small'],
    ['a scene too short', story(scene({ dwell: 2 })), 'scenes.0.dwell', 'empty or too small'],
    [
      'a scene without end',
      story(scene({ dwell: Number.POSITIVE_INFINITY })),
      'scenes.0.dwell',
      'another kind of value',
    ],
    ['an id in capitals', story(scene({ id: 'One' })), 'scenes.0.id', 'a value that cannot be used'],
    ['a file that is a list', [], '', 'another kind of value'],
  ])('is told in a sentence and with its place: %s', (_, json, path, what) => {
    const [first] = formOf(json);
    expect(first?.[0]).toBe(path);
    expect(first?.[1]).toContain(what);
  });

  it('is told in both languages, with what to do', () => {
    const { error } = StorySeed.safeParse({});
    const problems = (error?.issues ?? []).map(formProblem);
    expect(problems).toHaveLength(3);
    for (const { what, mend } of problems) {
      expect([what.ko, mend.ko].every((text) => /[가-힣]/.test(text))).toBe(true);
      expect([what.en, mend.en].some((text) => /[가-힣]/.test(text))).toBe(false);
    }
  });
});

describe('a story', () => {
  it('that says and shows what there is has no problem', () => {
    expect(said(story(scene({ text: both(`{t}: {${BUDGET}}`), view: { t: '2025-12-31' } })))).toEqual([]);
  });

  it('may be made of any View', () => {
    const inTime = anyView.filter((view) => view.selected === null);
    fc.assert(
      fc.property(inTime, (view) => {
        expect(said(story(scene({ view: keysOfView(view, dataset.asOf) })))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('hears of one mistake once, however often it stands there', () => {
    const text = both('{gone} {gone}');
    expect(said(story(scene({ text })))).toEqual([
      'scenes.0.text.ko: nothing has this id: {gone}',
      'scenes.0.text.en: nothing has this id: {gone}',
    ]);
    const early = both(`{${BUDGET}} {${BUDGET}}`);
    const view = { t: '2023-07-20', k: '2019-01-01' };
    expect(said(story(scene({ text: early, view })))).toEqual([
      `scenes.0.text.ko: this was published after the k of the scene: {${BUDGET}}`,
    ]);
  });

  it('hears of everything at once', () => {
    const problems = said(
      story(
        scene({ view: { t: 'yesterday', mode: 'plan', moon: 1 } }),
        scene({ notes: { ko: '{t2}', en: '{t2}' }, title: both('{k}') }),
      ),
    );
    expect(problems).toEqual([
      "scenes.1.id: the scene id 'one' stands twice",
      'scenes.0.view.mode: a scene cannot show this: mode',
      'scenes.0.view.moon: a scene cannot show this: moon',
      'scenes.0.view.t: a scene cannot show this: t=yesterday',
      'scenes.1.notes.ko: this scene compares no two days: {t2}',
    ]);
  });

  it('hears of numbers without a source in every part and language', () => {
    const seed = story(scene({ title: { ko: '2곳', en: 'two' }, notes: { ko: '가', en: '3 places' } }));
    expect(checkNumbers(seed).map((p) => p.path.join('.'))).toEqual(['scenes.0.title.ko', 'scenes.0.notes.en']);
  });

  it('is never an exception, whatever its scenes hold', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '{}', '__proto__', '{t}{'));
    const anyWords = fc.record({ ko: anyText, en: anyText });
    const anyScene = fc.record({
      id: anyText,
      title: anyWords,
      text: anyWords,
      view: fc.dictionary(anyText, fc.oneof(anyText, fc.double()), { maxKeys: 3 }),
    });
    fc.assert(
      fc.property(anyScene, (any) => {
        const seed = { title: WORDS, summary: WORDS, scenes: [any] };
        checkStory(seed, world);
        wholeStory('x', seed, world);
      }),
    );
  });
});

describe('a compiled story', () => {
  it('holds links that are fixed points, whatever its Views were', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const [first] = wholeStory('x', story(scene({ view: keysOfView(view, dataset.asOf) })), world).scenes;
        const { view: read, ignored } = decodeView(first!.view, known);
        expect(ignored).toEqual([]);
        expect(read).toEqual(asScene(view));
        expect(encodeView(asScene(read), dataset.asOf)).toBe(first!.view);
      }),
      { numRuns: 100 },
    );
  });

  it('says for everything that was left out what it is', () => {
    const { scenes } = wholeStory('x', story(scene()), world);
    expect(scenes).toEqual([
      { id: 'one', title: WORDS, text: WORDS, notes: null, dwell: 20, figure: null, view: 't=2023-07-20' },
    ]);
  });

  it('never shows what no scene has, even where nobody checked it', () => {
    const view = { t: '2023-07-20', mode: 'plan', page: 'about', part: 'table', story: 'national', scene: 2 };
    expect(wholeStory('x', story(scene({ view })), world).scenes[0]?.view).toBe('t=2023-07-20');
  });
});
