import { describe, expect, it } from 'vitest';
import type { Center, Shape } from '../../../view/shape.ts';
import { centerFor } from './centerFor.ts';

const of = (id: string): Center => ({ kind: 'subject', id });
const NEAREST: Shape = { kind: 'nearest', center: of('applied'), count: 5, outside: false };
const RADIUS: Shape = { kind: 'radius', center: of('applied'), metres: 1000, outside: false };

describe('the centre of a form', () => {
  it.each([
    ['radius', NEAREST],
    ['nearest', RADIUS],
  ] as const)('is what was chosen in it while another kind is applied: %s', (kind, shape) => {
    expect(centerFor(shape, kind, of('chosen'), of('selected'))).toEqual(of('chosen'));
    expect(centerFor(shape, kind, null, of('selected'))).toEqual(of('applied'));
  });

  it('is that of the shape where its own form is open', () => {
    expect(centerFor(RADIUS, 'radius', of('chosen'), of('selected'))).toEqual(of('applied'));
  });

  it('is what is selected where nothing else is known', () => {
    expect(centerFor(null, 'radius', null, of('selected'))).toEqual(of('selected'));
    expect(centerFor(null, 'radius', null, null)).toBe(null);
    expect(centerFor(null, 'nearest', of('chosen'), of('selected'))).toEqual(of('chosen'));
  });
});
