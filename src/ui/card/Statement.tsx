import type { ReactNode } from 'react';
import type { Claim, Milestone } from '../../model/dataset.ts';
import { formatEdtf } from '../../words/format.ts';
import { useLang, useText, useWords } from '../context.ts';
import { CiteButton } from './CiteButton.tsx';
import { CiteBrief, CiteList, useCitesBy } from './Cites.tsx';
import { ReportLink } from './ReportLink.tsx';

type Props = { readonly of: Milestone | Claim; readonly lead: ReactNode; readonly children?: ReactNode };

/** One statement: what it says on a line, and one press opens the sources, how its date was settled, and the error report. */
export const Statement = ({ of, lead, children }: Props) => {
  const cites = useCitesBy(of.cites);
  const words = useWords();
  const lang = useLang();
  const text = useText();
  return (
    <details className={`statement modality-${of.modality}`} data-statement={of.id} data-preferred={of.preferred}>
      <summary>
        <span className="statement-lead">{lead}</span>
        <span className="statement-text">{text(of.statement)}</span>
        <CiteBrief cites={cites} />
      </summary>
      <div className="provenance">
        {children}
        {of.why && <p>{text(of.why)}</p>}
        {of.date && (
          <p className="muted">
            {words.modality[of.modality]} · {formatEdtf(of.date.edtf, lang)} · {words.resolution[of.date.resolved]}
            {of.date.written && ` · ${words.card.written(of.date.written)}`}
          </p>
        )}
        <CiteList cites={cites} />
        {of.date && of.date.datedBy.length > 0 && (
          <>
            <p className="muted">{words.card.resolvedBy}</p>
            <CiteList cites={of.date.datedBy} label={words.card.resolvedBy} />
          </>
        )}
        <p className="statement-tools">
          <CiteButton of={of} />
          <ReportLink of={of} />
        </p>
      </div>
    </details>
  );
};
