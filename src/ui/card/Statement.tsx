import type { ReactNode } from 'react';
import type { Claim, Milestone } from '../../model/dataset.ts';
import { useText } from '../context.ts';
import { CiteBrief, useCitesBy } from './Cites.tsx';
import { Provenance } from './Provenance.tsx';

type Props = { readonly of: Milestone | Claim; readonly lead: ReactNode; readonly children?: ReactNode };

/** One statement: what it says on a line, and one press opens the sources, how its date was settled, and the error report. */
export const Statement = ({ of, lead, children }: Props) => {
  const cites = useCitesBy(of.cites);
  const text = useText();
  return (
    <details className={`statement modality-${of.modality}`} data-statement={of.id} data-preferred={of.preferred}>
      <summary>
        <span className="statement-lead">{lead}</span>
        <span className="statement-text">{text(of.statement)}</span>
        <CiteBrief cites={cites} />
      </summary>
      <Provenance of={of}>{children}</Provenance>
    </details>
  );
};
