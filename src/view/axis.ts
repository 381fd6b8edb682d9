import { AXIS, clampToAxis, type Day, dayIn, isoOf, yearOf } from '../model/day.ts';

/** The part of the time axis that a timeline shows, both days inclusive; `WHOLE` is all of it. */
export type AxisWindow = { readonly from: Day; readonly to: Day };

export const WHOLE: AxisWindow = AXIS;
/** No closer than a month, so that a tick of a day stays a tick. */
export const CLOSEST_DAYS = 31;
/** Spans that the buttons offer, in days. */
export const SPANS = { years: AXIS.to - AXIS.from, year: 365, months: 92 } as const;
export type SpanName = keyof typeof SPANS;

const lengthOf = ({ from, to }: AxisWindow): number => to - from;
export const isWhole = ({ from, to }: AxisWindow): boolean => from <= AXIS.from && to >= AXIS.to;

/** A window of `length` days from `from` on, moved inside the axis and never shorter than a month. */
const windowFrom = (from: number, length: number): AxisWindow => {
  const days = Math.min(lengthOf(WHOLE), Math.max(CLOSEST_DAYS, length));
  const start = Math.min(AXIS.to - days, Math.max(AXIS.from, from));
  return { from: start, to: start + days };
};
/** In whole days, as it enters the View; a gesture goes on in parts of days, so that its small steps add up. */
export const fittedWindow = ({ from, to }: AxisWindow): AxisWindow => {
  const start = Math.round(from);
  return windowFrom(start, Math.round(to - from));
};

export const windowAround = (day: Day, length: number): AxisWindow => windowFrom(day - length / 2, length);

/** Zooms by `factor` (over 1 comes closer); `anchor` keeps its place on the screen. */
export const zoomedWindow = (window: AxisWindow, factor: number, anchor: Day): AxisWindow => {
  const share = (anchor - window.from) / lengthOf(window);
  const length = Math.min(lengthOf(WHOLE), Math.max(CLOSEST_DAYS, lengthOf(window) / factor));
  return windowFrom(anchor - share * length, length);
};

export const pannedWindow = (window: AxisWindow, days: number): AxisWindow =>
  windowFrom(window.from + days, lengthOf(window));

/** The same window where it holds the day, or moved just far enough to hold it with a little room. */
export const windowWith = (window: AxisWindow, day: Day): AxisWindow => {
  if (window.from <= day && day <= window.to) return window;
  const room = lengthOf(window) * 0.1;
  const from = day < window.from ? day - room : day + room - lengthOf(window);
  return fittedWindow({ from, to: from + lengthOf(window) });
};

/** Share of the window, 0 at its start and 1 at its end; outside it for days that it does not hold. */
export const shareOf = (window: AxisWindow, day: number): number => (day - window.from) / lengthOf(window);
export const dayAt = (window: AxisWindow, share: number): Day =>
  clampToAxis(Math.round(window.from + share * lengthOf(window)));

/** A line of the axis; `label` is its date as far as it is to be written, `2024`, `2024-05` or `2024-05-08`. */
export type Tick = { readonly day: Day; readonly label: string; readonly major: boolean };
/** A step of labels: every so many months, or days of each month; `gap` is the least number of days between two. */
type Unit = { readonly months: number; readonly days?: readonly number[]; readonly gap: number; readonly px: number };

/** From the widest step to the closest; `px` is the room that a label of this kind needs. */
const UNITS: readonly Unit[] = [
  { months: 60, gap: 1826, px: 44 },
  { months: 24, gap: 730, px: 44 },
  { months: 12, gap: 365, px: 44 },
  { months: 3, gap: 90, px: 48 },
  { months: 1, gap: 28, px: 48 },
  { months: 1, days: [1, 11, 21], gap: 8, px: 48 },
  { months: 1, days: [1, 6, 11, 16, 21], gap: 5, px: 48 },
];

const monthsFrom = ({ from, to }: AxisWindow, step: number): readonly (readonly [year: number, month: number])[] => {
  const first = yearOf(Math.max(AXIS.from, from));
  const last = yearOf(Math.min(AXIS.to, to));
  const start = first - (step > 12 ? (first - yearOf(AXIS.from)) % (step / 12) : 0);
  const months: [number, number][] = [];
  for (let i = 0; start + Math.floor(i / 12) <= last; i += step)
    months.push([start + Math.floor(i / 12), (i % 12) + 1]);
  return months;
};

/**
 * Lines and labels of the axis for a window that is `width` pixels wide: the closest step whose labels do not touch.
 * January (and each first of a month among days) is major.
 */
export const ticksOf = (window: AxisWindow, width: number): readonly Tick[] => {
  const pixels = (days: number) => (days / lengthOf(window)) * width;
  const unit = UNITS.findLast((u) => pixels(u.gap) >= u.px) ?? UNITS[0];
  if (!unit) return [];
  return monthsFrom(window, unit.months)
    .flatMap(([year, month]): Tick[] =>
      (unit.days ?? [1]).map((date) => {
        const day = dayIn(year, month, date);
        const january = month === 1 && date === 1;
        const label = january ? String(year) : isoOf(day).slice(0, date === 1 ? 7 : 10);
        return { day, label, major: january || (unit.days !== undefined && date === 1) };
      }),
    )
    .filter(({ day }) => window.from <= day && day <= window.to);
};
