import { createContext, useCallback, useContext } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Dataset } from '../model/dataset.ts';
import type { Library } from '../view/briefing/library.ts';
import { type Criteria, criteriaOf } from '../view/criteria.ts';
import type { PreferenceStore, Preferences } from '../view/preferences.ts';
import type { Scene } from '../view/scene.ts';
import type { Me } from '../view/shape.ts';
import type { Actions, ViewStore } from '../view/store.ts';
import type { View } from '../view/view.ts';
import type { Lang } from '../words/format.ts';
import type { Words } from '../words/ko.ts';
import { wordsOf } from './languages.ts';

/** What `main.tsx` hands to the rooms of the UI. Components use the hooks below, never the stores. */
export type Services = {
  readonly views: ViewStore;
  readonly preferences: PreferenceStore;
  readonly library: Library;
};
export const ServicesContext = createContext<Services | null>(null);

/** All of them, for a part that hands some on changed. */
export const useServices = (): Services => {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('used outside the app');
  return services;
};

export const useView = <T>(select: (view: View) => T): T =>
  useStore(useServices().views.store, ({ view }) => select(view));
/** A part of what is to be seen: a step of time that leaves this part as it was draws nothing again. */
export const useScene = <T>(select: (scene: Scene) => T): T =>
  useStore(useServices().views.store, ({ scene }) => select(scene));
/** All filters at once. */
export const useCriteria = (): Criteria =>
  useStore(
    useServices().views.store,
    useShallow(({ view }) => criteriaOf(view)),
  );
/** Where this device is, once its reader has asked. */
export const useMe = (): Me | null => useStore(useServices().views.store, ({ me }) => me);
export const useActions = (): Actions => useServices().views.actions;
export const useDataset = (): Dataset => useServices().views.dataset;
export const useHistories = (): ViewStore['histories'] => useServices().views.histories;
export const useViews = (): ViewStore => useServices().views;
export const useLibrary = (): Library => useServices().library;

export const usePreference = <K extends keyof Preferences>(key: K): Preferences[K] =>
  useStore(useServices().preferences.store, (p) => p[key]);
export const useSetPreferences = (): PreferenceStore['set'] => useServices().preferences.set;
export const useLang = (): Lang => usePreference('lang');
export const useWords = (): Words => wordsOf(useLang());
/** The text of a bilingual value in the language of the reader. */
export const useText = (): ((text: { ko: string; en: string }) => string) => {
  const lang = useLang();
  return useCallback((text) => text[lang], [lang]);
};
