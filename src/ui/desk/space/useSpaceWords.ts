import { enSpace } from '../../../words/en.space.ts';
import { koSpace, type SpaceWords } from '../../../words/ko.space.ts';
import { useLang } from '../../context.ts';

/** Words of the space tools: they are loaded with the desk, not with the first view. */
export const useSpaceWords = (): SpaceWords => (useLang() === 'ko' ? koSpace : enSpace);
