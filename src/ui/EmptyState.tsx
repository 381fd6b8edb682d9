import { isoOf } from '../model/day.ts';
import { marksOf, stopsOf } from '../view/stops.ts';
import { FACETS } from '../view/view.ts';
import { formatIso } from '../words/format.ts';
import { useActions, useDataset, useHistories, useLang, useScene, useView, useWords } from './context.ts';
import { optionWord } from './filters/optionWords.ts';

/** Nothing matches: names the filter that emptied the list and mends it in one press. */
export const EmptyState = () => {
  const words = useWords();
  const lang = useLang();
  const dataset = useDataset();
  const histories = useHistories();
  const culprit = useScene((s) => s.culprit);
  const { facetCleared, filtersCleared, timeMoved } = useActions();
  const { t, k, filters } = useView((v) => v);
  const values = culprit ? filters[culprit.facet].map((v) => optionWord(dataset, words, lang, culprit.facet, v)) : [];
  const culpritWord = culprit ? `${words.filters.facet[culprit.facet]} ${values.join('·')}` : '';
  const filtered = FACETS.some((f) => filters[f].length > 0);
  if (!filtered) {
    const first = stopsOf(marksOf(histories, k, () => true))[0];
    return (
      <div className="empty" role="status">
        <p>{words.list.nothingYet(formatIso(isoOf(t), lang))}</p>
        {first !== undefined && (
          <button type="button" className="button" onClick={() => timeMoved(first)}>
            {words.list.firstStop}
          </button>
        )}
      </div>
    );
  }
  return (
    <div className="empty" role="status">
      <p>
        <strong>{words.list.empty}</strong>
      </p>
      {culprit ? (
        <>
          <p>{words.list.culprit(culpritWord, culprit.shows)}</p>
          <button type="button" className="button" onClick={() => facetCleared(culprit.facet)}>
            {words.list.dropCulprit(culpritWord)}
          </button>
        </>
      ) : (
        <p>{words.list.noCulprit}</p>
      )}
      <button type="button" className="link" onClick={filtersCleared}>
        {words.filters.clear}
      </button>
    </div>
  );
};
