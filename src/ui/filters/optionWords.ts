import type { Dataset } from '../../model/dataset.ts';
import type { FacetId } from '../../view/view.ts';
import type { Lang } from '../../words/format.ts';
import type { Words } from '../../words/ko.ts';

/** The word of a facet value, for options and chips alike. */
export const optionWord = (dataset: Dataset, words: Words, lang: Lang, facet: FacetId, value: string): string => {
  switch (facet) {
    case 'seg':
      return dataset.segments.find((s) => s.id === value)?.name[lang] ?? value;
    case 'reg':
      return dataset.regions.find((r) => r.id === value)?.name[lang] ?? value;
    case 'kind':
      return words.kind[value] ?? value;
    case 'stage':
      return words.stage[value as keyof Words['stage']] ?? value;
    case 'cert':
      return words.certainty[value as keyof Words['certainty']] ?? value;
  }
};

export const groupWord = (dataset: Dataset, words: Words, lang: Lang, facet: FacetId, group: string): string => {
  if (facet === 'seg') return dataset.groups.find((g) => g.id === group)?.name[lang] ?? group;
  if (facet === 'reg') return dataset.regions.find((r) => r.id === group)?.name[lang] ?? group;
  return words.type[group as keyof Words['type']] ?? group;
};
