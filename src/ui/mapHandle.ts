import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { DrawKind, Drawn, MapHandle, Trouble } from '../map/MapCanvas.tsx';
import { type Near, useNearMe } from './mapside/useNearMe.ts';

/** The map and the place of this device, for the panels beside the map. */
export type MapSide = {
  /** `null` while there is no moving map. */
  readonly handle: MapHandle | null;
  readonly setHandle: (handle: MapHandle | null) => void;
  /** Why there is no moving map, and a still picture stands in its place; `null`: there is one, or it is on its way. */
  readonly trouble: Trouble | null;
  readonly setTrouble: (trouble: Trouble | null) => void;
  readonly near: Near;
  /** What is being drawn on the map. */
  readonly drawing: DrawKind | null;
  /** Lets the reader draw on the map; `null` where that was cancelled, an exception where it could not begin. */
  readonly draw: (kind: DrawKind) => Promise<Drawn | null>;
};
export const MapSideContext = createContext<MapSide | null>(null);

export const useMapSide = (): MapSide => {
  const side = useContext(MapSideContext);
  if (side === null) throw new Error('used outside the app');
  return side;
};

/** Made once, by the app; nothing of it is part of the View. */
export const useMapSideState = (): MapSide => {
  const near = useNearMe();
  const [handle, setHandle] = useState<MapHandle | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [drawing, setDrawing] = useState<DrawKind | null>(null);
  const turn = useRef(0);
  const draw = useCallback(
    async (kind: DrawKind) => {
      if (!handle) return null;
      const begun = document.activeElement;
      turn.current += 1;
      const own = turn.current;
      setDrawing(kind);
      try {
        return await handle.draw(kind);
      } finally {
        // A drawing that ended because another began leaves everything to that.
        if (own === turn.current) setDrawing(null);
        // The map took the focus; it goes back to what began the drawing.
        if (own === turn.current && begun instanceof HTMLElement && begun.isConnected)
          begun.focus({ preventScroll: true });
      }
    },
    [handle],
  );
  return useMemo(
    () => ({ handle, setHandle, trouble, setTrouble, near, drawing, draw }),
    [handle, trouble, near, drawing, draw],
  );
};
