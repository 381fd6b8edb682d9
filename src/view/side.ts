/** On which side of its place or its mark a name stands. */
export const SIDES = ['north', 'east', 'south', 'west'] as const;
export type Side = (typeof SIDES)[number];
/** A step to a side in pixels: x right, y down. */
export const SHIFT: Readonly<Record<Side, readonly [number, number]>> = {
  north: [0, -1],
  east: [1, 0],
  south: [0, 1],
  west: [-1, 0],
};

/** A name stands on the outer side of its mark. */
export const outerSide = ([x, y]: readonly [number, number]): Side => {
  if (Math.abs(x) < 8) return y < -8 ? 'north' : 'south';
  return x < 0 ? 'west' : 'east';
};
