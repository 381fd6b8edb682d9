import { createOwnStories, OWN_KEY } from '../../view/briefing/own.ts';
import { storage } from '../storage.ts';

/** One shelf for the whole page: it is read from the browser once, and again when another window has written to it. */
export const ownStories = createOwnStories(storage());
window.addEventListener('storage', ({ key }) => {
  if (key === OWN_KEY) ownStories.reread();
});
