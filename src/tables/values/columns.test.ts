import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factories } from '../../../tests/fixtures/tables.ts';
import { dayOf } from '../../model/day.ts';
import { decodeText } from '../file/decode.ts';
import { scanCsv } from '../file/scan.ts';
import { cellsOf } from '../file/source.ts';
import { LIMITS } from '../limits.ts';
import { checkMapping } from '../mapping/check.ts';
import { guessMapping } from '../mapping/guess.ts';
import { Refusal } from '../problem.ts';
import { EVER, type Mapping, NEVER, type Source } from '../types.ts';
import { canLoad, readColumns } from './columns.ts';

const scan = (text: string): Source =>
  scanCsv('x.csv', 'utf-8', new TextEncoder().encode(text), undefined, { delimiter: 44 });
const NOTHING: Mapping = {
  columns: [],
  place: null,
  name: null,
  start: null,
  end: null,
  segment: null,
  facets: [],
  amount: null,
  unread: 'refuse',
};
const read = (text: string, mapping: Partial<Mapping>) => readColumns(scan(text), { ...NOTHING, ...mapping });
const LON_LAT = { place: { crs: 'EPSG:4326', x: 'x', y: 'y' } } as const;

describe('the days of a row', () => {
  const days = (start: string, end: string, mapping: Partial<Mapping> = { start: 's', end: 'e' }) => {
    const { columns, problems, undated } = read(`s,e\n"${start}","${end}"`, mapping);
    const { maybeFrom, sureFrom, maybeGone, gone } = columns;
    return {
      days: [maybeFrom[0], sureFrom[0], maybeGone[0], gone[0]],
      codes: problems.map(({ code }) => code),
      undated,
    };
  };
  const [may1, may2, may31] = [dayOf('2017-05-01'), dayOf('2017-05-02'), dayOf('2017-05-31')];

  it.each<readonly [string, string, string, readonly number[], number]>([
    ['to the day', '2017-05-01', '2017-05-02', [may1, may1, may2, may2], 0],
    ['to the month', '2017-05', '2019', [may1, may31, dayOf('2019-01-01'), dayOf('2019-12-31')], 0],
    ['without an end', '20170501', '', [may1, may1, NEVER, NEVER], 0],
    ['without a start', '', '2017-05-02', [EVER, NEVER, may2, may2], 1],
    ['that overlap', '2017-05', '2017-05-02', [may1, may31, may2, may2], 0],
  ])('are known %s', (_, start, end, expected, undated) => {
    expect(days(start, end)).toEqual({ days: expected, codes: [], undated });
  });

  it('are all days where nothing is mapped', () => {
    expect(days('2017', '2018', {}).days).toEqual([EVER, EVER, NEVER, NEVER]);
  });

  it.each([
    ['a start that is no date', '2023-02-29', '', ['bad-date'], [EVER, NEVER, NEVER, NEVER]],
    ['an end that is no date', '2017-05-01', '미정', ['bad-date'], [may1, may1, EVER, NEVER]],
    ['a start long ago', '1800', '', ['date-out-of-range'], [EVER, NEVER, NEVER, NEVER]],
    ['an end before the start', '2017-05-02', '2017-05-01', ['date-order'], [EVER, NEVER, EVER, NEVER]],
  ])('are unknown, and a problem, for %s', (_, start, end, codes, expected) => {
    expect(days(start, end)).toMatchObject({ codes, days: expected });
  });

  it('never end for sure after they end, nor begin for sure before they begin', () => {
    const date = fc.constantFrom('', '2017', '2017-05', '2017-05-03', '2018-01', '2016', 'x', '9999-12-31');
    fc.assert(
      fc.property(date, date, (start, end) => {
        const [maybeFrom, sureFrom, maybeGone, gone] = days(start, end).days;
        expect(maybeFrom).toBeLessThanOrEqual(sureFrom!);
        expect(maybeGone).toBeLessThanOrEqual(gone!);
      }),
    );
  });
});

describe('the place of a row', () => {
  it.each<readonly [string, string, object | null]>([
    ['126.5,35.9', 'is read', null],
    [',', 'is none where both cells are empty', null],
    ['-,-', 'is none where both say so', null],
    ['126.5,', 'is half of one', { code: 'half-a-place', column: 'y', line: 2 }],
    [',35.9', 'is the other half', { code: 'half-a-place', column: 'x', line: 2 }],
    ['35.9,126.5', 'is swapped', { code: 'swapped', column: 'x', value: '35.9, 126.5' }],
    ['914804.5,1771447.1', 'is in metres', { code: 'projected' }],
    ['0,0', 'is off Africa', { code: 'out-of-map' }],
    ['NaN,35.9', 'is no number', { code: 'not-finite', column: 'x', value: 'NaN' }],
    ['126.5,1e400', 'is beyond numbers', { code: 'not-finite', column: 'y', value: '1e400' }],
    ["126.5,35°54'", 'is written in minutes', { code: 'not-a-number', column: 'y', value: "35°54'" }],
  ])('of %j %s', (cells, _, expected) => {
    const { columns, problems, count } = read(`x,y\n${cells}\n`, LON_LAT);
    expect(problems).toEqual(expected === null ? [] : [expect.objectContaining(expected)]);
    expect(count).toBe(problems.length);
    expect(Number.isNaN(columns.lon[0])).toBe(cells !== '126.5,35.9');
    expect(Number.isNaN(columns.lat[0])).toBe(cells !== '126.5,35.9');
  });
});

describe('facets and amounts', () => {
  it('have a code for each value, the empty one too, whatever it is called', () => {
    const { facets, columns } = read('s,f\n__proto__,"a""b"\n 서울 ,\n__proto__,constructor\n서울,"a""b"\n', {
      segment: 'f',
      facets: ['s'],
    });
    expect(facets).toEqual([
      ['a"b', '', 'constructor'],
      ['__proto__', '서울'],
    ]);
    expect(columns.codes.map((codes) => [...codes])).toEqual([
      [0, 1, 2, 0],
      [0, 1, 0, 1],
    ]);
  });

  it('are the values of the cells, for any values', () => {
    const value = fc
      .oneof(fc.string({ maxLength: 4 }), fc.constantFrom('가', '"', ',', 'a\nb', ''))
      .filter((one) => one.normalize('NFC').trim() === one);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
        const { facets, columns } = read(`f\n${values.map((one) => `"${one.replaceAll('"', '""')}"`).join('\n')}\n`, {
          facets: ['f'],
        });
        expect([...columns.codes[0]!].map((code) => facets[0]![code])).toEqual(values);
      }),
    );
  });

  it('of more values than fit are refused, whatever becomes of the unread', () => {
    const mapping: Mapping = { ...NOTHING, facets: ['f'], unread: 'unknown' };
    const table = (n: number) =>
      readColumns(scan(`f\n${Array.from({ length: n }, (_, i) => `v${i}`).join('\n')}\n`), mapping);
    expect(table(255).problems).toEqual([]);
    const over = table(256);
    expect(over.problems).toEqual([{ code: 'too-many-values', line: null, column: 'f', wanted: 255 }]);
    expect(canLoad(mapping, over)).toBe(false);
  });

  it('are numbers or nothing', () => {
    const { columns, problems } = read('a\n"1,234.5"\n-\n12명\n', { amount: 'a' });
    expect([...columns.amount!]).toEqual([1234.5, Number.NaN, Number.NaN]);
    expect(problems).toEqual([{ code: 'not-a-number', line: 4, column: 'a', value: '12명' }]);
  });
});

describe('problems', () => {
  it('are told with their lines up to a number, and all counted', () => {
    const { problems, count } = read(`a,b\n1,x\n\n${'"y\ny",x\n'.repeat(30)}`, { amount: 'a' });
    expect([problems.length, count]).toEqual([LIMITS.told, 30]);
    expect(problems.slice(0, 3).map(({ line }) => line)).toEqual([4, 6, 8]);
  });
  it('stop the loading only where the mapping says so', () => {
    const found = read('a\nx', { amount: 'a' });
    expect(canLoad({ ...NOTHING, unread: 'refuse' }, found)).toBe(false);
    expect(canLoad({ ...NOTHING, unread: 'unknown' }, found)).toBe(true);
  });
  it('of a mapping for another table name the column that is missing', () => {
    expect(() => read('a\n1', { amount: 'b' })).toThrow(Refusal);
    expect(() => read('a\n1', { place: { crs: 'EPSG:4326', x: 'a', y: 'a' } })).toThrow('bad-mapping');
  });
});

describe('a check', () => {
  const { encoding, bytes } = decodeText(factories(2000));
  const source = scanCsv('공장.csv', encoding, bytes);
  const mapping = guessMapping(source);
  const place = mapping.place!;
  const checked = (other: Partial<Mapping>) =>
    checkMapping(source, { ...mapping, ...other }, [{ id: 'cathode', names: ['양극재'] }]);

  it('of a mapping that fits has no problem', () => {
    const empty = Array.from({ length: 2000 }, (_, row) => cellsOf(source, row)).filter(
      (cells) => cells[10] === '',
    ).length;
    expect(checked({})).toMatchObject({
      count: 0,
      problems: [],
      mend: null,
      placed: 2000 - empty,
      segments: { values: 10, matched: 1 },
    });
    expect(empty).toBeGreaterThan(0);
  });

  it.each<readonly [string, NonNullable<Mapping['place']>]>([
    ['another order', { crs: place.crs, x: place.y, y: place.x }],
    ['degrees', { crs: 'EPSG:4326', x: place.x, y: place.y }],
    ['another belt', { crs: 'EPSG:5186', x: place.x, y: place.y }],
    ['another belt and order', { crs: 'EPSG:5187', x: place.y, y: place.x }],
  ])('finds the way out of %s', (_, wrong) => {
    const found = checked({ place: wrong });
    expect(found.count).toBeGreaterThan(1900);
    expect(found.mend).toEqual(place);
  });

  it('offers no way out that would lose what is right', () => {
    const few = scan(`x,y\n${'126.5,35.9\n'.repeat(50)}35.9,126.5\n`);
    expect(checkMapping(few, { ...NOTHING, ...LON_LAT }, [])).toMatchObject({ count: 1, mend: null, placed: 50 });
  });
});
