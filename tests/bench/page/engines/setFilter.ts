import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Engine } from '../engine.ts';
import { type Ground, openMap, settled } from '../ground.ts';
import { styleWith, subjectsOf } from '../peerStyle.ts';

const filterOn = (layer: LayerSpecification, day: number): FilterSpecification =>
  [
    'all',
    ...('filter' in layer && layer.filter ? [layer.filter] : []),
    ['<=', ['get', 'from'], day],
    ['>=', ['get', 'to'], day],
  ] as FilterSpecification;

/** All spans in the sources, and the filter of every layer says the day. */
export const setFilter = async (ground: Ground): Promise<Engine> => {
  const { layers, features } = subjectsOf(ground);
  const first = layers.map((layer) => ({ ...layer, filter: filterOn(layer, 0) }) as LayerSpecification);
  const { map } = await openMap(ground, styleWith(ground, first, features));
  const ids = layers.map(({ id }) => id);
  return {
    map,
    show: (day) => {
      for (const layer of layers) map.setFilter(layer.id, filterOn(layer, day), { validate: false });
      return settled(map);
    },
    held: () => map.queryRenderedFeatures({ layers: ids }).map(({ properties }) => String(properties.key)),
  };
};
