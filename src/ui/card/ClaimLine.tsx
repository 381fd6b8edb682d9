import type { ReactNode } from 'react';
import type { Claim } from '../../model/dataset.ts';
import { useWords } from '../context.ts';
import { useFigure } from '../useFigure.ts';
import { Statement } from './Statement.tsx';

/** A claim on a line: what it measures and its figure, or a fact in words; one press opens its sources. */
export const ClaimLine = ({ of, after }: { readonly of: Claim; readonly after?: ReactNode }) => {
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
          {after}
        </>
      }
    />
  );
};
