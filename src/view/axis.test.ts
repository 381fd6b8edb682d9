import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay, anyWindow } from '../../tests/realDataset.ts';
import { AXIS, dayOf, isoOf } from '../model/day.ts';
import {
  type AxisWindow,
  CLOSEST_DAYS,
  dayAt,
  fittedWindow,
  isWhole,
  pannedWindow,
  shareOf,
  ticksOf,
  WHOLE,
  windowAround,
  windowWith,
  zoomedWindow,
} from './axis.ts';

const RUNS = { numRuns: 1000 };
const anyFactor = fc.double({ min: 0.05, max: 20, noNaN: true });
const anyWidth = fc.integer({ min: 200, max: 2400 });
const length = ({ from, to }: AxisWindow) => to - from;
const stands = (window: AxisWindow) => {
  expect(Number.isInteger(window.from) && Number.isInteger(window.to)).toBe(true);
  expect(window.from).toBeGreaterThanOrEqual(AXIS.from);
  expect(window.to).toBeLessThanOrEqual(AXIS.to);
  expect(length(window)).toBeGreaterThanOrEqual(CLOSEST_DAYS);
};

describe('the part of the axis that is shown', () => {
  it('stays on the axis and never gets closer than a month, whatever is done to it', () => {
    fc.assert(
      fc.property(anyWindow, anyFactor, anyDay, fc.integer({ min: -9000, max: 9000 }), (window, factor, day, days) => {
        for (const next of [
          zoomedWindow(window, factor, day),
          pannedWindow(window, days),
          windowAround(day, length(window)),
          windowWith(window, day),
          fittedWindow(window),
        ])
          stands(fittedWindow(next));
      }),
      RUNS,
    );
  });

  it('holds the day that it is asked to hold, and does not move where it holds it', () => {
    fc.assert(
      fc.property(anyWindow, anyDay, (window, day) => {
        const next = windowWith(window, day);
        expect(next.from <= day && day <= next.to).toBe(true);
        if (window.from <= day && day <= window.to) expect(next).toBe(window);
        else expect(length(next)).toBe(length(window));
      }),
      RUNS,
    );
  });

  it('adds up many small steps of a gesture', () => {
    let panned: AxisWindow = { from: dayOf('2024-01-01'), to: dayOf('2024-04-01') };
    for (let i = 0; i < 300; i += 1) panned = pannedWindow(panned, (3 / 900) * length(panned));
    expect(fittedWindow(panned).from).toBe(dayOf('2024-04-01'));
    let pinched: AxisWindow = { from: dayOf('2024-01-01'), to: dayOf('2024-12-31') };
    for (let i = 0; i < 100; i += 1) pinched = zoomedWindow(pinched, 1.004, dayOf('2024-07-01'));
    expect(length(pinched)).toBeCloseTo(365 / 1.004 ** 100);
  });

  it('zooms about its anchor', () => {
    const year = { from: dayOf('2023-01-01'), to: dayOf('2023-12-31') };
    const closer = zoomedWindow(year, 2, dayOf('2023-07-02'));
    expect(length(fittedWindow(closer))).toBe(182);
    expect(shareOf(closer, dayOf('2023-07-02'))).toBeCloseTo(shareOf(year, dayOf('2023-07-02')), 2);
  });

  it('is all of the axis after zooming out far enough', () => {
    expect(isWhole(zoomedWindow({ from: dayOf('2023-01-01'), to: dayOf('2023-03-01') }, 0.001, AXIS.from))).toBe(true);
    expect(isWhole(WHOLE)).toBe(true);
  });

  it('gives back the day of a place on it', () => {
    fc.assert(
      fc.property(anyWindow, fc.double({ min: 0, max: 1, noNaN: true }), (window, share) => {
        const day = dayAt(window, share);
        expect(Math.abs(shareOf(window, day) - share)).toBeLessThanOrEqual(0.6 / length(window));
      }),
      RUNS,
    );
  });
});

describe('the labels of the axis', () => {
  /** What a label needs at the most: `2024년` in bold, `12월`, `31일`. */
  const room = (label: string) => (label.length === 4 ? 44 : 34);

  it('never touch, whatever is shown and however wide it is', () => {
    fc.assert(
      fc.property(anyWindow, anyWidth, (window, width) => {
        const ticks = ticksOf(window, width);
        const pixels = ticks.map(({ day }) => shareOf(window, day) * width);
        ticks.slice(1).forEach((_, i) => {
          expect((pixels[i + 1] ?? 0) - (pixels[i] ?? 0)).toBeGreaterThanOrEqual(room(ticks[i]?.label ?? ''));
        });
      }),
      RUNS,
    );
  });

  it('are in order, inside what is shown, and name the day where they stand', () => {
    fc.assert(
      fc.property(anyWindow, anyWidth, (window, width) => {
        const ticks = ticksOf(window, width);
        expect(ticks.map((t) => t.day)).toEqual(ticks.map((t) => t.day).toSorted((a, b) => a - b));
        for (const { day, label } of ticks) {
          expect(window.from <= day && day <= window.to).toBe(true);
          expect(isoOf(day).startsWith(label)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it.each([
    [WHOLE, 900, ['2017', '2018'], '2030'],
    [{ from: dayOf('2023-01-01'), to: dayOf('2023-12-31') }, 900, ['2023', '2023-02'], '2023-12'],
    [{ from: dayOf('2023-07-01'), to: dayOf('2023-07-31') }, 900, ['2023-07', '2023-07-06'], '2023-07-21'],
    [WHOLE, 320, ['2017', '2019'], '2029'],
    [WHOLE, 200, ['2017', '2022'], '2027'],
  ])('are as close as there is room: %j at %i px', (window, width, first, last) => {
    const labels = ticksOf(window, width).map((t) => t.label);
    expect(labels.slice(0, 2)).toEqual(first);
    expect(labels.at(-1)).toBe(last);
  });
});
