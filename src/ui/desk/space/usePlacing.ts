import { type Center, CORNERS, COUNT, quantisedShape, RADIUS_M, type Shape } from '../../../view/shape.ts';
import type { SpaceWords } from '../../../words/ko.space.ts';
import { useActions } from '../../context.ts';
import { isWithin } from './typed.ts';

export type Problem = keyof SpaceWords['problem'];

const problemOf = (shape: Shape): Problem | null => {
  if (shape.kind === 'radius' && !isWithin(shape.metres, RADIUS_M.min, RADIUS_M.max)) return 'radius';
  if (shape.kind === 'nearest' && !(Number.isInteger(shape.count) && isWithin(shape.count, COUNT.min, COUNT.max)))
    return 'count';
  if (shape.kind === 'polygon' && shape.ring.length < CORNERS.min) return 'ring';
  if (quantisedShape(shape) !== null) return null;
  return shape.kind === 'box' ? 'box' : 'ring';
};

/** Puts a shape into the View, or says what is wrong with it; it stays outside where the one before it was. */
export const usePlacing = (now: Shape | null) => {
  const { shapeDrawn } = useActions();
  const outside = now?.outside ?? false;
  const put = (shape: Shape): Problem | null => {
    const problem = problemOf(shape);
    if (problem === null) shapeDrawn(shape);
    return problem;
  };
  return {
    put,
    outside,
    radius: (center: Center | null, metres: number): Problem | null =>
      center ? put({ kind: 'radius', center, metres, outside }) : 'center',
    nearest: (center: Center | null, count: number): Problem | null =>
      center ? put({ kind: 'nearest', center, count, outside: false }) : 'center',
  };
};
export type Placing = ReturnType<typeof usePlacing>;
