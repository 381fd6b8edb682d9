/** Metres that one pixel of a 512-pixel tile covers at zoom 0 in the middle of the country (36.2 N). */
const METRES_AT_0 = (40_075_016.686 / 512) * Math.cos((36.2 * Math.PI) / 180);

/** Metres of a pixel at a whole zoom; tiles of that zoom are shown up to twice as large. */
export const metresPerPixel = (zoom: number): number => METRES_AT_0 / 2 ** zoom;
