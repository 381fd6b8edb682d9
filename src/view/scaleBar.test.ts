import { describe, expect, it } from 'vitest';
import { metresBetween } from '../model/geo.ts';
import { projectionOf } from './frame.ts';
import { roundLength, scaleBarOf } from './scaleBar.ts';

const frameAt = (zoom: number, lat = 36) => ({
  center: [127.5, lat] as [number, number],
  zoom,
  width: 1070,
  height: 690,
});

describe('the scale bar', () => {
  it.each([5, 6.3, 8, 9.9, 11.5, 13, 15.2, 17])(
    'at zoom %d is round, no wider than it may be, and at least half of that',
    (zoom) => {
      const { metres, px } = scaleBarOf(frameAt(zoom), 110);
      expect(px).toBeLessThanOrEqual(110);
      expect(px).toBeGreaterThanOrEqual(50);
      expect(String(metres)).toMatch(/^[1235]0*$/);
    },
  );

  it.each([34, 36.5, 38.5])('is as long as it says, at latitude %d', (lat) => {
    const frame = frameAt(10, lat);
    const { metres, px } = scaleBarOf(frame, 110);
    const project = projectionOf(frame);
    const [x] = project(frame.center);
    const east: [number, number] = [frame.center[0] + 0.1, lat];
    const metresPerPx = metresBetween(frame.center, east) / (project(east)[0] - x);
    expect(metres / px / metresPerPx).toBeCloseTo(1, 2);
  });
});

describe('a round length', () => {
  it.each([
    [130_000, 100_000],
    [99_999, 50_000],
    [2_400, 2_000],
    [1_000, 1_000],
    [730, 500],
    [390, 300],
  ])('of at most %d m is %d m', (most, metres) => {
    expect(roundLength(most)).toBe(metres);
  });
});
