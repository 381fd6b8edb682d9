import type { ReactNode } from 'react';
import type { Claim } from '../../model/dataset.ts';
import { useWords } from '../context.ts';
import { useFigure } from '../useFigure.ts';
import { Statement } from './Statement.tsx';

type Props = {
  readonly of: Claim;
  /** Another source is followed: it is listed, and said to be the other one. */
  readonly other?: boolean;
  readonly after?: ReactNode;
};

/** A claim on a line: what it measures and its figure, or a fact in words; one press opens its sources. */
export const ClaimLine = ({ of, other = false, after }: Props) => {
  const words = useWords();
  const figure = useFigure();
  const value = figure(of);
  return (
    <Statement
      of={of}
      lead={
        <>
          {value !== null && (
            <>
              <strong>
                {words.property[of.property]}
                {of.funding !== null && of.funding !== 'total' && ` (${words.funding[of.funding]})`}
              </strong>
              <b className="figure">{value}</b>
            </>
          )}
          {of.modality !== 'reported' && (
            <span className={`tag tag-${of.modality}`}>{words.modality[of.modality]}</span>
          )}
          {other && <span className="tag">{words.card.otherDate}</span>}
          {after}
        </>
      }
    />
  );
};
