import { useActions, useWords } from '../context.ts';

/** Whom the base map is owed to, always on the map; the rest is one press away. */
export const Attribution = () => {
  const words = useWords();
  const { pageOpened } = useActions();
  return (
    <details className="attribution">
      <summary title={words.map.attribution}>© OpenStreetMap</summary>
      <div>
        {words.map.credits}{' '}
        <button type="button" className="link" onClick={() => pageOpened({ kind: 'about' })}>
          {words.header.about}
        </button>
      </div>
    </details>
  );
};
