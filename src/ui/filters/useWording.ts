import { useMemo } from 'react';
import { useDataset, useLang, useWords } from '../context.ts';
import type { Wording } from './optionWords.ts';

/** What the words of filters are made from, the same object until the language changes. */
export const useWording = (): Wording => {
  const dataset = useDataset();
  const words = useWords();
  const lang = useLang();
  return useMemo(() => ({ dataset, words, lang }), [dataset, words, lang]);
};
