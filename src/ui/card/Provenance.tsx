import type { ReactNode } from 'react';
import type { Claim, Milestone } from '../../model/dataset.ts';
import { formatEdtf } from '../../words/format.ts';
import { useLang, useText, useWords } from '../context.ts';
import { CiteButton } from './CiteButton.tsx';
import { CiteList, useCitesBy } from './Cites.tsx';
import { ReportLink } from './ReportLink.tsx';

type Props = { readonly of: Milestone | Claim; readonly children?: ReactNode };

/** Where a statement comes from: its sources, how its date was settled, how to cite it and how to report an error. */
export const Provenance = ({ of, children }: Props) => {
  const words = useWords();
  const lang = useLang();
  const text = useText();
  const cites = useCitesBy(of.cites);
  return (
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
  );
};
