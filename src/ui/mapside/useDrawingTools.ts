import { type RefObject, useMemo } from 'react';
import { boundsOf, extentOf } from '../../model/geo.ts';
import { frameOf, type Padding } from '../../view/frame.ts';
import { hasPlace } from '../../view/scene.ts';
import { cameraFor, quantised, ZOOM } from '../../view/view.ts';
import { useViews } from '../context.ts';

/** What the buttons beside the map do. */
export type MapMoves = { readonly fit: () => void; readonly zoomBy: (steps: number) => void };

/** The same for the drawing: it shows whatever camera the View has. */
export const useDrawingTools = (box: RefObject<HTMLElement | null>, padding: () => Padding): MapMoves => {
  const { store, dataset, actions } = useViews();
  return useMemo(
    () => ({
      zoomBy: (steps) => {
        if (!box.current) return;
        const { clientWidth: width, clientHeight: height } = box.current;
        const { center, zoom } = frameOf(store.getState().view.camera, dataset, { width, height }, padding());
        actions.cameraMoved(quantised({ center, zoom: Math.min(ZOOM.bare, zoom + steps) }));
      },
      fit: () => {
        const { shown } = store.getState().scene;
        const placed = shown.filter((i) => hasPlace(i.subject));
        const bounds = boundsOf(placed.flatMap((i) => extentOf(i.subject, dataset)));
        if (bounds) actions.cameraMoved(cameraFor(bounds));
      },
    }),
    [box, padding, store, dataset, actions],
  );
};
