import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../tables/limits.ts';
import type { Checked, Draft, Mapping } from '../../../tables/types.ts';
import { facetCount, facetSwitched, loads, mendKind, placedIn, segmentedBy, usesOf } from './mapping.ts';

const COLUMNS = ['name', 'kind', 'lon', 'lat', ...Array.from({ length: 12 }, (_, i) => `c${i}`)];
const MAPPING: Mapping = {
  columns: COLUMNS,
  place: { crs: 'EPSG:4326', x: 'lon', y: 'lat' },
  name: 'name',
  start: null,
  end: null,
  segment: null,
  facets: [],
  amount: null,
  unread: 'refuse',
};
const DRAFT: Draft = {
  name: 'a.csv',
  kind: 'csv',
  encoding: 'utf-8',
  bytes: 1,
  rows: 1,
  columns: [],
  preview: [],
  given: false,
  guess: MAPPING,
};
const CHECKED: Checked = {
  blocked: false,
  placed: 1,
  undated: 0,
  bounds: null,
  count: 0,
  problems: [],
  mend: null,
  segments: null,
};
const withFacets = (n: number, mapping: Mapping = MAPPING) =>
  COLUMNS.slice(4, 4 + n).reduce((now, column) => facetSwitched(now, column), mapping);

describe('what a column is used as', () => {
  it('is said once for everything that it serves', () => {
    const mapping = { ...MAPPING, segment: 'kind', facets: ['kind', 'c0'], amount: 'c0' };
    expect(usesOf(mapping, 'lon')).toEqual(['x']);
    expect(usesOf(mapping, 'kind')).toEqual(['segment']);
    expect(usesOf(mapping, 'c0')).toEqual(['facet', 'amount']);
    expect(usesOf(mapping, 'c1')).toEqual([]);
  });
});

describe('the place', () => {
  it('keeps its columns in another coordinate system', () => {
    expect(placedIn(MAPPING, DRAFT, 'EPSG:5179').place).toEqual({ crs: 'EPSG:5179', x: 'lon', y: 'lat' });
  });
  it('goes, and comes back with the columns that were guessed', () => {
    const none = placedIn(MAPPING, DRAFT, null);
    expect(none.place).toBeNull();
    expect(placedIn(none, DRAFT, 'EPSG:5186').place).toEqual({ crs: 'EPSG:5186', x: 'lon', y: 'lat' });
  });
  it('takes the first columns where nothing was guessed, also of a file of one column', () => {
    const none = { ...MAPPING, place: null };
    expect(placedIn(none, { ...DRAFT, guess: none }, 'EPSG:4326').place).toMatchObject({ x: 'name', y: 'kind' });
    const one = { ...none, columns: ['only'] };
    expect(placedIn(one, { ...DRAFT, guess: one }, 'EPSG:4326').place).toMatchObject({ x: 'only', y: 'only' });
  });
});

describe('facets', () => {
  it('stand in the order of the file, and go when they are pressed again', () => {
    const two = facetSwitched(facetSwitched(MAPPING, 'c3'), 'c1');
    expect(two.facets).toEqual(['c1', 'c3']);
    expect(facetSwitched(two, 'c1').facets).toEqual(['c3']);
  });
  it('are never more than a layer can have', () => {
    expect(facetCount(withFacets(12))).toBe(LIMITS.facets);
    expect(facetCount(withFacets(12, { ...MAPPING, segment: 'kind' }))).toBe(LIMITS.facets);
  });
  it('make room for the segment, which is one of them', () => {
    const full = withFacets(12);
    const segmented = segmentedBy(full, 'kind');
    expect(facetCount(segmented)).toBe(LIMITS.facets);
    expect(segmented.facets).not.toContain('kind');
    expect(segmentedBy(segmented, null).facets).toEqual(segmented.facets);
  });
  it('lose a column that becomes the segment', () => {
    expect(segmentedBy(facetSwitched(MAPPING, 'c1'), 'c1').facets).toEqual([]);
  });
});

describe('a mend of the place', () => {
  it.each([
    ['swap', { crs: 'EPSG:4326', x: 'lat', y: 'lon' }],
    ['crs', { crs: 'EPSG:5179', x: 'lon', y: 'lat' }],
    ['columns', { crs: 'EPSG:4326', x: 'c0', y: 'c1' }],
    [null, null],
  ] as const)('is told as what it changes: %s', (kind, mend) => {
    expect(mendKind(MAPPING, mend)).toBe(kind);
  });
});

describe('a mapping', () => {
  it('is not known to load until it was checked', () => expect(loads(MAPPING, null)).toBeNull());
  it('loads where everything can be read', () => expect(loads(MAPPING, CHECKED)).toBe(true));
  it('does not load with values that cannot be read, unless they count as unknown', () => {
    const unread = { ...CHECKED, count: 3 };
    expect(loads(MAPPING, unread)).toBe(false);
    expect(loads({ ...MAPPING, unread: 'unknown' }, unread)).toBe(true);
  });
});
