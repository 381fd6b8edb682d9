import type { ReactNode } from 'react';
import type { Milestone } from '../../model/dataset.ts';
import { formatEdtf } from '../../words/format.ts';
import { useDataset, useLang, useText, useWords } from '../context.ts';
import { ModalitySign } from '../ModalitySign.tsx';
import { Statement } from './Statement.tsx';

type Props = {
  readonly of: Milestone;
  readonly overdue?: boolean;
  /** Another source is followed: it is listed, and said to be the other one. */
  readonly other?: boolean;
  readonly after?: ReactNode;
};

/** A milestone on a line: date, stage, how it was said; one press opens its sources. */
export const MilestoneLine = ({ of, overdue = false, other = !of.preferred, after }: Props) => {
  const words = useWords();
  const lang = useLang();
  const text = useText();
  const venue = useDataset().venues.find((v) => v.id === of.place);
  const lead = (
    <>
      <ModalitySign of={of} />
      <time>{of.date ? formatEdtf(of.date.edtf, lang) : words.card.undated}</time>
      <strong>{of.modality === 'target' ? words.modality.target : words.stage[of.stage]}</strong>
      <span className={`tag tag-${of.modality}`}>{words.modality[of.modality]}</span>
      {overdue && <em className="doubt doubt-unconfirmed">{words.certainty.unconfirmed}</em>}
      {other && <span className="tag">{words.card.otherDate}</span>}
      {after}
    </>
  );
  return (
    <Statement of={of} lead={lead}>
      {overdue && <p className="warning">{words.card.unconfirmedNote}</p>}
      {venue && (
        <p className="muted">
          {words.card.venue}: {text(venue.name)}
        </p>
      )}
    </Statement>
  );
};
