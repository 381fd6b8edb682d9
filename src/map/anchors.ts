export type Anchor =
  | 'center'
  | 'left'
  | 'right'
  | 'top'
  | 'bottom'
  | 'top-left'
  | 'top-right'
  | 'bottom-left'
  | 'bottom-right';

/** Anchors of a text in the order in which they are tried, each with its edge so many ems from the place; a centre lies on it. */
export const anchoredAside = (anchors: readonly Anchor[], ems: number): (Anchor | [number, number])[] =>
  anchors.flatMap((anchor): (Anchor | [number, number])[] => [
    anchor,
    [
      anchor.includes('left') ? ems : anchor.includes('right') ? -ems : 0,
      anchor.includes('top') ? ems : anchor.includes('bottom') ? -ems : 0,
    ],
  ]);
