import { useId } from 'react';
import { stagePath } from '../../../theme.ts';
import type { Manner } from './manner.ts';

const SIZE = 16;

/** The symbol of a stage, filled by the manner in which it was said. A target is a flag whatever its stage. */
export const StageSymbol = ({ stage, manner }: { readonly stage: string; readonly manner: Manner }) => {
  const id = useId();
  const path = stagePath(manner === 'target' ? 'target' : stage);
  return (
    <svg
      className={`stage-symbol stage-${manner}`}
      width={SIZE}
      height={SIZE}
      viewBox="-11.5 -11.5 23 23"
      aria-hidden="true"
      focusable="false"
    >
      {manner === 'overdue' && (
        <defs>
          <clipPath id={id}>
            <path d={path} />
          </clipPath>
        </defs>
      )}
      <path className="stage-shape" d={path} />
      {manner === 'overdue' && (
        <path
          className="stage-hatch"
          clipPath={`url(#${id})`}
          d="M-18 2L2 -18M-16 8L8 -16M-14 14L14 -14M-8 16L16 -8M-2 18L18 -2"
        />
      )}
    </svg>
  );
};
