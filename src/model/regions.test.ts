import { describe, expect, it } from 'vitest';
import { dataset } from '../../tests/realDataset.ts';
import type { Region } from './dataset.ts';
import { liesIn, lineOf } from './regions.ts';

const region = (id: string, level: Region['level'], parent: string | null): Region => ({
  id,
  level,
  parent,
  name: { ko: id, en: id },
  short: { ko: id, en: id },
  code: null,
  anchor: [127, 36],
  camera: null,
});
const REGIONS = [
  region('gu', 'sigungu', 'city'),
  region('country', 'country', null),
  region('city', 'sigungu', 'province'),
  region('province', 'sido', 'country'),
  region('other', 'sido', 'country'),
];
const ids = (id: string) => lineOf(REGIONS, id).map((r) => r.id);

describe('the line of a region', () => {
  it('goes from the region to the country, in whatever order the regions come', () => {
    expect(ids('gu')).toEqual(['gu', 'city', 'province', 'country']);
    expect(ids('other')).toEqual(['other', 'country']);
  });

  it('of the country is the country', () => expect(ids('country')).toEqual(['country']));

  it('of what is no region is empty', () => expect(ids('moon')).toEqual([]));

  it('ends at the country for every region of the collection', () => {
    const ends = dataset.regions.map((r) => lineOf(dataset.regions, r.id).at(-1)?.level);
    expect(new Set(ends)).toEqual(new Set(['country']));
  });
});

describe('a region lies in', () => {
  it.each([
    ['gu', 'gu', true],
    ['gu', 'province', true],
    ['gu', 'other', false],
    ['province', 'gu', false],
    ['moon', 'country', false],
  ])('%s in %s: %s', (id, within, expected) => expect(liesIn(REGIONS, id, within)).toBe(expected));
});
