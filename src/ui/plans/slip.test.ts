import { describe, expect, it } from 'vitest';
import { en } from '../../words/en.ts';
import { ko } from '../../words/ko.ts';
import { slipWords } from './slip.ts';

describe('a slip in words', () => {
  it.each([
    [0, 0, '예정대로', 'as planned'],
    [30, 30, '30일 늦음', '30 days late'],
    [-1, -1, '1일 이름', '1 day early'],
    [74, 104, '74-104일 늦음', '74-104 days late'],
    [-1400, -1200, '1,200-1,400일 이름', '1,200-1,400 days early'],
    [
      -10,
      20,
      '예정과 어긋나지 않음 (최대 10일 이르거나 20일 늦음)',
      'consistent with the plan (at most 10 days early or 20 days late)',
    ],
    [0, 20, '0-20일 늦음', '0-20 days late'],
    [-20, 0, '0-20일 이름', '0-20 days early'],
  ])('from %i to %i days is no narrower than the dates: %s', (least, most, korean, english) => {
    expect(slipWords({ least, most }, ko.plans.came)).toBe(korean);
    expect(slipWords({ least, most }, en.plans.came)).toBe(english);
  });

  it('of a plan against an earlier plan says that it was moved', () => {
    expect(slipWords({ least: 244, most: 302 }, ko.plans.moved)).toBe('244-302일 늦춰짐');
    expect(slipWords({ least: -5, most: -5 }, en.plans.moved)).toBe('brought forward by 5 days');
  });
});
