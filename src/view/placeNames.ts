import { type Frame, projectionOf } from './frame.ts';
import { type GazetteerPlace, nameInFull } from './whereabouts.ts';

type Pixel = readonly [x: number, y: number];
export type PlacedName = { readonly place: GazetteerPlace; readonly text: string; readonly at: Pixel };

/** From here on neighbourhoods are named, too. */
const NARROW_ZOOM = 10;
/** Pixels: half a letter of Hangul, half a line with air around it, and what a mark with its name takes up. */
const PX = { halfLetter: 7, line: 26, markWide: 90, markHigh: 44 } as const;

/** 남구 and 북구 stand in many cities: a 구 carries its own. */
const textOf = (place: GazetteerPlace, lang: 'ko' | 'en'): string =>
  place.wide && place.ko.endsWith('구') ? nameInFull(place, lang) : place[lang];
const halfWidthOf = (text: string): number =>
  [...text].reduce((sum, c) => sum + (c > '\u1100' ? PX.halfLetter : PX.halfLetter / 2), 8);

/** The names that have room in a frame, 시군구 first: none lies on another, on a mark (`marks`, in pixels) or over the edge. */
export const clearNames = (
  places: readonly GazetteerPlace[],
  frame: Frame,
  lang: 'ko' | 'en',
  marks: readonly Pixel[],
): readonly PlacedName[] => {
  const project = projectionOf(frame);
  const placed: PlacedName[] = [];
  const isClear = ({ text, at: [x, y] }: PlacedName): boolean => {
    const half = halfWidthOf(text);
    if (x < half || y < PX.line / 2 || x > frame.width - half || y > frame.height - PX.line / 2) return false;
    if (marks.some(([mx, my]) => Math.abs(mx - x) < PX.markWide / 2 + half && Math.abs(my - y) < PX.markHigh))
      return false;
    return placed.every(
      (other) => Math.abs(other.at[0] - x) > half + halfWidthOf(other.text) || Math.abs(other.at[1] - y) > PX.line,
    );
  };
  const wideFirst = places.toSorted((a, b) => (b.wide ?? 0) - (a.wide ?? 0));
  for (const place of wideFirst) {
    if (!place.wide && frame.zoom < NARROW_ZOOM) continue;
    const name = { place, text: textOf(place, lang), at: project(place.at) };
    if (isClear(name)) placed.push(name);
  }
  return placed;
};
