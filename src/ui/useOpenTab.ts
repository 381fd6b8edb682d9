import { useCallback } from 'react';
import type { Tab } from '../view/view.ts';
import { useActions } from './context.ts';
import { useTight } from './useMedia.ts';

/** Opens a tab of the panel so that it is seen: where a card covers the tabs, the card is closed first. */
export const useOpenTab = (): ((tab: Tab) => void) => {
  const tight = useTight();
  const { tabOpened, subjectPicked } = useActions();
  return useCallback(
    (tab) => {
      if (tight) subjectPicked(null);
      tabOpened(tab);
    },
    [tight, subjectPicked, tabOpened],
  );
};
