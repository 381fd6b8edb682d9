import type { Dataset } from '../model/dataset.ts';
import { type Padding, startBounds } from '../view/frame.ts';
import { layoutOf } from '../view/layout.ts';
import { createViewStore, type ViewStore } from '../view/store.ts';
import type { View } from '../view/view.ts';
import { MAP_LOCALE } from '../words/mapLocale.ts';
import { MapEngine } from './engine.ts';
import { paintersOf } from './images.ts';
import { type MapPicture, pictureAt } from './picture.ts';
import { buildStyle, type FontFiles } from './style.ts';
import { type Look, pictureNeeds, syncMap } from './sync.ts';

/** CSS pixels of the picture, and how many pixels each of them has. */
export type PictureSize = { readonly width: number; readonly height: number; readonly pixelRatio: number };
/** A map that nobody sees: pictures of Views other than the one on screen, one after another. */
export type Studio = {
  /** `null` where the map does not come to rest. */
  readonly picture: (view: View) => Promise<MapPicture | null>;
  readonly close: () => void;
};

const PADDING: Padding = { top: 40, right: 60, bottom: 60, left: 40 };
const nothing = () => undefined;
const LOAD_MS = 30_000;

/** Opens a studio; rejects where the map cannot be drawn. It holds a graphics context until it is closed. */
export const openStudio = async (
  dataset: Dataset,
  fonts: FontFiles,
  look: Look,
  size: PictureSize,
  first: View,
  /** Lays on it what lies on the map that is seen. */
  lay: (views: ViewStore, engine: MapEngine, look: Look) => void,
): Promise<Studio> => {
  const box = document.createElement('div');
  box.className = 'studio';
  box.inert = true;
  box.style.width = `${size.width}px`;
  box.style.height = `${size.height}px`;
  document.body.append(box);
  const views = createViewStore(dataset, first);
  const layout = layoutOf(dataset);
  const engine = new MapEngine(
    box,
    () => buildStyle(dataset, layout, look.theme, look.lang, fonts, look.scale),
    first.camera ?? { bounds: startBounds(dataset), padding: PADDING },
    MAP_LOCALE[look.lang],
    paintersOf(look.theme, pictureNeeds(dataset, layout, look)),
    false,
    { moved: nothing, hovered: nothing, picked: nothing, restored: nothing, resized: nothing, trouble: nothing },
  );
  const close = () => {
    engine.destroy();
    box.remove();
  };
  try {
    await loaded(engine);
  } catch (error) {
    close();
    throw error;
  }
  const sync = syncMap(views, engine, layout, look, () => PADDING, undefined, true);
  lay(views, engine, look);
  return {
    picture: async (view) => {
      views.actions.linkFollowed(view);
      // What is selected may have no place but a region, and a shape its geometry still to come: the picture waits.
      await sync.complete();
      sync.settle();
      const taken = await pictureAt(engine.map, size.pixelRatio, () => null);
      return taken?.picture ?? null;
    },
    close: () => {
      sync.stop();
      close();
    },
  };
};

const loaded = (engine: MapEngine): Promise<void> =>
  new Promise((done, failed) => {
    const late = setTimeout(() => failed(new Error('the map did not load')), LOAD_MS);
    engine.map.once('load', () => {
      clearTimeout(late);
      done();
    });
  });
