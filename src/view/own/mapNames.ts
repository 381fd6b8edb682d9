import type { Dataset } from '../../model/dataset.ts';
import type { MapNames } from '../../tables/types.ts';
import { facetRegionOf } from '../facets.ts';

/**
 * By what names a file may call the segments of the map, whole or in part (`시험·분석·평가`), and its cities: by their whole
 * names alone, because a short one may be a part of any address (`구미` of `구미동`).
 */
export const mapNames = (dataset: Dataset): MapNames => ({
  segments: dataset.segments.map(({ id, name: { ko, en } }) => ({
    id,
    names: [...new Set([id, ko, en, ...ko.split('·')])],
  })),
  regions: dataset.regions
    .filter(({ id, level }) => level === 'sigungu' && facetRegionOf(dataset, id) === id)
    .map(({ id, name: { ko, en } }) => ({ id, names: [ko, en] })),
});
