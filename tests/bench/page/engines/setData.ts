import type { GeoJSONSource } from 'maplibre-gl';
import type { Engine } from '../engine.ts';
import { type Ground, openMap, settled } from '../ground.ts';
import { collection, holdsOn, styleWith, subjectsOf } from '../peerStyle.ts';

/** The sources hold what is drawn on the day and nothing else; a source where nothing has changed is left alone. */
export const setData = async (ground: Ground): Promise<Engine> => {
  const { layers, features } = subjectsOf(ground);
  const empty = new Map([...features.keys()].map((source) => [source, []]));
  const { map } = await openMap(ground, styleWith(ground, layers, empty));
  const held = new Map<string, string>();
  const ids = layers.map(({ id }) => id);
  return {
    map,
    show: (day) => {
      const holds = holdsOn(day);
      for (const [source, all] of features) {
        const now = all.filter(({ properties }) => holds(properties));
        const keys = now.map(({ properties }) => properties.key).join();
        if (held.get(source) === keys) continue;
        held.set(source, keys);
        map.getSource<GeoJSONSource>(source)?.setData(collection(now));
      }
      return settled(map);
    },
    held: () => map.queryRenderedFeatures({ layers: ids }).map(({ properties }) => String(properties.key)),
  };
};
