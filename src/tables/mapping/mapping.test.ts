import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '../types.ts';
import { fits, keptOf, parseKept, parseMapping } from './mapping.ts';

const MAPPING: Mapping = {
  columns: ['회사명', 'x', 'y', '등록일', '시도', '__proto__'],
  place: { crs: 'EPSG:5179', x: 'x', y: 'y' },
  name: '회사명',
  start: '등록일',
  end: null,
  segment: '__proto__',
  facets: ['시도'],
  amount: null,
  unread: 'unknown',
};

describe('a mapping', () => {
  it.each([true, false])('comes back from its file (guarded: %s)', (guarded) => {
    expect(parseKept(JSON.parse(JSON.stringify(keptOf(MAPPING, guarded))))).toEqual({ mapping: MAPPING, guarded });
  });
  it('may be bare', () => {
    expect(parseMapping(JSON.parse(JSON.stringify(MAPPING)))).toEqual(MAPPING);
  });

  const { place: _, ...placeless } = MAPPING;
  it.each<readonly [string, unknown]>([
    ['a part is missing', placeless],
    ['it names a column that it does not list', { ...MAPPING, name: '상호' }],
    ['a column is listed twice', { ...MAPPING, columns: [...MAPPING.columns, 'x'] }],
    ['both coordinates are one column', { ...MAPPING, place: { crs: 'EPSG:5179', x: 'x', y: 'x' } }],
    ['the system is not one of ours', { ...MAPPING, place: { crs: 'EPSG:5174', x: 'x', y: 'y' } }],
    ['the segment is a facet besides', { ...MAPPING, facets: ['__proto__'] }],
    [
      'there are too many facets',
      { ...MAPPING, columns: [...MAPPING.columns, ...'abcdefgh'], facets: [...'abcdefgh'] },
    ],
    ['a name is no text', { ...MAPPING, name: 3 }],
    ['it says what to do with the unread in other words', { ...MAPPING, unread: 'skip' }],
    ['it is of a later version', { format: 'jeonjido-mapping', version: 2, mapping: MAPPING }],
    ['it is a list', [MAPPING]],
    ['it is nothing', null],
    ['its fields are inherited', Object.create(MAPPING)],
  ])('is none where %s', (__, json) => {
    expect(parseMapping(json)).toBeNull();
  });

  it('or nothing comes out of any JSON, never an error', () => {
    const spoilt = fc
      .tuple(fc.constantFrom(...Object.keys(MAPPING)), fc.jsonValue())
      .map(([key, value]) => ({ ...MAPPING, [key]: value }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), spoilt), (json) => {
        const mapping = parseMapping(json);
        if (mapping) expect(fits(mapping, mapping.columns)).toEqual([]);
      }),
    );
  });

  it('fits a table that has its columns, in any order and with others', () => {
    expect(fits(MAPPING, ['새 열', ...[...MAPPING.columns].reverse()])).toEqual([]);
    expect(fits(MAPPING, ['회사명', 'x', 'y', '시도', '__proto__'])).toEqual([
      { code: 'other-columns', line: null, column: '등록일' },
    ]);
  });
});
