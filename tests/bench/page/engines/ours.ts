import { syncMap } from '../../../../src/map/sync.ts';
import { ko } from '../../../../src/words/ko.ts';
import type { Engine } from '../engine.ts';
import { type Ground, openMap, PADDING, settled, THEME } from '../ground.ts';

/** The app's own way: the store works out the scene, and `syncMap` sets the difference as feature state. */
export const ours = async (ground: Ground): Promise<Engine> => {
  const { views, layout, style } = ground;
  const engine = await openMap(ground, style);
  syncMap(views, engine, layout, { theme: THEME, lang: 'ko', words: ko }, () => PADDING);
  const { map } = engine;
  return {
    map,
    show: (day) => {
      views.actions.timeMoved(day, 'dragged');
      return settled(map);
    },
    held: () =>
      map
        .queryRenderedFeatures()
        .filter(({ state }) => state.on === true)
        .map(({ properties }) => String(properties.key)),
  };
};
