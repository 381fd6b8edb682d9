import type { Frame } from '../../../view/frame.ts';
import { scaleBarOf } from '../../../view/scaleBar.ts';
import { formatMetres } from '../../../words/format.ts';

/** As the interactive map has it, and where. */
const PX = { most: 110, left: 10, bottom: 10, height: 22 } as const;

export const ScaleBar = ({ frame }: { readonly frame: Frame }) => {
  const { metres, px } = scaleBarOf(frame, PX.most);
  return (
    <g className="static-scale" transform={`translate(${PX.left} ${frame.height - PX.bottom - PX.height})`}>
      <path d={`M1 0V${PX.height - 1}H${px - 1}V0`} />
      <text x={6} y={PX.height / 2}>
        {formatMetres(metres)}
      </text>
    </g>
  );
};
