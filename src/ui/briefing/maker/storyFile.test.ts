import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataset } from '../../../../tests/realDataset.ts';
import { storyWorldOf } from '../../../view/briefing/checkStory.ts';
import { type FileProblem, readStory, storyText } from './storyFile.ts';

const world = storyWorldOf(dataset);
const FOLDER = join(import.meta.dirname, '../../../../seeds/stories');
const GOOD = `title: { ko: 가, en: a }
summary: { ko: 나, en: b }
scenes:
  - id: one
    title: { ko: 다, en: c }
    text: { ko: 라, en: d }
    view: { t: 2023-07-20 }
`;
const problemsOf = (text: string): readonly FileProblem[] => {
  const read = readStory(text, world);
  return read.ok ? [] : read.problems;
};
const storyIn = (text: string) => {
  const read = readStory(text, world);
  return read.ok ? read.story : null;
};
const instead = (old: string, text: string): string => {
  expect(GOOD).toContain(old);
  return GOOD.replace(old, text);
};

describe('a story as a file', () => {
  it.each(readdirSync(FOLDER))('comes back as it was: %s', (name) => {
    const story = storyIn(readFileSync(join(FOLDER, name), 'utf8'));
    expect(story?.scenes.length).toBeGreaterThan(3);
    expect(storyIn(storyText(story!))).toEqual(story);
  });

  it('holds any words as they were written', () => {
    // Braces refer to values, and there is no half of a character in a file.
    const anyWord = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.constantFrom(
          'null',
          '2024',
          '- a',
          'a: b',
          '# a',
          '"',
          "'",
          '*a',
          '&a',
          '|',
          '> a',
          '!a',
          'a\nb',
          ' a ',
          '\ta',
        ),
        fc.lorem({ maxCount: 40 }),
      )
      .map((text) => text.replace(/[{}]|\p{Surrogate}/gu, '.'));
    const words = fc.record({ ko: anyWord, en: anyWord });
    fc.assert(
      fc.property(words, words, words, (title, text, notes) => {
        const scene = { id: 'one', title, text, notes, view: { t: '2023-07-20', map: '9/36/129' } };
        const story = { title, summary: text, scenes: [scene] };
        expect(storyIn(storyText(story))).toEqual(story);
      }),
      { numRuns: 300 },
    );
  });

  it('writes twice what two scenes have in common, because nothing that refers elsewhere is read', () => {
    const story = storyIn(GOOD)!;
    const [scene] = story.scenes;
    const twice = { ...story, scenes: [scene!, { ...scene!, id: 'two' }] };
    expect(storyIn(storyText(twice))).toEqual(twice);
  });

  it('may end its lines as other systems do, and begin with a mark', () => {
    expect(storyIn(`\ufeff${GOOD.replaceAll('\n', '\r\n')}`)).toEqual(storyIn(GOOD));
  });

  it('holds markup as text and nothing else', () => {
    const story = storyIn(instead('ko: 라, en: d', 'ko: "<img src=x onerror=alert(1)>", en: "<script>1</script>"'));
    expect(story?.scenes[0]?.text).toEqual({ ko: '<img src=x onerror=alert(1)>', en: '<script>1</script>' });
  });

  it('makes nothing of a tag for code', () => {
    expect(storyIn(instead('ko: 라', 'ko: !!js/function "() => 1"'))?.scenes[0]?.text.ko).toBe('() => 1');
  });

  it('touches no other object by the name of every object', () => {
    storyIn(instead('t: 2023-07-20', '__proto__: { polluted: 1 }'));
    storyIn(instead('t: 2023-07-20', '"__proto__": polluted'));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

const LAUGHS = `a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
`;

describe('a file that is refused', () => {
  it.each<[string, string, string, string]>([
    ['empty', '', '1:1', 'another kind of value is expected: object'],
    ['a list', '- a\n', '1:1', 'another kind of value is expected: object'],
    ['a picture', '\u0089PNG\u0000', '1:1', 'another kind of value is expected: object'],
    ['a tab before a line', instead('  - id', '\t- id'), '4:1', 'cannot read the YAML: Tabs are not allowed'],
    ['a quote left open', instead('ko: 나', 'ko: "나'), '8:1', 'cannot read the YAML: Missing closing "quote'],
    ['a key twice', `${GOOD}title: { ko: 가, en: a }\n`, '8:1', 'cannot read the YAML: Map keys must be unique'],
    ['two stories', `${GOOD}---\n${GOOD}`, '8:1', 'cannot read the YAML: Source contains multiple documents'],
    ['a value that stands elsewhere', instead('{ t: 2023-07-20 }', '{ t: &d 2023-07-20, k: *d }'), '7:34', '*d'],
    ['a value that stands nowhere', instead('en: b', 'en: *nowhere'), '2:23', '*nowhere'],
    ['what unfolds without end', LAUGHS, '2:8', 'a value that stands elsewhere is not read: *a'],
    ['brackets without end', '['.repeat(30_000), '1:', 'cannot read the YAML'],
    ['a key that nobody knows', `${GOOD}music: loud\n`, '8:8', 'nobody knows this key: music'],
    ['a key in a scene', instead('    view', '    music: loud\n    view'), '7:12', 'nobody knows this key: music'],
    ['the key of every object', `${GOOD}__proto__: { x: 1 }\n`, '8:12', 'nobody knows this key: __proto__'],
    ['a language too few', instead('summary: { ko: 나, en: b }', 'summary: { ko: 나 }'), '2:10', 'string'],
    ['a language too many', instead('en: b', 'en: b, ja: c'), '2:30', 'nobody knows this key: ja'],
    ['no word', instead('ko: 나', 'ko: ""'), '2:16', 'empty or too small'],
    ['a number for a word', instead('ko: 나', 'ko: 2024'), '2:16', 'another kind of value is expected: string'],
    ['a scene without end', instead('    view', '    dwell: 1e400\n    view'), '7:12', 'number'],
    ['a scene of no number', instead('    view', '    dwell: .nan\n    view'), '7:12', 'number'],
    ['a day that is none', instead('t: 2023-07-20', 't: 2023-02-30'), '7:16', 'a scene cannot show this: t=2023-02-30'],
    ['half a character', instead('t: 2023-07-20', 'sel: "\\ud800"'), '7:18', 'a scene cannot show this: sel='],
    ['a key of the screen', instead('t: 2023-07-20', 'mode: plan'), '7:19', 'a scene cannot show this: mode'],
    ['a value that nobody has', instead('en: d', 'en: "{gone}"'), '6:24', 'nothing has this id: {gone}'],
    ['an older YAML', `%YAML 1.1\n---\n${GOOD}`, '9:16', 'a value that cannot be used'],
  ])('says where and why: %s', (_, text, place, what) => {
    const [first] = problemsOf(text).filter((problem) => problem.what.en.includes(what));
    expect(`${first?.line}:${first?.column}`).toMatch(new RegExp(`^${place}`));
  });

  it('says so in both languages, with what to do', () => {
    for (const text of ['', '[', LAUGHS, `${GOOD}music: 1`, instead('en: d', 'en: "{gone}"')]) {
      const problems = problemsOf(text);
      expect(problems.length).toBeGreaterThan(0);
      for (const { what, mend } of problems) {
        expect([what.ko, mend.ko].every((said) => /[가-힣]/.test(said))).toBe(true);
        expect([what.en, mend.en].some((said) => /[가-힣]/.test(said))).toBe(false);
      }
    }
  });

  it('says everything at once', () => {
    const text = instead('en: b', 'en: b, ja: c').replace('id: one', 'id: One');
    expect(problemsOf(text).map((problem) => problem.path.join('.'))).toEqual(['summary.ja', 'scenes.0.id']);
  });

  it('is never an exception, whatever it holds', () => {
    const anyCut = fc
      .tuple(fc.nat(GOOD.length), fc.nat(GOOD.length), fc.string())
      .map(([from, to, put]) => GOOD.slice(0, from) + put + GOOD.slice(to));
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), anyCut), (text) => void readStory(text, world)));
  });
});
