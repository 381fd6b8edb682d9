import { describe, expect, it } from 'vitest';
import { HOSTILE, type Hostile } from '../../../tests/fixtures/hostile.ts';
import { isFormula } from '../../model/csv.ts';
import { draftOf } from '../mapping/guess.ts';
import { PROBLEMS, type Problem, Refusal } from '../problem.ts';
import type { Mapping, Source } from '../types.ts';
import { readColumns } from '../values/columns.ts';
import { type ReadTable, readTable } from './read.ts';
import { scanCsv } from './scan.ts';
import { cellsOf, rowsOf } from './source.ts';
import { writeTable } from './write.ts';

const file = (name: Hostile): Uint8Array<ArrayBuffer> => HOSTILE[name]();
const read = (name: Hostile): ReadTable => readTable(name, file(name));
const refusal = (name: Hostile): readonly Problem[] => {
  try {
    read(name);
  } catch (error) {
    if (error instanceof Refusal) return error.problems;
    throw error;
  }
  return [];
};
/** A place in degrees and a start, whatever the guess. */
const mapped = (source: Source): Mapping => {
  const [x, y] = source.kind === 'csv' ? ['x', 'y'] : ['경도', '위도'];
  const { guess } = draftOf(source, 0);
  return { ...guess, place: { crs: 'EPSG:4326', x, y }, start: source.columns.includes('start') ? 'start' : null };
};
const cells = (source: Source) => Array.from({ length: rowsOf(source) }, (_, row) => cellsOf(source, row));

/** Refused as a file: the problems, in the order in which they are told. */
const REFUSED: readonly (readonly [Hostile, ...Problem[]])[] = [
  ['empty.csv', { code: 'empty-file', line: null, column: null }],
  ['header-only.csv', { code: 'no-rows', line: null, column: null }],
  ['picture.csv', { code: 'not-text', line: 3, column: null }],
  ['nul.csv', { code: 'not-text', line: 3, column: null }],
  ['workbook.xlsx', { code: 'unknown-kind', line: null, column: null, value: '.xlsx', wanted: '.csv, .geojson' }],
  ['neither-encoding.csv', { code: 'bad-encoding', line: 3, column: null }],
  ['broken-utf8.csv', { code: 'bad-encoding', line: 3, column: null }],
  ['unclosed-quote.csv', { code: 'unclosed-quote', line: 3, column: null, value: '"3,4' }],
  ['unclosed-quote-5mb.csv', { code: 'unclosed-quote', line: 2, column: null, value: '"x,y' }],
  ['one-line-of-5mb.csv', { code: 'huge-cell', line: 2, column: null, value: `"${'x'.repeat(79)}`, wanted: 10_000 }],
  ['stray-quote.csv', { code: 'stray-quote', line: 3, column: null, value: '3/4" pipe,5' }],
  ['text-after-quote.csv', { code: 'stray-quote', line: 2, column: null, value: '"1"2,3' }],
  ['huge-cell.csv', { code: 'huge-cell', line: 2, column: null, value: '가'.repeat(80), wanted: 10_000 }],
  ['huge-header.csv', { code: 'long-name', line: 1, column: null, value: '가'.repeat(80), wanted: 200 }],
  [
    'ragged.csv',
    { code: 'row-width', line: 2, column: null, value: '1', wanted: 2 },
    { code: 'row-width', line: 4, column: null, value: '3', wanted: 2 },
  ],
  ['wide.csv', { code: 'too-many-columns', line: 1, column: null, wanted: 200 }],
  ['many-commas.csv', { code: 'too-many-columns', line: 1, column: null, wanted: 200 }],
  ['long.csv', { code: 'too-many-rows', line: 1_000_002, column: null, wanted: 1_000_000 }],
  ['unnamed.csv', { code: 'unnamed-column', line: 1, column: '2' }],
  ['doubled.csv', { code: 'double-column', line: 1, column: 'a' }],
  ['deep.geojson', { code: 'too-deep', line: 1, column: null, wanted: 32 }],
  ['deep-value.geojson', { code: 'too-deep', line: 2, column: null, wanted: 32 }],
  ['no-features.geojson', { code: 'not-geojson', line: 1, column: null, value: 'FeatureCollection' }],
  ['empty.geojson', { code: 'no-rows', line: null, column: null }],
  ['polygon.geojson', { code: 'geometry-kind', line: 3, column: 'features[1].geometry', value: 'Polygon' }],
  ['bad.geojson', { code: 'bad-json', line: 2, column: null, value: '}' }],
  ['cut.geojson', { code: 'bad-json', line: 2, column: null, value: '"Fea' }],
  [
    'quoted-coordinates.geojson',
    { code: 'bad-geometry', line: 2, column: 'features[0].geometry.coordinates', value: '["126.5","35.9"]' },
  ],
  [
    'four-coordinates.geojson',
    { code: 'bad-geometry', line: 2, column: 'features[0].geometry.coordinates', value: '[126.5,35.9,0,1]' },
  ],
  [
    'infinite.geojson',
    { code: 'not-finite', line: 2, column: 'features[0].geometry.coordinates', value: 'Infinity, 35.9' },
  ],
  ['infinite-value.geojson', { code: 'not-finite', line: 2, column: 'a', value: 'Infinity' }],
  ['foreign-crs.geojson', { code: 'foreign-crs', line: 1, column: 'crs', value: 'EPSG:5179', wanted: 'EPSG:4326' }],
];

/** Read, and refused under a mapping that takes its coordinates for degrees. */
const REFUSED_MAPPED: readonly (readonly [Hostile, Problem])[] = [
  ['infinite.csv', { code: 'not-finite', line: 2, column: 'x', value: '1e400' }],
  ['nan.csv', { code: 'not-finite', line: 2, column: 'x', value: 'NaN' }],
  ['infinity.csv', { code: 'not-finite', line: 2, column: 'x', value: '-Infinity' }],
  ['hex.csv', { code: 'not-a-number', line: 2, column: 'x', value: '0x7E' }],
  ['swapped.csv', { code: 'swapped', line: 2, column: 'x', value: '35.9, 126.5' }],
  ['projected.csv', { code: 'projected', line: 2, column: 'x', value: '914804.5, 1771447.1' }],
  ['half-a-place.csv', { code: 'half-a-place', line: 2, column: 'y', value: '' }],
  ['elsewhere.csv', { code: 'out-of-map', line: 2, column: 'x', value: '0, 0' }],
  ['leap-day.csv', { code: 'bad-date', line: 2, column: 'start', value: '2023-02-29' }],
  ['long-ago.csv', { code: 'date-out-of-range', line: 2, column: 'start', value: '0800-01-01' }],
  ['projected.geojson', { code: 'projected', line: 2, column: '경도', value: '914804.5, 1771447.1' }],
];

/** Harmless once they are read: what shows it. */
const NEUTRAL: Readonly<Partial<Record<Hostile, (table: ReadTable) => void | Promise<void>>>> = {
  'utf16.csv': ({ source }) => {
    expect([source.encoding, source.columns, cells(source)]).toEqual(['utf-16le', ['회사명', 'x'], [['가, 나', '1']]]);
  },
  'proto-header.csv': ({ source }) => {
    expect(source.columns).toEqual(['__proto__', 'constructor', 'toString']);
    const mapping = { ...draftOf(source, 0).guess, facets: ['__proto__', 'constructor', 'toString'] };
    expect(readColumns(source, mapping).facets).toEqual([['__proto__'], ['constructor', 'a'], ['hasOwnProperty', 'b']]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  },
  'formulas.csv': async ({ source }) => {
    const { guess: mapping } = draftOf(source, 0);
    const blob = writeTable({
      source,
      rows: 'all',
      format: 'csv',
      mapping,
      places: readColumns(source, mapping).columns,
    });
    const written = new Uint8Array(await blob.arrayBuffer()).subarray(3);
    const safe = cells(scanCsv('x', 'utf-8', written)).flat();
    expect(safe.filter(isFormula)).toEqual([]);
    expect(cells(scanCsv('x', 'utf-8', written, undefined, { guarded: true }))).toEqual(cells(source));
    expect(cells(source).flat().filter(isFormula)).toHaveLength(6);
  },
  // Whoever shows it writes text: the house has no other way.
  'html.csv': ({ source }) => {
    expect(cells(source)).toEqual([['<script>alert(1)</script>', '<img src=x onerror="alert(1)">']]);
  },
  'marked.geojson': ({ source }) => {
    expect(cells(source)).toEqual([['가', '126.5', '35.9']]);
  },
  'proto.geojson': ({ source }) => {
    expect(source.columns).toEqual(['__proto__', 'constructor', 'a', '경도', '위도']);
    expect(cells(source)).toEqual([
      ['{"polluted":true}', 'x', '', '126.5', '35.9'],
      ['', '', '1', '126.5', '35.9'],
    ]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  },
  'mapping-of-another.geojson': ({ source, kept }) => {
    expect([kept, source.columns]).toEqual([null, ['a', '경도', '위도']]);
  },
};

describe('a hostile file', () => {
  it.each(REFUSED.map(([name, ...problems]) => ({ name, problems })))(
    '$name is refused, with its place',
    ({ name, problems }) => {
      expect(refusal(name)).toEqual(problems);
    },
  );

  it.each(REFUSED_MAPPED)('%s is refused under its mapping, with line and column', (name, problem) => {
    const { source } = read(name);
    expect(readColumns(source, mapped(source)).problems).toEqual([problem]);
  });

  it.each(Object.keys(NEUTRAL) as Hostile[])('%s is read and does no harm', async (name) => {
    await NEUTRAL[name]?.(read(name));
    expect.hasAssertions();
  });

  it('of every name has its line in one of these tables, and every problem of a file is a known one', () => {
    const told = [...REFUSED.map(([name]) => name), ...REFUSED_MAPPED.map(([name]) => name), ...Object.keys(NEUTRAL)];
    expect(told.toSorted()).toEqual(Object.keys(HOSTILE).toSorted());
    for (const [, ...problems] of REFUSED) for (const { code } of problems) expect(PROBLEMS).toContain(code);
  });

  it('costs no more than a moment, however large', () => {
    const started = performance.now();
    for (const name of ['unclosed-quote-5mb.csv', 'one-line-of-5mb.csv', 'many-commas.csv', 'deep.geojson'] as const)
      refusal(name);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
