import type { Feature } from 'geojson';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Dataset } from '../../model/dataset.ts';
import { facetRegionOf } from '../../view/facets.ts';
import { type Layout, NEAR_ZOOM } from '../../view/layout.ts';
import { hasPlace, programmesKey } from '../../view/scene.ts';
import type { Lang } from '../../words/format.ts';
import { badgeId } from '../images.ts';
import { offsetName, offsetOf, whenOn } from './expressions.ts';

/** One feature for each (region x number of programmes): the badge on a region says how many are shown of it. */
export const PROGRAMMES = 'programmes';

const regionsWithProgrammes = (dataset: Dataset): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const s of dataset.subjects.filter((x) => x.type === 'programme' && hasPlace(x))) {
    const region = facetRegionOf(dataset, s.region);
    counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return counts;
};
export const mostProgrammes = (dataset: Dataset): number => Math.max(0, ...regionsWithProgrammes(dataset).values());

export const programmeSource = (dataset: Dataset, layout: Layout): SourceSpecification => {
  const most = regionsWithProgrammes(dataset);
  return {
    type: 'geojson',
    promoteId: 'key',
    maxzoom: 12,
    data: {
      type: 'FeatureCollection',
      features: layout.badges.flatMap(({ region, anchor, offset, scale }): Feature[] =>
        Array.from({ length: most.get(region) ?? 0 }, (_, i) => ({
          type: 'Feature',
          properties: {
            key: programmesKey(region, i + 1),
            region,
            count: i + 1,
            offset: offsetName(offset),
            scale,
          },
          geometry: { type: 'Point', coordinates: [anchor[0], anchor[1]] },
        })),
      ),
    },
  };
};

export const PROGRAMME_PICKS = ['programme-badge-far', 'programme-badge-near'] as const;
export const programmeLayers = (layout: Layout, lang: Lang): readonly LayerSpecification[] =>
  (['far', 'near'] as const).map((scale) => ({
    id: `programme-badge-${scale}`,
    type: 'symbol',
    source: PROGRAMMES,
    ...(scale === 'far' ? { maxzoom: NEAR_ZOOM } : { minzoom: NEAR_ZOOM }),
    filter: ['==', ['get', 'scale'], scale],
    layout: {
      'icon-image': ['concat', badgeId(lang, ''), ['to-string', ['get', 'count']]],
      'icon-allow-overlap': true,
      // At large scales names keep clear of the badge; at small ones the names of provinces must stay.
      'icon-ignore-placement': scale === 'far',
      'icon-offset': offsetOf(layout.badges.map((badge) => badge.offset)),
    },
    paint: { 'icon-opacity': whenOn(1) },
  }));
