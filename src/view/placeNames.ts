import { type Frame, projectionOf } from './frame.ts';
import { roughWidth } from './textWidth.ts';
import { type GazetteerPlace, nameInFull } from './whereabouts.ts';

type Pixel = readonly [x: number, y: number];
export type PlacedName = { readonly place: GazetteerPlace; readonly text: string; readonly at: Pixel };
/** What is in the way of names: a middle, and how far it reaches to the sides and up and down. */
export type Obstacle = { readonly at: Pixel; readonly across: number; readonly down: number };

/** From here on neighbourhoods are named, too. */
const NARROW_ZOOM = 10;
/** Pixels: a letter of Hangul, air around a name, and half a line with its air. */
const PX = { letter: 14, air: 8, halfLine: 13 } as const;

/** 남구 and 북구 stand in many cities: a 구 carries its own. */
const textOf = (place: GazetteerPlace, lang: 'ko' | 'en'): string =>
  place.wide && place.ko.endsWith('구') ? nameInFull(place, lang) : place[lang];
const obstacleOf = ({ text, at }: PlacedName): Obstacle => ({
  at,
  across: roughWidth(text, PX.letter, PX.letter / 2) / 2 + PX.air,
  down: PX.halfLine,
});
const overlap = (a: Obstacle, b: Obstacle): boolean =>
  Math.abs(a.at[0] - b.at[0]) < a.across + b.across && Math.abs(a.at[1] - b.at[1]) < a.down + b.down;

/** The names that have room in a frame, 시군구 first: none lies on another, on what is in the way, or over the edge. */
export const clearNames = (
  places: readonly GazetteerPlace[],
  frame: Frame,
  lang: 'ko' | 'en',
  inTheWay: readonly Obstacle[],
): readonly PlacedName[] => {
  const project = projectionOf(frame);
  const placed: PlacedName[] = [];
  const obstacles = [...inTheWay];
  const wideFirst = places.toSorted((a, b) => (b.wide ?? 0) - (a.wide ?? 0));
  for (const place of wideFirst) {
    if (!place.wide && frame.zoom < NARROW_ZOOM) continue;
    const name = { place, text: textOf(place, lang), at: project(place.at) };
    const own = obstacleOf(name);
    const [x, y] = name.at;
    const isCut = x < own.across || y < own.down || x > frame.width - own.across || y > frame.height - own.down;
    if (isCut || obstacles.some((other) => overlap(own, other))) continue;
    placed.push(name);
    obstacles.push(own);
  }
  return placed;
};
