import { useSyncExternalStore } from 'react';

const held = new Map<string, boolean>();
/** Paper is narrower than the screen: while the browser prints, everything stays as it was on the screen. */
const seen = (query: string): boolean => {
  const before = held.get(query);
  if (before !== undefined && matchMedia('print').matches) return before;
  const now = matchMedia(query).matches;
  held.set(query, now);
  return now;
};

/** Whether a media query holds, kept true while it changes. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => seen(query),
  );

/** A big screen, looked at from far away: everything is drawn larger. */
export const useBig = (): boolean => useMedia('(min-width: 1800px) and (min-height: 900px)');

/** Too narrow for list, map and card side by side: the card takes the place of the list. */
export const useTight = (): boolean => useMedia('(max-width: 1239px)');

/** Below this width the panel is a sheet. */
export const usePhone = (): boolean => useMedia('(max-width: 859px) and (min-height: 500px)');
