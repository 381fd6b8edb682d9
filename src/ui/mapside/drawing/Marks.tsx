import { MARK, UNCHANGED } from '../../../theme.ts';
import { isUnchanged } from '../../../view/changes.ts';
import { type Frame, projectionOf, standingIn } from '../../../view/frame.ts';
import { type Badge, type Layout, NEAR_ZOOM, type Plate, type Spot } from '../../../view/layout.ts';
import type { Item } from '../../../view/scene.ts';
import { roughWidth } from '../../../view/textWidth.ts';
import { ChangeSign } from '../../compare/ChangeSign.tsx';
import { useActions, useDataset, useScene, useText, useView, useWords } from '../../context.ts';
import { Mark, useGroupOf } from '../../Mark.tsx';
import { useTheme } from '../../useTheme.ts';

const MARK_PX = 30;
const NAME_GAP_PX = 18;
/** A badge and a name whose middles are nearer than this would lie on each other. */
const BADGE_ROOM_PX = { across: 90, down: 26 } as const;

type Props = {
  readonly items: readonly Item[];
  readonly layout: Layout;
  readonly frame: Frame;
  /** How large everything is drawn. */
  readonly scale: number;
  readonly programmes: ReadonlyMap<string, readonly Item[]>;
};
/** Marks, plates and badges at the very places at which the interactive map has them. */
export const Marks = ({ items, layout, frame, scale, programmes }: Props) => {
  const project = projectionOf(frame);
  const far = frame.zoom < NEAR_ZOOM;
  const of = new Map(items.map((item) => [item.subject.id, item]));
  const placeOf = standingIn(frame, scale);
  /** What is not seen is no stop for a keyboard either. */
  const isInFrame = (spot: Spot): boolean => {
    const [x, y] = placeOf(spot);
    return x > -MARK_PX && y > -MARK_PX && x < frame.width + MARK_PX && y < frame.height + MARK_PX;
  };
  const badges = layout.badges.filter(
    ({ scale: where, region }) => where === (far ? 'far' : 'near') && programmes.has(region),
  );
  /** A name gives way to a badge, as on the interactive map. */
  const isNamed = (spot: Spot): boolean => {
    const [x, y] = placeOf(spot);
    const below = spot.offset[1] < -8 ? -NAME_GAP_PX : NAME_GAP_PX;
    return badges.every((badge) => {
      const [bx, by] = placeOf(badge);
      return Math.hypot((bx - x) / BADGE_ROOM_PX.across, (by - y - below) / BADGE_ROOM_PX.down) > scale;
    });
  };
  const at = (anchor: Spot['anchor']) => `translate(${project(anchor).join(' ')}) scale(${scale})`;
  return (
    <>
      {far &&
        layout.plates
          .filter(({ members }) => members.some((id) => of.has(id)))
          .map((plate) => (
            <g key={plate.region} transform={at(plate.anchor)}>
              <PlateShape plate={plate} />
            </g>
          ))}
      {badges.map((badge) => (
        <g key={`${badge.region} ${badge.anchor.join()}`} transform={at(badge.anchor)}>
          <BadgeShape badge={badge} count={programmes.get(badge.region)?.length ?? 0} />
        </g>
      ))}
      {layout.spots
        .filter((spot) => spot.scale === (far ? 'far' : 'near') && isInFrame(spot))
        .map((spot) => {
          const item = of.get(spot.subject);
          return item ? (
            <g key={spot.subject} transform={at(spot.anchor)}>
              <FacilityMark item={item} spot={spot} isNamed={!far && isNamed(spot)} />
            </g>
          ) : null;
        })}
    </>
  );
};

const clamp = (value: number, from: number, to: number): number => Math.max(from, Math.min(to, value));

/** The ground of a city's marks, with its pointer. */
const PlateShape = ({ plate: { offset, size, slots } }: { readonly plate: Plate }) => {
  const theme = useTheme();
  const [left, top] = [offset[0] - size[0] / 2, offset[1] - size[1] / 2];
  const edge = [clamp(0, left, left + size[0]), clamp(0, top, top + size[1])];
  const ink = MARK.leader[theme];
  return (
    <>
      <path d={`M0 0L${edge.join(' ')}`} stroke={ink} strokeWidth={1.4} />
      <circle r={2.6} fill={ink} />
      <rect
        x={left}
        y={top}
        width={size[0]}
        height={size[1]}
        rx={9}
        fill={MARK.paper[theme]}
        fillOpacity={theme === 'light' ? 0.86 : 0.8}
        stroke={ink}
        strokeOpacity={0.55}
      />
      {slots.map(([x, y]) => (
        <rect key={`${x} ${y}`} x={x - 1.5} y={y - 1.5} width={3} height={3} fill={ink} fillOpacity={0.4} />
      ))}
    </>
  );
};

const BadgeShape = ({
  badge: { region, offset, isNamed },
  count,
}: {
  readonly badge: Badge;
  readonly count: number;
}) => {
  const words = useWords();
  const inLanguage = useText();
  const { regions } = useDataset();
  const place = isNamed ? regions.find((r) => r.id === region) : undefined;
  const text = words.map.badge(count, place ? inLanguage(place.short) : null);
  const width = roughWidth(text, 10.4, 6.4) + 14;
  return (
    <g
      className="static-badge"
      data-drawn={`programmes/${region}@${count}`}
      transform={`translate(${offset[0]} ${offset[1]})`}
    >
      <rect x={-width / 2} y={-10} width={width} height={20} rx={5} />
      <text textAnchor="middle" dominantBaseline="central" fontSize={11}>
        {text}
      </text>
    </g>
  );
};

type FacilityProps = { readonly item: Item; readonly spot: Spot; readonly isNamed: boolean };
const FacilityMark = ({ item: { subject, state }, spot, isNamed }: FacilityProps) => {
  const text = useText();
  const theme = useTheme();
  const groupOf = useGroupOf();
  const { subjectPicked } = useActions();
  const selected = useView((v) => v.selected === subject.id);
  const change = useScene((s) => s.comparison?.changes.get(subject.id));
  const [x, y] = spot.offset;
  const isLed = spot.scale === 'near' && (x !== 0 || y !== 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand inside an SVG drawing
    <g
      role="button"
      tabIndex={0}
      aria-label={text(subject.name)}
      aria-pressed={selected}
      className="static-mark"
      data-drawn={`${subject.id}@${state.class}`}
      onClick={() => subjectPicked(subject.id)}
      onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ') && subjectPicked(subject.id)}
    >
      <title>{text(subject.name)}</title>
      {isNamed && <Name text={text(subject.label)} offset={spot.offset} />}
      {isLed && <path d={`M0 0L${x} ${y}`} stroke={MARK.leader[theme]} strokeWidth={1.2} />}
      {selected && <circle cx={x} cy={y} r={16.6} fill="none" stroke={MARK.selected[theme]} strokeWidth={3} />}
      <g
        transform={`translate(${x - MARK_PX / 2} ${y - MARK_PX / 2})`}
        opacity={change && isUnchanged(change) ? UNCHANGED : 1}
      >
        <Mark
          group={groupOf(subject.segments)}
          state={state.class}
          unconfirmed={state.certainty === 'unconfirmed'}
          size={MARK_PX}
        />
      </g>
      {change !== undefined && change.kind !== 'same' && (
        <g transform={`translate(${x} ${y})`} data-change={change.kind}>
          <ChangeSign kind={change.kind} />
        </g>
      )}
    </g>
  );
};

/** The name of a facility on the outer side of its mark, as on the interactive map. */
const Name = ({ text, offset: [x, y] }: { readonly text: string; readonly offset: readonly [number, number] }) => {
  if (Math.abs(x) >= 8)
    return (
      <text
        className="static-name"
        x={x + Math.sign(x) * NAME_GAP_PX}
        y={y}
        textAnchor={x < 0 ? 'end' : 'start'}
        dominantBaseline="central"
      >
        {text}
      </text>
    );
  return (
    <text className="static-name" x={x} y={y + (y < -8 ? -NAME_GAP_PX - 4 : NAME_GAP_PX + 8)} textAnchor="middle">
      {text}
    </text>
  );
};
