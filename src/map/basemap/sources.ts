import type { Feature, MultiLineString } from 'geojson';
import type { SourceSpecification } from 'maplibre-gl';
import { SHEET, TILE_ZOOMS } from '../../model/sheet.ts';
import { openArchive, serveArchives, tileAddressOf } from '../archives/archives.ts';
import { type BesideSource, besideSource } from '../archives/besideSource.ts';

/** The land, its borders, waters and names, as vector tiles. */
export const BASEMAP = 'base';
/** Meridians and parallels. */
export const BASEMAP_GRID = 'base-grid';

const FILE = 'data/basemap/ground.pmtiles';
let ground: BesideSource | null = null;

/** Before the first map; all maps of a page read the same archive. */
export const openBasemap = (): void => {
  if (ground) return;
  serveArchives();
  ground = besideSource(FILE);
  // Its directory is read at once; who asks for a tile hears of a failure.
  openArchive(BASEMAP, ground)
    .getHeader()
    .catch(() => undefined);
};

/** Once the first view stands, the rest is read as well: without a network the map goes on. */
export const keepBasemap = async (): Promise<void> => ground?.keepWhole();

/** Meridians and parallels every `step` degrees; 0.05 is about five kilometres. */
const lines = (is: string, [w, s, e, n]: readonly [number, number, number, number], step: number): Feature => {
  const steps = (from: number, to: number): number[] =>
    Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
  const geometry: MultiLineString = {
    type: 'MultiLineString',
    coordinates: [
      ...steps(w, e).map((lon) => [
        [lon, s],
        [lon, n],
      ]),
      ...steps(s, n).map((lat) => [
        [w, lat],
        [e, lat],
      ]),
    ],
  };
  return { type: 'Feature', properties: { is }, geometry };
};

export const basemapSources = (): Record<string, SourceSpecification> => ({
  [BASEMAP]: {
    type: 'vector',
    tiles: [tileAddressOf(BASEMAP)],
    minzoom: TILE_ZOOMS.min,
    maxzoom: TILE_ZOOMS.max,
    bounds: [...SHEET],
  },
  [BASEMAP_GRID]: {
    type: 'geojson',
    maxzoom: 12,
    tolerance: 0,
    data: {
      type: 'FeatureCollection',
      features: [lines('degree', [120, 30, 136, 43], 1), lines('minute', [124, 33, 132, 39], 0.05)],
    },
  },
});
