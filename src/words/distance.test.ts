import { describe, expect, it } from 'vitest';
import { formatArea, formatRange } from './distance.ts';

describe('a distance within limits', () => {
  it.each([
    [2100, 5100, '2.1-5.1 km'],
    [800, 1200, '800 m-1.2 km'],
    [0, 300, '0-300 m'],
    [0.3, 3000, '0-3 km'],
    [0, 0, '0 m'],
    [12_000, 12_400, '12 km'],
    [700, 700, '700 m'],
  ])('of %d to %d m', (least, most, said) => {
    expect(formatRange(least, most)).toBe(said);
  });
});

describe('an area', () => {
  it.each([
    [314_000_000, '314 km²'],
    [1_234_500_000, '1,235 km²'],
    [12_345_000, '12.3 km²'],
    [31_400, '0.03 km²'],
  ])('of %d square metres', (m2, said) => {
    expect(formatArea(m2, 'ko')).toBe(said);
  });
});
