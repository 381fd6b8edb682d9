import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataset } from '../../tests/realDataset.ts';
import type { LonLat } from '../model/dataset.ts';
import { SHEET } from '../model/sheet.ts';
import { type Frame, frameOf, paddingWithin, placementOf, projectionOf, startBounds } from './frame.ts';
import { ZOOM } from './view.ts';

const NONE = { top: 0, right: 0, bottom: 0, left: 0 };
const WIDE = { top: 70, right: 70, bottom: 60, left: 50 };
const window = fc.record({ width: fc.integer({ min: 240, max: 3840 }), height: fc.integer({ min: 160, max: 2160 }) });
const camera = fc.record({
  center: fc.tuple(fc.double({ min: 122, max: 133.5, noNaN: true }), fc.double({ min: 32, max: 40, noNaN: true })),
  zoom: fc.double({ min: 0, max: 20, noNaN: true }),
});

/** What lies at the edges of a frame. */
const edgesOf = (frame: Frame) => {
  const project = projectionOf(frame);
  const [left, top] = project([SHEET[0], SHEET[3]]);
  const [right, bottom] = project([SHEET[2], SHEET[1]]);
  return { left, top, right, bottom };
};

describe('a frame', () => {
  it('never looks beyond the sheet, whatever the window and the camera', () => {
    fc.assert(
      fc.property(window, fc.option(camera, { nil: null }), (size, at) => {
        const { left, top, right, bottom } = edgesOf(frameOf(at, dataset, size, WIDE));
        // Where one axis is too wide for the sheet, the other may keep its place, as in the map library.
        const across = left <= 0.01 && right >= size.width - 0.01;
        const down = top <= 0.01 && bottom >= size.height - 0.01;
        expect(across || down).toBe(true);
      }),
    );
  });

  it('stands where the camera says, as near as it may', () => {
    const frame = frameOf({ center: [127.42, 36.72], zoom: 10.6 }, dataset, { width: 900, height: 700 }, WIDE);
    expect(frame.zoom).toBe(10.6);
    expect(projectionOf(frame)([127.42, 36.72]).map(Math.round)).toEqual([450, 350]);
    const near = frameOf({ center: [127.42, 36.72], zoom: 19 }, dataset, { width: 900, height: 700 }, WIDE);
    expect(near.zoom).toBe(ZOOM.bare);
  });

  it('without a camera holds the four places clear of what covers its edges', () => {
    for (const size of [
      { width: 1080, height: 740 },
      { width: 360, height: 520 },
    ]) {
      const project = projectionOf(frameOf(null, dataset, size, WIDE));
      const [west, south, east, north] = startBounds(dataset);
      const [left, top] = project([west, north]);
      const [right, bottom] = project([east, south]);
      expect(left).toBeGreaterThanOrEqual(WIDE.left - 1);
      expect(right).toBeLessThanOrEqual(size.width - WIDE.right + 1);
      expect(top).toBeGreaterThanOrEqual(WIDE.top - 1);
      expect(bottom).toBeLessThanOrEqual(size.height - WIDE.bottom + 1);
    }
  });

  it('has one matrix, which says the same as its projection', () => {
    const frame = frameOf(null, dataset, { width: 800, height: 600 }, NONE);
    const { scale, x, y } = placementOf(frame);
    const place: LonLat = [129.36, 36.02];
    const [px, py] = projectionOf(frame)(place);
    const world = [
      place[0] / 360 + 0.5,
      0.5 - Math.asinh(Math.tan((place[1] * Math.PI) / 180)) / (2 * Math.PI),
    ] as const;
    expect(world[0] * scale + x).toBeCloseTo(px, 6);
    expect(world[1] * scale + y).toBeCloseTo(py, 6);
  });
});

describe('padding', () => {
  it('leaves half of a box to the map, however much covers its edges', () => {
    const { top, right, bottom, left } = paddingWithin(WIDE, { width: 100, height: 60 });
    expect(left + right).toBeLessThanOrEqual(50);
    expect(top + bottom).toBeLessThanOrEqual(30);
  });
});
