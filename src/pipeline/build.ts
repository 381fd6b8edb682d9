import { join } from 'node:path';
import type { Dataset } from '../model/dataset.ts';
import type { Story } from '../model/stories.ts';
import { storyWorldOf } from '../view/briefing/checkStory.ts';
import { type Boundaries, readBoundaries } from './boundaries.ts';
import { checkWorld } from './check/check.ts';
import { checkStories } from './check/stories.ts';
import { compile } from './compile/compile.ts';
import { compileStories } from './compile/stories.ts';
import type { Problem } from './problem.ts';
import { type Published, publish, writePublished } from './publish/publish.ts';
import { readSeeds } from './readSeeds.ts';
import { buildWorld } from './world.ts';

export type Built =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      readonly stories: readonly Story[];
      readonly files: Published;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Seeds to published files, in memory: all problems at once, or all files. Nothing is written. */
export const buildData = (seedsFolder: string, boundaries: Boundaries): Built => {
  const { world, problems } = buildWorld(readSeeds(seedsFolder));
  const all = [...problems, ...checkWorld(world, boundaries)];
  if (all.length > 0) return { ok: false, problems: all };
  const dataset = compile(world);
  // What a story says can be judged only against data that hold.
  const told = storyWorldOf(dataset);
  const untold = checkStories(world, told);
  if (untold.length > 0) return { ok: false, problems: untold };
  const stories = compileStories(world, told);
  return { ok: true, dataset, stories, files: publish(dataset, stories) };
};

export type Written = Built & { readonly changed: readonly string[] };

/** The whole way, from `root/seeds` to `root/data`; with problems `data/` is left untouched. */
export const writeData = (root: string): Written => {
  const built = buildData(join(root, 'seeds'), readBoundaries(root));
  return { ...built, changed: built.ok ? writePublished(join(root, 'data'), built.files) : [] };
};
