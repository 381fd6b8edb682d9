import type { ThemeName } from '../../../theme.ts';
import { useActions, useViews } from '../../context.ts';
import { useMapSide } from '../../mapHandle.ts';
import { useTight } from '../../useMedia.ts';
import { PICTURE_SCALE } from './picture.ts';
import type { Taken } from './printing.ts';
import { useCaptions } from './useCaptions.ts';

/**
 * Takes a picture of the map with what is said of it in the same moment; `null` where there is no map to be had. Where
 * there is room for one part at a time, the map comes forward for it, as it does for drawing.
 */
export const usePicture = (): ((theme: ThemeName) => Promise<Taken | null>) => {
  const { handle } = useMapSide();
  const { deskLaidOut } = useActions();
  const { store } = useViews();
  const tight = useTight();
  const captions = useCaptions();
  return async (theme) => {
    if (!handle) return null;
    const { part } = store.getState().view.desk;
    const hidden = tight && part !== 'map';
    const begun = document.activeElement;
    if (hidden) deskLaidOut({ part: 'map' });
    try {
      return await handle.pictureAt(PICTURE_SCALE, theme, () => captions(hidden ? part : undefined));
    } finally {
      const { mode, desk } = store.getState().view;
      // Who went elsewhere meanwhile stays there.
      if (hidden && mode === 'plan' && desk.part === 'map') {
        deskLaidOut({ part });
        // The button was hidden while the map stood here.
        requestAnimationFrame(() => begun instanceof HTMLElement && begun.focus());
      }
    }
  };
};
