import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AXIS, clampToAxis, dayOf, isoOf, parseDay, plusYears, todayInSeoul, yearOf } from './day.ts';

describe('a calendar date', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['2024-02-29', 19_782],
    ['2026-11-22', 20_779],
  ])('%s is day %i', (iso, day) => {
    expect(parseDay(iso)).toBe(day);
  });

  it.each([
    '',
    ' ',
    '2024',
    '2024-1-1',
    '2024-01',
    '24-01-01',
    '2023-02-29',
    '1900-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-00-10',
    '2024-13-01',
    '2024-01-00',
    '2024-01-32',
    '2024-01-01T00:00',
    ' 2024-01-01',
    '2024-01-01\n',
    '２０２４-01-01',
    '2024/01/01',
    '-001-01-01',
  ])('%j is none', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('that a person wrote wrongly into a constant is an error, not a wrong day', () => {
    expect(() => dayOf('2023-02-29')).toThrow('2023-02-29');
  });

  it('is read back from its day', () => {
    const days = fc.integer({ min: dayOf('0001-01-01'), max: dayOf('9999-12-31') });
    fc.assert(
      fc.property(days, (day) => {
        expect(parseDay(isoOf(day))).toBe(day);
      }),
      { numRuns: 1000 },
    );
  });

  it('comes after the day before it, over every end of month and year', () => {
    const days = fc.integer({ min: dayOf('1990-01-01'), max: dayOf('2040-12-31') });
    fc.assert(
      fc.property(days, (day) => {
        expect(isoOf(day + 1) > isoOf(day)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is never an exception, whatever was typed', () => {
    const digits = (width: number) => fc.nat(10 ** width - 1).map((n) => String(n).padStart(width, '0'));
    const dateLike = fc.tuple(digits(4), digits(2), digits(2)).map((parts) => parts.join('-'));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), dateLike), (text) => {
        const day = parseDay(text);
        expect(day === null || isoOf(day) === text).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('knows its year', () => {
    expect([yearOf(dayOf('2023-12-31')), yearOf(dayOf('2024-01-01'))]).toEqual([2023, 2024]);
  });
});

describe('years later', () => {
  it.each([
    ['2023-11-22', 3, '2026-11-22'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-29', -1, '2023-02-28'],
    ['2024-02-28', 1, '2025-02-28'],
    ['2024-12-31', 1, '2025-12-31'],
  ])('%s plus %i is %s', (iso, years, later) => {
    expect(isoOf(plusYears(dayOf(iso), years))).toBe(later);
  });
});

describe('the axis of the slider', () => {
  it('runs from the first day of 2017 to the last of 2030', () => {
    expect([isoOf(AXIS.from), isoOf(AXIS.to)]).toEqual(['2017-01-01', '2030-12-31']);
  });

  it.each([
    ['1996-08-07', '2017-01-01'],
    ['2016-12-31', '2017-01-01'],
    ['2017-01-01', '2017-01-01'],
    ['2024-05-31', '2024-05-31'],
    ['2030-12-31', '2030-12-31'],
    ['2031-01-01', '2030-12-31'],
  ])('%s stands on it at %s', (iso, on) => {
    expect(isoOf(clampToAxis(dayOf(iso)))).toBe(on);
  });
});

describe('today in Seoul', () => {
  it.each([
    ['2026-11-21T14:59:59Z', '2026-11-21'],
    ['2026-11-21T15:00:00Z', '2026-11-22'],
    ['2026-11-22T14:59:59Z', '2026-11-22'],
  ])('at %s is %s', (instant, day) => {
    expect(isoOf(todayInSeoul(new Date(instant)))).toBe(day);
  });
});
