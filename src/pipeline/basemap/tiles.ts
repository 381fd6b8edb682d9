import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { SHEET } from '../../model/sheet.ts';
import { toWorld } from './distance.ts';
import { type ArchiveTile, gzipped } from './pmtilesWriter.ts';
import type { Layer } from './themes.ts';

const EXTENT = 4096;
const TILE_PX = 512;

/** Columns and rows of a zoom that the sheet touches. */
const rangeOf = (zoom: number) => {
  const [west, south, east, north] = SHEET;
  const at = (lonLat: readonly [number, number]) => toWorld([...lonLat]).map((v) => Math.floor(v * 2 ** zoom));
  const [[left = 0, top = 0], [right = 0, bottom = 0]] = [at([west, north]), at([east, south])];
  return { left, top, right, bottom };
};

const indexOf = ({ features, tolerance, buffer }: Layer, zoom: number): GeoJSONVT =>
  new GeoJSONVT(
    { type: 'FeatureCollection', features: [...features] },
    {
      // One zoom finer than is asked for: at its last zoom the index would not thin anything.
      maxZoom: zoom + 1,
      indexMaxZoom: zoom,
      indexMaxPoints: 0,
      tolerance: (tolerance * EXTENT) / TILE_PX,
      extent: EXTENT,
      buffer,
    },
  );

/** Vector tiles of one zoom; a tile that would hold nothing is left out. */
export const tilesOf = (layers: readonly Layer[], zoom: number): readonly ArchiveTile[] => {
  const { left, top, right, bottom } = rangeOf(zoom);
  const indices = layers.map((layer) => ({ name: layer.name, index: indexOf(layer, zoom) }));
  const tiles: ArchiveTile[] = [];
  for (let y = top; y <= bottom; y += 1)
    for (let x = left; x <= right; x += 1) {
      const found = indices.flatMap(({ name, index }): [string, GeoJSONVTTile][] => {
        const tile = index.getTile(zoom, x, y);
        return tile && tile.features.length > 0 ? [[name, tile]] : [];
      });
      if (found.length === 0) continue;
      const data = fromGeojsonVt(Object.fromEntries(found), { version: 2, extent: EXTENT });
      tiles.push({ z: zoom, x, y, data: gzipped(data) });
    }
  return tiles;
};
