import { SHEET } from '../../model/sheet.ts';
import { contoured } from './contours.ts';
import { distancesTo, fromWorld, type Grid, rasterOf, toWorld } from './distance.ts';
import { areasIn } from './geometry.ts';
import { metresPerPixel } from './scale.ts';
import type { Tools } from './tools.ts';
import type { AreaFeature, Box } from './types.ts';

/** The sea within so many metres of the shore. */
export type LiningProperties = { readonly d: number };
export type Lining = AreaFeature<LiningProperties>;

const WORLD_M = metresPerPixel(0) * 512;
/** Narrow bands are seen from near by only: they end where the country does, the wide ones with the sheet. */
const COUNTRY: Box = [124.5, 32.9, 132, 38.8];

const gridFor = ([west, south, east, north]: Box, cellM: number): Grid => {
  const [left, top] = toWorld([west, north]);
  const [right, bottom] = toWorld([east, south]);
  const cell = cellM / WORLD_M;
  return { left, top, cell, nx: Math.ceil((right - left) / cell), ny: Math.ceil((bottom - top) / cell) };
};

/**
 * Water-lining: bands along the coast at fixed distances, each twice the one before, so that at any zoom three or four of
 * them are a few pixels wide. Contours of a field of distances run in curves and cost a twentieth of wide strokes. Bands
 * of one entry are cut from one field; cells finer than 125 m would show the steps of the source.
 */
const FIELDS = [
  { bands: [250, 500], cellM: 125, box: COUNTRY },
  { bands: [1000], cellM: 250, box: COUNTRY },
  { bands: [2000, 4000, 8000, 16_000], cellM: 500, box: SHEET },
] as const;

/** The sea near the shore; `land` as a GeoJSON file, and what else has a shore. */
export const buildLining = (tools: Tools, land: string, neighbours: readonly AreaFeature[]): readonly Lining[] => {
  const areas = [...areasIn(land), ...neighbours].map((f) => f.geometry);
  return FIELDS.flatMap(({ bands, cellM, box }) => {
    const grid = gridFor(box, cellM);
    const { left, top, cell, nx, ny } = grid;
    const nearness = distancesTo(rasterOf(areas, grid), nx, ny).map((cells) => -cells * cellM);
    const thresholds = bands.map((d) => -d);
    const lonLat = ([x = 0, y = 0]: readonly number[]) => fromWorld(left + x * cell, top + y * cell);
    return contoured(tools, [nx, ny], nearness, thresholds, lonLat).map((area) => ({
      ...area,
      properties: { d: -area.properties.d },
    }));
  });
};
