import { useId } from 'react';
import type { StateClass } from '../model/vocabulary.ts';
import { groupLook, MARK, shapePath } from '../theme.ts';
import { useDataset } from './context.ts';
import { useTheme } from './useTheme.ts';

type Props = {
  readonly group: string | undefined;
  readonly state: StateClass;
  readonly unconfirmed?: boolean;
  readonly size?: number;
};

/** The mark of a facility as the map draws it: shape and colour of its segment group, fill by state, ring where unconfirmed. */
export const Mark = ({ group, state, unconfirmed = false, size = 20 }: Props) => {
  const theme = useTheme();
  const id = useId();
  const look = groupLook(group);
  const color = state === 'ended' ? MARK.ended[theme] : look.color[theme];
  const path = shapePath(look.shape);
  const box = 14;
  return (
    <svg
      className="mark"
      width={size}
      height={size}
      viewBox={`${-box} ${-box} ${2 * box} ${2 * box}`}
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <clipPath id={`${id}-shape`}>
          <path d={path} />
        </clipPath>
      </defs>
      <path d={path} fill={state === 'solid' || state === 'ended' ? color : MARK.paper[theme]} />
      <g clipPath={`url(#${id}-shape)`}>
        {state === 'half' && <rect x={-12} y={-12} width={12} height={24} fill={color} />}
        {state === 'hatched' && (
          <path d="M-16 4L4 -16M-12 10L10 -12M-6 14L14 -6M0 18L18 0" stroke={color} strokeWidth={2.4} />
        )}
        {state === 'ended' && <path d="M-10 10L10 -10" stroke={MARK.paper[theme]} strokeWidth={2.6} />}
      </g>
      <path
        d={path}
        fill="none"
        stroke={state === 'hollow' || state === 'hatched' ? color : MARK.outline[theme]}
        strokeWidth={state === 'hollow' || state === 'hatched' ? 2.6 : 1.4}
        strokeLinejoin="round"
      />
      {unconfirmed && (
        <circle r={12.6} fill="none" stroke={MARK.unconfirmed[theme]} strokeWidth={2} strokeDasharray="3.4 2.6" />
      )}
    </svg>
  );
};

/** Group of the leading segment of a subject. */
export const useGroupOf = (): ((segments: readonly string[]) => string | undefined) => {
  const { segments } = useDataset();
  return ([first]) => segments.find((s) => s.id === first)?.group;
};
