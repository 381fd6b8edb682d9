import { textOf } from '../file/source.ts';
import type { Mapping } from '../types.ts';
import { type NumberRead, plainNumber, readNumber } from './numbers.ts';
import { placeReader } from './place.ts';
import type { Gathered } from './problems.ts';

export type Place = NonNullable<Mapping['place']>;
/** Coordinates as they were read, so that other readings of them can be tried. */
export type Pairs = { readonly fine: (readonly [number, number])[]; readonly wrong: (readonly [number, number])[] };
const PAIRS = 2000;

export const numberAt = (bytes: Uint8Array, from: number, to: number): NumberRead =>
  plainNumber(bytes, from, to) ?? readNumber(textOf(bytes, from, to));

/** Reads the place of a row out of its two cells into two arrays; what is wrong with it gathers. */
export const placesInto = (
  place: Place,
  bytes: Uint8Array,
  into: { readonly lon: Float64Array; readonly lat: Float64Array },
  problems: Gathered,
  pairs: Pairs,
) => {
  const read = placeReader(place.crs);
  return (row: number, xFrom: number, xTo: number, yFrom: number, yTo: number): void => {
    const x = numberAt(bytes, xFrom, xTo);
    const y = numberAt(bytes, yFrom, yTo);
    if (typeof x === 'number' && typeof y === 'number') {
      const found = read(x, y);
      const group = typeof found === 'string' ? pairs.wrong : pairs.fine;
      if (group.length < PAIRS) group.push([x, y]);
      if (typeof found === 'string') problems.add(found, row, place.x, `${x}, ${y}`);
      else {
        into.lon[row] = found[0];
        into.lat[row] = found[1];
      }
      return;
    }
    if (x === 'absent' && y === 'absent') return;
    const spoilt = [x, y].filter((value) => value === 'not-a-number' || value === 'not-finite');
    if (spoilt.length === 0) {
      problems.add('half-a-place', row, x === 'absent' ? place.x : place.y, '');
      return;
    }
    if (x === 'not-a-number' || x === 'not-finite') problems.add(x, row, place.x, textOf(bytes, xFrom, xTo));
    if (y === 'not-a-number' || y === 'not-finite') problems.add(y, row, place.y, textOf(bytes, yFrom, yTo));
  };
};
