import type { Dataset, Region, Subject } from '../model/dataset.ts';
import type { State } from '../model/state.ts';
import { CERTAINTIES, FACILITY_KINDS, PROGRAMME_KINDS, STAGES, ZONE_KINDS } from '../model/vocabulary.ts';
import { FACETS, type FacetId, type Filters } from './view.ts';

/** A value that can be chosen, under the group that it stands in (`null`: no group). */
export type Option = { readonly value: string; readonly group: string | null };
type Existing = Extract<State, { exists: true }>;
type Facet = {
  readonly id: FacetId;
  readonly options: (dataset: Dataset) => readonly Option[];
  /** What does not exist yet has no state, and no value of a facet that is about one. */
  readonly valuesOf: (subject: Subject, state: Existing | null, dataset: Dataset) => readonly string[];
};

const KINDS: readonly Option[] = [
  ...FACILITY_KINDS.map((value) => ({ value, group: 'facility' })),
  ...ZONE_KINDS.map((value) => ({ value: `zone-${value}`, group: 'zone' })),
  ...PROGRAMME_KINDS.map((value) => ({ value: `programme-${value}`, group: 'programme' })),
];
const kindValue = (subject: Subject): string =>
  subject.type === 'facility' ? subject.kind : `${subject.type}-${subject.kind}`;

const ancestors = (regions: ReadonlyMap<string, Region>, id: string): readonly Region[] => {
  const region = regions.get(id);
  return region ? [region, ...(region.parent === null ? [] : ancestors(regions, region.parent))] : [];
};
const regionIndex = new WeakMap<Dataset, ReadonlyMap<string, string>>();

/** Region of a facet for each region: its city or county, or itself where it is a province or the country. */
const facetRegions = (dataset: Dataset): ReadonlyMap<string, string> => {
  const cached = regionIndex.get(dataset);
  if (cached) return cached;
  const byId = new Map(dataset.regions.map((r) => [r.id, r]));
  const index = new Map(
    dataset.regions.map((region) => {
      const line = ancestors(byId, region.id);
      const city = line.findLast((r) => r.level === 'sigungu');
      return [region.id, (city ?? line[0] ?? region).id];
    }),
  );
  regionIndex.set(dataset, index);
  return index;
};
export const facetRegionOf = (dataset: Dataset, region: string): string => facetRegions(dataset).get(region) ?? region;

const regionOptions = (dataset: Dataset): readonly Option[] => {
  const byId = new Map(dataset.regions.map((r) => [r.id, r]));
  const used = new Set(
    dataset.subjects.filter((s) => s.type !== 'organisation').map((s) => facetRegionOf(dataset, s.region)),
  );
  const groupOf = (id: string) => ancestors(byId, id).find((r) => r.level === 'sido')?.id ?? null;
  return [...used]
    .map((value) => ({ value, group: groupOf(value) }))
    .toSorted(
      (a, b) =>
        (a.group ?? '').localeCompare(b.group ?? '') ||
        Number(b.value === b.group) - Number(a.value === a.group) ||
        a.value.localeCompare(b.value),
    );
};

/** The facets, one list that filters, counts, chips and the URL walk. */
export const FACET_TABLE: readonly Facet[] = [
  { id: 'seg', options: (d) => d.segments.map((s) => ({ value: s.id, group: s.group })), valuesOf: (s) => s.segments },
  { id: 'reg', options: regionOptions, valuesOf: (s, _, d) => [facetRegionOf(d, s.region)] },
  {
    id: 'kind',
    options: (d) => KINDS.filter((k) => d.subjects.some((s) => kindValue(s) === k.value)),
    valuesOf: (s) => [kindValue(s)],
  },
  {
    id: 'stage',
    options: () => STAGES.map((value) => ({ value, group: null })),
    valuesOf: (_, state) => (state ? [state.stage] : []),
  },
  {
    id: 'cert',
    options: () => CERTAINTIES.map((value) => ({ value, group: null })),
    valuesOf: (_, state) => (state ? [state.certainty] : []),
  },
];

export const facetOf = (id: FacetId): Facet => FACET_TABLE.find((f) => f.id === id) ?? raise(id);
const raise = (id: string): never => {
  throw new Error(`no facet ${id}`);
};

const passes = (
  facet: Facet,
  chosen: readonly string[],
  subject: Subject,
  state: Existing | null,
  dataset: Dataset,
): boolean => chosen.length === 0 || facet.valuesOf(subject, state, dataset).some((value) => chosen.includes(value));

/** Facets that a subject fails: none = it is shown; exactly one = it counts for that facet. */
export const failed = (
  filters: Filters,
  subject: Subject,
  state: Existing | null,
  dataset: Dataset,
): readonly FacetId[] =>
  FACET_TABLE.filter((facet) => !passes(facet, filters[facet.id], subject, state, dataset)).map((facet) => facet.id);

export type Counts = Readonly<Record<FacetId, ReadonlyMap<string, number>>>;
export type Judged = { readonly subject: Subject; readonly state: Existing; readonly failed: readonly FacetId[] };

/** How many each value would show if it were chosen: those that pass all the other facets. */
export const countsOf = (judged: readonly Judged[], dataset: Dataset): Counts =>
  Object.fromEntries(
    FACETS.map((id) => {
      const counts = new Map<string, number>();
      for (const { subject, state, failed: fails } of judged) {
        if (fails.some((f) => f !== id)) continue;
        for (const value of facetOf(id).valuesOf(subject, state, dataset))
          counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return [id, counts];
    }),
  ) as unknown as Counts;

/** The filter that empties the view by itself: dropping it alone shows most. `null` where no single one does. */
export const culpritOf = (judged: readonly Judged[]): { readonly facet: FacetId; readonly shows: number } | null => {
  const shows = FACETS.map((facet) => ({
    facet,
    shows: judged.filter((j) => j.failed.every((f) => f === facet)).length,
  }));
  const best = shows.toSorted((a, b) => b.shows - a.shows)[0];
  return best && best.shows > 0 ? best : null;
};

export const knownValues = (dataset: Dataset): Readonly<Record<FacetId, ReadonlySet<string>>> =>
  Object.fromEntries(
    FACET_TABLE.map((f) => [f.id, new Set(f.options(dataset).map((o) => o.value))]),
  ) as unknown as Record<FacetId, ReadonlySet<string>>;
