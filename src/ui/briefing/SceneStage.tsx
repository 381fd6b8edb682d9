import { type ReactNode, useMemo } from 'react';
import type { StoryScene } from '../../model/stories.ts';
import { viewOfScene } from '../../view/briefing/sceneView.ts';
import { knownOf } from '../../view/known.ts';
import { createViewStore } from '../../view/store.ts';
import { ServicesContext, useServices } from '../context.ts';

/** Everything inside looks at one scene, whatever the app looks at: a scene is a whole View, and has a store of its own. */
export const SceneStage = ({ scene, children }: { readonly scene: StoryScene; readonly children: ReactNode }) => {
  const services = useServices();
  const { dataset } = services.views;
  const inner = useMemo(
    () => ({ ...services, views: createViewStore(dataset, viewOfScene(scene, knownOf(dataset))) }),
    [services, dataset, scene],
  );
  return <ServicesContext value={inner}>{children}</ServicesContext>;
};
