import type { CrsId, Mapping } from '../types.ts';
import { readNumber } from '../values/numbers.ts';
import { LIKELY_CRS, MAP_REACH, readerOf } from '../values/place.ts';
import { axisOf, crsNamed } from './headings.ts';
import type { Looks } from './sample.ts';

type Place = NonNullable<Mapping['place']>;

/** So many of the rows that have coordinates must lie on the map. */
const MOSTLY = 0.8;
const NUMBERS = 0.8;

const onMap = (crs: CrsId, x: Looks, y: Looks): number => {
  const read = readerOf(crs);
  let pairs = 0;
  let there = 0;
  x.cells.forEach((cell, i) => {
    const [a, b] = [readNumber(cell), readNumber(y.cells[i] ?? '')];
    if (typeof a !== 'number' || typeof b !== 'number') return;
    pairs += 1;
    if (read(a, b)) there += 1;
  });
  return pairs === 0 ? 0 : there / pairs;
};

/** The reading of two columns that puts most rows on the map: what the headings say goes first, the values decide. */
const readingOf = (a: Looks, b: Looks): Place | null => {
  const named = [crsNamed(a.column), crsNamed(b.column)].find((crs) => crs !== null) ?? null;
  if (named === 'foreign') return null;
  const systems = named === null ? LIKELY_CRS : [named, ...LIKELY_CRS.filter((crs) => crs !== named)];
  const readings = systems.flatMap((crs) => [
    { place: { crs, x: a.column, y: b.column }, share: onMap(crs, a, b) },
    { place: { crs, x: b.column, y: a.column }, share: onMap(crs, b, a) },
  ]);
  const best = readings.reduce((one, other) => (other.share > one.share ? other : one));
  return best.share >= MOSTLY ? best.place : null;
};

/** Columns of degrees are known by their values alone: nothing else in a table lies between these limits with decimals. */
const areDegrees = ({ cells, filled }: Looks, from: number, to: number): boolean =>
  filled > 0 &&
  cells.filter((cell) => {
    const value = readNumber(cell);
    return typeof value === 'number' && value >= from && value <= to && cell.includes('.');
  }).length >=
    filled * NUMBERS;

/** The place of rows, from headings and values; `null`: none is found, or it is in a system that is not read here. */
export const guessPlace = (looks: readonly Looks[]): Mapping['place'] => {
  const numeric = looks.filter(({ numbers, filled }) => filled > 0 && numbers >= NUMBERS);
  const xs = numeric.filter(({ column }) => axisOf(column) === 'x');
  const ys = numeric.filter(({ column }) => axisOf(column) === 'y');
  for (const x of xs)
    for (const y of ys) {
      const place = readingOf(x, y);
      if (place) return place;
    }
  if (xs.length > 0 && ys.length > 0) return null;
  const lon = numeric.find((column) => areDegrees(column, MAP_REACH.west, MAP_REACH.east));
  const lat = numeric.find((column) => areDegrees(column, MAP_REACH.south, MAP_REACH.north));
  return lon && lat ? { crs: 'EPSG:4326', x: lon.column, y: lat.column } : null;
};
