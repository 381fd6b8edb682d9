import { useCallback } from 'react';
import type { Mark } from '../../view/stops.ts';
import { formatEdtf } from '../../words/format.ts';
import { useDataset, useLang, useText, useWords } from '../context.ts';

/** One sentence for a mark: its date in words, whose it is, and what the source says. It changes with the language alone. */
export const useSentence = (): ((mark: Mark) => string) => {
  const words = useWords();
  const lang = useLang();
  const text = useText();
  const { subjects } = useDataset();
  return useCallback(
    ({ milestone }) => {
      const subject = subjects.find((s) => s.id === milestone.subject);
      const date = formatEdtf(milestone.date?.edtf ?? '', lang);
      return words.time.sentence(date, subject ? text(subject.label) : '', text(milestone.statement));
    },
    [words, lang, text, subjects],
  );
};
