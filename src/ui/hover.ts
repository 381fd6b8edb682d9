import { createContext, useContext } from 'react';

/** The subject under the pointer or focus, shared by map, list and lanes every way. */
export type Hover = {
  readonly id: string | null;
  readonly enter: (id: string) => void;
  readonly leave: (id: string) => void;
};
export const HoverContext = createContext<Hover>({ id: null, enter: () => undefined, leave: () => undefined });
export const useHover = (): Hover => useContext(HoverContext);

/** Lights a subject while the pointer or focus is on what these are given to, and says when it is lit from elsewhere. */
export const useHoverOf = (subject: string) => {
  const { id, enter, leave } = useHover();
  return {
    'data-hover': id === subject,
    onPointerEnter: () => enter(subject),
    onPointerLeave: () => leave(subject),
    onFocus: () => enter(subject),
    onBlur: () => leave(subject),
  };
};
