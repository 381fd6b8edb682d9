import { describe, expect, it } from 'vitest';
import { DIRECTIONS } from '../model/surface.ts';
import { enSpace } from './en.space.ts';
import { koSpace, type SpaceWords } from './ko.space.ts';

type Leaf = string | ((...args: never[]) => string);
const leaves = (value: unknown): readonly Leaf[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value as Leaf];
const said = (leaf: Leaf): string =>
  typeof leaf === 'string' ? leaf : (leaf as (...args: unknown[]) => string)('71', '72', '73');
const all = (words: SpaceWords) => leaves(words).map(said);

describe('the words of space', () => {
  it('are Latin in English, and never empty', () => {
    expect(all(enSpace).filter((text) => /[가-힣]/.test(text))).toEqual([]);
    expect([...all(koSpace), ...all(enSpace)].filter((text) => text.trim() === '')).toEqual([]);
  });

  it('hold no character that the typeface lacks', () => {
    expect([...all(koSpace), ...all(enSpace)].join('')).not.toMatch(/[㎢㎾\u4e00-\u9fff]/);
  });

  it('name every direction once', () => {
    for (const { direction } of [koSpace, enSpace]) {
      expect(Object.keys(direction).toSorted()).toEqual([...DIRECTIONS].toSorted());
      expect(new Set(Object.values(direction)).size).toBe(DIRECTIONS.length);
    }
  });
});
