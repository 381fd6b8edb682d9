import { describe, expect, it } from 'vitest';
import { PROBLEMS, problem } from '../../tables/problem.ts';
import { enOwn } from '../../words/en.own.ts';
import { koOwn } from '../../words/ko.own.ts';
import { problemLine } from './problemLine.ts';

const LANGUAGES = { ko: koOwn, en: enOwn } as const;
const EACH = Object.entries(LANGUAGES).flatMap(([lang, words]) => PROBLEMS.map((code) => ({ lang, words, code })));

describe('the sentence of a problem', () => {
  it.each(EACH)('names line and column where they are known: $lang $code', ({ words, code }) => {
    const line = problemLine(words, problem(code, { line: 1234, column: '위도', value: '서른다섯', wanted: 7 }));
    expect(line).toContain('1,234');
    expect(line).toContain('위도');
    expect(line).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it.each(EACH)('says what is wrong and what to do where nothing more is known: $lang $code', ({ words, code }) => {
    const line = problemLine(words, problem(code));
    expect(line.length).toBeGreaterThan(15);
    expect(line).toMatch(/[.]$/);
    expect(line).not.toMatch(/undefined|null|NaN|\[object| {2}|: ?[.]/);
  });

  it.each(Object.values(LANGUAGES))('is another for each code', (words) => {
    const lines = PROBLEMS.map((code) => problemLine(words, problem(code)));
    expect(new Set(lines).size).toBe(PROBLEMS.length);
  });

  it('holds what stands in the file and the limit that it passes', () => {
    const date = problem('bad-date', { line: 12, column: '등록일', value: '2024년쯤' });
    expect(problemLine(koOwn, date)).toBe(
      '12번째 줄, ‘등록일’ 칸: 날짜로 읽을 수 없습니다: ‘2024년쯤’. 2024-05-01, 2024-05, 2024처럼 적으세요.',
    );
    expect(problemLine(enOwn, date)).toContain('Line 12, column ‘등록일’: ');
    expect(problemLine(koOwn, problem('too-many-rows', { wanted: 1_000_000 }))).toContain('최대 1,000,000줄');
    expect(problemLine(enOwn, problem('row-width', { line: 3, value: '4', wanted: 8 }))).toContain('(4 here)');
  });
});

describe('what has no words', () => {
  const inEach = (code: Parameters<typeof problem>[0], at: Parameters<typeof problem>[1]) =>
    [koOwn, enOwn].map((words) => problemLine(words, problem(code, at)));

  it.each(EACH)('is not quoted where a cell is empty: $lang $code', ({ words, code }) => {
    expect(problemLine(words, problem(code, { line: 2, value: '' }))).not.toMatch(/‘\s*’/);
  });
  it('is a column that goes by its place', () => {
    const [ko, en] = inEach('unnamed-column', { line: 1, column: '2' });
    expect(ko).toContain('1번째 줄, 2번째 칸: 이름이 없는 칸');
    expect(en).toContain('Line 1, column 2: A column has no name');
  });
  it('is a column of which there is only a line, where its name is blank', () => {
    const [ko, en] = inEach('unnamed-column', { line: 3, column: '' });
    expect(ko).toContain('3번째 줄: 이름이 없는 칸');
    expect(en).toContain('Line 3: A column');
  });
  it('is not a column that is called by a number', () => {
    expect(inEach('not-a-number', { line: 3, column: '2' })[0]).toContain('‘2’ 칸');
  });
});

describe('the words of own tables', () => {
  const HANGUL = /[ᄀ-ᇿㄱ-ㆎ가-힣]/;
  type Leaf = string | ((...args: never[]) => string);
  const leaves = (value: unknown, path = ''): readonly (readonly [string, Leaf])[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
      : [[path, value as Leaf]];
  const said = ([path, leaf]: readonly [string, Leaf]): string => {
    if (typeof leaf === 'string') return leaf;
    const told = path.startsWith('.problem.') ? [{ value: 'v', wanted: 7 }] : [71, 72];
    return (leaf as (...args: unknown[]) => string)(...told);
  };

  it('are Korean in Korean but for names of formats, and Latin in English', () => {
    const ko = leaves(koOwn);
    expect(ko.length).toBeGreaterThan(150);
    const latin = ko.filter((leaf) => !HANGUL.test(said(leaf))).map(([path]) => path);
    expect(latin.toSorted()).toEqual([
      '.mapping.crsOf.EPSG:5179',
      '.out.csv',
      '.out.geojson',
      '.panel.amount.extent',
      '.placed',
      '.reading.percent',
      '.reading.size',
    ]);
    expect(leaves(enOwn).filter((leaf) => HANGUL.test(said(leaf)))).toEqual([]);
  });

  it.each(Object.entries(LANGUAGES))('are never empty and hold nothing forgotten: %s', (_, words) => {
    const odd = leaves(words).filter((leaf) => /^\s*$|undefined|null|NaN|\[object|\$\{/.test(said(leaf)));
    expect(odd.map(([path]) => path)).toEqual([]);
  });
});
