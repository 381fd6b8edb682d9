import { Suspense } from 'react';
import type { Trouble } from '../../map/MapCanvas.tsx';
import { useWords } from '../context.ts';
import { later } from '../later.tsx';
import { useOutline } from './useOutline.ts';

const StaticDrawing = later(() => import('./StaticDrawing.tsx').then((module) => module.StaticDrawing));

/** A picture of the same marks for browsers that cannot draw the moving map. Everything else goes on working. */
export const StaticMap = ({ trouble, onRetry }: { readonly trouble: Trouble; readonly onRetry: () => void }) => {
  const words = useWords();
  const outline = useOutline();
  return (
    <div className="static-map">
      <div className="map-notice" role="status">
        {words.map.fallbackReason[trouble]} {words.map.fallback}
        <button type="button" className="link" onClick={onRetry}>
          {words.map.tryAgain}
        </button>
      </div>
      <Suspense fallback={null}>{outline && <StaticDrawing outline={outline} />}</Suspense>
    </div>
  );
};
