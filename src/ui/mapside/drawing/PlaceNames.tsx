import { type Frame, projectionOf } from '../../../view/frame.ts';
import type { Layout } from '../../../view/layout.ts';
import { clearNames } from '../../../view/placeNames.ts';
import { useLang } from '../../context.ts';
import { useGazetteer } from '../gazetteer.ts';

/** Names of places from near, as many as have room: the interactive map has its own. */
export const PlaceNames = ({ frame, layout }: { readonly frame: Frame; readonly layout: Layout }) => {
  const lang = useLang();
  const places = useGazetteer();
  const project = projectionOf(frame);
  const marks = [
    ...layout.spots.filter(({ scale }) => scale === 'near'),
    ...layout.badges.filter(({ scale }) => scale === 'near'),
  ].map(({ anchor, offset: [dx, dy] }) => {
    const [x, y] = project(anchor);
    return [x + dx, y + dy] as const;
  });
  return (
    <g className="static-places">
      {clearNames(places, frame, lang, marks).map(({ place, text, at: [x, y] }) => (
        <text key={place.at.join()} x={x} y={y} data-wide={place.wide === 1}>
          {text}
        </text>
      ))}
    </g>
  );
};
