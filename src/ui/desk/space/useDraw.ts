import { useEffect, useRef, useState } from 'react';
import type { DrawKind, Drawn } from '../../../map/MapCanvas.tsx';
import { useActions, useViews } from '../../context.ts';
import { useMapSide } from '../../mapHandle.ts';
import { useTight } from '../../useMedia.ts';

/** Drawing begun from the panel, and ended with it; where there is room for one part at a time, the map comes forward. */
export const useDraw = () => {
  const { handle, draw } = useMapSide();
  const { deskLaidOut } = useActions();
  const { store } = useViews();
  const tight = useTight();
  const [failed, setFailed] = useState(false);
  const drawing = useRef(false);
  useEffect(
    () => () => {
      if (drawing.current) handle?.cancelDrawing();
    },
    [handle],
  );
  const begin = async (kind: DrawKind, finished: (drawn: Drawn) => void) => {
    const begun = document.activeElement;
    setFailed(false);
    drawing.current = true;
    if (tight) deskLaidOut({ part: 'map' });
    try {
      const drawn = await draw(kind);
      if (drawn) finished(drawn);
    } catch {
      setFailed(true);
    } finally {
      drawing.current = false;
      const { mode, desk } = store.getState().view;
      if (tight && mode === 'plan' && desk.part === 'map') {
        deskLaidOut({ part: 'figures' });
        // The button was hidden while the map stood here.
        requestAnimationFrame(() => begun instanceof HTMLElement && begun.focus());
      }
    }
  };
  return { canDraw: handle !== null, failed, begin };
};
