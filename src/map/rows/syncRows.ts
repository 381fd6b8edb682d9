import type { LonLat } from '../../model/dataset.ts';
import type { Label, LayerInfo, Row } from '../../tables/types.ts';
import type { Padding } from '../../view/frame.ts';
import type { OwnLayer } from '../../view/own/actions.ts';
import { facetsAsked, followedParts } from '../../view/own/asked.ts';
import { isSame } from '../../view/same.ts';
import type { ViewStore } from '../../view/store.ts';
import type { Beside, MapEngine } from '../engine.ts';
import type { Look } from '../sync.ts';
import { ROW_NAME_ZOOM, ROW_SIGNS, rowSignLayers, rowSigns } from './rowSigns.ts';
import { createRowsLayer } from './rowsLayer.ts';

/** A row under the pointer, and where on the map that is. */
export type RowUnder = { readonly row: Row; readonly x: number; readonly y: number };
export type RowsTold = {
  readonly under: (row: RowUnder | null) => void;
  /** A row was picked on the map. */
  readonly picked: () => void;
};
export type RowsSync = {
  readonly look: (look: Look) => void;
  /** Everything again, after the context came back. */
  readonly reapply: () => void;
  readonly stop: () => void;
};

const ROWS = 'own-rows';
/** Rows lie over the ground and below everything that the map itself has to say, names of places first. */
const isWord = (id: string): boolean => id.startsWith('base-label-');
const REST_MS = 300;
const MOST_NAMES = 80;
/** A city fills the window: a picked row that is out of sight is gone to from so near. */
const NEAR_DEG = 0.02;

/** Keeps the rows of a table on the map in step with the View and with what is chosen of them. */
export const syncRows = (
  own: OwnLayer,
  views: ViewStore,
  engine: MapEngine,
  first: Look,
  padding: () => Padding,
  told: RowsTold,
): RowsSync => {
  const { map } = engine;
  let look = first;
  let layer = createRowsLayer(ROWS);
  let drawn: LayerInfo | null = null;
  let names: readonly Label[] = [];
  let rest: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let stopped = false;
  const now = () => own.store.getState();

  const state = (): void => {
    const { layer: info, chosen, amount, hidden } = now();
    const { view } = views.store.getState();
    if (info === null || !engine.live) return;
    layer.setState({ day: view.t, facets: facetsAsked(info, chosen, view), amount });
    // A slide shows what its story tells.
    const shown = hidden || view.mode === 'brief' ? 'none' : 'visible';
    if (map.getLayoutProperty(ROWS, 'visibility') !== shown) map.setLayoutProperty(ROWS, 'visibility', shown);
  };
  const signs = (): void => {
    const { selected, hovered, hidden } = now();
    const isShown = !hidden && views.store.getState().view.mode !== 'brief';
    engine.setData(ROW_SIGNS, isShown ? rowSigns(names, selected, hovered) : rowSigns([], null, null));
  };
  const name = async (): Promise<void> => {
    rest = undefined;
    asked += 1;
    const turn = asked;
    const isNear = map.getZoom() >= ROW_NAME_ZOOM && now().layer !== null;
    const bounds = map.getBounds();
    const area = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const;
    const found = isNear ? await own.asks.names(area, MOST_NAMES).catch(() => []) : [];
    if (turn !== asked || stopped || (found.length === 0 && names.length === 0)) return;
    names = found;
    signs();
  };
  const nameSoon = (): void => {
    clearTimeout(rest);
    rest = setTimeout(() => void name(), REST_MS);
  };
  const wear = (): void => {
    const { layer: info } = now();
    layer.setState({
      look: { theme: look.theme, scale: look.scale ?? 1, groups: info ? groupsOf(info, views) : [] },
    });
  };

  /** The marks are asked for anew whenever there is another table, or the graphics card has lost them. */
  const mark = async (): Promise<void> => {
    const { layer: info } = now();
    drawn = info;
    names = [];
    told.under(null);
    signs();
    if (info === null) return layer.setMarks(null);
    const marks = await own.asks.marks().catch(() => null);
    if (stopped || drawn !== info || marks === null) return;
    layer.setMarks(marks);
    wear();
    state();
    nameSoon();
  };
  const add = (): void => {
    if (map.getSource(ROW_SIGNS) === undefined)
      map.addSource(ROW_SIGNS, { type: 'geojson', maxzoom: 12, data: rowSigns([], null, null) });
    if (map.getLayer(ROWS) === undefined) map.addLayer(layer, map.getLayersOrder().find(isWord));
    for (const sign of rowSignLayers(look.theme)) if (map.getLayer(sign.id) === undefined) map.addLayer(sign);
    void mark();
  };

  const show = (lonLat: LonLat | null): void => {
    if (lonLat === null || engine.sees(lonLat, padding())) return;
    const [lon, lat] = lonLat;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    engine.fit([lon - NEAR_DEG, lat - NEAR_DEG, lon + NEAR_DEG, lat + NEAR_DEG], padding(), !still, true);
  };

  let pointed: Beside | null = null;
  let pointing = false;
  /** One question at a time; where the pointer is by then is asked next. */
  const point = async (): Promise<void> => {
    if (pointing) return;
    pointing = true;
    for (let at = pointed; at !== null; at = pointed) {
      pointed = null;
      const isThere = now().layer !== null && !now().hidden && views.store.getState().view.mode !== 'brief';
      const row = at.kind !== 'gone' && isThere ? await own.asks.pick(at.lonLat, at.degrees).catch(() => null) : null;
      if (stopped) break;
      if (at.kind === 'press') void own.actions.rowPicked(row?.row ?? null);
      if (at.kind === 'press' && row) told.picked();
      if (at.kind !== 'gone') map.getCanvas().style.cursor = row ? 'pointer' : '';
      own.actions.rowHovered(row);
      told.under(row && at.kind === 'over' ? { row, x: at.x, y: at.y } : null);
    }
    pointing = false;
  };

  add();
  engine.listenBeside((at) => {
    // A press that waits is not passed over by a pointer that moves on.
    if (pointed?.kind !== 'press') pointed = at;
    void point();
  });
  map.on('moveend', nameSoon);
  const stops = [
    views.store.subscribe(
      followedParts,
      () => {
        state();
        nameSoon();
      },
      { equalityFn: isSame },
    ),
    views.store.subscribe(
      ({ view }) => view.mode === 'brief',
      () => {
        state();
        signs();
      },
    ),
    own.store.subscribe((is, was) => {
      if (is.layer !== was.layer) return void mark();
      if (is.answer !== was.answer && is.answer?.barred) layer.setBarred(is.answer.barred);
      if (is.answer !== was.answer) nameSoon();
      if (is.chosen !== was.chosen || is.amount !== was.amount || is.hidden !== was.hidden) state();
      // What is said of the picked row changes with every day; where it is does not.
      const other = is.selected?.row !== was.selected?.row;
      if (other || is.hovered?.row !== was.hovered?.row || is.hidden !== was.hidden) signs();
      if (other) show(is.selected?.lonLat ?? null);
    }),
  ];

  return {
    look: (next) => {
      look = next;
      if (!engine.live) return;
      for (const { id } of rowSignLayers(look.theme)) if (map.getLayer(id)) map.removeLayer(id);
      for (const sign of rowSignLayers(look.theme)) map.addLayer(sign);
      wear();
    },
    reapply: () => {
      // They come back as they were before, and another look may have been chosen meanwhile.
      for (const { id } of rowSignLayers(look.theme)) if (map.getLayer(id)) map.removeLayer(id);
      layer = createRowsLayer(ROWS);
      add();
      signs();
    },
    stop: () => {
      stopped = true;
      told.under(null);
      clearTimeout(rest);
      map.off('moveend', nameSoon);
      engine.listenBeside(null);
      for (const end of stops) end();
      // A map that is gone, or that has lost its style, has nothing of ours any more.
      if (!engine.live || map.style === undefined) return;
      for (const id of [...rowSignLayers(look.theme).map((sign) => sign.id), ROWS])
        if (map.getLayer(id)) map.removeLayer(id);
      if (map.getSource(ROW_SIGNS)) map.removeSource(ROW_SIGNS);
    },
  };
};

/** Of each code of the first facet the group of segments whose colour and shape its marks wear. */
const groupsOf = ({ facets }: LayerInfo, { dataset }: ViewStore): readonly (string | null)[] =>
  (facets[0]?.segments ?? []).map((id) => dataset.segments.find((segment) => segment.id === id)?.group ?? null);
