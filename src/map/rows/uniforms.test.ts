import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountParts } from '../../tables/marks.ts';
import { GROUP_IDS, UNMATCHED } from '../../theme.ts';
import { FIELD, fieldsOf, rimOf } from './field.ts';
import { filteredOf, GROUPS, groupBytes, openOf, rangeOf, rgb, sizeAt } from './uniforms.ts';

describe('what the graphics card is told', () => {
  it('lets the chosen codes of each facet through, and those of an unfiltered facet unasked', () => {
    const code = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.array(fc.option(fc.uniqueArray(code)), { maxLength: 8 }), fc.array(code), (facets, asked) => {
        const [words, filtered] = [openOf(facets), filteredOf(facets)];
        facets.forEach((open, facet) => {
          expect(((filtered >> facet) & 1) === 1).toBe(open !== null);
          // As the shader reads it: which word of the facet, and which bit of the word.
          for (const c of [...asked, ...(open ?? [])])
            expect(((words[facet * 8 + (c >> 5)]! >>> (c & 31)) & 1) === 1).toBe(open?.includes(c) ?? false);
        });
      }),
    );
  });

  it('compares a range as the counts do, and lets a row without the number through none', () => {
    const amount = fc.oneof(fc.integer(), fc.double({ noNaN: true, min: 0.001, max: 1e30 }));
    const isBefore = (a: readonly number[], b: readonly number[]) => a[0]! < b[0]! || (a[0] === b[0] && a[1]! < b[1]!);
    const passes = (value: number, [a, b, c, d]: readonly number[]) =>
      !(isBefore(amountParts(value), [a!, b!]) || isBefore([c!, d!], amountParts(value)));
    fc.assert(
      fc.property(fc.option(amount), fc.option(amount), (from, to) => {
        const range = rangeOf({ from, to });
        expect(passes(Number.NaN, range)).toBe(false);
        if (from !== null && (to === null || from <= to)) expect(passes(from, range)).toBe(true);
        if (to !== null && from !== null && from > to + 1e-9 * Math.abs(to)) expect(passes(to, range)).toBe(false);
      }),
    );
  });

  it('gives every code the look of its group, and that of no group where it has none', () => {
    const bytes = new Uint8Array(groupBytes(['recycling', null, 'unheard-of', 'materials']).buffer);
    expect([0, 1, 2, 3, 255].map((code) => GROUPS[bytes[code]!])).toEqual([
      'recycling',
      UNMATCHED,
      UNMATCHED,
      'materials',
      UNMATCHED,
    ]);
  });

  it('grows the marks with the map between two sizes', () => {
    expect([0, 5, 9, 13, 20].map((zoom) => sizeAt(zoom).toFixed(2))).toEqual(['2.40', '2.40', '6.00', '9.60', '9.60']);
    expect(rgb('#ff8000')).toEqual([1, 128 / 255, 0]);
  });
});

describe('shapes of the marks', () => {
  it('are those of the theme: inside within its corners, outside beyond its box', () => {
    for (const group of GROUP_IDS) {
      expect(rimOf(group)([0, 0])).toBeLessThan(-3);
      expect(rimOf(group)([11, 11])).toBeGreaterThan(1);
    }
    // A square has corners where a diamond has none; a triangle has its tip above.
    expect(rimOf('cell-pack')([7, 7])).toBeLessThan(0);
    expect(rimOf('equipment-testing')([7, 7])).toBeGreaterThan(0);
    expect([rimOf('support')([0, -8]) < 0, rimOf('support')([6, -8]) > 0]).toEqual([true, true]);
    expect(rimOf('materials')([8.6, 0])).toBeCloseTo(0, 6);
  });

  it('stand side by side in one picture, the middle of each well inside it', () => {
    const fields = fieldsOf(GROUP_IDS);
    const { side } = FIELD;
    expect(fields).toHaveLength(side * side * GROUP_IDS.length);
    GROUP_IDS.forEach((_, i) => {
      const at = (x: number, y: number) => fields[y * side * GROUP_IDS.length + i * side + x]!;
      expect([at(side / 2, side / 2) < 100, at(0, 0) > 150]).toEqual([true, true]);
    });
  });
});
