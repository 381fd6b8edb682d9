import type { LayerInfo } from '../../../tables/types.ts';
import { followed } from '../../../view/own/asked.ts';
import { useView, useWords } from '../../context.ts';

/** The map's own filters that hold rows back just now, in words; empty: none does. */
export const useFollowed = (info: LayerInfo): string => {
  const { filters } = useWords();
  return useView((v) =>
    followed(info, v)
      .map((facet) => filters.facet[facet])
      .join(', '),
  );
};
