import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Draft, SceneSeed } from '../../../model/stories.ts';
import { checkNumbers, checkStory, storyWorldOf } from '../../../view/briefing/checkStory.ts';
import { freeSceneId, type Move, moved, type OwnStory, seedOfDraft } from '../../../view/briefing/own.ts';
import { keysOfView } from '../../../view/briefing/sceneView.ts';
import { useDataset, useLibrary, useViews } from '../../context.ts';
import { shelveOwn } from '../bring.ts';
import { ownStories } from '../ownStories.ts';
import { making, makingBegun } from './making.ts';

const NOTHING = { ko: '', en: '' } as const;
const sceneOf = (view: SceneSeed['view'], scenes: Draft['scenes']): SceneSeed => ({
  id: freeSceneId(scenes),
  title: NOTHING,
  text: NOTHING,
  view,
});

/** The story that is being made, and what can be done with it. `false` from an action: there was no room for it. */
export const useMaker = () => {
  const id = useStore(making, (s) => s.id);
  const story = useStore(ownStories.store, (s) => s.stories.find((own) => own.id === id) ?? null);
  const canUndo = useStore(ownStories.store, (s) => s.past.length > 0);
  const { store, dataset } = useViews();
  return useMemo(() => {
    const viewNow = () => keysOfView(store.getState().view, dataset.asOf);
    const change = (patch: Partial<Draft>, where?: string): boolean =>
      story !== null && ownStories.changed(story.id, { ...story.draft, ...patch }, where);
    const replaceScene = (at: number, next: SceneSeed, where?: string): boolean =>
      story !== null && change({ scenes: story.draft.scenes.with(at, next) }, where && `${at} ${where}`);
    const changeScene = (at: number, patch: Partial<SceneSeed>, where?: string): boolean => {
      const scene = story?.draft.scenes[at];
      return scene !== undefined && replaceScene(at, { ...scene, ...patch }, where);
    };
    return {
      story,
      canUndo,
      undo: ownStories.undone,
      change,
      changeScene,
      replaceScene,
      /** The View on screen as one more scene; `null`: there was no room. */
      add: (): number | null => {
        if (story === null) return null;
        const scenes = [...story.draft.scenes, sceneOf(viewNow(), story.draft.scenes)];
        return change({ scenes }) ? scenes.length : null;
      },
      replace: (at: number) => changeScene(at, { view: viewNow() }),
      move: (at: number, way: Move) => story !== null && change({ scenes: [...moved(story.draft.scenes, at, way)] }),
      remove: (at: number) => story !== null && change({ scenes: story.draft.scenes.toSpliced(at, 1) }),
      removeStory: () => {
        if (story === null) return false;
        makingBegun(null);
        return ownStories.removed(story.id);
      },
    };
  }, [story, canUndo, store, dataset]);
};
export type Maker = ReturnType<typeof useMaker>;

/** Begins a story with the View on screen as its first scene; `false`: there was no room. */
export const useBeginStory = (): (() => boolean) => {
  const { store, dataset } = useViews();
  return () => {
    const view = keysOfView(store.getState().view, dataset.asOf);
    const id = ownStories.added({ title: NOTHING, summary: NOTHING, scenes: [sceneOf(view, [])] });
    if (id === null) return false;
    makingBegun(id);
    return true;
  };
};

/** Own stories stand in the library as they are now. */
export const useShelved = (): readonly OwnStory[] => {
  const stories = useStore(ownStories.store, (s) => s.stories);
  const dataset = useDataset();
  const library = useLibrary();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shelf is read again whenever a story changes
  useEffect(() => shelveOwn(dataset, library), [stories, dataset, library]);
  return stories;
};

/** What keeps a draft from being told by everybody, and numbers that nobody stands behind. */
export const useCheck = (draft: Draft) => {
  const dataset = useDataset();
  return useMemo(() => {
    const seed = seedOfDraft(draft);
    return { problems: checkStory(seed, storyWorldOf(dataset)), loose: checkNumbers(seed).length };
  }, [draft, dataset]);
};
