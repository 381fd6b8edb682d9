import { enDesk } from '../../words/en.desk.ts';
import { type DeskWords, koDesk } from '../../words/ko.desk.ts';
import { useLang } from '../context.ts';

/** Words of the planner's desk: they are loaded with it, not with the first view. */
export const useDeskWords = (): DeskWords => (useLang() === 'ko' ? koDesk : enDesk);
