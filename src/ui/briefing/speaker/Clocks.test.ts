import { describe, expect, it } from 'vitest';
import { elapsed } from './Clocks.tsx';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('the time that a speaker has spoken', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [59 * SECOND, '0:59'],
    [MINUTE, '1:00'],
    [12 * MINUTE + 7 * SECOND, '12:07'],
    [HOUR - 1, '59:59'],
    [HOUR, '1:00:00'],
    [HOUR + 2 * MINUTE + 7 * SECOND, '1:02:07'],
    [25 * HOUR, '25:00:00'],
  ])('reads after %i ms %s', (ms, text) => {
    expect(elapsed(ms)).toBe(text);
  });
});
