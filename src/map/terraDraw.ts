import type { Map as MapLibre } from 'maplibre-gl';
import {
  TerraDraw,
  TerraDrawFreehandMode,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  ValidateNotSelfIntersecting,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { LonLat } from '../model/dataset.ts';
import { boundsOf } from '../model/geo.ts';
import { MARK, SHAPE, type ThemeName } from '../theme.ts';
import type { DrawKind, Drawn } from './drawing.ts';

/** The one file that speaks to the drawing library; it is loaded when something is to be drawn. */

/** Sources and layers of the library on the map begin so. */
export const DRAWING_PREFIX = 'drawing';
/** How near to the first corner a press closes a polygon. */
const CLOSE_PX = 22;
const MODE = { point: 'point', box: 'rectangle', polygon: 'polygon', freehand: 'freehand' } as const;

const looks = (theme: ThemeName) => {
  const area = {
    fillColor: SHAPE.line[theme],
    fillOpacity: SHAPE.fillOpacity[theme],
    outlineColor: SHAPE.line[theme],
    outlineWidth: 2,
  } as const;
  const closing = {
    closingPointColor: MARK.paper[theme],
    closingPointWidth: 6,
    closingPointOutlineColor: SHAPE.line[theme],
    closingPointOutlineWidth: 2.5,
  } as const;
  return { area, closing, point: { pointColor: SHAPE.line[theme], pointWidth: 5 } };
};

const modesOf = (theme: ThemeName) => {
  const { area, closing, point } = looks(theme);
  return [
    new TerraDrawPointMode({ styles: point }),
    // Press and pull, or one press for each of two corners.
    new TerraDrawRectangleMode({ styles: area, drawInteraction: 'click-move-or-drag' }),
    new TerraDrawPolygonMode({
      styles: { ...area, ...closing },
      pointerDistance: CLOSE_PX,
      // Escape is heard by whoever began the drawing.
      keyEvents: { finish: 'Enter', cancel: null },
      validation: (feature, { updateType }) =>
        updateType === 'provisional' ? { valid: true } : ValidateNotSelfIntersecting(feature),
    }),
    new TerraDrawFreehandMode({ styles: { ...area, ...closing }, drawInteraction: 'click-drag', smoothing: 0.4 }),
  ];
};

const drawnOf = (kind: DrawKind, geometry: { readonly type: string; readonly coordinates: unknown }): Drawn | null => {
  if (kind === 'point') return { kind, lonLat: geometry.coordinates as LonLat };
  const [closed = []] = geometry.coordinates as readonly (readonly LonLat[])[];
  const ring = closed.slice(0, -1);
  if (kind !== 'box') return { kind: 'polygon', ring };
  const bounds = boundsOf(ring);
  return bounds && { kind, bounds };
};

export type Pen = { readonly dress: (theme: ThemeName) => void; readonly stop: () => void };

/** Draws one thing on a map and says what it was; `stop` takes everything of it away again. */
export const takePen = (
  map: MapLibre,
  kind: DrawKind,
  theme: ThemeName,
  finished: (drawn: Drawn | null) => void,
): Pen => {
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: DRAWING_PREFIX }),
    modes: modesOf(theme),
  });
  // What is pulled out over the edge of the map, or over what stands on it, is still heard.
  const canvas = map.getCanvas();
  const hold = ({ pointerId }: PointerEvent) => canvas.setPointerCapture(pointerId);
  canvas.addEventListener('pointerdown', hold);
  draw.start();
  draw.setMode(MODE[kind]);
  draw.on('finish', (id) => {
    const feature = draw.getSnapshotFeature(id);
    finished(feature ? drawnOf(kind, feature.geometry) : null);
  });
  return {
    dress: (next) => {
      const { area, closing, point } = looks(next);
      if (kind === 'point') draw.updateModeOptions<typeof TerraDrawPointMode>('point', { styles: point });
      else if (kind === 'box') draw.updateModeOptions<typeof TerraDrawRectangleMode>('rectangle', { styles: area });
      else
        draw.updateModeOptions<typeof TerraDrawPolygonMode | typeof TerraDrawFreehandMode>(MODE[kind], {
          styles: { ...area, ...closing },
        });
    },
    stop: () => {
      canvas.removeEventListener('pointerdown', hold);
      draw.stop();
    },
  };
};
