import { useSyncExternalStore } from 'react';

/** Whether a media query holds, kept true while it changes. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );

/** Below this width the panel is a sheet. */
export const usePhone = (): boolean => useMedia('(max-width: 859px)');
