import type { Day } from '../../../model/day.ts';
import type { Desk } from '../../../view/desk.ts';
import { ownShown } from '../../../view/own/state.ts';
import { appAddress } from '../../appAddress.ts';
import { useViews } from '../../context.ts';
import { useWording } from '../../filters/useWording.ts';
import { useCredits } from '../../ground/ground.ts';
import { useOwnLayer } from '../../own/own.ts';
import { useDeskWords } from '../useDeskWords.ts';
import { captionsOf } from './captions.ts';
import type { Captions } from './picture.ts';

/** What is said of a picture, and the day that it shows. */
export type Said = { readonly captions: Captions; readonly day: Day };

/**
 * Says what is looked at in the moment in which it is asked: a picture is taken later than its button is pressed, and a
 * menu that is closed must not be drawn again with every step of time. `part` stands for one that was brought forward.
 */
export const useCaptions = (): ((part?: Desk['part']) => Said) => {
  const wording = useWording();
  const words = useDeskWords().out;
  const { store } = useViews();
  const layer = useOwnLayer();
  const credits = useCredits();
  return (part) => {
    const { view, scene } = store.getState();
    const seen = {
      view: part === undefined ? view : { ...view, desk: { ...view.desk, part } },
      scene,
      app: appAddress(),
      credits,
      own: layer && ownShown(layer.store.getState()),
    };
    return { captions: captionsOf(wording, words, seen), day: scene.day };
  };
};
