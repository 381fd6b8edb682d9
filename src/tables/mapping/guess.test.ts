import { describe, expect, it } from 'vitest';
import { BELTS, project } from '../../../tests/fixtures/kruger.ts';
import { factories } from '../../../tests/fixtures/tables.ts';
import { decodeText } from '../file/decode.ts';
import { scanCsv } from '../file/scan.ts';
import type { Mapping } from '../types.ts';
import { draftOf, guessMapping } from './guess.ts';

const guess = (text: string): Mapping => guessMapping(scanCsv('x.csv', 'utf-8', new TextEncoder().encode(text)));
const rows = (header: string, row: (i: number) => string, n = 40): string =>
  [header, ...Array.from({ length: n }, (_, i) => row(i))].join('\n');
const at = (crs: keyof typeof BELTS, i: number): string => project(BELTS[crs], 126.5 + i / 50, 35.9 + i / 50).join();
const degrees = (i: number): string => `${126.5 + i / 50},${35.9 + i / 50}`;

describe('the place of rows is guessed', () => {
  it.each<readonly [string, string, (i: number) => string, Mapping['place']]>([
    ['from Korean headings', '경도,위도', degrees, { crs: 'EPSG:4326', x: '경도', y: '위도' }],
    ['from English headings', 'LON,Latitude', degrees, { crs: 'EPSG:4326', x: 'LON', y: 'Latitude' }],
    ['from values where headings mislead', 'y,x', degrees, { crs: 'EPSG:4326', x: 'y', y: 'x' }],
    ['from values where headings say nothing', 'a,b', degrees, { crs: 'EPSG:4326', x: 'a', y: 'b' }],
    ['in the unified system', 'X좌표,Y좌표', (i) => at('EPSG:5179', i), { crs: 'EPSG:5179', x: 'X좌표', y: 'Y좌표' }],
    [
      'in the middle belt',
      '좌표정보(X),좌표정보(Y)',
      (i) => at('EPSG:5186', i),
      { crs: 'EPSG:5186', x: '좌표정보(X)', y: '좌표정보(Y)' },
    ],
    [
      'with north first',
      'X좌표,Y좌표',
      (i) => at('EPSG:5179', i).split(',').reverse().join(),
      { crs: 'EPSG:5179', x: 'Y좌표', y: 'X좌표' },
    ],
    [
      'by the system in a heading',
      'x_EPSG5187,y_EPSG5187',
      (i) => at('EPSG:5187', i),
      { crs: 'EPSG:5187', x: 'x_EPSG5187', y: 'y_EPSG5187' },
    ],
    [
      'by the name of the belt in a heading',
      'X좌표(서부원점),Y좌표(서부원점)',
      (i) => at('EPSG:5185', i),
      { crs: 'EPSG:5185', x: 'X좌표(서부원점)', y: 'Y좌표(서부원점)' },
    ],
    [
      'not in a system that is not read here',
      '좌표정보x(epsg5174),좌표정보y(epsg5174)',
      (i) => at('EPSG:5186', i),
      null,
    ],
    ['not where no number is', 'x,y', () => '가,나', null],
    ['not where numbers lie elsewhere', 'x,y', (i) => `${i},${i}`, null],
  ])('%s', (_, header, row, place) => {
    expect(guess(rows(header, row)).place).toEqual(place);
  });
});

describe('what columns mean is guessed', () => {
  it('of the list of factories, as it is published', () => {
    const file = factories(3000);
    const { encoding, bytes } = decodeText(file);
    const draft = draftOf(scanCsv('공장.csv', encoding, bytes), file.length);
    expect(draft.guess).toEqual({
      columns: draft.columns.map(({ name }) => name),
      place: { crs: 'EPSG:5179', x: 'X좌표', y: 'Y좌표' },
      name: '회사명',
      start: '최초등록일',
      end: '폐업일',
      segment: '업종명',
      facets: ['시도', '시군구', '단지명', '생산품'],
      amount: '종업원수',
      unread: 'refuse',
    });
    expect([draft.rows, draft.preview.length, draft.encoding, draft.bytes]).toEqual([3000, 8, 'euc-kr', file.length]);
    expect(draft.columns.every(({ values }) => values.length === 5)).toBe(true);
  });

  it('of English headings', () => {
    const text = rows(
      'Company,Sector,openDate,closed_at,Employees,gender,region,lon,lat',
      (i) => `firm ${i},s${i % 3},2017-05-0${1 + (i % 9)},,${i * 10},${i % 2 ? 'f' : 'm'},r${i % 4},${degrees(i)}`,
    );
    expect(guess(text)).toMatchObject({
      name: 'Company',
      segment: 'Sector',
      start: 'openDate',
      end: 'closed_at',
      amount: 'Employees',
      facets: ['region', 'gender'],
    });
  });

  it('by values, where a heading promises dates or numbers that are not there', () => {
    const text = rows('등록일,종업원수,회사명', (i) => `모름${i},많음${i},가${i}`);
    expect(guess(text)).toMatchObject({ start: null, amount: null, name: '회사명', facets: [] });
  });

  it('without a facet of more values than a facet may have, wherever in the file they are', () => {
    const text = rows('업종명,시도,a', (i) => `${i < 5000 ? i % 3 : i}업,${i % 2}도,${i}`, 6000);
    expect(guess(text)).toMatchObject({ segment: null, facets: ['시도'] });
  });

  it('not at all for names that every object has', () => {
    expect(guess(rows('__proto__,constructor,toString', (i) => `${i}a,${i}b,${i}c`))).toMatchObject({
      name: null,
      place: null,
      facets: [],
    });
  });
});

describe('the start of rows is guessed', () => {
  const day = (i: number) => `2021-03-${String((i % 28) + 1).padStart(2, '0')}`;
  it.each(['날짜', 'date', '시작일', '착공일', '기준일자'])('from the heading %s', (heading) => {
    expect(guess(rows(`name,${heading}`, (i) => `n${i},${day(i)}`)).start).toBe(heading);
  });
  it('from dates that stand alone, whatever they are called', () => {
    expect(guess(rows('name,비고', (i) => `n${i},${day(i)}`)).start).toBe('비고');
    expect(guess(rows('name,가,나', (i) => `n${i},${day(i)},${day(i)}`)).start).toBeNull();
  });
});
