import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '../../model/day.ts';
import { dateReader, readDate } from './dates.ts';

const shown = (text: string): unknown => {
  const date = readDate(text);
  return typeof date === 'object' ? [isoOf(date.from), isoOf(date.to)] : date;
};

describe('a date', () => {
  it.each([
    '2017-05-03',
    '2017-5-3',
    '2017/05/03',
    '2017.05.03',
    '2017.5.3',
    '2017.05.03.',
    '2017. 5. 3.',
    '2017. 05. 03',
    '20170503',
    '2017년 5월 3일',
    '2017년05월03일',
    ' 2017-05-03 ',
    '2017-05-03T12:34:56Z',
    '2017-05-03T23:59:59.999+09:00',
    '2017-05-03 00:00:00',
    '2017-05-03 00:00:00.0',
    '2017-05-03 오후 3:04',
  ])('of one day stands in %j', (text) => {
    expect(shown(text)).toEqual(['2017-05-03', '2017-05-03']);
  });

  it.each([
    ['2017', '2017-01-01', '2017-12-31'],
    ['2017년', '2017-01-01', '2017-12-31'],
    ['2017-05', '2017-05-01', '2017-05-31'],
    ['2017.5', '2017-05-01', '2017-05-31'],
    ['2017.5.', '2017-05-01', '2017-05-31'],
    ['2017. 5.', '2017-05-01', '2017-05-31'],
    ['201702', '2017-02-01', '2017-02-28'],
    ['2016년 2월', '2016-02-01', '2016-02-29'],
    ['2017-12', '2017-12-01', '2017-12-31'],
    ['1900', '1900-01-01', '1900-12-31'],
    ['2058', '2058-01-01', '2058-12-31'],
  ])('keeps its precision: %j', (text, from, to) => {
    expect(shown(text)).toEqual([from, to]);
  });

  it.each(['', '  ', '-', '--', '0000-00-00', '00000000', '0', '9999-12-31', '99991231', '9999'])(
    'is not stated by %j',
    (text) => {
      expect(shown(text)).toBe('absent');
    },
  );

  it.each([
    '2023-02-29',
    '20230229',
    '20171345',
    '201713',
    '2017-00',
    '2017-05/03',
    '42864',
    '17-05-03',
    '05/03/2017',
    '미정',
    '2017-05-03x',
    '1e400',
    '2017-05-03T',
    '123456789',
    '__proto__',
    '2017년 5월 32일',
    '2017-0503',
  ])('is none in %j', (text) => {
    expect(shown(text)).toBe('bad-date');
  });

  it.each(['1899-12-31', '18991231', '2059', '2059-01-01', '0001-01-01', '3000년'])('is out of range in %j', (text) => {
    expect(shown(text)).toBe('date-out-of-range');
  });

  it('of any day is read in all its forms', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2058-12-31') }), (day) => {
        const [y = '', m = '', d = ''] = isoOf(day).split('-');
        const read = dateReader((bytes, from, to) => new TextDecoder().decode(bytes.subarray(from, to)));
        for (const text of [
          `${y}-${m}-${d}`,
          `${y}${m}${d}`,
          `${y}. ${Number(m)}. ${Number(d)}.`,
          `${y}년 ${Number(m)}월 ${Number(d)}일`,
        ]) {
          const bytes = new TextEncoder().encode(text);
          for (const date of [readDate(text), read(bytes, 0, bytes.length), read(bytes, 0, bytes.length)])
            expect(date).toEqual({ from: day, to: day });
        }
      }),
    );
  });

  it('or a reason why there is none comes out of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-./년월일 T:'), maxLength: 20 }), (text) => {
        const date = readDate(text);
        if (typeof date === 'object') expect(date.from).toBeLessThanOrEqual(date.to);
        else expect(['absent', 'bad-date', 'date-out-of-range']).toContain(date);
      }),
      { numRuns: 2000 },
    );
  });
});
