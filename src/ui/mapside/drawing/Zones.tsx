import { useId } from 'react';
import type { LonLat, Subject } from '../../../model/dataset.ts';
import type { ThemeName } from '../../../theme.ts';
import { zoneLook } from '../../../theme.ts';
import type { Frame } from '../../../view/frame.ts';
import { projectionOf } from '../../../view/frame.ts';
import { metresPerPixel } from '../../../view/scaleBar.ts';
import type { Item } from '../../../view/scene.ts';
import { useTheme } from '../../useTheme.ts';

/** Where lengths on the ground are measured: the middle of Korea. */
const LATITUDE = 36.2;
/** At most as many pixels as the interactive map gives to a circle. */
const MOST_PX = 60;
const pixelsOf = (metres: number, { zoom }: Frame): number =>
  Math.min(MOST_PX, metres / metresPerPixel(zoom, LATITUDE));

const pathOf = (rings: readonly (readonly (readonly number[])[])[], frame: Frame): string => {
  const project = projectionOf(frame);
  const point = ([lon = 0, lat = 0]: readonly number[]) =>
    project([lon, lat])
      .map((n) => n.toFixed(1))
      .join(' ');
  return rings.map((ring) => `M${ring.map(point).join('L')}Z`).join('');
};

type Props = { readonly items: readonly Item[]; readonly frame: Frame };
/** Special zones and complexes in their colour and dash. */
export const Zones = ({ items, frame }: Props) => {
  const theme = useTheme();
  return items.map(({ subject }) => <Zone key={subject.id} subject={subject} frame={frame} theme={theme} />);
};

const Zone = ({
  subject,
  frame,
  theme,
}: {
  readonly subject: Subject;
  readonly frame: Frame;
  readonly theme: ThemeName;
}) => {
  const { color, dash, width, fillOpacity, offset } = zoneLook(subject.kind);
  const ink = color[theme];
  const { outline } = subject;
  if (outline?.geometry) {
    const d = pathOf(outline.geometry.coordinates.flat(), frame);
    const dashes = dash.map((part) => part * width).join(' ') || undefined;
    return (
      <g data-drawn={subject.id} fill={ink} fillOpacity={fillOpacity + 0.06} stroke={ink} strokeDasharray={dashes}>
        {offset === 0 ? (
          <path d={d} strokeWidth={width} />
        ) : (
          <>
            <path d={d} stroke="none" />
            <EdgeAside d={d} frame={frame} width={width} offset={Math.abs(offset)} />
          </>
        )}
      </g>
    );
  }
  const project = projectionOf(frame);
  return (
    <g data-drawn={subject.id} fill={ink} fillOpacity={0.12} stroke={ink} strokeOpacity={0.5} strokeWidth={1.2}>
      {(outline?.centers ?? []).map((center) => {
        const [x, y] = project(center as unknown as LonLat);
        return <circle key={center.join()} cx={x} cy={y} r={pixelsOf(outline?.accuracyM ?? 0, frame)} />;
      })}
    </g>
  );
};

type EdgeProps = { readonly d: string; readonly frame: Frame; readonly width: number; readonly offset: number };
/** An edge that is moved outwards, so that two zones of one outline are both seen: what is left of a wide line. */
const EdgeAside = ({ d, frame, width, offset }: EdgeProps) => {
  const id = useId();
  return (
    <>
      <mask id={id} maskUnits="userSpaceOnUse" x={0} y={0} width={frame.width} height={frame.height}>
        <path d={d} fill="none" stroke="#fff" strokeDasharray="none" strokeWidth={2 * offset + width} />
        <path d={d} fill="#000" fillOpacity={1} stroke="#000" strokeDasharray="none" strokeWidth={2 * offset - width} />
      </mask>
      <path d={d} fill="none" strokeWidth={2 * offset + width} mask={`url(#${id})`} />
    </>
  );
};
