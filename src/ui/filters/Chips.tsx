import { FACETS } from '../../view/view.ts';
import { useActions, useCriteria, useWords } from '../context.ts';
import { Icon } from '../icons.tsx';
import { budgetWord, optionWord, shapeWord } from './optionWords.ts';
import { useWording } from './useWording.ts';

type ChipOf = {
  readonly key: string;
  readonly word: string;
  readonly none?: boolean;
  readonly drop: () => void;
};

/** What is filtered, each part removable by one press. */
export const Chips = () => {
  const words = useWords();
  const chips = useChips();
  const { filtersCleared } = useActions();
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={words.filters.title}>
      {chips.map(({ key, word, none = false, drop }) => (
        <li key={key}>
          <button
            type="button"
            className="chip"
            data-none={none}
            aria-label={words.filters.remove(none ? words.filters.not(word) : word)}
            onClick={drop}
          >
            {none ? words.filters.not(word) : word}
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

const useChips = (): readonly ChipOf[] => {
  const wording = useWording();
  const { filters, without, budget, shape } = useCriteria();
  const { facetToggled, filterCleared } = useActions();
  const facets = FACETS.flatMap((facet) => {
    const chip = (value: string, none: boolean): ChipOf => ({
      key: `${facet}:${value}`,
      word: optionWord(wording, facet, value),
      none,
      drop: () => facetToggled(facet, value),
    });
    return [...filters[facet].map((v) => chip(v, false)), ...without[facet].map((v) => chip(v, true))];
  });
  return [
    ...facets,
    ...(budget ? [{ key: 'budget', word: budgetWord(wording, budget), drop: () => filterCleared('budget') }] : []),
    ...(shape ? [{ key: 'shape', word: shapeWord(wording, shape), drop: () => filterCleared('shape') }] : []),
  ];
};
