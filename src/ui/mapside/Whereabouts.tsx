import { nameInFull, whereaboutsOf } from '../../view/whereabouts.ts';
import { formatMetres } from '../../words/format.ts';
import { useLang, useView } from '../context.ts';
import { useSpaceWords } from '../desk/space/useSpaceWords.ts';
import { useGazetteer } from './gazetteer.ts';

/** Where one is, in words: from near there may be no name in sight. */
export const Whereabouts = () => {
  const { whereabouts: words, direction } = useSpaceWords();
  const lang = useLang();
  const camera = useView((v) => v.camera);
  const places = useGazetteer();
  const where = camera && whereaboutsOf(places, camera.center);
  if (!where) return null;
  const name = nameInFull(where.place, lang);
  const { away } = where;
  return (
    <p className="whereabouts">
      <span className="visually-hidden">{words.middle} </span>
      {away ? words.away(name, direction[away.direction], formatMetres(away.metres)) : words.near(name)}
    </p>
  );
};
