import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundPixels, isHover, offsetName, offsetOf, whenOn } from './expressions.ts';

type State = Readonly<Record<string, boolean>>;
/** The value that the map library itself computes of an expression. */
const evaluate = (expression: unknown, zoom: number, properties: Record<string, unknown> = {}, state: State = {}) => {
  const made = createExpression(expression as never, 'test');
  if (made.result === 'error') throw new Error(made.value.map((e) => e.message).join());
  return made.value.evaluateWithoutErrorHandling({ zoom } as never, { type: 1, properties } as never, state);
};

describe('what a feature is worth', () => {
  it.each<[string, State, number]>([
    ['nothing is said of it', {}, 0],
    ['it is not drawn', { on: false }, 0],
    ['it is drawn', { on: true }, 0.7],
    ['it is hovered but not drawn', { hover: true }, 0],
  ])('is said by its state: %s', (_, state, value) => {
    expect(evaluate(whenOn(0.7), 9, {}, state)).toBe(value);
  });

  it('may depend on more than being drawn', () => {
    const opacity = whenOn(['case', isHover, 1, 0.5]);
    expect(evaluate(opacity, 9, {}, { on: true, hover: true })).toBe(1);
    expect(evaluate(opacity, 9, {}, { on: true })).toBe(0.5);
  });
});

describe('metres on the ground', () => {
  const METRES_ROUND_THE_EARTH = 40_075_016.7;
  const pixels = (metres: number, zoom: number, max = 1e9) =>
    evaluate(groundPixels(['get', 'metres'], max), zoom, { metres });
  const expected = (metres: number, zoom: number) =>
    metres / ((METRES_ROUND_THE_EARTH * Math.cos((36.2 * Math.PI) / 180)) / (512 * 2 ** zoom));

  it('are as long as the map is large there, at every zoom', () => {
    fc.assert(
      fc.property(fc.double({ min: 5, max: 13, noNaN: true }), fc.integer({ min: 10, max: 20_000 }), (zoom, metres) => {
        expect(pixels(metres, zoom) / expected(metres, zoom)).toBeCloseTo(1, 2);
      }),
    );
  });

  it('are never longer than allowed', () => {
    expect(pixels(1_000_000, 12, 60)).toBe(60);
  });
});

describe('an offset that a feature names', () => {
  const OFFSETS = [
    [0, -30],
    [26, 15],
    [-26, 15],
  ] as const;

  it.each(OFFSETS)('is read back as it was: %i, %i', (x, y) => {
    expect(evaluate(offsetOf(OFFSETS), 9, { offset: offsetName([x, y]) })).toEqual([x, y]);
  });

  it('may be turned into another unit', () => {
    const inEms = offsetOf(OFFSETS, ([x, y]) => [x / 2, y / 2]);
    expect(evaluate(inEms, 9, { offset: offsetName([26, 15]) })).toEqual([13, 7.5]);
  });

  it('is nothing where the name is unknown or there are none', () => {
    expect(evaluate(offsetOf(OFFSETS), 9, { offset: '1,1' })).toEqual([0, 0]);
    expect(evaluate(offsetOf([]), 9, { offset: '1,1' })).toEqual([0, 0]);
  });
});
