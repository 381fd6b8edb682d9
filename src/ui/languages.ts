import type { Lang } from '../words/format.ts';
import { ko, type Words } from '../words/ko.ts';
import { ahead } from './ahead.ts';

/** Korean comes with the page; English when it is asked for, or ahead when the page has time. */
let english: Words | null = null;
const loadEnglish = ahead(async () => {
  english ??= (await import('../words/en.ts')).en;
});

/** Makes the words of a language ready; where they cannot be loaded, Korean stands in for them. */
export const loadWords = async (lang: Lang): Promise<void> => {
  if (lang === 'en') await loadEnglish().catch(() => undefined);
};
export const wordsOf = (lang: Lang): Words => (lang === 'en' && english !== null ? english : ko);
