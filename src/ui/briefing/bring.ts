import type { Dataset } from '../../model/dataset.ts';
import { checkStory, storyWorldOf, wholeStory } from '../../view/briefing/checkStory.ts';
import type { Library } from '../../view/briefing/library.ts';
import { LINK_PREFIX, OWN_PREFIX, seedOfDraft } from '../../view/briefing/own.ts';
import { ownStories } from './ownStories.ts';
import { storyInLink } from './storyLink.ts';

/** Puts the stories that were made in this browser beside those of the data, as they are now. */
export const shelveOwn = (dataset: Dataset, library: Library): void => {
  const world = storyWorldOf(dataset);
  const { stories } = ownStories.store.getState();
  const told = stories.filter((s) => s.draft.scenes.length > 0);
  for (const { id, draft } of told) library.put(wholeStory(id, seedOfDraft(draft), world));
  for (const { id } of library.store.getState().stories)
    if (id.startsWith(OWN_PREFIX) && !told.some((s) => s.id === id)) library.removed(id);
};

/**
 * Brings a story that did not come with the data to the library: one that was made in this browser, or one that a link
 * holds, which is looked at as strictly as a file. What cannot be told is not brought, and the link is said to be unknown.
 */
export const bring = (id: string, dataset: Dataset, library: Library): void => {
  const world = storyWorldOf(dataset);
  if (id.startsWith(LINK_PREFIX)) {
    const seed = storyInLink(id);
    if (seed && checkStory(seed, world).length === 0) library.put(wholeStory(id, seed, world));
    return;
  }
  const own = ownStories.store.getState().stories.find((s) => s.id === id);
  if (own && own.draft.scenes.length > 0) library.put(wholeStory(id, seedOfDraft(own.draft), world));
};
