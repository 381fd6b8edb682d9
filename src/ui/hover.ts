import { createContext, useContext } from 'react';

/** The subject under the pointer or focus, shared by map and list both ways. */
export type Hover = {
  readonly id: string | null;
  readonly enter: (id: string) => void;
  readonly leave: (id: string) => void;
};
export const HoverContext = createContext<Hover>({ id: null, enter: () => undefined, leave: () => undefined });
export const useHover = (): Hover => useContext(HoverContext);
