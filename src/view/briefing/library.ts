import { createStore } from 'zustand/vanilla';
import type { Story } from '../../model/stories.ts';

/** Stories that can be told: those that come with the data, and those that were made in this browser or came by a link. */
export type Shelf = {
  readonly stories: readonly Story[];
  /** How far the stories of the data have come; what is made here needs not wait for them. */
  readonly shipped: 'waiting' | 'ready' | 'failed';
};

export const createLibrary = (load: () => Promise<readonly Story[]>) => {
  const store = createStore<Shelf>(() => ({ stories: [], shipped: 'waiting' }));
  const put = (more: readonly Story[]) => {
    const { stories } = store.getState();
    const fresh = more.filter((story) => !stories.some((s) => s.id === story.id));
    store.setState({ stories: [...stories.map((s) => more.find((m) => m.id === s.id) ?? s), ...fresh] });
  };
  let loading: Promise<void> | null = null;
  return {
    store,
    /** The stories of the data, once; after a failure the next call tries again. */
    ready: (): Promise<void> => {
      if (loading === null) store.setState({ shipped: 'waiting' });
      loading ??= load().then(
        (stories) => {
          put(stories);
          store.setState({ shipped: 'ready' });
        },
        () => {
          loading = null;
          store.setState({ shipped: 'failed' });
        },
      );
      return loading;
    },
    put: (story: Story): void => put([story]),
    removed: (id: string): void => store.setState({ stories: store.getState().stories.filter((s) => s.id !== id) }),
    find: (id: string): Story | undefined => store.getState().stories.find((s) => s.id === id),
    /** What links may name. */
    links: (): ReadonlyMap<string, readonly string[]> =>
      new Map(store.getState().stories.map((s) => [s.id, s.scenes.map((scene) => scene.view)])),
  };
};
export type Library = ReturnType<typeof createLibrary>;
