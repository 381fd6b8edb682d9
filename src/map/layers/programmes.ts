import type { Feature } from 'geojson';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Dataset } from '../../model/dataset.ts';
import { facetRegionOf } from '../../view/facets.ts';
import { type Layout, NEAR_ZOOM } from '../../view/layout.ts';
import { hasPlace, programmesKey } from '../../view/scene.ts';
import type { Lang } from '../../words/format.ts';
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
/** By what a badge names, a region or nothing: how many programmes it may come to count. */
export const mostProgrammes = (dataset: Dataset, { badges }: Layout): ReadonlyMap<string, number> => {
  const counts = regionsWithProgrammes(dataset);
  const most = new Map<string, number>();
  for (const { region, isNamed } of badges) {
    const place = isNamed ? region : '';
    most.set(place, Math.max(most.get(place) ?? 0, counts.get(region) ?? 0));
  }
  return most;
};

export const programmeSource = (dataset: Dataset, layout: Layout): SourceSpecification => {
  const most = regionsWithProgrammes(dataset);
  return {
    type: 'geojson',
    promoteId: 'key',
    maxzoom: 12,
    data: {
      type: 'FeatureCollection',
      features: layout.badges.flatMap(({ region, anchor, offset, scale, isNamed }): Feature[] =>
        Array.from({ length: most.get(region) ?? 0 }, (_, i) => ({
          type: 'Feature',
          properties: {
            key: programmesKey(region, i + 1),
            region,
            count: i + 1,
            place: isNamed ? region : '',
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
      'icon-image': ['concat', `badge-${lang}-`, ['get', 'place'], '-', ['to-string', ['get', 'count']]],
      'icon-allow-overlap': true,
      // Names keep clear of it.
      'icon-ignore-placement': false,
      'icon-offset': offsetOf(layout.badges.map((badge) => badge.offset)),
    },
    paint: { 'icon-opacity': whenOn(1) },
  }));
