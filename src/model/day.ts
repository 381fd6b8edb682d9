/** Whole days since 1970-01-01: a calendar date without a time zone, the same in Seoul and in UTC. */
export type Day = number;

/** Days from `from` to `to`, both inclusive; `null` is an open end. */
export type Span = { readonly from: Day | null; readonly to: Day | null };

const MS = 86_400_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of `2024-09-10`, or `null` for anything that is not a real calendar date in that form. */
export const parseDay = (iso: string): Day | null => {
  if (!ISO.test(iso)) return null;
  const ms = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(ms)) return null;
  const day = ms / MS;
  return isoOf(day) === iso ? day : null;
};

/** `2024-09-10` of a day that is known to be a date (constants, compiled data). Throws on anything else. */
export const dayOf = (iso: string): Day => {
  const day = parseDay(iso);
  if (day === null) throw new Error(`not a calendar date: ${iso}`);
  return day;
};

export const isoOf = (day: Day): string => new Date(day * MS).toISOString().slice(0, 10);

export const yearOf = (day: Day): number => Number(isoOf(day).slice(0, 4));

const isoIn = (year: number, month: number, date: number): string =>
  [String(year).padStart(4, '0'), ...[month, date].map((n) => String(n).padStart(2, '0'))].join('-');

/** The day of a calendar date in numbers, the first of the month or year where no more is said. */
export const dayIn = (year: number, month = 1, date = 1): Day => dayOf(isoIn(year, month, date));

/** The same day of the month `years` later; 29 February becomes 28 February where there is none. */
export const plusYears = (day: Day, years: number): Day => {
  const [y = 1970, m = 1, d = 1] = isoOf(day).split('-').map(Number);
  return parseDay(isoIn(y + years, m, d)) ?? dayIn(y + years, m, d - 1);
};

/** The axis of the time slider: everything that a `t` can be. */
export const AXIS = { from: dayOf('2017-01-01'), to: dayOf('2030-12-31') } as const;

const FIRST_YEAR = yearOf(AXIS.from);
/** Every year of the axis. */
export const YEARS: readonly number[] = Array.from(
  { length: yearOf(AXIS.to) - FIRST_YEAR + 1 },
  (_, i) => FIRST_YEAR + i,
);

export const clampToAxis = (day: Day): Day => Math.min(AXIS.to, Math.max(AXIS.from, day));

export const todayInSeoul = (now: Date): Day => Math.floor((now.getTime() + 9 * 3_600_000) / MS);
