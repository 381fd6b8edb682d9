import { useCallback } from 'react';
import type { Facet, LayerInfo, Row } from '../../../tables/types.ts';
import { UNMATCHED } from '../../../theme.ts';
import { useDataset, useText } from '../../context.ts';

/** The group of a segment of the map, or the look of what is none of its segments. */
export const useGroups = (): ((segment: string | null) => string) => {
  const { segments } = useDataset();
  return useCallback((id) => segments.find((s) => s.id === id)?.group ?? UNMATCHED, [segments]);
};

/** The group of a row, by the segment that its file states. */
export const useRowGroup = ({ facets }: LayerInfo): ((row: Row) => string) => {
  const groupOf = useGroups();
  const at = facets.findIndex((facet) => facet.segments !== null);
  const segments = facets[at]?.segments ?? null;
  return (row) => groupOf(segments?.[row.codes[at] ?? -1] ?? null);
};

/** By code of a facet the name of the segment or of the city of the map that it counts as; `null`: as none. */
export const useMeaning = ({ segments, regions }: Facet): ((code: number) => string | null) => {
  const dataset = useDataset();
  const text = useText();
  return (code) => {
    const segment = segments?.[code] ?? null;
    const region = regions?.[code] ?? null;
    const meant =
      dataset.segments.find(({ id }) => id === segment) ?? dataset.regions.find(({ id }) => id === region) ?? null;
    return meant && text(meant.name);
  };
};
