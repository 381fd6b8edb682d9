import type { GazetteerPlace } from '../model/gazetteer.ts';
import { type Frame, type Point, projectionOf } from './frame.ts';
import { isCut, type Obstacle, overlap } from './obstacle.ts';
import { roughWidth } from './textWidth.ts';
import { nameInFull } from './whereabouts.ts';

export type PlacedName = { readonly place: GazetteerPlace; readonly text: string; readonly at: Point };

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

/** The names that have room in a frame, 시군구 first: none lies on another, on what is in the way, or over the edge. */
export const clearNames = (
  places: readonly GazetteerPlace[],
  frame: Frame,
  lang: 'ko' | 'en',
  inTheWay: readonly Obstacle[],
): readonly PlacedName[] => {
  const project = projectionOf(frame);
  const edges = { left: 0, top: 0, right: frame.width, bottom: frame.height };
  const placed: PlacedName[] = [];
  const obstacles = [...inTheWay];
  const wideFirst = places.toSorted((a, b) => (b.wide ?? 0) - (a.wide ?? 0));
  for (const place of wideFirst) {
    if (!place.wide && frame.zoom < NARROW_ZOOM) continue;
    const name = { place, text: textOf(place, lang), at: project(place.at) };
    const own = obstacleOf(name);
    if (isCut(own, edges) || obstacles.some((other) => overlap(own, other))) continue;
    placed.push(name);
    obstacles.push(own);
  }
  return placed;
};
