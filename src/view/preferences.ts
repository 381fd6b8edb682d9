import { createStore } from 'zustand/vanilla';
import type { ThemeName } from '../theme.ts';

export type Lang = 'ko' | 'en';
export const SPEEDS = ['slow', 'normal', 'fast'] as const;
export type Speed = (typeof SPEEDS)[number];
/** How time is played: a steady run, or from milestone to milestone with a rest on each. */
export const PLAY_MODES = ['steady', 'milestones'] as const;
export type PlayMode = (typeof PLAY_MODES)[number];
/** What lies under near views where there is more than the embedded map. */
export const GROUNDS = ['plain', 'streets', 'raster'] as const;
export type GroundChoice = (typeof GROUNDS)[number];
/** Sizes of the parts of the planner's desk in CSS pixels where text has its usual size. */
export const PANES = {
  panel: { least: 240, first: 290, most: 560 },
  figures: { least: 300, first: 410, most: 900 },
  table: { least: 120, first: 330, most: 900 },
} as const;
export type PaneId = keyof typeof PANES;
export type Panes = Readonly<Record<PaneId, number>>;
const PANE_IDS = Object.keys(PANES) as readonly PaneId[];
/** A size inside the limits of its part; anything else is the first one. */
export const paneSize = (pane: PaneId, value: unknown): number => {
  const { least, first, most } = PANES[pane];
  return typeof value === 'number' && Number.isFinite(value)
    ? Math.min(most, Math.max(least, Math.round(value)))
    : first;
};
const panesOf = (value: unknown): Panes => {
  const stored = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return Object.fromEntries(PANE_IDS.map((pane) => [pane, paneSize(pane, stored[pane])])) as Panes;
};

export const MAP_KINDS = ['interactive', 'drawing'] as const;
export type MapKind = (typeof MAP_KINDS)[number];

export type Preferences = {
  readonly lang: Lang;
  readonly theme: ThemeName | 'system';
  readonly welcomed: boolean;
  readonly speed: Speed;
  readonly playMode: PlayMode;
  readonly loop: boolean;
  /** The knowledge clock is offered. */
  readonly knowledge: boolean;
  /** The interactive map, or a drawing of it, which asks little of a machine. */
  readonly map: MapKind;
  readonly ground: GroundChoice;
  readonly panes: Panes;
};
const FIRST: Preferences = {
  lang: 'ko',
  theme: 'system',
  welcomed: false,
  speed: 'normal',
  playMode: 'steady',
  loop: false,
  knowledge: false,
  map: 'interactive',
  ground: 'streets',
  panes: panesOf(null),
};

const KEY = 'jeonjido.preferences';
const oneOf = <T>(allowed: readonly T[], value: unknown): T | undefined => allowed.find((a) => a === value);
type Choices = Omit<Preferences, 'panes'>;
/** What each preference may be. */
const ALLOWED: { readonly [K in keyof Choices]: readonly Choices[K][] } = {
  lang: ['ko', 'en'],
  theme: ['light', 'dark', 'system'],
  welcomed: [true, false],
  speed: SPEEDS,
  playMode: PLAY_MODES,
  loop: [true, false],
  knowledge: [true, false],
  map: MAP_KINDS,
  ground: GROUNDS,
};
const KEYS = Object.keys(ALLOWED) as readonly (keyof Choices)[];

type Box = Pick<Storage, 'getItem' | 'setItem'>;

/** What was stored, as far as it can be read; storage may be missing, full or hold anything. */
export const readPreferences = (box: Box | null): Partial<Preferences> => {
  try {
    const raw: unknown = JSON.parse(box?.getItem(KEY) ?? '{}');
    if (typeof raw !== 'object' || raw === null) return {};
    const stored = raw as Record<string, unknown>;
    const choices = Object.fromEntries(
      KEYS.flatMap((key) => {
        const value = oneOf<unknown>(ALLOWED[key], stored[key]);
        return value === undefined ? [] : [[key, value]];
      }),
    );
    return 'panes' in stored ? { ...choices, panes: panesOf(stored.panes) } : choices;
  } catch {
    return {};
  }
};

/** Preferences of this browser. `lang` and `theme` of a link hold for this visit only and are not stored. */
export const createPreferences = (box: Box | null, link: ReadonlyMap<string, string>) => {
  const stored = readPreferences(box);
  const visit = { lang: oneOf(ALLOWED.lang, link.get('lang')), theme: oneOf(ALLOWED.theme, link.get('theme')) };
  const kept: Preferences = { ...FIRST, ...stored };
  const store = createStore<Preferences>(() => ({
    ...kept,
    ...(visit.lang ? { lang: visit.lang } : {}),
    ...(visit.theme ? { theme: visit.theme } : {}),
  }));
  let saved = kept;
  const set = (patch: Partial<Preferences>) => {
    saved = { ...saved, ...patch };
    store.setState(patch);
    try {
      box?.setItem(KEY, JSON.stringify(saved));
    } catch {
      // Storage is full or forbidden: the choice holds for this visit.
    }
  };
  return { store, set };
};
export type PreferenceStore = ReturnType<typeof createPreferences>;
