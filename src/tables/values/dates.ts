import { type Day, dayIn, parseDay } from '../../model/day.ts';
import { DASHES } from './numbers.ts';

/** The days that a date may mean, both inclusive. `absent`: none is stated. */
export type Days = { readonly from: Day; readonly to: Day };
export type DateRead = Days | 'absent' | 'bad-date' | 'date-out-of-range';

/** What two bytes of a day can hold, in whole years. */
export const DATE_YEARS = { from: 1900, to: 2058 } as const;

/** A time of day after a date, which is passed over. */
const TIME = /[T ]+(?:오전|오후|[AP]M)? ?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(?:Z|[+-]\d{2}:?\d{2}|[AP]M)?$/i;
const FORMS: readonly RegExp[] = [
  /^(\d{4})(?:(\d{2})(\d{2})?)?$/,
  /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?\.?$/,
  /^(\d{4})\. (\d{1,2})\.(?: (\d{1,2})\.?)?$/,
  /^(\d{4})년(?: ?(\d{1,2})월(?: ?(\d{1,2})일)?)?$/,
];
/** No date at all, or one that stands for "never": `9999-12-31`. */
const NOT_STATED = /^(?:0{4}([-/.]?)00(?:\1 ?00)?|0+|9999(?:\d\d){0,2}|9999\D.*)$/;

const pad = (n: string): string => n.padStart(2, '0');
const lastOf = (year: number, month: number): Day => (month === 12 ? dayIn(year + 1) : dayIn(year, month + 1)) - 1;

const daysIn = (year: string, month: string | undefined, date: string | undefined): Days | null => {
  const y = Number(year);
  if (month === undefined) return { from: dayIn(y), to: dayIn(y, 12, 31) };
  const from = parseDay(`${year}-${pad(month)}-${date === undefined ? '01' : pad(date)}`);
  if (from === null) return null;
  return date === undefined ? { from, to: lastOf(y, Number(month)) } : { from, to: from };
};

/** Characters of the longest date, with its time and zone. */
const MOST = 60;

/** A date of any precision in the forms of Korean tables. Nothing is guessed: no number of days, no two-digit year. */
export const readDate = (text: string): DateRead => {
  const whole = text.trim();
  // The pattern of times would go over a long text again and again.
  if (whole.length > MOST) return DASHES.test(whole) ? 'absent' : 'bad-date';
  const date = whole.replace(TIME, '');
  if (date === '' || DASHES.test(date) || NOT_STATED.test(date)) return 'absent';
  const match = FORMS.map((form) => form.exec(date)).find((found) => found !== null);
  if (!match) return 'bad-date';
  const parts = match.slice(1).filter((part) => part === undefined || /\d/.test(part));
  const [year = '', month, day] = parts;
  const days = daysIn(year, month, day);
  if (days === null) return 'bad-date';
  return Number(year) < DATE_YEARS.from || Number(year) > DATE_YEARS.to ? 'date-out-of-range' : days;
};

const DIGITS = [0, 1, 2, 3, 5, 6, 8, 9] as const;
const COMPACT = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const isSeparator = (byte: number): boolean => byte === 45 || byte === 46 || byte === 47;

/** `20170503` of a full date in the two commonest forms, or 0. */
const compactDate = (bytes: Uint8Array, from: number, to: number): number => {
  const size = to - from;
  const long = size === 10;
  if (size !== 8 && !long) return 0;
  const separator = bytes[from + 4] ?? 0;
  if (long && (!isSeparator(separator) || bytes[from + 7] !== separator)) return 0;
  let date = 0;
  for (const i of long ? DIGITS : COMPACT) {
    const digit = (bytes[from + i] ?? 0) - 48;
    if (digit < 0 || digit > 9) return 0;
    date = date * 10 + digit;
  }
  return date;
};

/** Reads dates out of bytes; full dates, of which a table has few different ones, are read once each. */
export const dateReader = (
  textOf: (bytes: Uint8Array, from: number, to: number) => string,
): ((bytes: Uint8Array, from: number, to: number) => DateRead) => {
  const known = new Map<number, DateRead>();
  return (bytes, from, to) => {
    const compact = compactDate(bytes, from, to);
    const found = compact === 0 ? undefined : known.get(compact);
    if (found !== undefined) return found;
    const read = readDate(textOf(bytes, from, to));
    if (compact !== 0) known.set(compact, read);
    return read;
  };
};
