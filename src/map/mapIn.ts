import { Map as MapLibre, type MapOptions } from 'maplibre-gl';
import './library.css';

/** There is no WebGL to draw with. */
export class NoGraphics extends Error {}
export const mapIn = (options: MapOptions): MapLibre => {
  try {
    return new MapLibre(options);
  } catch (cause) {
    throw new NoGraphics('the map cannot be drawn', { cause });
  }
};
