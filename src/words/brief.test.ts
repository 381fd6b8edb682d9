import { describe, expect, it } from 'vitest';
import { FIGURES } from '../model/stories.ts';
import { enBrief } from './en.brief.ts';
import { type BriefWords, koBrief } from './ko.brief.ts';

const LANGUAGES = [
  ['ko', koBrief],
  ['en', enBrief],
] as const;
type Leaf = string | ((...args: never[]) => string);

/** Every word with the path to it. */
const leaves = (value: unknown, path = ''): readonly (readonly [path: string, leaf: Leaf])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
    : [[path, value as Leaf]];
/** Arguments that can be found again in what is said. */
const ARGUMENTS = ['71', '72', '73'];
const said = (leaf: Leaf): string =>
  typeof leaf === 'string' ? leaf : (leaf as (...args: unknown[]) => string)(...ARGUMENTS.slice(0, leaf.length));
const kindOf = ([path, leaf]: readonly [string, Leaf]) =>
  `${path} ${typeof leaf === 'function' ? `of ${leaf.length}` : 'word'}`;
const pathsWhere = (words: BriefWords, odd: (text: string) => boolean) =>
  leaves(words).flatMap(([path, leaf]) => (odd(said(leaf)) ? [path] : []));

describe('the words of the briefing', () => {
  it('are the same in number and kind in both languages', () => {
    expect(leaves(enBrief).map(kindOf)).toEqual(leaves(koBrief).map(kindOf));
    expect(leaves(koBrief).length).toBeGreaterThan(140);
  });

  it('are Latin in English', () => {
    expect(pathsWhere(enBrief, (text) => /[ᄀ-ᇿㄱ-ㆎ가-힣]/.test(text))).toEqual([]);
  });

  it.each(LANGUAGES)('are never empty: %s', (_, words) => {
    expect(pathsWhere(words, (text) => text.trim() === '')).toEqual([]);
  });

  it.each(LANGUAGES)('say everything that they are told, and nothing that was forgotten: %s', (_, words) => {
    const silent = leaves(words).filter(
      ([, leaf]) => typeof leaf === 'function' && ARGUMENTS.slice(0, leaf.length).some((a) => !said(leaf).includes(a)),
    );
    expect(silent.map(([path]) => path)).toEqual([]);
    expect(pathsWhere(words, (text) => /undefined|null|NaN|\[object|\$\{/.test(text))).toEqual([]);
  });

  it.each(LANGUAGES)('draw no character that the typeface lacks: %s', (_, words) => {
    expect(pathsWhere(words, (text) => /[㎢㎾\u4e00-\u9fff]/.test(text))).toEqual([]);
  });

  it.each(LANGUAGES)('name every figure: %s', (_, words) => {
    expect(Object.keys(words.figure).toSorted()).toEqual([...FIGURES].toSorted());
  });

  it('name the same keys in the same order', () => {
    const keysOf = (words: BriefWords) => words.keyRows.map(([keys]) => keys.replace('숫자', 'number'));
    expect(keysOf(enBrief)).toEqual(keysOf(koBrief));
  });
});
