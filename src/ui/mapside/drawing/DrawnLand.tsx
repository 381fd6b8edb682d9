import { type Frame, placementOf } from '../../../view/frame.ts';
import { useLang } from '../../context.ts';
import type { Outline, ProvinceName } from './outline.ts';

/** Sea, land and provinces, where and as large as the interactive map has them. */
export const DrawnLand = ({ outline, frame }: { readonly outline: Outline; readonly frame: Frame }) => {
  const { scale: paths, origin } = outline.projection;
  const { scale, x, y } = placementOf(frame);
  const unit = scale / paths;
  const [left, top] = [x + origin[0] * unit, y + origin[1] * unit];
  return (
    <>
      <g transform={`matrix(${unit} 0 0 ${unit} ${left} ${top})`}>
        <path d={outline.neigh} className="static-neigh" />
        <path d={outline.land} className="static-shore" />
        <path d={outline.land} className="static-land" />
        {outline.sido.map(({ code, d }) => (
          <path key={code} d={d} className="static-sido" />
        ))}
        <path d={outline.land} className="static-coast" />
      </g>
      <g className="static-names">
        {outline.names.map((name) => (
          <Province
            key={name.ko}
            name={name}
            zoom={frame.zoom}
            at={[left + name.at[0] * unit, top + name.at[1] * unit]}
          />
        ))}
      </g>
    </>
  );
};

/** Full names from the zoom at which the interactive map has them; nearer than this it names cities instead. */
const FULL = { ko: 7, en: 8 } as const;
export const PROVINCES_TO = 9.6;

type Props = { readonly name: ProvinceName; readonly zoom: number; readonly at: readonly [number, number] };
const Province = ({ name, zoom, at: [x, y] }: Props) => {
  const lang = useLang();
  if (zoom > PROVINCES_TO) return null;
  const text = zoom < FULL[lang] ? name[`${lang}Short`] : name[lang];
  const part = Math.min(1, Math.max(0, (zoom - 5) / 3));
  const size = name.metro ? 10.5 + 3.5 * part : 12 + 4.5 * part;
  const spread = lang === 'ko' && !name.metro ? '0.14em' : undefined;
  return (
    <text x={x} y={y} fontSize={size} letterSpacing={spread}>
      {text}
    </text>
  );
};
