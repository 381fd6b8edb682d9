import { enOwn } from '../../words/en.own.ts';
import { koOwn, type OwnWords } from '../../words/ko.own.ts';
import { useLang } from '../context.ts';

/** Words of a planner's own table: they are loaded with it, not with the first view. */
export const useOwnWords = (): OwnWords => (useLang() === 'ko' ? koOwn : enOwn);
