import type { ReactNode } from 'react';
import { isMilestone, type Said } from '../../model/pledges.ts';
import { ClaimLine } from './ClaimLine.tsx';
import { MilestoneLine } from './MilestoneLine.tsx';

type Props = {
  readonly of: Said;
  /** Another source is followed: it is listed, and said to be the other one. */
  readonly other?: boolean;
  readonly after?: ReactNode;
};

/** Whatever was said, on a line of its kind. */
export const SaidLine = ({ of, ...rest }: Props) =>
  isMilestone(of) ? <MilestoneLine of={of} {...rest} /> : <ClaimLine of={of} {...rest} />;
