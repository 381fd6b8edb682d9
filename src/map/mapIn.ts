import { Map as MapLibre, type MapOptions } from 'maplibre-gl';
import { whenDrawn } from './graphics.ts';

/** There is no WebGL to draw with. */
export class NoGraphics extends Error {}
export const mapIn = (options: MapOptions): MapLibre => {
  try {
    const map = new MapLibre(options);
    // Nothing here leans over, and the sky is seen by nobody: a picture as large as the map, in each frame.
    map.painter.drawFunctions = { ...map.painter.drawFunctions, sky: () => undefined };
    return map;
  } catch (cause) {
    throw new NoGraphics('the map cannot be drawn', { cause });
  }
};

/** Calls back when the next frame has been drawn; after a lost context, when everything is back and has been. */
export const onceDrawn = (map: MapLibre, drawn: () => void): void => {
  map.once('render', async () => {
    if (await whenDrawn(map.getCanvas())) drawn();
    else map.once('idle', drawn);
  });
};
