import { describe, expect, it } from 'vitest';
import { AXIS, dayOf } from '../../model/day.ts';
import { dayOfKey } from './keys.ts';

const NOW = dayOf('2024-02-29');
const STOPS = [dayOf('2023-07-20'), dayOf('2024-05-31')];
const none = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
const to = (key: string, day = NOW, held: Partial<typeof none> = {}) =>
  dayOfKey({ key, ...none, ...held }, day, STOPS, AXIS);

describe('the keys of a time slider', () => {
  it.each([
    ['ArrowLeft', '2023-07-20'],
    ['ArrowRight', '2024-05-31'],
    ['PageUp', '2025-02-28'],
    ['PageDown', '2023-02-28'],
    ['Home', '2017-01-01'],
    ['End', '2030-12-31'],
  ])('lead from a leap day by %s to %s', (key, goal) => {
    expect(to(key)).toBe(dayOf(goal));
  });

  it('go day by day with Shift', () => {
    expect(to('ArrowRight', NOW, { shiftKey: true })).toBe(dayOf('2024-03-01'));
    expect(to('ArrowLeft', NOW, { shiftKey: true })).toBe(dayOf('2024-02-28'));
  });

  it('stay on the axis, and know where no stop is left', () => {
    expect(to('ArrowRight', AXIS.to)).toBeNull();
    expect(to('ArrowRight', AXIS.to, { shiftKey: true })).toBe(AXIS.to);
    expect(to('PageDown', AXIS.from)).toBe(AXIS.from);
    expect(to('PageUp', AXIS.to)).toBe(AXIS.to);
  });

  it('belong to the browser where they mean nothing here or something else is held', () => {
    expect(to('a')).toBeUndefined();
    for (const held of ['altKey', 'ctrlKey', 'metaKey'] as const)
      expect(to('ArrowLeft', NOW, { [held]: true })).toBeUndefined();
  });
});
