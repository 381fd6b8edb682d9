import { FACETS } from '../../view/view.ts';
import { useActions, useDataset, useLang, useView, useWords } from '../context.ts';
import { Icon } from '../icons.tsx';
import { optionWord } from './optionWords.ts';

/** What is filtered, each part removable by one press. */
export const Chips = () => {
  const words = useWords();
  const lang = useLang();
  const dataset = useDataset();
  const filters = useView((v) => v.filters);
  const { facetToggled, filtersCleared } = useActions();
  const chips = FACETS.flatMap((facet) =>
    filters[facet].map((value) => ({ facet, value, word: optionWord(dataset, words, lang, facet, value) })),
  );
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={words.filters.title}>
      {chips.map(({ facet, value, word }) => (
        <li key={`${facet}:${value}`}>
          <button
            type="button"
            className="chip"
            aria-label={words.filters.remove(word)}
            onClick={() => facetToggled(facet, value)}
          >
            {word}
            <Icon name="close" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="link" onClick={filtersCleared}>
          {words.filters.clear}
        </button>
      </li>
    </ul>
  );
};
