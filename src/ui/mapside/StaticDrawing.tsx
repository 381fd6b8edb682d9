import type { LonLat } from '../../model/dataset.ts';
import { boundsOf, extentOf, mercator } from '../../model/geo.ts';
import type { StateClass } from '../../model/vocabulary.ts';
import { UNCHANGED, zoneLook } from '../../theme.ts';
import { isUnchanged } from '../../view/changes.ts';
import { hasPlace, type Item, programmesByRegion } from '../../view/scene.ts';
import { ChangeSign } from '../compare/ChangeSign.tsx';
import { useActions, useDataset, useScene, useText, useView, useWords } from '../context.ts';
import { Mark, useGroupOf } from '../Mark.tsx';
import { useTheme } from '../useTheme.ts';

/** The country as paths in Web Mercator world coordinates, scaled and moved as `projection` says. */
export type Outline = {
  readonly projection: { readonly scale: number; readonly origin: readonly [number, number] };
  readonly sido: readonly { readonly code: string; readonly d: string }[];
  readonly land: string;
  readonly neigh: string;
};
type Project = (lonLat: LonLat) => readonly [x: number, y: number];

const projector =
  ({ projection: { scale, origin } }: Outline): Project =>
  (lonLat) => {
    const [x, y] = mercator(lonLat);
    return [x * scale - origin[0], y * scale - origin[1]];
  };

/** The part of the country that the picture shows: the place that was asked for, or the four places. */
const useWindow = (project: Project) => {
  const { regions } = useDataset();
  const camera = useView((v) => v.camera);
  if (camera && camera.zoom > 8) {
    const half = 6 / 2 ** (camera.zoom - 7);
    const [[left, top], [right, bottom]] = [
      project([camera.center[0] - half, camera.center[1] + half * 0.7]),
      project([camera.center[0] + half, camera.center[1] - half * 0.7]),
    ];
    return { left, top, width: right - left, height: bottom - top };
  }
  const bounds = boundsOf(
    regions.flatMap((r): LonLat[] => (r.camera ? [[r.camera.center[0], r.camera.center[1]]] : [])),
  ) ?? [126, 34, 130, 38];
  const [[left, top], [right, bottom]] = [
    project([bounds[0] - 0.6, bounds[3] + 1.2]),
    project([bounds[2] + 0.6, bounds[1] - 1.6]),
  ];
  return { left, top, width: right - left, height: bottom - top };
};

type Props = {
  readonly outline: Outline;
  /** How large marks are drawn. */
  readonly marks?: number;
};
/** Land, zones, badges and marks of what is shown. */
export const StaticDrawing = ({ outline, marks = 1 }: Props) => {
  const words = useWords();
  const dataset = useDataset();
  const shown = useScene((s) => s.shown);
  const project = projector(outline);
  const { left, top, width, height } = useWindow(project);
  const unit = (marks * width) / 700;
  const facilities = shown.filter((i) => i.subject.type === 'facility' && hasPlace(i.subject));
  const zones = shown.filter((i) => i.subject.type === 'zone' && hasPlace(i.subject));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no <fieldset>
    <svg
      className="static-drawing"
      viewBox={`${left} ${top} ${width} ${height}`}
      role="group"
      aria-label={words.map.label}
    >
      <path d={outline.neigh} className="static-neigh" />
      <path d={outline.land} className="static-land" />
      {outline.sido.map(({ code, d }) => (
        <path key={code} d={d} className="static-sido" strokeWidth={0.7 * unit} />
      ))}
      {zones.map((item) => (
        <ZoneShape key={item.subject.id} item={item} project={project} unit={unit} />
      ))}
      {[...programmesByRegion(dataset, shown)].map(([region, items]) => (
        <RegionBadge key={region} region={region} count={items.length} project={project} unit={unit} />
      ))}
      {facilities.map((item) => (
        <FacilityMark
          key={item.subject.id}
          item={item}
          together={facilities.filter((i) => samePoint(i, item))}
          project={project}
          unit={unit}
        />
      ))}
    </svg>
  );
};

const ZoneShape = ({
  item: { subject },
  project,
  unit,
}: {
  readonly item: Item;
  readonly project: Project;
  readonly unit: number;
}) => {
  const theme = useTheme();
  const look = zoneLook(subject.kind);
  const d = (subject.outline?.geometry?.coordinates ?? [])
    .map((polygon) =>
      polygon
        .map(
          (ring) =>
            `M${ring
              .map(([lon, lat]) =>
                project([lon, lat])
                  .map((n) => n.toFixed(2))
                  .join(' '),
              )
              .join('L')}Z`,
        )
        .join(''),
    )
    .join('');
  const color = look.color[theme];
  if (d === '') return null;
  return (
    <path
      d={d}
      data-drawn={subject.id}
      fill={color}
      fillOpacity={look.fillOpacity + 0.1}
      stroke={color}
      strokeWidth={look.width * unit}
    />
  );
};

const samePoint = (a: Item, b: Item): boolean =>
  a.subject.position?.lonLat.join() === b.subject.position?.lonLat.join();

type MarkProps = {
  readonly item: Item;
  readonly together: readonly Item[];
  readonly project: Project;
  readonly unit: number;
};
const RING = 30;

/** Things on one point stand in a ring around it, each with a line to the point, so that none hides another. */
const FacilityMark = ({ item: { subject, state }, together, project, unit }: MarkProps) => {
  const text = useText();
  const groupOf = useGroupOf();
  const { subjectPicked } = useActions();
  const selected = useView((v) => v.selected === subject.id);
  const change = useScene((s) => s.comparison?.changes.get(subject.id));
  const [lonLat] = extentOf(subject, useDataset());
  if (!lonLat) return null;
  const [x, y] = project(lonLat);
  const size = 26 * unit;
  const angle = (together.findIndex((i) => i.subject.id === subject.id) / together.length) * 2 * Math.PI - Math.PI / 2;
  const radius = together.length > 1 ? RING * unit : 0;
  const [dx, dy] = [radius * Math.cos(angle), radius * Math.sin(angle)];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand inside an SVG drawing
    <g
      role="button"
      tabIndex={0}
      aria-label={text(subject.name)}
      aria-pressed={selected}
      className="static-mark"
      data-drawn={`${subject.id}@${state.class satisfies StateClass}`}
      onClick={() => subjectPicked(subject.id)}
      onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ') && subjectPicked(subject.id)}
      transform={`translate(${x} ${y})`}
    >
      <title>{text(subject.name)}</title>
      {radius > 0 && <path d={`M0 0L${dx} ${dy}`} className="static-leader" strokeWidth={unit} />}
      <g
        transform={`translate(${dx - size / 2} ${dy - size / 2})`}
        opacity={change && isUnchanged(change) ? UNCHANGED : 1}
      >
        <Mark
          group={groupOf(subject.segments)}
          state={state.class}
          unconfirmed={state.certainty === 'unconfirmed'}
          size={size}
        />
      </g>
      {change !== undefined && change.kind !== 'same' && (
        <g transform={`translate(${dx + 2 * unit} ${dy - 18 * unit}) scale(${0.85 * unit})`} data-change={change.kind}>
          <ChangeSign kind={change.kind} />
        </g>
      )}
    </g>
  );
};

const RegionBadge = ({
  region,
  count,
  project,
  unit,
}: {
  readonly region: string;
  readonly count: number;
  readonly project: Project;
  readonly unit: number;
}) => {
  const { regions } = useDataset();
  const anchor = regions.find((r) => r.id === region)?.anchor;
  if (!anchor) return null;
  const [x, y] = project([anchor[0], anchor[1]]);
  return (
    <g
      className="static-badge"
      data-drawn={`programmes/${region}@${count}`}
      transform={`translate(${x} ${y - 26 * unit}) scale(${unit})`}
    >
      <rect x={-14} y={-10} width={28} height={20} rx={5} />
      <text textAnchor="middle" dominantBaseline="central" fontSize={12}>
        {count}
      </text>
    </g>
  );
};
