import type { Center, Shape } from '../../../view/shape.ts';

/**
 * The centre that a form begins with. That of the shape which is applied stands while its own form is open; another form
 * keeps what was chosen there, or else begins where the shape is, or with what is selected.
 */
export const centerFor = (
  shape: Shape | null,
  kind: Shape['kind'],
  chosen: Center | null,
  first: Center | null,
): Center | null => {
  const applied = shape && 'center' in shape ? shape.center : null;
  return shape?.kind === kind ? (applied ?? first) : (chosen ?? applied ?? first);
};
