import type { DistanceRange } from '../../../model/geometry.ts';
import type { Direction } from '../../../model/surface.ts';
import { formatRange } from '../../../words/distance.ts';
import { formatMetres } from '../../../words/format.ts';
import { useSpaceWords } from './useSpaceWords.ts';

type Props = {
  readonly range: DistanceRange;
  readonly direction: Direction | null;
  /** What to say in place of 0 m. */
  readonly none: string;
};

/** How far and whither: a range where a place is inexact, and what made it one. */
export const Distance = ({ range: { least, between, most }, direction, none }: Props) => {
  const words = useSpaceWords();
  const slack = most - between;
  const far = between === 0 && slack === 0 ? none : formatRange(least, most);
  return (
    <>
      <span className="space-far">
        <b>{far}</b>
        {direction && ` ${words.direction[direction]}`}
      </span>
      {slack > 0 && <span className="space-slack">{words.slack(formatMetres(slack))}</span>}
    </>
  );
};
