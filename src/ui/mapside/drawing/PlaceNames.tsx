import { type Frame, standingIn } from '../../../view/frame.ts';
import type { Badge, Layout, Spot } from '../../../view/layout.ts';
import type { Obstacle } from '../../../view/obstacle.ts';
import { clearNames } from '../../../view/placeNames.ts';
import type { Item } from '../../../view/scene.ts';
import { useLang } from '../../context.ts';
import { useGazetteer } from '../gazetteer.ts';

/** Half of what a mark with a name above or below takes up, and half of a badge, in pixels at scale 1. */
const MARK_PX = { across: 30, down: 31 } as const;
const BADGE_PX = { across: 30, down: 11 } as const;

type Props = {
  readonly items: readonly Item[];
  readonly programmes: ReadonlyMap<string, readonly Item[]>;
  readonly layout: Layout;
  readonly frame: Frame;
  readonly scale: number;
};
/** Names of places from near, as many as have room: the interactive map has its own. */
export const PlaceNames = ({ items, programmes, layout, frame, scale }: Props) => {
  const lang = useLang();
  const places = useGazetteer();
  const placeOf = standingIn(frame, scale);
  const shown = new Set(items.map(({ subject }) => subject.id));
  const obstacle = (thing: Spot | Badge, { across, down }: typeof MARK_PX | typeof BADGE_PX): Obstacle => ({
    at: placeOf(thing),
    across: across * scale,
    down: down * scale,
  });
  const inTheWay: readonly Obstacle[] = [
    ...layout.spots.filter((s) => s.scale === 'near' && shown.has(s.subject)).map((s) => obstacle(s, MARK_PX)),
    ...layout.badges.filter((b) => b.scale === 'near' && programmes.has(b.region)).map((b) => obstacle(b, BADGE_PX)),
  ];
  return (
    <g className="static-places">
      {clearNames(places, frame, lang, inTheWay).map(({ place, text, at: [x, y] }) => (
        <text key={place.at.join()} x={x} y={y} data-wide={place.wide === 1}>
          {text}
        </text>
      ))}
    </g>
  );
};
