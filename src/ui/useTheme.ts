import { useEffect, useSyncExternalStore } from 'react';
import type { ThemeName } from '../theme.ts';
import { usePreference } from './context.ts';

const DARK = '(prefers-color-scheme: dark)';
const asked = () => (typeof matchMedia === 'function' ? matchMedia(DARK) : null);
/** Heard and never read: a list that was read after the device has changed, and before it says so, does not say so. */
const dark = asked();
const subscribe = (changed: () => void) => {
  dark?.addEventListener('change', changed);
  return () => dark?.removeEventListener('change', changed);
};

/** The theme on screen: the reader's choice, or what the device asks for. */
export const useTheme = (): ThemeName => {
  const chosen = usePreference('theme');
  const system = useSyncExternalStore(subscribe, () => (asked()?.matches ? 'dark' : 'light'));
  const theme = chosen === 'system' ? system : chosen;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return theme;
};
