import type { MoneyBy } from '../../../view/desk.ts';
import { optionWord } from '../../filters/optionWords.ts';
import { useWording } from '../../filters/useWording.ts';
import { useDeskWords } from '../useDeskWords.ts';

const FACET = { payer: 'fund', region: 'reg', segment: 'seg' } as const;
/** The facet that a row of the money can be filtered by. */
export const facetOfRow = (by: MoneyBy): 'fund' | 'reg' | 'seg' | null => (by === 'year' ? null : FACET[by]);

/** Names of the rows of the money, and of the subjects in them. */
export const useRowName = () => {
  const wording = useWording();
  const words = useDeskWords().money;
  return {
    row: (by: MoneyBy, key: string | null): string => {
      const facet = facetOfRow(by);
      if (key === null) return by === 'year' ? words.unknownYear : words.none;
      if (facet !== null) return optionWord(wording, facet, key);
      return wording.lang === 'ko' ? `${key}년` : key;
    },
    subject: (id: string): string => optionWord(wording, 'org', id),
  };
};
