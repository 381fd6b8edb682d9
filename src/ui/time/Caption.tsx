import { isoOf } from '../../model/day.ts';
import { previousStop } from '../../view/stops.ts';
import { formatIso } from '../../words/format.ts';
import { useActions, useLang, useView, useWords } from '../context.ts';
import { ModalitySign } from '../ModalitySign.tsx';
import type { Marks } from './useMarks.ts';
import { useSentence } from './useSentence.ts';

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
