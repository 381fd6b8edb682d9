import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainNumber, readNumber } from './numbers.ts';

const plain = (text: string): number | null => plainNumber(new TextEncoder().encode(text), 0, text.length);

describe('a number', () => {
  it.each([
    ['1', 1],
    [' -12.50 ', -12.5],
    ['+3', 3],
    ['1,234,567.8', 1_234_567.8],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['-1.5E-2', -0.015],
    ['126.5554912345678901', 126.5554912345679],
  ])('stands in %j', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each([
    ['', 'absent'],
    ['  ', 'absent'],
    ['-', 'absent'],
    ['1e400', 'not-finite'],
    ['-1e400', 'not-finite'],
    ['NaN', 'not-finite'],
    ['Infinity', 'not-finite'],
    ['-inf', 'not-finite'],
    ['0x1F', 'not-a-number'],
    ['1,23', 'not-a-number'],
    ['12명', 'not-a-number'],
    ['1 2', 'not-a-number'],
    ['１２', 'not-a-number'],
    ['1e', 'not-a-number'],
    ['.', 'not-a-number'],
    ['--1', 'not-a-number'],
    ['constructor', 'not-a-number'],
    ["'=1", 'not-a-number'],
  ])('does not stand in %j: %s', (text, outcome) => {
    expect(readNumber(text)).toBe(outcome);
  });

  it('out of plain digits is the same in both ways of reading', () => {
    let plainly = 0;
    const text = fc.oneof(
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map(String),
      fc.tuple(fc.integer(), fc.nat()).map(([a, b]) => `${a}.${b}`),
      fc.string({ unit: fc.constantFrom(...'0123456789.-'), maxLength: 18 }),
    );
    fc.assert(
      fc.property(text, (one) => {
        const fast = plain(one);
        if (fast === null) return;
        plainly += 1;
        expect(fast).toBe(readNumber(one));
      }),
      { numRuns: 1000 },
    );
    expect(plainly).toBeGreaterThan(100);
  });
});
