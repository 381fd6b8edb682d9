import type { Story } from '../../model/stories.ts';
import { type StoryWorld, wholeStory } from '../../view/briefing/checkStory.ts';
import type { World } from '../world.ts';

/** The stories of a world that has no problems, by id; `national` comes first, because it is where one begins. */
const FIRST = 'national';
export const compileStories = ({ stories }: World, told: StoryWorld): readonly Story[] =>
  stories
    .map(({ id, value }) => wholeStory(id, value, told))
    .toSorted((a, b) => Number(b.id === FIRST) - Number(a.id === FIRST) || (a.id < b.id ? -1 : 1));
