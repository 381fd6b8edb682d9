import type { Dataset } from '../../model/dataset.ts';
import type { Criteria } from '../../view/criteria.ts';
import type { Center, Shape } from '../../view/shape.ts';
import type { BudgetRange, FacetId, FilterId } from '../../view/view.ts';
import { formatKrw } from '../../words/amounts.ts';
import { formatEdtf, formatMetres, type Lang } from '../../words/format.ts';
import type { Words } from '../../words/ko.ts';

/** What words are made from. */
export type Wording = { readonly dataset: Dataset; readonly words: Words; readonly lang: Lang };

const subjectName = ({ dataset, lang }: Wording, id: string): string =>
  dataset.subjects.find((s) => s.id === id)?.label[lang] ?? id;
const sourceName = ({ dataset, lang }: Wording, id: string): string => {
  const source = dataset.sources.find((s) => s.id === id);
  return source ? `${source.publisher[lang]} ${formatEdtf(source.published.edtf, lang)}` : id;
};

/** The word of a facet value, for options and chips alike. */
export const optionWord = (wording: Wording, facet: FacetId, value: string): string => {
  const { dataset, words, lang } = wording;
  const from: Readonly<Record<FacetId, () => string | undefined>> = {
    seg: () => dataset.segments.find((s) => s.id === value)?.name[lang],
    reg: () => dataset.regions.find((r) => r.id === value)?.name[lang],
    kind: () => words.kind[value],
    stage: () => words.stage[value as keyof Words['stage']],
    cert: () => words.certainty[value as keyof Words['certainty']],
    mod: () => words.modality[value as keyof Words['modality']],
    org: () => subjectName(wording, value),
    src: () => sourceName(wording, value),
    fund: () => words.filters.payer[value as keyof Words['filters']['payer']],
    zone: () => subjectName(wording, value),
    place: () => words.filters.placeOf[value as keyof Words['filters']['placeOf']],
  };
  return from[facet]() ?? value;
};

export const groupWord = ({ dataset, words, lang }: Wording, facet: FacetId, group: string): string => {
  if (facet === 'seg') return dataset.groups.find((g) => g.id === group)?.name[lang] ?? group;
  if (facet === 'reg') return dataset.regions.find((r) => r.id === group)?.name[lang] ?? group;
  if (facet === 'src') return words.source.kind[group as keyof Words['source']['kind']] ?? group;
  return words.kind[group] ?? words.type[group as keyof Words['type']] ?? group;
};

const centerWord = (wording: Wording, center: Center): string =>
  center.kind === 'subject' ? subjectName(wording, center.id) : wording.words.filters.shape[center.kind];
export const shapeWord = (wording: Wording, shape: Shape): string => {
  const { shape: words } = wording.words.filters;
  if (shape.kind === 'nearest') return words.nearest(centerWord(wording, shape.center), shape.count);
  const side = shape.outside ? words.outside : words.inside;
  if (shape.kind === 'radius') return side.radius(centerWord(wording, shape.center), formatMetres(shape.metres));
  return shape.kind === 'zone' ? side.zone(subjectName(wording, shape.id)) : side[shape.kind];
};
export const budgetWord = ({ words, lang }: Wording, { from, to }: BudgetRange): string => {
  const amount = (krw: number | null) => (krw === null ? null : formatKrw(krw, lang));
  return words.filters.budget(amount(from), amount(to));
};

/** Everything that one filter says, value by value; what is held back says so. */
export const filterWords = (wording: Wording, criteria: Criteria, filter: FilterId): readonly string[] => {
  if (filter === 'budget') return criteria.budget ? [budgetWord(wording, criteria.budget)] : [];
  if (filter === 'shape') return criteria.shape ? [shapeWord(wording, criteria.shape)] : [];
  return [
    ...criteria.filters[filter].map((value) => optionWord(wording, filter, value)),
    ...criteria.without[filter].map((value) => wording.words.filters.not(optionWord(wording, filter, value))),
  ];
};
