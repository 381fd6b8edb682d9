import type { LonLat } from '../../../model/dataset.ts';
import { REACH } from '../../../view/view.ts';

/** Whether a number lies within limits; what is no number does not. */
export const isWithin = (value: number, low: number, high: number): boolean => low <= value && value <= high;
/** A number as it is typed, with a point or a comma; NaN for what is none. */
export const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')));
/** A place that was typed; `null` where it is none on this map. */
export const placeOf = (lon: string, lat: string): LonLat | null => {
  const [x, y] = [numberOf(lon), numberOf(lat)];
  return isWithin(x, REACH.west, REACH.east) && isWithin(y, REACH.south, REACH.north) ? [x, y] : null;
};

/** Corners that were typed, one a line; `null` where a line is none. */
export const cornersOf = (text: string): readonly LonLat[] | null => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const places = lines.flatMap((line) => {
    const [lon = '', lat = '', ...rest] = line.split(/[\s,]+/).filter((part) => part !== '');
    const place = rest.length === 0 ? placeOf(lon, lat) : null;
    return place ? [place] : [];
  });
  return places.length === lines.length ? places : null;
};
