import type { Dataset, Subject } from '../model/dataset.ts';
import type { Day } from '../model/day.ts';
import { lineOf } from '../model/regions.ts';
import type { State } from '../model/state.ts';
import { PAYERS } from '../model/sums.ts';
import { CERTAINTIES, FACILITY_KINDS, MODALITIES, PROGRAMME_KINDS, STAGES, ZONE_KINDS } from '../model/vocabulary.ts';
import { saidOf } from './said.ts';
import type { FacetId } from './view.ts';

/** A value that can be chosen, under the group that it stands in (`null`: no group). */
export type Option = { readonly value: string; readonly group: string | null };
export type Existing = Extract<State, { exists: true }>;
type Facet = {
  readonly id: FacetId;
  readonly options: (dataset: Dataset) => readonly Option[];
  /** What does not exist yet has no state, and no value of a facet that is about one. `k`: what had been published. */
  readonly valuesOf: (subject: Subject, state: Existing | null, dataset: Dataset, k: Day) => readonly string[];
};

const KINDS: readonly Option[] = [
  ...FACILITY_KINDS.map((value) => ({ value, group: 'facility' })),
  ...ZONE_KINDS.map((value) => ({ value: `zone-${value}`, group: 'zone' })),
  ...PROGRAMME_KINDS.map((value) => ({ value: `programme-${value}`, group: 'programme' })),
];
/** The value of the facet of kinds, which is also the key of its word. */
export const kindValue = (subject: Subject): string =>
  subject.type === 'facility' ? subject.kind : `${subject.type}-${subject.kind}`;

const regionIndex = new WeakMap<Dataset, ReadonlyMap<string, string>>();

/** Region of a facet for each region: its city or county, or itself where it is a province or the country. */
const facetRegions = (dataset: Dataset): ReadonlyMap<string, string> => {
  const cached = regionIndex.get(dataset);
  if (cached) return cached;
  const index = new Map(
    dataset.regions.map((region) => {
      const city = lineOf(dataset.regions, region.id).findLast((r) => r.level === 'sigungu');
      return [region.id, (city ?? region).id];
    }),
  );
  regionIndex.set(dataset, index);
  return index;
};
export const facetRegionOf = (dataset: Dataset, region: string): string => facetRegions(dataset).get(region) ?? region;

const regionOptions = (dataset: Dataset): readonly Option[] => {
  const used = new Set(
    dataset.subjects.filter((s) => s.type !== 'organisation').map((s) => facetRegionOf(dataset, s.region)),
  );
  const groupOf = (id: string) => lineOf(dataset.regions, id).find((r) => r.level === 'sido')?.id ?? null;
  return [...used]
    .map((value) => ({ value, group: groupOf(value) }))
    .toSorted(
      (a, b) =>
        (a.group ?? '').localeCompare(b.group ?? '') ||
        Number(b.value === b.group) - Number(a.value === a.group) ||
        a.value.localeCompare(b.value),
    );
};

/** Whether a subject has a place of its own, is only known to be of a region, or nobody says where it is. */
export const PLACES = ['site', 'region', 'unplaced'] as const;
const placeOf = ({ type, position, outline }: Subject): (typeof PLACES)[number] => {
  if (type === 'programme') return 'region';
  return position !== null || (outline?.centers.length ?? 0) > 0 ? 'site' : 'unplaced';
};
/** No source says who pays. */
export const UNSTATED = 'unstated';

const plain = (values: readonly string[]) => (): readonly Option[] => values.map((value) => ({ value, group: null }));
const byName = (subjects: readonly Subject[], groupOf: (subject: Subject) => string | null): readonly Option[] =>
  subjects
    .toSorted((a, b) => (groupOf(a) ?? '').localeCompare(groupOf(b) ?? '') || a.name.ko.localeCompare(b.name.ko, 'ko'))
    .map((subject) => ({ value: subject.id, group: groupOf(subject) }));
const involved = (dataset: Dataset): readonly Subject[] => {
  const ids = new Set(dataset.subjects.flatMap((s) => s.organisations.map((o) => o.id)));
  return dataset.subjects.filter((s) => ids.has(s.id));
};
const sourceOptions = (dataset: Dataset): readonly Option[] => {
  const order = ['seed', 'outside', 'unchecked'];
  return dataset.sources
    .toSorted(
      (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.published.from ?? 0) - (b.published.from ?? 0),
    )
    .map(({ id, kind }) => ({ value: id, group: kind }));
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
  { id: 'stage', options: plain(STAGES), valuesOf: (_, state) => (state ? [state.stage] : []) },
  { id: 'cert', options: plain(CERTAINTIES), valuesOf: (_, state) => (state ? [state.certainty] : []) },
  { id: 'mod', options: plain(MODALITIES), valuesOf: (s, _, d, k) => saidOf(d, k, s.id).modalities },
  {
    id: 'org',
    options: (d) => byName(involved(d), (s) => `organisation-${s.kind}`),
    valuesOf: (s) => s.organisations.map((o) => o.id),
  },
  { id: 'src', options: sourceOptions, valuesOf: (s, _, d, k) => saidOf(d, k, s.id).sources },
  {
    id: 'fund',
    options: plain([...PAYERS, UNSTATED]),
    valuesOf: (s, _, d, k) => {
      const { payers } = saidOf(d, k, s.id);
      return payers.length > 0 ? payers : [UNSTATED];
    },
  },
  {
    id: 'zone',
    options: (d) =>
      byName(
        d.subjects.filter((s) => s.type === 'zone'),
        (s) => `zone-${s.kind}`,
      ),
    valuesOf: (s) => (s.type === 'zone' ? [s.id] : s.zones),
  },
  { id: 'place', options: plain(PLACES), valuesOf: (s) => [placeOf(s)] },
];

export const facetOf = (id: FacetId): Facet => FACET_TABLE.find((f) => f.id === id) ?? raise(id);
const raise = (id: string): never => {
  throw new Error(`no facet ${id}`);
};

export const knownValues = (dataset: Dataset): Readonly<Record<FacetId, ReadonlySet<string>>> =>
  Object.fromEntries(
    FACET_TABLE.map((f) => [f.id, new Set(f.options(dataset).map((o) => o.value))]),
  ) as unknown as Record<FacetId, ReadonlySet<string>>;
