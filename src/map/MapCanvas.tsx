import { useEffect, useRef } from 'react';
import { addressOf } from '../files.ts';
import type { ThemeName } from '../theme.ts';
import { type Padding, startBounds } from '../view/frame.ts';
import { layoutOf } from '../view/layout.ts';
import type { OwnLayer } from '../view/own/actions.ts';
import type { Me } from '../view/shape.ts';
import type { ViewStore } from '../view/store.ts';
import type { View } from '../view/view.ts';
import { MAP_LOCALE } from '../words/mapLocale.ts';
import { keepBasemap, openBasemap } from './basemap/sources.ts';
import { type Drawing, type DrawKind, type Drawn, drawingOn, loadPens } from './drawing.ts';
import { MapEngine, type Trouble } from './engine.ts';
import type { Pick } from './hit.ts';
import { BADGE_FONT, paintersOf } from './images.ts';
import { NoGraphics } from './mapIn.ts';
import { inTurn, type MapPicture, pictureAt, pictureNow, sized } from './picture.ts';
import type { RowsSync, RowsTold, RowUnder } from './rows/syncRows.ts';
import { watchForSilence } from './silence.ts';
import type { GroundResult } from './streets/ground.ts';
import type { GroundAbout, GroundProblem, GroundWanted } from './streets/open.ts';
import { type GroundSlot, groundSlot } from './streets/showGround.ts';
import { openStudio, type PictureSize, type Studio } from './studio.ts';
import { buildStyle, type FontFiles } from './style.ts';
import { type Look, pictureNeeds, type Sync, syncMap } from './sync.ts';
import { loadNearNames } from './syncNames.ts';
import { dropWorker, prepareWorker } from './worker.ts';

export type {
  DrawKind,
  Drawn,
  GroundAbout,
  GroundProblem,
  GroundResult,
  GroundWanted,
  MapPicture,
  Pick,
  PictureSize,
  RowUnder,
  Studio,
  Trouble,
};
/** What the panels may ask of the map. */
export type MapHandle = {
  readonly fit: () => void;
  readonly zoomBy: (steps: number) => void;
  /** Lets the reader draw one thing; `null` where it was cancelled, an exception where drawing could not be loaded. */
  readonly draw: (kind: DrawKind) => Promise<Drawn | null>;
  readonly cancelDrawing: () => void;
  /** Loads what drawing needs, so that it begins at once and without a network. */
  readonly prepareDrawing: () => void;
  /** Draws a planner's own table, too, until the returned function is called; it is told what the pointer does. */
  readonly showRows: (own: OwnLayer, told: RowsTold) => () => void;
  /** Streets or pictures as the ground of near views, or `null` for none; the result is `null` where another was asked for since. */
  readonly showGround: (wanted: GroundWanted | null) => Promise<GroundResult | null>;
  /** The map as it stands, without the place of this device; `null` while there is nothing to see. */
  readonly pictureNow: () => MapPicture | null;
  /** Opens a map that nobody sees, for pictures of other Views; `null` where none can be drawn. */
  readonly studio: (size: PictureSize, first: View, theme: ThemeName, scale: number) => Promise<Studio | null>;
  /**
   * The same with more pixels and in another light, one picture at a time, and what `say` says of the moment in which it
   * is copied. Waits for a map that is just brought forward; `null` where there is none to be had.
   */
  readonly pictureAt: <T>(
    scale: number,
    theme: ThemeName,
    say: () => T,
  ) => Promise<{ readonly picture: MapPicture; readonly said: T } | null>;
};
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

/** A badge is painted once: its face has to be there. Where it does not come soon, the device's own has to do. */
const FACE_MS = 1500;
const badgeFace = ({ words }: Look): Promise<unknown> => {
  const late = new Promise((done) => setTimeout(done, FACE_MS));
  return Promise.race([document.fonts.load(BADGE_FONT, words.map.badge(0, null)), late]).catch(() => undefined);
};

/** What takes time and needs no page: the worker starts and the directory of the base map is read while the page is put together. */
export const warmUp = (): void => {
  openBasemap();
  void prepareWorker().catch(() => undefined);
};

/** A map in a box: made once, kept in step by `syncMap`, destroyed with the box. */
export const MapCanvas = ({ views, look, hovered, me, fonts, padding, onHover, onPick, onReady, onTrouble }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const sync = useRef<Sync | null>(null);
  const drawing = useRef<Drawing | null>(null);
  const rows = useRef<RowsSync | null>(null);
  const ground = useRef<GroundSlot | null>(null);
  const latest = useRef({ look, padding, hovered, me, onHover, onPick, onReady, onTrouble });
  latest.current = { look, padding, hovered, me, onHover, onPick, onReady, onTrouble };

  useEffect(() => {
    const container = box.current;
    if (!container) return;
    let engine: MapEngine | null = null;
    let gone = false;
    const start = async () => {
      openBasemap();
      const [files] = await Promise.all([addressesOf(fonts), prepareWorker(), badgeFace(latest.current.look)]);
      if (gone) return;
      engine = open(container, views, files, latest, rows, ground, (made, pens) => {
        sync.current = made;
        drawing.current = pens;
      });
    };
    start().catch((error: unknown) => {
      if (!gone) latest.current.onTrouble(error instanceof NoGraphics ? 'webgl' : 'data');
    });
    return () => {
      gone = true;
      latest.current.onReady(null);
      rows.current?.stop();
      rows.current = null;
      ground.current?.leave();
      ground.current = null;
      sync.current?.stop();
      sync.current = null;
      drawing.current?.cancel();
      drawing.current = null;
      const wasReady = container.dataset.ready !== undefined;
      engine?.destroy();
      // A worker that has not brought a map to its end may be a dead one: the next map begins with another.
      if (!wasReady) dropWorker();
    };
  }, [views, fonts]);

  useEffect(() => {
    sync.current?.look(look);
    drawing.current?.dress(look.theme);
    rows.current?.look(look);
    ground.current?.look(look);
  }, [look]);
  useEffect(() => sync.current?.hover(hovered), [hovered]);
  useEffect(() => sync.current?.me(me), [me]);
  return <div ref={box} className="map-canvas" />;
};

const addressed = (files: FontFiles['regular']) =>
  Promise.all(files.map(async (file) => ({ ...file, url: await addressOf(file.url, 'font/woff2') })));
const addressesOf = async ({ regular, bold }: FontFiles): Promise<FontFiles> => ({
  regular: await addressed(regular),
  bold: await addressed(bold),
});

type Latest = React.RefObject<
  Pick_<Props, 'look' | 'hovered' | 'me' | 'padding' | 'onHover' | 'onPick' | 'onReady' | 'onTrouble'>
>;
type Pick_<T, K extends keyof T> = { readonly [P in K]: T[P] };

/** A map that another part of the desk stands in for has no size. */
const canSee = (engine: MapEngine): boolean => engine.live && engine.map.getContainer().clientWidth > 0;

const open = (
  container: HTMLElement,
  views: ViewStore,
  fonts: FontFiles,
  latest: Latest,
  rows: React.RefObject<RowsSync | null>,
  ground: React.RefObject<GroundSlot | null>,
  made: (sync: Sync, drawing: Drawing) => void,
): MapEngine => {
  const { store, dataset, actions } = views;
  /** What the page asks for, as this machine can bear it. */
  const bearable = (look: Look): Look => ({ ...look, lean: engine.isLean });
  const { look: first } = latest.current;
  const layout = layoutOf(dataset);
  let sync: Sync | null = null;
  const engine = new MapEngine(
    container,
    (isLean) => buildStyle(dataset, layout, first.theme, first.lang, fonts, first.scale, isLean),
    store.getState().view.camera ?? { bounds: startBounds(dataset), padding: latest.current.padding() },
    MAP_LOCALE[first.lang],
    paintersOf(first.theme, pictureNeeds(dataset, layout, first)),
    true,
    {
      moved: actions.cameraMoved,
      hovered: (pick) => latest.current.onHover(pick),
      picked: (pick) => latest.current.onPick(pick),
      restored: () => {
        sync?.reapply();
        ground.current?.reapply();
        rows.current?.reapply();
      },
      resized: () => sync?.resized(),
      trouble: (trouble, detail) => {
        if (trouble !== 'data') latest.current.onTrouble(trouble);
        else console.warn(`map: ${detail}`);
      },
    },
  );
  const turn = inTurn();
  let removed = false;
  const drawing = drawingOn(engine, () => latest.current.look.theme);
  /** Laid under the map by the reader; a picture dresses it in full, the page as this machine can bear. */
  const slot = groundSlot(views, engine, () => bearable(latest.current.look));
  const lay = () => {
    const current = latest.current;
    const laid = syncMap(views, engine, layout, bearable(first), () => latest.current.padding());
    sync = laid;
    ground.current = { ...slot, look: (next) => slot.look(bearable(next)) };
    made({ ...laid, look: (next) => laid.look(bearable(next)) }, drawing);
    // The style was built with the look of the start; another may have been chosen while it loaded.
    if (current.look !== first) laid.look(bearable(current.look));
    // So may another camera, this device's place, what is pointed at: the drawing answers while the map is on its way.
    laid.arrive();
    laid.me(current.me);
    laid.hover(current.hovered);
  };
  const ready = () => {
    const laid = sync;
    if (removed || !laid) return;
    Object.assign(container, { jeonjidoMap: engine.map });
    container.dataset.ready = 'true';
    // Whoever stands on a mark of the drawing goes on in the map that takes its place.
    container.inert = false;
    if (document.activeElement?.closest('.static-drawing')) engine.map.getCanvas().focus({ preventScroll: true });
    latest.current.onReady({
      fit: laid.fit,
      zoomBy: (steps) => engine.zoomBy(steps),
      draw: drawing.draw,
      cancelDrawing: drawing.cancel,
      showRows: (own, told) => showRows(views, engine, own, latest, rows, told),
      showGround: slot.show,
      prepareDrawing: () => void loadPens().catch(() => undefined),
      studio: (size, first, theme, scale) =>
        openStudio(dataset, fonts, { ...latest.current.look, theme, scale }, size, first, slot.copyTo).catch(
          () => null,
        ),
      pictureNow: () => (canSee(engine) ? pictureNow(engine.map) : null),
      pictureAt: (scale, theme, say) =>
        turn(async () => {
          if (removed || !(await sized(container)) || removed || !engine.live) return null;
          // A picture is taken away and looked at for long: it is drawn in full on every machine.
          const dress = (look: Look) => {
            laid.look(look);
            slot.look(look);
            rows.current?.look(look);
          };
          dress({ ...latest.current.look, theme });
          try {
            return await pictureAt(engine.map, scale, say);
          } finally {
            if (!removed) dress(bearable(latest.current.look));
          }
        }),
    });
    if (engine.groundless) latest.current.onTrouble('data');
    const kept = () => {
      container.dataset.kept = 'true';
    };
    void Promise.all([keepBasemap(), loadNearNames().catch(() => undefined)]).then(kept, () => undefined);
  };
  // Until then a drawing stands before it, and nobody may stand on what nobody sees.
  container.inert = true;
  engine.open(lay, ready);
  const stop = watchForSilence(engine, container, () => latest.current.onTrouble('worker'));
  engine.map.once('remove', () => {
    removed = true;
    stop();
  });
  return engine;
};

/** What draws the rows of a table is loaded with the first one. */
const showRows = (
  views: ViewStore,
  engine: MapEngine,
  own: OwnLayer,
  latest: Latest,
  rows: React.RefObject<RowsSync | null>,
  told: RowsTold,
): (() => void) => {
  let wanted = true;
  import('./rows/syncRows.ts')
    .then(({ syncRows }) => {
      if (!wanted) return;
      rows.current?.stop();
      rows.current = syncRows(own, views, engine, latest.current.look, () => latest.current.padding(), told);
    })
    .catch((error: unknown) => console.warn(`map: rows cannot be drawn: ${String(error)}`));
  return () => {
    wanted = false;
    rows.current?.stop();
    rows.current = null;
  };
};
