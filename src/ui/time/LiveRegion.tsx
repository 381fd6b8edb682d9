import { useEffect, useState } from 'react';
import { isoOf } from '../../model/day.ts';
import { formatIso } from '../../words/format.ts';
import { useLang, useScene, useView, useWords } from '../context.ts';
import { useSentence } from './Caption.tsx';
import type { Marks } from './useMarks.ts';

const QUIET_MS = 700;
/** More than so many milestones of one day are counted, not read out. */
const MOST = 3;

/** One polite live region: what happened on the day and what is shown, said when things have come to rest. */
export const LiveRegion = ({ marks }: { readonly marks: Marks }) => {
  const words = useWords();
  const lang = useLang();
  const sentence = useSentence();
  const t = useView((v) => v.t);
  const { shown, day } = useScene();
  const here = marks.at(t);
  const told = here.slice(0, MOST).map(sentence);
  const more = here.length > MOST ? [words.time.more(here.length - MOST)] : [];
  const now = [...told, ...more, words.summary.live(formatIso(isoOf(day), lang), shown.length)].join(' ');
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(now), QUIET_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <div className="visually-hidden" aria-live="polite" id="live">
      {said}
    </div>
  );
};
