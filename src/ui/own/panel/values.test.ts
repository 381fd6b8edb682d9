import { describe, expect, it } from 'vitest';
import { codesInOrder, codesShown, isFiltered, isSameRange, MOST, typedAmount, typedRange } from './values.ts';

const VALUES = ['10구', '', '2구', '나', '가'];
const MANY = Array.from({ length: 200 }, (_, i) => `값 ${i}`);
const all = MANY.map((_, code) => code);

describe('values of a column', () => {
  it('stand as people order words and numbers, the blank one last', () => {
    expect(codesInOrder(VALUES, 'ko').map((code) => VALUES[code])).toEqual(['2구', '10구', '가', '나', '']);
  });

  it('stand there up to a limit, with how many more there are', () => {
    const { codes, rest } = codesShown(all, MANY, { text: '', chosen: [], all: false });
    expect(codes).toHaveLength(MOST);
    expect(rest).toBe(150);
    expect(codesShown(all, MANY, { text: '', chosen: [], all: true })).toEqual({ codes: all, rest: 0 });
  });

  it('always stand there when they are chosen', () => {
    expect(codesShown(all, MANY, { text: '', chosen: [180], all: false }).codes.at(-1)).toBe(180);
  });

  it('are found by a part of them, however it is written', () => {
    expect(codesShown([0], ['ABC 가'.normalize('NFD')], { text: ' abc 가', chosen: [], all: false }).codes).toEqual([
      0,
    ]);
    expect(codesShown(all, MANY, { text: '값 199', chosen: [], all: false }).codes).toEqual([199]);
  });
});

describe('an amount that is typed', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['1,200', 1200],
    ['-3.5', -3.5],
    ['1e400', null],
    ['NaN', null],
    ['열', null],
  ])('is a number or nothing: %j', (text, value) => {
    expect(typedAmount(text)).toBe(value);
  });
});

describe('a range that is typed', () => {
  it.each([
    ['', '', { range: null }],
    ['10', '', { range: { from: 10, to: null } }],
    ['', '1,200', { range: { from: null, to: 1200 } }],
    ['5', '5', { range: { from: 5, to: 5 } }],
    ['10명', '20', { wrong: 'no-number' }],
    ['10', '많이', { wrong: 'no-number' }],
    ['20', '10', { wrong: 'reversed' }],
  ])('is applied, or it is said why not: %j to %j', (from, to, said) => {
    expect(typedRange({ from, to })).toEqual(said);
  });

  it('is the one that is applied where both its ends are', () => {
    expect(isSameRange(null, { from: null, to: null })).toBe(true);
    expect(isSameRange({ from: 1, to: null }, { from: 1, to: null })).toBe(true);
    expect(isSameRange({ from: 1, to: null }, { from: null, to: 1 })).toBe(false);
    expect(isSameRange({ from: 0, to: null }, null)).toBe(false);
  });
});

describe('a table', () => {
  const none = { chosen: [[], []], amount: null, text: '' };
  it('is filtered by a value, an amount or a name', () => {
    expect(isFiltered(none)).toBe(false);
    expect(isFiltered({ ...none, chosen: [[], [0]] })).toBe(true);
    expect(isFiltered({ ...none, amount: { from: 0, to: null } })).toBe(true);
    expect(isFiltered({ ...none, text: '셀' })).toBe(true);
  });
});
