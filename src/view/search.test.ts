import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataset } from '../../tests/realDataset.ts';
import { type Found, find, indexOf, MAX_FOUND } from './search.ts';

const index = indexOf(dataset);
const idOf = (found: Found) => (found.type === 'subject' ? found.subject.id : found.id);
const search = (text: string) => find(index, text).map(idOf);
const labelled = (text: string) =>
  find(index, text).flatMap((found) => (found.type === 'subject' ? [found.subject.name.ko] : [found.name.ko]));

describe('search', () => {
  it('finds a name in Korean, the place before the things in it', () => {
    expect(search('포항')[0]).toBe('pohang');
    expect(search('고도분석센터')).toContain('gunsan/analysis-centre');
  });

  it.each([
    ['이차전ㅈ', '이차전지'],
    ['이차저', '이차전지'],
    ['포하', '포항'],
    ['새만그', '새만금'],
    ['ㅍ호', null],
  ])('reads syllables while they are being typed: %s', (typed, within) => {
    const names = labelled(typed);
    if (within === null) return expect(names).toEqual([]);
    return expect(names.some((name) => name.includes(within))).toBe(true);
  });

  it.each([
    ['ㄱㅅ', '군산시'],
    ['ㅍㅎ', '포항시'],
    ['ㅇㅊㅈㅈ', '이차전지'],
  ])('reads initial consonants: %s', (typed, within) => {
    expect(labelled(typed).some((name) => name.includes(within))).toBe(true);
  });

  it.each([
    ['Gunsan', 'gunsan'],
    ['pohang', 'pohang'],
    ['CHUNGBUK', 'chungbuk'],
    ['saemangeum', 'gunsan/saemangeum'],
    ['hydrogen', 'pohang/hydrogen-cluster'],
  ])('reads English in any case: %s', (typed, id) => {
    expect(search(typed)).toContain(id);
  });

  it.each([
    ['구미', 'gumi'],
    ['Gumi-si', 'gumi'],
    ['전북특별자치도', 'jeonbuk'],
    ['Jeonbuk State', 'jeonbuk'],
    ['청원구', 'cheongju-cheongwon'],
    ['Cheongwon-gu', 'cheongju-cheongwon'],
  ])('finds regions by their names in both languages: %s', (typed, id) => {
    expect(search(typed)[0]).toBe(id);
  });

  it.each([
    ['vhgkd', 'pohang'],
    ['rnstks', 'gunsan'],
    ['VHGKD', 'pohang'],
  ])('reads Hangul typed with the keyboard left in Latin: %s', (typed, id) => {
    expect(search(typed)[0]).toBe(id);
  });

  it('does not care for spaces, dots and brackets', () => {
    expect(search(' 새만금  국가산단 ')).toEqual(search('새만금국가산단'));
    expect(search('새만금국가산단').length).toBeGreaterThan(0);
  });

  it.each(['', '   ', '·', '뷁뷁', 'zzzz', '엘도라도', '%%%'])(
    'finds nothing where nothing is meant: "%s"',
    (typed) => {
      expect(search(typed)).toEqual([]);
    },
  );

  it('gives the best first and never more than fit', () => {
    const found = find(index, '이');
    expect(found).toHaveLength(MAX_FOUND);
    expect(found.map((f) => f.rank)).toEqual(found.map((f) => f.rank).toSorted((a, b) => a - b));
  });

  it('finds every subject by each of its own names', () => {
    const missed = dataset.subjects.flatMap((subject) =>
      [subject.name.ko, subject.name.en].filter((name) => !search(name).includes(subject.id)),
    );
    expect(missed).toEqual([]);
  });

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(search(text).length).toBeLessThanOrEqual(MAX_FOUND);
      }),
    );
  });
});
