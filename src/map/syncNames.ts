import type { Padding } from '../view/frame.ts';
import { type Layout, NEAR_ZOOM } from '../view/layout.ts';
import type { namingFromNear } from '../view/nearNames.ts';
import type { ViewStore } from '../view/store.ts';
import type { MapEngine } from './engine.ts';
import { NAMES, nameFeatures } from './layers/names.ts';
import type { Look } from './sync.ts';

/** Names are refreshed when scrubbing has rested for so long. */
const REST_MS = 300;

export type NamesSync = {
  readonly now: () => void;
  /** When scrubbing rests. */
  readonly soon: () => void;
  /** A step is still a step though it changes nothing: names that wait go on waiting. */
  readonly wait: () => void;
  /** The view is another one; from near it says where zones are named. */
  readonly moved: () => void;
  /** What is loaded when it is first needed is there. */
  readonly complete: () => Promise<void>;
  readonly stop: () => void;
};

let fromNear: typeof namingFromNear | null = null;
/** Loaded with the first view from near, or before that when the first view stands; a test loads it before. */
export const loadNearNames = async (): Promise<void> => {
  fromNear = (await import('../view/nearNames.ts')).namingFromNear;
};

/** Keeps the names in step: anew when scrubbing rests, and where the reader has come to from near. */
export const syncNames = (
  store: ViewStore['store'],
  engine: MapEngine,
  layout: Layout,
  look: () => Look,
  padding: () => Padding,
  named: () => void,
): NamesSync => {
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** Apart from scrubbing: while time plays, names follow the camera. */
  let moving: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  /** The names stand as a view from near has them. */
  let isNear = false;
  const near = () => (store.getState().view.camera?.zoom ?? 0) >= NEAR_ZOOM;
  const naming = () => {
    const { scene, view } = store.getState();
    if (!isNear || !fromNear || !view.camera) return undefined;
    const { lang, scale = 1 } = look();
    return fromNear(scene, layout, { lang, scale }, engine.frameAt(view.camera), padding());
  };
  const load = async () => {
    if (fromNear || !near()) return;
    await loadNearNames().catch(() => undefined);
    if (fromNear && !stopped) now();
  };
  const now = () => {
    clearTimeout(rest);
    clearTimeout(moving);
    rest = undefined;
    isNear = near();
    const { lang, words } = look();
    engine.setData(NAMES, nameFeatures(store.getState().scene, layout, lang, words, naming()));
    named();
    void load();
  };
  const soon = () => {
    clearTimeout(rest);
    rest = setTimeout(now, REST_MS);
  };
  return {
    now,
    soon,
    wait: () => {
      if (rest !== undefined) soon();
    },
    moved: () => {
      if (!isNear && !near()) return;
      clearTimeout(moving);
      moving = setTimeout(now, REST_MS);
    },
    complete: load,
    stop: () => {
      stopped = true;
      clearTimeout(rest);
      clearTimeout(moving);
    },
  };
};
