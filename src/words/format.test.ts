import { describe, expect, it } from 'vitest';
import { formatKrw, formatValue } from './amounts.ts';
import { formatEdtf, formatIso, formatMetres, formatShort } from './format.ts';

describe('a date', () => {
  it.each([
    ['2025-11-01', '2025년 11월 1일', '1 Nov 2025'],
    ['2024-05', '2024년 5월', 'May 2024'],
    ['2017', '2017년', '2017'],
    ['../2030', '2030년까지', 'by 2030'],
    ['../2024-12', '2024년 12월까지', 'by Dec 2024'],
    ['2025-11/..', '2025년 11월부터', 'from Nov 2025 on'],
    ['2023/2026', '2023년 - 2026년', '2023 - 2026'],
    ['2009/2014-07-22', '2009년 - 2014년 7월 22일', '2009 - 22 Jul 2014'],
    ['2023-09-25?', '2023년 9월 25일(추정)', '25 Sep 2023 (inferred)'],
  ])('is as precise as it is known, and no more: %s', (edtf, ko, en) => {
    expect([formatEdtf(edtf, 'ko'), formatEdtf(edtf, 'en')]).toEqual([ko, en]);
  });

  it('knows every month', () => {
    const months = Array.from({ length: 12 }, (_, i) => formatIso(`2025-${String(i + 1).padStart(2, '0')}`, 'en'));
    expect(months.join(' ')).toBe(
      'Jan 2025 Feb 2025 Mar 2025 Apr 2025 May 2025 Jun 2025 Jul 2025 Aug 2025 Sep 2025 Oct 2025 Nov 2025 Dec 2025',
    );
  });

  it.each([
    ['2025-11-01', '2025. 11. 1.', '1 Nov 2025'],
    ['2025-11', '2025. 11.', 'Nov 2025'],
    ['2025', '2025.', '2025'],
  ])('has a short form for tables: %s', (iso, ko, en) => {
    expect([formatShort(iso, 'ko'), formatShort(iso, 'en')]).toEqual([ko, en]);
  });
});

describe('an amount of won', () => {
  it.each([
    [8_741_700_000_000, '8조 7,417억 원', 'KRW 8.74 trillion'],
    [36_900_000_000, '369억 원', 'KRW 36.9 billion'],
    [28_060_000_000, '280억 6,000만 원', 'KRW 28.06 billion'],
    [10_700_000_000, '107억 원', 'KRW 10.7 billion'],
    [12_345_600_000_000, '12조 3,456억 원', 'KRW 12.35 trillion'],
    [1_000_000_000_000, '1조 원', 'KRW 1 trillion'],
    [999_000_000, '9억 9,900만 원', 'KRW 999 million'],
    [5_000_000, '500만 원', 'KRW 5 million'],
  ])('is written with the large units of the language: %i', (krw, ko, en) => {
    expect([formatKrw(krw, 'ko'), formatKrw(krw, 'en')]).toEqual([ko, en]);
  });
});

describe('a length', () => {
  it.each([
    [0, '0 m'],
    [59.6, '60 m'],
    [999, '999 m'],
    [1000, '1 km'],
    [1500, '1.5 km'],
    [12_345, '12 km'],
  ])('is as exact as people need it: %d m', (metres, text) => {
    expect(formatMetres(metres)).toBe(text);
  });
});

describe('a value', () => {
  it.each([
    [1234, 'm2', '㎡', 'm²', '1,234㎡', '1,234 m²'],
    [1_000_000, 't', '톤', 't', '100만 톤', '1,000,000 t'],
    [12_500, 't', '톤', 't', '12,500톤', '12,500 t'],
    [4, 'floors', '층', 'floors', '4층', '4 floors'],
    [21, 'count', '개', '', '21개', '21'],
    [40, 'MW', 'MW', 'MW', '40 MW', '40 MW'],
    [1, 'rank', '위', '', '1위', 'no. 1'],
    [0.5, 'percent', '%', '%', '0.5%', '0.5 %'],
    [36_900_000_000, 'KRW', '원', 'KRW', '369억 원', 'KRW 36.9 billion'],
  ])('stands with its unit in both languages: %d %s', (value, unit, koWord, enWord, ko, en) => {
    expect([formatValue(value, unit, koWord, 'ko'), formatValue(value, unit, enWord, 'en')]).toEqual([ko, en]);
  });
});
