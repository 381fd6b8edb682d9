import { useEffect, useRef, useState } from 'react';
import { isoOf } from '../../model/day.ts';
import { formatIso } from '../../words/format.ts';
import { useDataset, useLang, useViews, useWords } from '../context.ts';
import type { Marks } from './useMarks.ts';
import { useSentence } from './useSentence.ts';

const QUIET_MS = 700;
/** More than so many milestones of one day are counted, not read out. */
const MOST = 3;

/** One polite live region: what happened on the day and what is shown, said when things have come to rest. */
export const LiveRegion = ({ marks }: { readonly marks: Marks }) => {
  const words = useWords();
  const lang = useLang();
  const sentence = useSentence();
  const { store } = useViews();
  const { asOf } = useDataset();
  const [said, setSaid] = useState('');
  // Other marks are told when the scene changes; only another language is a reason of its own to speak.
  const latest = useRef(marks);
  latest.current = marks;
  useEffect(() => {
    const tell = () => {
      const { view, scene } = store.getState();
      const here = latest.current.at(view.t);
      const told = here.slice(0, MOST).map(sentence);
      const more = here.length > MOST ? [words.time.more(here.length - MOST)] : [];
      const count = words.summary.live(formatIso(isoOf(scene.day), lang), scene.shown.length);
      const known = view.k === asOf ? [] : [words.knowledge.banner(formatIso(isoOf(view.k), lang))];
      return [...known, ...told, ...more, count].join(' ');
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setSaid(tell()), QUIET_MS);
    };
    soon();
    const stop = store.subscribe((s) => s.scene, soon);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store, words, lang, asOf, sentence]);
  return (
    <div className="visually-hidden" aria-live="polite" id="live">
      {said}
    </div>
  );
};
