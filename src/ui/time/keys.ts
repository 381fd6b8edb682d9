import { type Day, plusYears, type Span } from '../../model/day.ts';
import { nextStop, previousStop } from '../../view/stops.ts';

type Keys = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/**
 * Where a key takes a time slider: Left and Right to the next stop, with Shift by a day; PageUp and PageDown by a year.
 * `undefined` leaves the key to the browser, `null` is a stop that is not there.
 */
export const dayOfKey = (
  { key, shiftKey, altKey, ctrlKey, metaKey }: Keys,
  day: Day,
  stops: readonly Day[],
  { from, to }: { readonly [K in keyof Span]: Day },
): Day | null | undefined => {
  if (altKey || ctrlKey || metaKey) return undefined;
  const within = (goal: Day) => Math.min(to, Math.max(from, goal));
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return shiftKey ? within(day - 1) : previousStop(stops, day);
    case 'ArrowRight':
    case 'ArrowUp':
      return shiftKey ? within(day + 1) : nextStop(stops, day);
    case 'PageUp':
      return within(plusYears(day, 1));
    case 'PageDown':
      return within(plusYears(day, -1));
    case 'Home':
      return from;
    case 'End':
      return to;
    default:
      return undefined;
  }
};
