import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascending } from './ascending.ts';

const number = fc.oneof(
  fc.double(),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0, -0, 5e-324, -5e-324, 1e308, -1e308, 16_777_216, 16_777_217, Infinity, -Infinity, Number.NaN),
);

describe('rows in the order of their numbers', () => {
  it('are those of a comparing sort, ties by row, without those that state none', () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 60 }), (values) => {
        const stated = values.map((value, row) => ({ value, row })).filter(({ value }) => !Number.isNaN(value));
        const wanted = stated.toSorted((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : a.row - b.row));
        expect([...ascending(Float64Array.from(values))]).toEqual(wanted.map(({ row }) => row));
      }),
      { numRuns: 500 },
    );
  });
});
