import type { LonLat } from '../model/dataset.ts';
import type { Bounds } from '../model/geo.ts';
import type { ThemeName } from '../theme.ts';
import type { MapEngine } from './engine.ts';
import type { Pen } from './terraDraw.ts';

export type DrawKind = 'point' | 'box' | 'polygon' | 'freehand';
/** What was drawn; a line drawn freehand is a polygon like any other. Corners in order, the first not said again. */
export type Drawn =
  | { readonly kind: 'point'; readonly lonLat: LonLat }
  | { readonly kind: 'box'; readonly bounds: Bounds }
  | { readonly kind: 'polygon'; readonly ring: readonly LonLat[] };

export type Drawing = {
  /** Lets the reader draw one thing; `null` where that was cancelled. A second drawing cancels the first. */
  readonly draw: (kind: DrawKind) => Promise<Drawn | null>;
  readonly cancel: () => void;
  readonly dress: (theme: ThemeName) => void;
};

/** The press that ends a drawing is a click and perhaps a double click, too: the map must not hear it as its own. */
const LAST_PRESS_MS = 60;

export const loadPens = () => import('./terraDraw.ts');

/** Takes from a map what the drawing library left on it when the graphics context was lost. */
const sweep = (engine: MapEngine, prefix: string): void => {
  const { map } = engine;
  const { layers, sources } = map.getStyle();
  for (const { id } of layers) if (id.startsWith(`${prefix}-`)) map.removeLayer(id);
  for (const id of Object.keys(sources)) if (id.startsWith(`${prefix}-`)) map.removeSource(id);
};

/** Drawing on a map: one thing at a time, and nothing of the map is picked meanwhile. */
export const drawingOn = (engine: MapEngine, themeNow: () => ThemeName): Drawing => {
  let pen: Pen | null = null;
  let settle: ((drawn: Drawn | null) => void) | null = null;

  const end = (drawn: Drawn | null) => {
    const done = settle;
    if (!done) return;
    settle = null;
    window.removeEventListener('keydown', onKey, { capture: true });
    try {
      pen?.stop();
    } catch {
      // The context is lost and the style with it; what was to be taken away is swept up when it returns.
    }
    pen = null;
    engine.pause(false);
    done(drawn);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // It ends the drawing and nothing else.
    event.stopPropagation();
    event.preventDefault();
    end(null);
  };
  engine.map.on('webglcontextlost', () => {
    if (!pen) return;
    engine.map.once('webglcontextrestored', () =>
      engine.map.once('idle', () => void loadPens().then(({ DRAWING_PREFIX }) => sweep(engine, DRAWING_PREFIX))),
    );
    end(null);
  });

  const draw = async (kind: DrawKind): Promise<Drawn | null> => {
    end(null);
    if (!engine.live) return null;
    const drawn = new Promise<Drawn | null>((resolve) => {
      settle = resolve;
    });
    const own = settle;
    engine.pause(true);
    window.addEventListener('keydown', onKey, { capture: true });
    try {
      const { takePen } = await loadPens();
      // Cancelled, or begun anew, while the library was on its way.
      if (settle !== own) return drawn;
      pen = takePen(engine.map, kind, themeNow(), (what) =>
        setTimeout(() => settle === own && end(what), LAST_PRESS_MS),
      );
      // Enter and the arrow keys belong to the map while it is drawn on.
      engine.map.getCanvas().focus({ preventScroll: true });
    } catch (error) {
      if (settle === own) end(null);
      throw error;
    }
    return drawn;
  };
  return { draw, cancel: () => end(null), dress: (theme) => pen?.dress(theme) };
};
