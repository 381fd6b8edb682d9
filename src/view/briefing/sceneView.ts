import type { SceneSeed } from '../../model/stories.ts';
import { decodeView, encodeView, type Known } from '../url.ts';
import type { View } from '../view.ts';

/** Keys of a link that no scene can have: what the briefing itself decides, and what belongs to the reader. */
export const NOT_IN_A_SCENE: readonly string[] = [
  ...['mode', 'story', 'scene', 'kiosk', 'page', 'lang', 'theme', 'embed', 'part'],
];

/** The link that the written keys of a scene make. */
export const linkOfKeys = (keys: SceneSeed['view']): string =>
  Object.entries(keys)
    .map(([key, value]) => `${written(key)}=${written(textOf(value))}`)
    .join('&');
/** Half a character, which a file can hold and a link cannot, stands for no value. */
const written = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
const textOf = (value: SceneSeed['view'][string]): string =>
  typeof value === 'object' ? value.join(',') : String(value);

/** A View without what no scene has, on the screen of the map; the card of what is selected waits until it is asked for. */
export const asScene = (view: View): View => ({
  ...view,
  mode: 'map',
  brief: null,
  page: null,
  desk: { ...view.desk, part: 'map', cardInFront: view.selected === null },
});

/** The keys of a scene that shows this View; the day always stands among them, so that the scene stays when the data move on. */
export const keysOfView = (view: View, asOf: number): SceneSeed['view'] => {
  const shown = asScene(view);
  const link = encodeView({ ...shown, desk: { ...shown.desk, cardInFront: true } }, asOf, { day: true });
  return Object.fromEntries(
    link.split('&').map((part) => {
      const [key = '', value = ''] = part.split('=');
      return [key, decodeURIComponent(value)];
    }),
  );
};

/** The whole View of a compiled scene. */
export const viewOfScene = (scene: { readonly view: string }, known: Known): View =>
  asScene(decodeView(scene.view, known).view);
