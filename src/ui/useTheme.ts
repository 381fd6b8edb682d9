import { useEffect, useSyncExternalStore } from 'react';
import type { ThemeName } from '../theme.ts';
import { usePreference } from './context.ts';

const dark = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;
const subscribe = (changed: () => void) => {
  dark?.addEventListener('change', changed);
  return () => dark?.removeEventListener('change', changed);
};

/** The theme on screen: the reader's choice, or what the device asks for. */
export const useTheme = (): ThemeName => {
  const chosen = usePreference('theme');
  const system = useSyncExternalStore(subscribe, () => (dark?.matches ? 'dark' : 'light'));
  const theme = chosen === 'system' ? system : chosen;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return theme;
};
