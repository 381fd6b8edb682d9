import { lineOf } from '../../model/regions.ts';
import { useDataset, useText } from '../context.ts';

/** A region in its line, from the largest: `경상북도 포항시 북구`. A name that holds the one before it says it once. */
export const useRegionLine = (region: string): string => {
  const text = useText();
  const { regions } = useDataset();
  const names = lineOf(regions, region)
    .filter((r) => r.level !== 'country' || r.id === region)
    .toReversed()
    .map((r) => text(r.name));
  return names.filter((name, i) => !names.slice(i + 1).some((later) => later.includes(name))).join(' ');
};
