import { createStore } from 'zustand/vanilla';
import type { ThemeName } from '../theme.ts';

export type Lang = 'ko' | 'en';
export type Preferences = { readonly lang: Lang; readonly theme: ThemeName | 'system'; readonly welcomed: boolean };

const KEY = 'jeonjido.preferences';
const LANGS: readonly Lang[] = ['ko', 'en'];
const THEMES: readonly Preferences['theme'][] = ['light', 'dark', 'system'];
const oneOf = <T>(allowed: readonly T[], value: unknown): T | undefined => allowed.find((a) => a === value);

type Box = Pick<Storage, 'getItem' | 'setItem'>;

/** What was stored, as far as it can be read; storage may be missing, full or hold anything. */
export const readPreferences = (box: Box | null): Partial<Preferences> => {
  try {
    const raw: unknown = JSON.parse(box?.getItem(KEY) ?? '{}');
    if (typeof raw !== 'object' || raw === null) return {};
    const stored = raw as Record<string, unknown>;
    const [lang, theme] = [oneOf(LANGS, stored.lang), oneOf(THEMES, stored.theme)];
    return {
      ...(lang ? { lang } : {}),
      ...(theme ? { theme } : {}),
      ...(stored.welcomed === true ? { welcomed: true } : {}),
    };
  } catch {
    return {};
  }
};

/** Preferences of this browser. `lang` and `theme` of a link hold for this visit only and are not stored. */
export const createPreferences = (box: Box | null, link: ReadonlyMap<string, string>) => {
  const stored = readPreferences(box);
  const visit = { lang: oneOf(LANGS, link.get('lang')), theme: oneOf(THEMES, link.get('theme')) };
  const kept: Preferences = { lang: 'ko', theme: 'system', welcomed: false, ...stored };
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
