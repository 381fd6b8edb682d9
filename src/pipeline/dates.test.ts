import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '../model/day.ts';
import { parseEdtf, resolvePhrase } from './dates.ts';

/** The days that a text may mean, written as a person would: `2024-05-01..2024-05-31`, with nothing at an open end. */
const daysOf = (text: string): string | null => {
  const span = parseEdtf(text);
  if (span === null) return null;
  const iso = (day: number | null) => (day === null ? '' : isoOf(day));
  return `${iso(span.from)}..${iso(span.to)}`;
};

describe('a date of limited precision', () => {
  it.each([
    ['2017', '2017-01-01..2017-12-31'],
    ['2024', '2024-01-01..2024-12-31'],
    ['2024-05', '2024-05-01..2024-05-31'],
    ['2024-02', '2024-02-01..2024-02-29'],
    ['2023-02', '2023-02-01..2023-02-28'],
    ['2023-09-27', '2023-09-27..2023-09-27'],
    ['2024-02-29', '2024-02-29..2024-02-29'],
    ['2023/2026', '2023-01-01..2026-12-31'],
    ['2025-07/2025-12', '2025-07-01..2025-12-31'],
    ['2024-01-30/2024-05-20', '2024-01-30..2024-05-20'],
    ['../2030', '..2030-12-31'],
    ['../2023-10-13', '..2023-10-13'],
    ['2025-11/..', '2025-11-01..'],
    ['2017/..', '2017-01-01..'],
    ['2023-09-25?', '2023-09-25..2023-09-25'],
    ['2023?', '2023-01-01..2023-12-31'],
    ['2023-09?/2024', '2023-09-01..2024-12-31'],
  ])('%s may be any day of %s', (text, days) => {
    expect(daysOf(text)).toBe(days);
  });

  it.each([
    ['a day that does not exist', '2023-02-29'],
    ['a day that does not exist, at the end of an interval', '2023-01/2023-02-29'],
    ['a 31st in a month of 30 days', '2024-06-31'],
    ['a month that does not exist', '2024-13'],
    ['month zero', '2024-00'],
    ['day zero', '2024-05-00'],
    ['spring', '2021-21'],
    ['a quarter', '2021-33'],
    ['a season in an interval', '2021-21/2021-22'],
    ['a set', '{2021,2022}'],
    ['one of a set', '[2021,2022]'],
    ['a time', '2024-05-01T10:00'],
    ['a time with a zone', '2024-05-01T10:00:00Z'],
    ['nothing but open ends', '../..'],
    ['an interval that runs backwards', '2026/2023'],
    ['days that run backwards', '2024-05-20/2024-01-30'],
    ['an interval from a day to itself', '2024-05-20/2024-05-20'],
    ['an unknown end', '2024/'],
    ['an unknown start', '/2024'],
    ['a decade', '202X'],
    ['an approximate date', '2024~'],
    ['an uncertain and approximate date', '2024%'],
    ['a year of more digits', 'Y20240'],
    ['a year before the common era', '-0044'],
    ['numbers without hyphens', '20240501'],
    ['one digit', '2024-5'],
    ['dots', '2024.05.01'],
    ['three parts', '2023/2024/2025'],
    ['spaces', ' 2024 '],
    ['a line break', '2024\n'],
    ['Korean', '2024년 5월'],
    ['nothing', ''],
  ])('is not %s (%j)', (_, text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  it('of a day is that day, for every day of two centuries', () => {
    const days = fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2099-12-31') });
    fc.assert(
      fc.property(days, (day) => {
        expect(parseEdtf(isoOf(day))).toEqual({ from: day, to: day });
      }),
      { numRuns: 1000 },
    );
  });

  it('of an interval runs from its first day to its last, or is refused', () => {
    const days = fc.integer({ min: dayOf('1990-01-01'), max: dayOf('2060-12-31') });
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(parseEdtf(`${isoOf(from)}/${isoOf(to)}`)).toEqual(from < to ? { from, to } : null);
      }),
      { numRuns: 1000 },
    );
  });

  it('is never an exception and never runs backwards, whatever was typed', () => {
    const pieces = fc.array(
      fc.constantFrom('2023', '-', '02', '29', '13', '21', '/', '..', '?', '~', 'X', 'T', '{', '}', ','),
      {
        maxLength: 9,
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          pieces.map((p) => p.join('')),
        ),
        (text) => {
          const span = parseEdtf(text);
          if (span === null) return;
          expect(span.from === null && span.to === null).toBe(false);
          expect(span.from ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(span.to ?? Number.POSITIVE_INFINITY);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a phrase of the news', () => {
  it.each([
    // published, phrase, date
    ['2024-09-10', '2025년 상반기', '2025-01/2025-06'],
    ['2024-09-10', '오는 26년 상반기', '2026-01/2026-06'],
    ['2024-09-10', '2025년 하반기', '2025-07/2025-12'],
    ['2024-09-10', '25년 하반기', '2025-07/2025-12'],
    ['2025-10-01', '24년 5월', '2024-05'],
    ['2025-10-01', '2024년 12월', '2024-12'],
    ['2025-10-01', '지난 2024년 5월', '2024-05'],
    ['2025-10-01', '오는 2026년 3월부터', '2026-03'],
    ['2024-09-10', '지난 2017년', '2017'],
    ['2024-09-10', '2023년도', '2023'],
    ['2024-09-10', '2023년부터', '2023'],
    ['2024-09-10', '오는 28년', '2028'],
    ['2024-09-10', '연말', '2024-12'],
    ['2024-09-10', '이날', '2024-09-10'],
    ['2023-09-27', '지난해', '2022'],
    ['2023-09-27', '올해', '2023'],
    ['2023-09-27', '내년', '2024'],
    ['2020-11-23', '내년 7월', '2021-07'],
    ['2021-10-15', '지난해 2월', '2020-02'],
    ['2021-10-15', '올해 3월부터', '2021-03'],
    ['2021-10-15', '지난해 11월 3일', '2020-11-03'],
    ['2021-10-15', '내년 1월 15일', '2022-01-15'],
    ['2021-10-15', '내년 상반기', '2022-01/2022-06'],
    ['2021-10-15', '지난해 하반기', '2020-07/2020-12'],
    ['2021-10-15', '올해 말', '2021-12'],
    ['2021-10-15', '내년 말', '2022-12'],
    ['2023-10-03', '지난달 11일', '2023-09-11'],
    ['2023-10-03', '지난달', '2023-09'],
    ['2025-10-01', '오는 11월부터', '2025-11'],
    ['2025-10-01', '오는 11월', '2025-11'],
    ['2023-09-27', '지난 7월', '2023-07'],
    ['2025-10-01', '오는 10월 23일', '2025-10-23'],
    ['2025-10-01', '오는 10월 23일부터', '2025-10-23'],
    ['2023-09-27', '지난 9월 11일', '2023-09-11'],
    ['2024-09-10', '10일', '2024-09-10'],
    ['2023-09-27', '지난 11일', '2023-09-11'],
    ['2023-09-27', '오는 30일', '2023-09-30'],
    ['2021-07-22', '2.23', '2021-02-23'],
    ['2021-07-22', '7.8', '2021-07-08'],
  ])('printed on %s: "%s" is %s', (published, phrase, date) => {
    expect(resolvePhrase(phrase, published)).toBe(date);
  });

  it.each([
    ['2024-12-20', '오는 1월', '2025-01'],
    ['2024-12-20', '오는 12월', '2024-12'],
    ['2024-12-20', '오는 2월 3일부터', '2025-02-03'],
    ['2025-01-10', '지난 12월', '2024-12'],
    ['2025-01-10', '지난 1월', '2025-01'],
    ['2025-01-10', '지난 12월 24일', '2024-12-24'],
    ['2025-01-10', '지난달', '2024-12'],
    ['2025-01-10', '지난달 24일', '2024-12-24'],
    ['2025-01-10', '지난해', '2024'],
    ['2024-12-31', '내년', '2025'],
  ])('printed on %s, over the turn of the year: "%s" is %s', (published, phrase, date) => {
    expect(resolvePhrase(phrase, published)).toBe(date);
  });

  it.each([
    ['2025-10-01', '오는 28년까지', '../2028'],
    ['2025-10-01', '2026년 3월까지', '../2026-03'],
    ['2025-10-01', '오는 10월 13일까지', '../2025-10-13'],
    ['2024-12-20', '오는 2월까지', '../2025-02'],
    ['2025-10-01', '연말까지', '../2025-12'],
    ['2025-10-01', '내년까지', '../2026'],
    ['2025-10-01', '2027년 하반기까지', '../2027-12'],
    ['2025-10-01', '내년 상반기까지', '../2026-06'],
    ['2025-10-01', '내년 말 까지', '../2026-12'],
  ])('printed on %s: "%s" leaves the start open: %s', (published, phrase, date) => {
    expect(resolvePhrase(phrase, published)).toBe(date);
  });

  it.each([
    '',
    '까지',
    '조만간',
    '최근',
    '내후년',
    '2026년 봄',
    '하반기',
    '오는 월',
    '3월',
    '2024년 5월 1일경',
    '2024-05',
    'soon',
  ])('"%s" is not in the table', (phrase) => {
    expect(resolvePhrase(phrase, '2025-10-01')).toBeNull();
  });

  it('becomes a date that can be read, on every day of publication', () => {
    const days = fc.integer({ min: dayOf('2019-01-01'), max: dayOf('2027-12-31') }).map(isoOf);
    const month = fc.integer({ min: 1, max: 12 });
    const phrases = fc.oneof(
      month.map((m) => `오는 ${m}월부터`),
      month.map((m) => `지난 ${m}월`),
      fc.constantFrom('지난해', '올해', '내년', '연말', '이날', '지난달', '내년 상반기', '지난해 하반기', '올해 말'),
    );
    fc.assert(
      fc.property(days, phrases, fc.boolean(), (published, phrase, until) => {
        const date = resolvePhrase(until ? `${phrase}까지` : phrase, published);
        const span = parseEdtf(date ?? '');
        expect(span).not.toBeNull();
        if (until) expect(span?.from).toBeNull();
        else if (phrase.startsWith('오는')) expect(span?.to).toBeGreaterThanOrEqual(dayOf(published));
        else if (/^지난/.test(phrase)) expect(span?.from).toBeLessThanOrEqual(dayOf(published));
      }),
      { numRuns: 1000 },
    );
  });
});
