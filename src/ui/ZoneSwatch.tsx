import { zoneLook } from '../theme.ts';
import { useTheme } from './useTheme.ts';

const OUTLINE = { x: 2, y: 4, width: 16, height: 12, rx: 3 } as const;

/** The outline and tint of a zone kind as the map draws them. */
export const ZoneSwatch = ({ kind, size = 20 }: { readonly kind: string; readonly size?: number }) => {
  const theme = useTheme();
  const look = zoneLook(kind);
  const color = look.color[theme];
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <rect
        {...OUTLINE}
        fill={color}
        fillOpacity={look.fillOpacity + 0.08}
        stroke={color}
        strokeWidth={5}
        strokeOpacity={0.16}
      />
      <rect
        {...OUTLINE}
        fill="none"
        stroke={color}
        strokeWidth={look.width}
        {...(look.dash.length > 0 ? { strokeDasharray: look.dash.map((d) => d * 2).join(' ') } : {})}
      />
    </svg>
  );
};
