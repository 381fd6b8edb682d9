import { ZONE_ORDER, zoneLook } from '../../../theme.ts';
import type { Frame, Padding } from '../../../view/frame.ts';
import { type Layout, NEAR_ZOOM } from '../../../view/layout.ts';
import { marksInTheWay, namingFromNear } from '../../../view/nearNames.ts';
import type { Obstacle } from '../../../view/obstacle.ts';
import { clearNames } from '../../../view/placeNames.ts';
import { type NameBlock, nameBlocks } from '../../../view/zoneNames.ts';
import { ZONE_TEXT_PX, type ZoneText, zoneTexts } from '../../../view/zoneTexts.ts';
import { roughEdges } from '../../../words/format.ts';
import { useLang, useScene, useWords } from '../../context.ts';
import { useTheme } from '../../useTheme.ts';
import { useGazetteer } from '../gazetteer.ts';

/** What of the page stands on the drawing, in pixels from its edges: the scale, and whom the ground is owed to. */
const PAGE_PX = { across: 66, down: 16, aside: 66, below: 22 } as const;
const ofThePage = ({ width, height }: Frame): readonly Obstacle[] => {
  const { across, down, aside, below } = PAGE_PX;
  return [aside, width - aside].map((x) => ({ at: [x, height - below], across, down }));
};

type Props = {
  readonly layout: Layout;
  readonly frame: Frame;
  readonly padding: Padding;
  readonly scale: number;
};
/** Names of zones and places from near, as many as have room: the interactive map has its own. */
export const Names = ({ layout, frame, padding, scale }: Props) => {
  const lang = useLang();
  const places = useGazetteer();
  const scene = useScene((s) => s);
  const inTheWay = [...marksInTheWay(scene, layout, frame, { lang, scale }), ...ofThePage(frame)];
  const zones = useZoneTexts(layout, frame, padding, scale, inTheWay);
  return (
    <>
      <g className="static-places">
        {clearNames(places, frame, lang, [...inTheWay, ...zones.map(({ box }) => box)]).map(
          ({ place, text, at: [x, y] }) => (
            <text key={place.at.join()} x={x} y={y} data-wide={place.wide === 1}>
              {text}
            </text>
          ),
        )}
      </g>
      {zones.map((zone) => (
        <ZoneName key={zone.box.at.join()} zone={zone} scale={scale} />
      ))}
    </>
  );
};

const useZoneTexts = (
  layout: Layout,
  frame: Frame,
  padding: Padding,
  scale: number,
  inTheWay: readonly Obstacle[],
): readonly ZoneText[] => {
  const words = useWords();
  const lang = useLang();
  const scene = useScene((s) => s);
  if (frame.zoom < NEAR_ZOOM) return [];
  const naming = namingFromNear(scene, layout, { lang, scale }, frame, padding);
  const accuracyOf = ({ zones }: NameBlock) =>
    roughEdges(
      zones.map(({ zone }) => zone.outline?.accuracyM ?? null),
      words,
    );
  return zoneTexts(nameBlocks(scene, naming, ZONE_ORDER), frame, { lang, scale }, accuracyOf, inTheWay);
};

/** The lines of a block, each in the colour of its zone. */
const ZoneName = ({ zone, scale }: { readonly zone: ZoneText; readonly scale: number }) => {
  const theme = useTheme();
  const { block, lines, box } = zone;
  const [x, y] = box.at;
  const top = -((lines.length - 1) * ZONE_TEXT_PX.line) / 2;
  return (
    <g className="static-zone" data-kind={block.kind} transform={`translate(${x} ${y}) scale(${scale})`}>
      {lines.map(({ text, kind }, i) => (
        <text
          key={text}
          y={top + i * ZONE_TEXT_PX.line}
          data-small={kind === null}
          fill={kind !== null && block.kind === 'zone' ? zoneLook(kind).color[theme] : undefined}
        >
          {text}
        </text>
      ))}
    </g>
  );
};
