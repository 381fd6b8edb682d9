import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { OwnLayer } from '../../view/own/actions.ts';
import { NO_OWN, type Own } from '../../view/own/state.ts';

/* The door to a planner's own table. The first view knows the door; what is behind it is loaded when a table comes. */

const slot = createStore<{ readonly layer: OwnLayer | null }>(() => ({ layer: null }));
const nothing = createStore<Own>(() => NO_OWN);

let load: () => Promise<OwnLayer> = () => Promise.reject(new Error('no loader of own tables'));
/** Told once by the hallway, before anything is shown. */
export const setOwnLoader = (loader: () => Promise<OwnLayer>): void => {
  load = loader;
};

/** Makes the layer ready for a table, once; where it could not be loaded, the next call tries again. */
export const openOwn = async (): Promise<OwnLayer> => {
  opening ??= load().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  const layer = await opening;
  slot.setState({ layer });
  return layer;
};
let opening: Promise<OwnLayer> | null = null;

/** `null`: nobody has brought or asked for a table yet. */
export const useOwnLayer = (): OwnLayer | null => useStore(slot, (s) => s.layer);
/** A part of what is known of the table; without a layer all is as at first. */
export const useOwn = <T>(layer: OwnLayer | null, select: (own: Own) => T): T =>
  useStore(layer?.store ?? nothing, select);
