import { useActions, useWords } from '../context.ts';
import { useCredits, useGround } from '../ground/ground.ts';

/** Whom the base map is owed to, always on the map; the rest is one press away. */
export const Attribution = () => {
  const words = useWords();
  const { pageOpened } = useActions();
  const credits = useCredits();
  const also = useGround((g) => g.shown?.about.attribution ?? '');
  return (
    <details className="attribution">
      <summary title={words.map.attribution}>{withOsm(also)}</summary>
      <div>
        {credits}{' '}
        <button type="button" className="link" onClick={() => pageOpened({ kind: 'about' })}>
          {words.header.about}
        </button>
      </div>
    </details>
  );
};

const OSM = '© OpenStreetMap';
/** The embedded map is drawn from it always; what lies above is named beside it, and nobody twice. */
const withOsm = (also: string): string =>
  also === '' ? OSM : also.includes('OpenStreetMap') ? also : `${OSM} · ${also}`;
