import type { Dataset, Subject } from '../model/dataset.ts';
import { type Existing, FACET_TABLE } from './facets.ts';
import { saidOf } from './said.ts';
import { type BudgetRange, FACETS, type FacetId, FILTERS, type FilterId, NO_FILTERS, type View } from './view.ts';

/** Everything in a View that lets subjects through or holds them back. */
export type Criteria = Pick<View, 'filters' | 'without' | 'budget' | 'shape'>;
export const criteriaOf = ({ filters, without, budget, shape }: Criteria): Criteria => ({
  filters,
  without,
  budget,
  shape,
});
export const NO_CRITERIA: Criteria = { filters: NO_FILTERS, without: NO_FILTERS, budget: null, shape: null };

/** Filters that hold something back. */
export const activeFilters = ({ filters, without, budget, shape }: Criteria): readonly FilterId[] => [
  ...FACETS.filter((f) => filters[f].length + without[f].length > 0),
  ...(budget === null ? [] : (['budget'] as const)),
  ...(shape === null ? [] : (['shape'] as const)),
];
/** The same criteria without one filter. */
export const withoutFilter = (criteria: Criteria, filter: FilterId): Criteria => {
  if (filter === 'budget' || filter === 'shape') return { ...criteria, [filter]: null };
  const { filters, without } = criteria;
  return { ...criteria, filters: { ...filters, [filter]: [] }, without: { ...without, [filter]: [] } };
};

const fits = (budget: number | null, { from, to }: BudgetRange): boolean =>
  budget !== null && (from === null || from <= budget) && (to === null || budget <= to);

/** Where and when criteria are asked. `within`: what the shape lets through, `null` where it cannot be applied. */
export type Asking = {
  readonly dataset: Dataset;
  readonly k: number;
  readonly within: ReadonlySet<string> | null;
};

/** Filters that a subject fails: none = it is shown; exactly one = it counts for that filter. */
export const failed = (
  { filters, without, budget, shape }: Criteria,
  subject: Subject,
  state: Existing | null,
  { dataset, k, within }: Asking,
): readonly FilterId[] => {
  const fails: FilterId[] = [];
  for (const { id, valuesOf } of FACET_TABLE) {
    const [some, none] = [filters[id], without[id]];
    if (some.length + none.length === 0) continue;
    const values = valuesOf(subject, state, dataset, k);
    if ((some.length > 0 && !values.some((v) => some.includes(v))) || values.some((v) => none.includes(v)))
      fails.push(id);
  }
  if (budget !== null && !fits(saidOf(dataset, k, subject.id).budget, budget)) fails.push('budget');
  if (shape !== null && within !== null && !within.has(subject.id)) fails.push('shape');
  return fails;
};

export type Counts = Readonly<Record<FacetId, ReadonlyMap<string, number>>>;
export type Judged = { readonly subject: Subject; readonly state: Existing; readonly failed: readonly FilterId[] };

/**
 * How many each value would show if it alone were chosen in its facet: those that pass all the other filters and bear
 * nothing else that the facet holds back. Beside a value that is held back stands how many that are.
 */
export const countsOf = (judged: readonly Judged[], { without }: Criteria, { dataset, k }: Asking): Counts =>
  Object.fromEntries(
    FACET_TABLE.map(({ id, valuesOf }) => {
      const counts = new Map<string, number>();
      for (const { subject, state, failed: fails } of judged) {
        if (fails.some((f) => f !== id)) continue;
        const values = valuesOf(subject, state, dataset, k);
        const barred = values.filter((v) => without[id].includes(v));
        for (const value of barred.length > 0 ? barred : values) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return [id, counts];
    }),
  ) as unknown as Counts;

/** The filter that empties the view by itself: dropping it alone shows most. `null` where no single one does. */
export const culpritOf = (judged: readonly Judged[]): { readonly filter: FilterId; readonly shows: number } | null => {
  const shows = FILTERS.map((filter) => ({
    filter,
    shows: judged.filter((j) => j.failed.every((f) => f === filter)).length,
  }));
  const best = shows.toSorted((a, b) => b.shows - a.shows)[0];
  return best && best.shows > 0 ? best : null;
};
