import { createStore } from 'zustand/vanilla';
import { windowStorage } from '../../storage.ts';

/** The story that is being made in this window, also after a reload; `null`: none. */
const KEY = 'jeonjido.making';
export const making = createStore<{ readonly id: string | null }>(() => ({
  id: windowStorage()?.getItem(KEY) ?? null,
}));
export const makingBegun = (id: string | null): void => {
  making.setState({ id });
  try {
    if (id === null) windowStorage()?.removeItem(KEY);
    else windowStorage()?.setItem(KEY, id);
  } catch {
    // The story itself is kept elsewhere; only that it was open is forgotten.
  }
};
