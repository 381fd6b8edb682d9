import { useEffect, useRef } from 'react';
import type { ViewStore } from '../view/store.ts';
import { loadBasemap } from './basemap/decode.ts';
import { hasWebGl, MapEngine, type Padding, type Pick, type Trouble } from './engine.ts';
import { paintersOf } from './images.ts';
import type { Me } from './layers/focus.ts';
import { layoutOf } from './layout.ts';
import { buildStyle, type FontFiles } from './style.ts';
import { type Look, pictureNeeds, type Sync, startBounds, syncMap } from './sync.ts';

export type { Padding, Pick, Trouble };
/** What the panels may ask of the map. */
export type MapHandle = { readonly fit: () => void; readonly zoomBy: (steps: number) => void };
type Props = {
  readonly views: ViewStore;
  readonly look: Look;
  readonly hovered: string | null;
  readonly me: Me | null;
  readonly fonts: FontFiles;
  readonly padding: () => Padding;
  readonly onHover: (pick: Pick | null) => void;
  readonly onPick: (pick: Pick) => void;
  readonly onReady: (handle: MapHandle | null) => void;
  readonly onTrouble: (trouble: Trouble) => void;
};

/** The worker is taken for dead where the facilities have not come back after so long. */
const WORKER_MS = 20_000;

/** A map in a box: made once, kept in step by `syncMap`, destroyed with the box. */
export const MapCanvas = ({ views, look, hovered, me, fonts, padding, onHover, onPick, onReady, onTrouble }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const sync = useRef<Sync | null>(null);
  const latest = useRef({ look, padding, onHover, onPick, onReady, onTrouble });
  latest.current = { look, padding, onHover, onPick, onReady, onTrouble };

  useEffect(() => {
    const container = box.current;
    if (!container) return;
    if (!hasWebGl()) {
      latest.current.onTrouble('webgl');
      return;
    }
    let engine: MapEngine | null = null;
    let gone = false;
    const start = async () => {
      const basemap = await loadBasemap(new URL('data/basemap/', document.baseURI).href);
      if (gone) return;
      engine = open(container, views, fonts, basemap, latest, (made) => {
        sync.current = made;
      });
    };
    start().catch(() => latest.current.onTrouble('data'));
    return () => {
      gone = true;
      latest.current.onReady(null);
      sync.current?.stop();
      sync.current = null;
      engine?.destroy();
    };
  }, [views, fonts]);

  useEffect(() => sync.current?.look(look), [look]);
  useEffect(() => sync.current?.hover(hovered), [hovered]);
  useEffect(() => sync.current?.me(me), [me]);
  return <div ref={box} className="map-canvas" />;
};

type Latest = React.RefObject<Pick_<Props, 'look' | 'padding' | 'onHover' | 'onPick' | 'onReady' | 'onTrouble'>>;
type Pick_<T, K extends keyof T> = { readonly [P in K]: T[P] };

const open = (
  container: HTMLElement,
  views: ViewStore,
  fonts: FontFiles,
  basemap: Awaited<ReturnType<typeof loadBasemap>>,
  latest: Latest,
  made: (sync: Sync) => void,
): MapEngine => {
  const { store, dataset, actions } = views;
  const { look } = latest.current;
  const layout = layoutOf(dataset);
  let sync: Sync | null = null;
  const engine = new MapEngine(
    container,
    buildStyle(dataset, basemap, layout, look.theme, look.lang, fonts, look.scale),
    store.getState().view.camera ?? { bounds: startBounds(dataset), padding: latest.current.padding() },
    look.words.map.locale,
    paintersOf(look.theme, pictureNeeds(dataset, layout)),
    {
      moved: actions.cameraMoved,
      hovered: (pick) => latest.current.onHover(pick),
      picked: (pick) => latest.current.onPick(pick),
      restored: () => sync?.reapply(),
      resized: () => sync?.resized(),
      trouble: (trouble, detail) => {
        if (trouble !== 'data') latest.current.onTrouble(trouble);
        else console.warn(`map: ${detail}`);
      },
    },
  );
  engine.map.once('load', () => {
    const current = latest.current;
    sync = syncMap(views, engine, layout, look, () => latest.current.padding(), basemap.outlineOf);
    made(sync);
    // The style was built with the look of the start; another may have been chosen while it loaded.
    if (current.look !== look) sync.look(current.look);
    current.onReady({ fit: sync.fit, zoomBy: (steps) => engine.zoomBy(steps) });
    Object.assign(container, { jeonjidoMap: engine.map });
    container.dataset.ready = 'true';
  });
  const watch = setTimeout(() => engine.answered || latest.current.onTrouble('worker'), WORKER_MS);
  engine.map.once('remove', () => clearTimeout(watch));
  return engine;
};
