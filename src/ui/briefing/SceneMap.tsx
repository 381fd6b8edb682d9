import { Suspense } from 'react';
import { later } from '../later.tsx';
import { useOutline } from '../mapside/useOutline.ts';

const StaticDrawing = later(() => import('../mapside/StaticDrawing.tsx').then((module) => module.StaticDrawing));

/** Small as it is, its marks are to be seen. */
const MARKS = 1.8;
/** The map of a scene as a drawing: for the presenter's window, and for paper where no map can be drawn. */
export const SceneMap = () => {
  const outline = useOutline();
  return (
    <div className="scene-map" inert>
      <Suspense fallback={null}>{outline && <StaticDrawing outline={outline} marks={MARKS} />}</Suspense>
    </div>
  );
};
