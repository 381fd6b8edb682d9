import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, parseDraft, parseStories, parseStory, STORY_LIMITS, StorySeed } from './stories.ts';

const published: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/stories.json'), 'utf8'));
const WORDS = { ko: '가', en: 'a' };
const scene = { id: 'one', title: WORDS, text: WORDS, notes: null, dwell: 20, figure: null, view: 't=2023-07-20' };
const story = { id: 'x', title: WORDS, summary: WORDS, scenes: [scene] };
const file = (...stories: readonly unknown[]) => ({ version: '1', stories });

describe('the published stories', () => {
  it('are read, with a name of its own for each of them and of their scenes', () => {
    const read = parseStories(published);
    if (!read.ok) throw new Error(read.problem);
    const names = read.stories.map((s) => s.id);
    expect(names).toHaveLength(4);
    expect(new Set(names).size).toBe(4);
    for (const { scenes } of read.stories) expect(new Set(scenes.map((s) => s.id)).size).toBe(scenes.length);
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, ''],
    ['a list', [], ''],
    ['no version', { stories: [] }, 'version'],
    ['no list of stories', { version: '1', stories: {} }, 'stories'],
    ['a story without scenes', file({ ...story, scenes: [] }), 'stories.0.scenes'],
    ['a story without a language', file(story, { ...story, title: { ko: '가' } }), 'stories.1.title.en'],
    ['a scene without a View', file({ ...story, scenes: [{ ...scene, view: null }] }), 'stories.0.scenes.0.view'],
    ['a scene without end', file({ ...story, scenes: [{ ...scene, dwell: 1 / 0 }] }), 'stories.0.scenes.0.dwell'],
    ['a figure that is none', file({ ...story, scenes: [{ ...scene, figure: 'pie' }] }), 'stories.0.scenes.0.figure'],
  ])('are refused with the place of what is wrong: %s', (_, json, place) => {
    const read = parseStories(json);
    expect(read.ok ? null : read.problem.split(': ')[0]).toBe(place);
  });
});

describe('a story from elsewhere', () => {
  it('is read where it is whole', () => {
    expect(parseStory(story)).toEqual(story);
  });

  it('brings nothing along that nobody asked for', () => {
    expect(parseStory({ ...story, music: 'loud' })).toEqual(story);
  });

  it('is none, whatever else comes', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        expect(parseStory(json)).toBeNull();
        expect(parseDraft(json)).toBeNull();
        expect(parseStories(json).ok).toBe(false);
      }),
    );
  });
});

const draft: Draft = {
  title: { ko: '', en: '' },
  summary: { ko: '', en: '' },
  scenes: [{ id: 'one', title: WORDS, text: { ko: '', en: '' }, view: {} }],
};
const withScene = (patch: object) => ({ ...draft, scenes: [{ ...draft.scenes[0], ...patch }] });

describe('a draft', () => {
  it('may lack words and scenes, which a story may not', () => {
    for (const json of [draft, { ...draft, scenes: [] }]) {
      expect(parseDraft(json)).toEqual(json);
      expect(StorySeed.safeParse(json).success).toBe(false);
    }
  });

  it('holds in its View text, numbers and lists', () => {
    const json = withScene({ view: { t: '2023-07-20', n: 3, seg: ['cell', 'pack'] } });
    expect(parseDraft(json)).toEqual(json);
  });

  it.each<[string, object]>([
    ['a key that nobody knows', { ...draft, music: 1 }],
    ['a key in a scene', withScene({ music: 1 })],
    ['a language too many', { ...draft, title: { ko: '', en: '', ja: '' } }],
    ['an id in capitals', withScene({ id: 'One' })],
    ['an id with markup', withScene({ id: '<b>' })],
    ['no id', withScene({ id: '' })],
    ['a scene too short', withScene({ dwell: 2.9 })],
    ['a scene too long', withScene({ dwell: 601 })],
    ['a scene of no number', withScene({ dwell: Number.NaN })],
    ['a figure that is none', withScene({ figure: 'pie' })],
    ['a View that is a link', withScene({ view: 't=2023' })],
    ['a View in a View', withScene({ view: { t: { from: 1 } } })],
    ['a View of nothing', withScene({ view: { t: null } })],
    ['a key too long', withScene({ view: { ['x'.repeat(21)]: '1' } })],
    ['a value too long', withScene({ view: { t: 'x'.repeat(STORY_LIMITS.view + 1) } })],
    ['a text too long', withScene({ text: { ko: 'x'.repeat(STORY_LIMITS.text + 1), en: '' } })],
    ['notes too long', withScene({ notes: { ko: '', en: 'x'.repeat(STORY_LIMITS.notes + 1) } })],
    ['too many scenes', { ...draft, scenes: Array.from({ length: 61 }, () => draft.scenes[0]) }],
  ])('is refused with %s', (_, json) => {
    expect(parseDraft(json)).toBeNull();
  });
});
