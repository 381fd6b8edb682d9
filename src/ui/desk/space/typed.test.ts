import { describe, expect, it } from 'vitest';
import { cornersOf, placeOf } from './typed.ts';

describe('a place that is typed', () => {
  it.each([
    ['126.55', '35.95', [126.55, 35.95]],
    [' 126,55 ', '35.95', [126.55, 35.95]],
    ['', '35.95', null],
    ['35.95', '126.55', null],
    ['east', '35.95', null],
  ])('as %j, %j', (lon, lat, place) => {
    expect(placeOf(lon, lat)).toEqual(place);
  });
});

describe('corners that are typed', () => {
  it('are one a line, however they are parted', () => {
    expect(cornersOf('126.5, 35.9\n126.6 35.9\n\n126.6,36\n')).toEqual([
      [126.5, 35.9],
      [126.6, 35.9],
      [126.6, 36],
    ]);
  });
  it.each(['126.5\n126.6, 35.9', '126.5, 35.9, 3', 'a, b'])('are none where a line is none: %j', (text) => {
    expect(cornersOf(text)).toBe(null);
  });
});
