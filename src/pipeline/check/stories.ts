import { checkNumbers, checkStory, type StoryWorld } from '../../view/briefing/checkStory.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { World } from '../world.ts';

/** Every scene shows what there is, says what the data say, and holds no number of its own. */
export const checkStories = ({ stories }: World, told: StoryWorld): readonly Problem[] =>
  stories.flatMap(({ file, value }) =>
    [...checkStory(value, told), ...checkNumbers(value)].map(({ path, what, mend }) =>
      problemAt(file, path, what, mend),
    ),
  );
