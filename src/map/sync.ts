import type { FeatureCollection } from 'geojson';
import type { Dataset } from '../model/dataset.ts';
import { boundsOf, extentOf } from '../model/geo.ts';
import type { ThemeName } from '../theme.ts';
import { type Padding, startBounds } from '../view/frame.ts';
import type { Layout } from '../view/layout.ts';
import { isSame } from '../view/same.ts';
import { hasPlace } from '../view/scene.ts';
import type { Me } from '../view/shape.ts';
import type { Current, ViewStore } from '../view/store.ts';
import type { Lang } from '../words/format.ts';
import type { Words } from '../words/ko.ts';
import { loadOutlines } from './basemap/loadOutlines.ts';
import type { OutlineOf } from './basemap/outlines.ts';
import { applyDrawn, moveSubjectState, type StateSetter, sameKeys, withPlates } from './drawn.ts';
import type { MapEngine } from './engine.ts';
import { paintersOf } from './images.ts';
import { FOCUS, focusFeatures } from './layers/focus.ts';
import { mostProgrammes } from './layers/programmes.ts';
import { SHAPE_SOURCE } from './layers/shape.ts';
import type { shapeFeatures } from './layers/shapeFeatures.ts';
import { ZONE_SIGN, zoneDetails } from './layers/zones.ts';
import { layersOf, restyle } from './style.ts';
import { syncNames } from './syncNames.ts';

/** A card that opens takes room from the map first. */
const SETTLE_MS = 120;

export type Look = {
  readonly theme: ThemeName;
  readonly lang: Lang;
  readonly words: Words;
  /** How large marks and names are drawn; 1 where it is not said. */
  readonly scale?: number;
  /** Spares a machine that draws by the processor. */
  readonly lean?: boolean;
};
export type Sync = {
  readonly look: (look: Look) => void;
  readonly hover: (subject: string | null) => void;
  readonly me: (me: Me | null) => void;
  readonly fit: () => void;
  /** What is loaded when it is first needed is there: the outline of what is selected, the shape. */
  readonly complete: () => Promise<void>;
  /** Names stand at once, though time may not rest. */
  readonly settle: () => void;
  /** The camera stands where the View looks, whatever was chosen while the map was on its way. */
  readonly arrive: () => void;
  /** The box has changed its size: what was fitted is fitted again, what was picked stays in sight. */
  readonly resized: () => void;
  /** Everything again, after the context came back. */
  readonly reapply: () => void;
  readonly stop: () => void;
};

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
let featuresOfShape: typeof shapeFeatures | null = null;
/** Loaded with the first shape; a test loads it before. */
export const loadShapeFeatures = async (): Promise<void> => {
  featuresOfShape = (await import('./layers/shapeFeatures.ts')).shapeFeatures;
};

export const pictureNeeds = (dataset: Dataset, layout: Layout, { lang, words }: Pick<Look, 'lang' | 'words'>) => ({
  offsets: layout.spots.filter((s) => s.scale === 'near').map((s) => s.offset),
  plates: layout.plates,
  lang,
  badges: [...mostProgrammes(dataset, layout)].map(([place, most]) => {
    const name = dataset.regions.find((r) => r.id === place)?.short[lang] ?? null;
    return { place, most, says: (count: number) => words.map.badge(count, name) };
  }),
});

/** Keeps a map in step with the store: differences of drawn keys at once, names when scrubbing rests. */
export const syncMap = (
  { store, dataset }: ViewStore,
  engine: MapEngine,
  layout: Layout,
  first: Look,
  padding: () => Padding,
  outlines: () => Promise<OutlineOf> = loadOutlines,
  /** Nobody watches: the camera jumps, and stays where the View says. */
  still = false,
): Sync => {
  let drawn: ReadonlySet<string> = new Set();
  let same: ReadonlySet<string> = new Set();
  let selected: string | null = null;
  let hovered: string | null = null;
  let look = first;
  let worn = first;
  let me: Me | null = null;
  /** What the ways to the nearest were last drawn for. */
  let ways = '';
  let shaped = false;
  let signed: boolean | null = null;
  let outlineOf: OutlineOf | undefined;
  let stopped = false;
  let shown: ReturnType<typeof setTimeout> | undefined;
  const set: StateSetter = (source, key, state) => engine.setState(source, key, state);
  const reduced = () => still || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const subjectOf = (id: string | null) => dataset.subjects.find((s) => s.id === id);

  /** Signs of change cost nothing while nothing is compared. */
  const sign = (compared: boolean) => {
    if (compared === signed) return;
    signed = compared;
    engine.setProperty(ZONE_SIGN, 'layout', 'visibility', compared ? 'visible' : 'none');
  };
  const draw = ({ scene }: Current) => {
    sign(scene.comparison !== null);
    const now = withPlates(scene.drawn, layout);
    applyDrawn(set, drawn, now);
    drawn = now;
    const unchanged = sameKeys(scene);
    applyDrawn(set, same, unchanged, 'same');
    same = unchanged;
  };
  const shape = () => {
    const { view, scene, me: here } = store.getState();
    ways = waysKey(store.getState());
    const isDrawn = view.shape !== null && scene.placed !== null;
    if (isDrawn && !featuresOfShape) return void drawnShape();
    const data = (isDrawn && featuresOfShape?.(view.shape, dataset, here, scene.placed)) || NOTHING;
    // Nothing was drawn and nothing is to be: the source is empty already.
    if (!shaped && data.features.length === 0) return;
    engine.setData(SHAPE_SOURCE, data);
    if (engine.live) shaped = data.features.length > 0;
  };
  const named = () => {
    if (waysKey(store.getState()) !== ways) shape();
  };
  const names = syncNames(store, engine, layout, () => look, padding, named);
  const focus = () => engine.setData(FOCUS, focusFeatures(dataset, subjectOf(selected), look.lang, me, outlineOf));
  /** What of a shape is drawn needs geometry, which comes with the first shape. */
  const drawnShape = async () => {
    if (featuresOfShape || store.getState().view.shape === null) return;
    await loadShapeFeatures().catch(() => undefined);
    if (featuresOfShape && !stopped) shape();
  };
  /** A programme has no place but its region, whose outline is read with the first of them. */
  const outline = async () => {
    if (outlineOf || subjectOf(selected)?.type !== 'programme') return;
    outlineOf = await outlines().catch(() => undefined);
    if (outlineOf && !stopped) focus();
  };
  const select = ({ view }: Current) => {
    moveSubjectState(set, 'selected', selected, view.selected);
    selected = view.selected;
    focus();
    void outline();
  };
  const showSelected = () => {
    const { mode, desk } = store.getState().view;
    // A slide says itself where to look; only what somebody picks over it is looked for.
    if (mode === 'brief' && !desk.cardInFront) return;
    const subject = subjectOf(selected);
    const points = subject ? extentOf(subject, dataset) : [];
    const bounds = boundsOf(points);
    if (still || !bounds || points.some((p) => engine.sees(p, padding()))) return;
    // In the first view everything has its place beside its city; elsewhere the map goes to what was picked.
    if (store.getState().view.camera === null) fitWhole(engine, dataset, padding(), !reduced());
    else engine.fit(bounds, padding(), !reduced(), true);
  };
  const fit = () => {
    const { shown } = store.getState().scene;
    const points = shown.filter((i) => hasPlace(i.subject)).flatMap((i) => extentOf(i.subject, dataset));
    const bounds = boundsOf(points);
    if (bounds) engine.fit(bounds, padding(), !reduced(), true);
  };
  const everything = () => {
    // What the first view does without; it is laid while nobody waits for it.
    for (const [source, data] of zoneDetails(dataset)) engine.setData(source, data);
    signed = null;
    drawn = new Set();
    same = new Set();
    const now = store.getState();
    draw(now);
    const [was, over] = [now.view.selected, hovered];
    selected = null;
    hovered = null;
    select({ ...now, view: { ...now.view, selected: was } });
    hover(over);
    shape();
    names.now();
  };
  const hover = (subject: string | null) => {
    moveSubjectState(set, 'hover', hovered, subject);
    hovered = subject;
  };

  /** Brings the layers from the look that they have to the one that is wanted. */
  const dress = () => {
    // In another language only badges say something else, and those are asked for by other names.
    const anew = look.theme !== worn.theme;
    if (anew || look.lang !== worn.lang)
      engine.setPainters(paintersOf(look.theme, pictureNeeds(dataset, layout, look)), anew);
    const [from, to] = [worn, look].map(({ theme, lang, scale, lean }) => layersOf(theme, lang, layout, scale, lean));
    for (const { layer, kind, name: property, value } of restyle(from ?? [], to ?? []))
      engine.setProperty(layer, kind, property, value);
    worn = look;
  };

  everything();
  const stops = [
    store.subscribe(
      // The same drawn set and the same items: nothing on the map has changed, not even a name.
      (s) => [s.scene.drawn, s.scene.shown, s.scene.comparison] as const,
      () => {
        draw(store.getState());
        names.soon();
      },
      { equalityFn: isSame },
    ),
    store.subscribe((s) => s.scene.day, names.wait),
    store.subscribe(
      (s) => s.view.selected,
      () => {
        select(store.getState());
        clearTimeout(shown);
        shown = setTimeout(showSelected, SETTLE_MS);
      },
    ),
    store.subscribe(
      // Whether it can be applied changes with where this device is, and with nothing else.
      // The geometry comes with the first shape: it is drawn when that can be placed.
      (s) => [s.view.shape, s.me, s.scene.placed !== null] as const,
      shape,
      { equalityFn: isSame },
    ),
    store.subscribe(
      (s) => s.view.camera,
      (camera) => {
        names.moved();
        // From slide to slide the way is long, and an audience follows it.
        const way = reduced() ? 'jump' : store.getState().view.mode === 'brief' ? 'fly' : 'ease';
        if (camera) engine.goTo(camera, way);
        else fitWhole(engine, dataset, padding(), way !== 'jump');
      },
    ),
  ];
  return {
    look: (next) => {
      look = next;
      if (engine.live) dress();
      names.now();
      focus();
    },
    hover,
    me: (next) => {
      me = next;
      focus();
    },
    fit,
    complete: async () => {
      await Promise.all([outline(), drawnShape(), names.complete()]);
    },
    settle: names.now,
    arrive: () => {
      const { camera } = store.getState().view;
      if (camera) engine.goTo(camera, 'jump');
      else fitWhole(engine, dataset, padding(), false);
    },
    resized: () => {
      names.moved();
      if (store.getState().view.camera === null) fitWhole(engine, dataset, padding(), false);
    },
    reapply: () => {
      dress();
      everything();
    },
    stop: () => {
      stopped = true;
      names.stop();
      clearTimeout(shown);
      for (const stop of stops) stop();
    },
  };
};

/** Which are the nearest: time changes them, and then their lines follow with the names. */
const waysKey = ({ view, scene }: Current): string =>
  view.shape?.kind === 'nearest' ? [...(scene.placed?.within ?? [])].join() : '';

const fitWhole = (engine: MapEngine, dataset: Dataset, padding: Padding, animate: boolean) =>
  engine.fit(startBounds(dataset), padding, animate, false);
