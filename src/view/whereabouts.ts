import type { LonLat } from '../model/dataset.ts';
import type { GazetteerPlace } from '../model/gazetteer.ts';
import { metresBetween } from '../model/geo.ts';
import { bearingDeg, type Direction, directionOf } from '../model/surface.ts';

/** Where a point is: within a 시군구, beside a place, or so many metres away from one in a direction. */
export type Whereabouts = {
  readonly place: GazetteerPlace;
  readonly is: 'within' | 'beside' | { readonly metres: number; readonly direction: Direction };
};

/** A point stands for an area of that radius: who is in it is not told to be outside. */
const BESIDE_M = { place: 1500, town: 4000, extent: 5000, district: 10_000 } as const;
const radiusOf = ({ ko, wide, extent }: GazetteerPlace): number => {
  if (wide) return BESIDE_M.district;
  if (extent) return BESIDE_M.extent;
  return /[읍면]$/.test(ko) ? BESIDE_M.town : BESIDE_M.place;
};
/** Farther than this from a narrow place, the 시군구 says more where it is nearer. */
const NARROW_REACH_M = 5000;

const nearestOf = (places: readonly GazetteerPlace[], lonLat: LonLat): [GazetteerPlace, number] | null =>
  places.reduce<[GazetteerPlace, number] | null>((best, place) => {
    const metres = metresBetween(place.at, lonLat);
    return best && best[1] <= metres ? best : [place, metres];
  }, null);

/** The points of the names are rough, and so is what is told of them: half kilometres, from five kilometres on whole ones. */
const rough = (metres: number): number => {
  const step = metres < 5000 ? 500 : 1000;
  return Math.round(metres / step) * step;
};

const narrowOf = (places: readonly GazetteerPlace[]): readonly GazetteerPlace[] => places.filter(({ wide }) => !wide);
/** What reaches far is named beside its point alone: farther off one may be in it still, and no distance from it is true. */
const tellable = (places: readonly GazetteerPlace[], lonLat: LonLat): readonly GazetteerPlace[] =>
  places.filter((place) => !place.extent || metresBetween(place.at, lonLat) < radiusOf(place));
/** Farther than this from every name nothing is told: a 시군구 has isles that lie as far from its point. */
const REACH_M = 30_000;

const besideOf = ([place, metres]: [GazetteerPlace, number], lonLat: LonLat): Whereabouts => ({
  place,
  is:
    metres < radiusOf(place)
      ? 'beside'
      : { metres: rough(metres), direction: directionOf(bearingDeg(place.at, lonLat)) },
});

/** Told by what lies in the same 시군구, or in none: beyond a border the nearest name misleads. */
const withinDistrict = (places: readonly GazetteerPlace[], lonLat: LonLat, district: string): Whereabouts | null => {
  const inside = places.filter(({ code }) => code !== undefined && district.startsWith(code));
  const inNone = places.filter((place) => !place.code && metresBetween(place.at, lonLat) < radiusOf(place));
  const nearest = nearestOf([...narrowOf(inside), ...inNone], lonLat);
  if (nearest && nearest[1] <= NARROW_REACH_M) return besideOf(nearest, lonLat);
  const [place] = inside.filter(({ wide }) => wide).sort((a, b) => (b.code?.length ?? 0) - (a.code?.length ?? 0));
  return place ? { place, is: 'within' } : null;
};

/**
 * `district`: the code of the 시군구 that holds the point; `null` at sea, and where it is not known. `null` where no name is
 * near.
 */
export const whereaboutsOf = (
  all: readonly GazetteerPlace[],
  lonLat: LonLat,
  district: string | null,
): Whereabouts | null => {
  const places = tellable(all, lonLat);
  const within = district === null ? null : withinDistrict(places, lonLat, district);
  if (within) return within;
  const narrow = nearestOf(narrowOf(places), lonLat);
  if (narrow && narrow[1] <= NARROW_REACH_M) return besideOf(narrow, lonLat);
  const nearest = nearestOf(places, lonLat);
  return nearest && nearest[1] < REACH_M ? besideOf(nearest, lonLat) : null;
};

/** As an address has it: 포항시 남구 구룡포읍; Guryongpo-eup, Nam-gu, Pohang-si. */
export const nameInFull = ({ ko, en, ofKo, ofEn }: GazetteerPlace, lang: 'ko' | 'en'): string => {
  if (lang === 'ko') return ofKo ? `${ofKo} ${ko}` : ko;
  return ofEn ? `${en}, ${ofEn}` : en;
};
