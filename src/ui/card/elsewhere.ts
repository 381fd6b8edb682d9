import type { LonLat, Subject, Venue } from '../../model/dataset.ts';

/** A point of a subject, and how far off it may be. */
export type Spot = { readonly lonLat: LonLat; readonly accuracyM: number | null };
/** Up to here a point is the place itself; beyond, only its surroundings. */
const CLOSE_M = 200;

/** Where a subject stands: its position, that of its venue, or the one middle of its outline; `null` where it has none or several. */
export const spotOf = (subject: Subject, venue: Venue | undefined): Spot | null => {
  const position = subject.position ?? venue?.position ?? null;
  if (position) return { lonLat: position.lonLat, accuracyM: position.accuracyM };
  const [center, second] = subject.outline?.centers ?? [];
  return center && !second ? { lonLat: [center[0], center[1]], accuracyM: subject.outline?.accuracyM ?? null } : null;
};
/** Another map would show a point as if it were exact: it is said that it is not. */
export const isOnlyNear = ({ accuracyM }: Spot): boolean => accuracyM === null || accuracyM > CLOSE_M;

const five = (degrees: number): string => degrees.toFixed(5);
/** A comma divides the parts of such an address, and a slash its folders. */
const nameIn = (name: string): string => encodeURIComponent(name.replace(/[,/\\]+/g, ' ').trim());

/**
 * Pages of other maps at a place. 카카오맵: `link/map/NAME,LAT,LON` of its guide (apis.map.kakao.com/web/guide/#mapurl);
 * 네이버 지도: `?lng=&lat=&title=`, as its makers say in their forum (ncloud-forums.com/topic/242).
 */
export const MAPS = {
  kakao: (name: string, [lon, lat]: LonLat): string =>
    `https://map.kakao.com/link/map/${nameIn(name)},${five(lat)},${five(lon)}`,
  naver: (name: string, [lon, lat]: LonLat): string =>
    `https://map.naver.com/?lng=${five(lon)}&lat=${five(lat)}&title=${nameIn(name)}`,
} as const;
