import { isoOf } from '../model/day.ts';
import { activeFilters } from '../view/criteria.ts';
import { marksOf, stopsOf } from '../view/stops.ts';
import { formatIso } from '../words/format.ts';
import { useActions, useCriteria, useHistories, useLang, useScene, useView, useWords } from './context.ts';
import { filterWords } from './filters/optionWords.ts';
import { useWording } from './filters/useWording.ts';

/** Nothing matches: names the filter that emptied the list and mends it in one press. */
export const EmptyState = () => {
  const words = useWords();
  const lang = useLang();
  const wording = useWording();
  const criteria = useCriteria();
  const histories = useHistories();
  const culprit = useScene((s) => s.culprit);
  const { filterCleared, filtersCleared, timeMoved } = useActions();
  const t = useView((v) => v.t);
  const k = useView((v) => v.k);
  const values = culprit ? filterWords(wording, criteria, culprit.filter) : [];
  const culpritWord = culprit ? `${words.filters.facet[culprit.filter]} ${values.join('·')}` : '';
  if (activeFilters(criteria).length === 0) {
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
          <button type="button" className="button" onClick={() => filterCleared(culprit.filter)}>
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
