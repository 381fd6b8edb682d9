import { nameInFull } from '../../view/whereabouts.ts';
import { formatMetres } from '../../words/format.ts';
import { useLang, useView } from '../context.ts';
import { useSpaceWords } from '../desk/space/useSpaceWords.ts';
import { useWhereabouts } from './gazetteer.ts';

/** Where one is, in words: from near there may be no name in sight. */
export const Whereabouts = () => {
  const { whereabouts: words, direction } = useSpaceWords();
  const lang = useLang();
  const camera = useView((v) => v.camera);
  const where = useWhereabouts(camera?.center ?? null);
  if (!where) return null;
  const { place, is } = where;
  const name = nameInFull(place, lang);
  return (
    <p className="whereabouts">
      <span className="visually-hidden">{words.middle} </span>
      {typeof is === 'string' ? words[is](name) : words.away(name, direction[is.direction], formatMetres(is.metres))}
    </p>
  );
};
