import { Suspense } from 'react';
import { activeFilters } from '../../view/criteria.ts';
import { FACETS, type FacetId } from '../../view/view.ts';
import { useActions, useCriteria, useView, useWords } from '../context.ts';
import { later } from '../later.tsx';
import { FacetBox } from './FacetBox.tsx';

const BudgetFacet = later(() => import('./BudgetFacet.tsx').then((module) => module.BudgetFacet));
const SavedViews = later(() => import('../desk/SavedViews.tsx').then((module) => module.SavedViews));

/** What whoever explores needs; the rest stands on the planner's desk, and wherever a link has chosen from it. */
const FIRST: readonly FacetId[] = ['seg', 'reg', 'kind', 'stage', 'cert'];

/** All facets: OR inside one, AND across, each option with its live count under the other filters. */
export const Filters = () => {
  const words = useWords();
  const { filtersCleared } = useActions();
  const active = activeFilters(useCriteria());
  const planning = useView((v) => v.mode === 'plan');
  const facets = FACETS.filter((f) => planning || FIRST.includes(f) || active.includes(f));
  return (
    <section className="filters" aria-label={words.filters.title}>
      {planning && (
        <Suspense fallback={null}>
          <SavedViews />
        </Suspense>
      )}
      {planning && <p className="list-note">{words.filters.cycle}</p>}
      {facets.map((id) => (
        <FacetBox key={id} facet={id} cycles={planning} />
      ))}
      {(planning || active.includes('budget')) && (
        <Suspense fallback={null}>
          <BudgetFacet />
        </Suspense>
      )}
      <button type="button" className="button" disabled={active.length === 0} onClick={filtersCleared}>
        {words.filters.clear}
      </button>
    </section>
  );
};
