import type { Region } from './dataset.ts';

type Regions = readonly Region[];

/** The whole country. What belongs to it has no place on a map of the country. */
export const COUNTRY = 'korea';

const indexes = new WeakMap<Regions, ReadonlyMap<string, Region>>();
const indexOf = (regions: Regions): ReadonlyMap<string, Region> => {
  const known = indexes.get(regions);
  if (known) return known;
  const index = new Map(regions.map((region) => [region.id, region]));
  indexes.set(regions, index);
  return index;
};

/** A region and those that it lies in, the smallest first; nothing for what is no region. */
export const lineOf = (regions: Regions, id: string): Regions => {
  const region = indexOf(regions).get(id);
  return region ? [region, ...(region.parent === null ? [] : lineOf(regions, region.parent))] : [];
};

/** Whether a region is `within`, or lies in it. */
export const liesIn = (regions: Regions, id: string, within: string): boolean =>
  lineOf(regions, id).some((region) => region.id === within);
