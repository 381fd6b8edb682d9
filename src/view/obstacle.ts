import type { Point } from './frame.ts';

/** What a name must not lie on, or a name itself, in pixels: its middle, and how far it reaches to the sides and up and down. */
export type Obstacle = { readonly at: Point; readonly across: number; readonly down: number };
type Edges = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export const overlap = (a: Obstacle, b: Obstacle): boolean =>
  Math.abs(a.at[0] - b.at[0]) < a.across + b.across && Math.abs(a.at[1] - b.at[1]) < a.down + b.down;

/** Whether a part of it lies beyond the edges. */
export const isCut = ({ at: [x, y], across, down }: Obstacle, { left, top, right, bottom }: Edges): boolean =>
  x - across < left || x + across > right || y - down < top || y + down > bottom;
