import { isMilestone, type Said } from '../../model/pledges.ts';
import { formatEdtf } from '../../words/format.ts';
import { Provenance } from '../card/Provenance.tsx';
import { useActions, useDataset, useLang, useText, useWords } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { useFigure } from '../useFigure.ts';
import { useBriefWords } from './useBriefWords.ts';

/** Where a value of a slide comes from, large enough to be read by those who asked. */
export const SourceDialog = ({ said, onClose }: { readonly said: Said; readonly onClose: () => void }) => {
  const words = useBriefWords();
  const { property, stage, modality, card } = useWords();
  const lang = useLang();
  const text = useText();
  const figure = useFigure();
  const { subjects } = useDataset();
  const { subjectPicked } = useActions();
  const subject = subjects.find((s) => s.id === said.subject);
  const [what, value] = isMilestone(said)
    ? [stage[said.stage], said.date ? formatEdtf(said.date.edtf, lang) : card.undated]
    : [property[said.property], figure(said)];
  return (
    <Dialog label={words.source} className="page source-dialog" onClose={onClose}>
      <article data-source-of={said.id}>
        <p className="card-kind">
          {subject && (
            <button
              type="button"
              className="link"
              onClick={() => {
                onClose();
                subjectPicked(subject.id);
              }}
            >
              {text(subject.name)}
            </button>
          )}{' '}
          · {what} <span className={`tag tag-${said.modality}`}>{modality[said.modality]}</span>
        </p>
        {value !== null && <h2>{value}</h2>}
        <p className="source-statement">{text(said.statement)}</p>
        <Provenance of={said} />
      </article>
    </Dialog>
  );
};
