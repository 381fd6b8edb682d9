import { isoOf } from '../../model/day.ts';
import { type Mark, previousStop } from '../../view/stops.ts';
import { formatEdtf, formatIso } from '../../words/format.ts';
import { useActions, useDataset, useLang, useText, useView, useWords } from '../context.ts';
import { ModalitySign } from '../ModalitySign.tsx';
import type { Marks } from './useMarks.ts';

/** One sentence for a mark: its date in words, whose it is, and what the source says. */
export const useSentence = (): ((mark: Mark) => string) => {
  const words = useWords();
  const lang = useLang();
  const text = useText();
  const { subjects } = useDataset();
  return ({ milestone }) => {
    const subject = subjects.find((s) => s.id === milestone.subject);
    const date = formatEdtf(milestone.date?.edtf ?? '', lang);
    return words.time.sentence(date, subject ? text(subject.label) : '', text(milestone.statement));
  };
};

/** What the day of the slider is about, above the time control; while time runs, what happened last. */
export const Caption = ({ marks, running }: { readonly marks: Marks; readonly running: boolean }) => {
  const words = useWords();
  const lang = useLang();
  const sentence = useSentence();
  const { milestonePicked } = useActions();
  const t = useView((v) => v.t);
  const here = marks.at(t);
  const last = running && here.length === 0 ? previousStop(marks.stops, t) : null;
  const told = last === null ? here : marks.at(last);
  const [first] = told;
  if (!first) return null;
  return (
    <div className="caption" data-caption={isoOf(last ?? t)}>
      <small>{last === null ? words.time.happened : formatIso(isoOf(last), lang)}</small>
      <button type="button" onClick={() => milestonePicked(first.milestone.id)}>
        <ModalitySign of={first.milestone} />
        <span className={`tag tag-${first.milestone.modality}`}>{words.modality[first.milestone.modality]}</span>
        {sentence(first)}
      </button>
      {told.length > 1 && <small>{words.time.more(told.length - 1)}</small>}
    </div>
  );
};
