import { Suspense } from 'react';
import { later } from '../later.tsx';

const StaticDrawing = later(() => import('../mapside/StaticDrawing.tsx').then((module) => module.StaticDrawing));

/** Small as it is, its marks are to be seen. */
const MARKS = 1.1;
/** Paper is laid out before anything on it can be measured. */
const SIZE = { width: 640, height: 440 } as const;
const PADDING = { top: 12, right: 40, bottom: 12, left: 16 } as const;
/** The map of a scene as a drawing: for the presenter's window, and for paper where no map can be drawn. */
export const SceneMap = () => {
  return (
    <div className="scene-map" inert>
      <Suspense fallback={null}>
        <StaticDrawing scale={MARKS} padding={PADDING} size={SIZE} />
      </Suspense>
    </div>
  );
};
