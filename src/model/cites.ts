import type { Cite, Source } from './dataset.ts';
import type { Day } from './day.ts';

/** The last day on which a source may have been published: from then on it is known. */
const publishedBy = ({ published: { from, to } }: Source): Day => to ?? from ?? Number.NEGATIVE_INFINITY;

const indexes = new WeakMap<readonly Source[], ReadonlyMap<string, Day>>();
const indexOf = (sources: readonly Source[]): ReadonlyMap<string, Day> => {
  const made = indexes.get(sources) ?? new Map(sources.map((source) => [source.id, publishedBy(source)]));
  indexes.set(sources, made);
  return made;
};

/** Those sources of a statement that had been published by the end of day k: a statement that was known may have been confirmed later. */
export const citesBy = (cites: readonly Cite[], sources: readonly Source[], k: Day): readonly Cite[] => {
  const days = indexOf(sources);
  return cites.filter(({ source }) => (days.get(source) ?? Number.NEGATIVE_INFINITY) <= k);
};
