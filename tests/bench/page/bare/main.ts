import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { whenDrawn } from '../../../../src/map/graphics.ts';

/** As little as a map of ninety places can be: what a start costs that is not ours. */
const [COLUMNS, ROWS] = [9, 10] as const;
const circles: FeatureCollection = {
  type: 'FeatureCollection',
  features: Array.from({ length: COLUMNS * ROWS }, (_, i) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates: [126 + (i % COLUMNS) * 0.4, 34.4 + Math.floor(i / COLUMNS) * 0.4] },
  })),
};

setWorkerUrl(workerUrl);
const container = document.getElementById('map') as HTMLElement;
// What tells that the app is ready tells it here, too.
container.classList.add('map-canvas');
const map = new MapLibre({
  container,
  bounds: [125.5, 33, 130.5, 38.8],
  style: {
    version: 8,
    sources: { circles: { type: 'geojson', data: circles } },
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': '#dbe6ee' } },
      { id: 'circles', type: 'circle', source: 'circles', paint: { 'circle-radius': 6, 'circle-color': '#0b50d0' } },
    ],
  },
});
map.on('error', ({ error }) => console.error(error.message));
map.once('load', async () => {
  await whenDrawn(map.getCanvas());
  container.dataset.ready = 'true';
});
