import { enBrief } from '../../words/en.brief.ts';
import { type BriefWords, koBrief } from '../../words/ko.brief.ts';
import { useLang } from '../context.ts';

/** Words of the briefing: they are loaded with it, not with the first view. */
export const useBriefWords = (): BriefWords => (useLang() === 'ko' ? koBrief : enBrief);
