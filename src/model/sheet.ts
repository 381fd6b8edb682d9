import type { Bounds } from './geo.ts';

/** West, south, east, north of everything that is drawn of the land; the camera stays inside. */
export const SHEET = [121.6, 31.6, 134.4, 41.4] as const satisfies Bounds;

/** Zooms of the tiles of the base map. Closer views enlarge the last: the coast bears no more. */
export const TILE_ZOOMS = { min: 4, max: 10 } as const;
