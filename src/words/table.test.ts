import { describe, expect, it } from 'vitest';
import { columnsOf, GROUPINGS, TABLES } from '../view/desk.ts';
import { enTable } from './en.table.ts';
import { koTable } from './ko.table.ts';

const LANGUAGES = [
  ['ko', koTable],
  ['en', enTable],
] as const;

describe.each(LANGUAGES)('the words of the tables: %s', (_, words) => {
  it.each(TABLES)('name every column, and none that is not there: %s', (table) => {
    const names: Readonly<Record<string, string>> = words.columns[table];
    expect(Object.keys(names).toSorted()).toEqual(columnsOf(table).toSorted());
    const texts = Object.values(names);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('name every table and every way to group', () => {
    expect(Object.keys(words.tables)).toEqual(TABLES);
    expect(Object.keys(words.out.file)).toEqual(TABLES);
    expect(Object.keys(words.groups)).toEqual(['none', ...GROUPINGS]);
  });

  it('draw no character that the typeface lacks', () => {
    expect(JSON.stringify(words)).not.toMatch(/[㎢㎾\u4e00-\u9fff]/);
  });
});

it('the English words are Latin', () => {
  expect(JSON.stringify(enTable)).not.toMatch(/[ᄀ-ᇿㄱ-ㆎ가-힣]/);
});
