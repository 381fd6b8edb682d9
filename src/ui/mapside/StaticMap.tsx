import { Suspense, useEffect, useState } from 'react';
import type { Trouble } from '../../map/MapCanvas.tsx';
import { useWords } from '../context.ts';
import { later } from '../later.tsx';
import type { Outline } from './StaticDrawing.tsx';

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

const useOutline = (): Outline | null => {
  const [outline, setOutline] = useState<Outline | null>(null);
  useEffect(() => {
    let gone = false;
    fetch(new URL('data/basemap/outline.json', document.baseURI))
      .then((response) => response.json())
      .then((json: Outline) => !gone && setOutline(json))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, []);
  return outline;
};
