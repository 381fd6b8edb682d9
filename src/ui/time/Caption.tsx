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

/** What the day of the slider is about, above the time control; while time runs, what happened last. Two days have none. */
export const Caption = ({ marks, running }: { readonly marks: Marks; readonly running: boolean }) => {
  const words = useWords();
  const lang = useLang();
  const sentence = useSentence();
  const { milestonePicked } = useActions();
  // The day whose milestones are told: while time runs, the last one that had any.
  const day = useView(({ t }) => {
    if (marks.at(t).length > 0) return t;
    return running ? previousStop(marks.stops, t) : null;
  });
  const now = useView((v) => v.t === day);
  const told = day === null ? [] : marks.at(day);
  const comparing = useView((v) => v.t2 !== null);
  const [first] = told;
  if (day === null || !first || comparing) return null;
  return (
    <div className="caption" data-caption={isoOf(day)}>
      <small>{now ? words.time.happened : formatIso(isoOf(day), lang)}</small>
      <button type="button" onClick={() => milestonePicked(first.milestone.id)}>
        <ModalitySign of={first.milestone} />
        <span className={`tag tag-${first.milestone.modality}`}>{words.modality[first.milestone.modality]}</span>
        {sentence(first)}
      </button>
      {told.length > 1 && <small>{words.time.more(told.length - 1)}</small>}
    </div>
  );
};
