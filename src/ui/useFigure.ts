import type { Claim } from '../model/dataset.ts';
import { formatValue } from '../words/amounts.ts';
import { useLang, useWords } from './context.ts';

/** The value of a claim with its unit in words; `null` for a fact in words. */
export const useFigure = (): ((claim: Claim) => string | null) => {
  const words = useWords();
  const lang = useLang();
  return ({ property, value, unit }) => {
    if (value === null || unit === null) return null;
    const word = unit === 'count' ? (words.countOf[property] ?? words.unit.count) : words.unit[unit];
    return formatValue(value, unit, word, lang);
  };
};
