import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Story, StoryScene } from '../../model/stories.ts';
import { asScene } from '../../view/briefing/sceneView.ts';
import { knownOf } from '../../view/known.ts';
import { decodeView, encodeView, slideOf } from '../../view/url.ts';
import type { Brief, View } from '../../view/view.ts';
import { useActions, useLibrary, useView, useViews } from '../context.ts';
import { windowStorage } from '../storage.ts';

/** Where one was before the briefing, for the way back; it lives as long as the window. */
const BEFORE = 'jeonjido.before';
/** How long time runs from one slide to the next. */
const RUN_MS = 1100;
const STEP_MS = 45;

const reduced = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export type Briefing = {
  readonly story: Story;
  readonly scene: StoryScene;
  /** Counted from 1. */
  readonly n: number;
  readonly of: number;
  readonly kiosk: boolean;
  /** The reader looks at more or less than the slide shows. */
  readonly aside: boolean;
  readonly show: (n: number) => void;
  readonly next: () => void;
  readonly back: () => void;
  readonly leave: () => void;
  /** The whole map; the slide waits. */
  readonly explore: () => void;
  readonly returnToSlide: () => void;
};

/** The story that is told, or that waits while one looks around. */
export const useStory = (): { readonly story: Story; readonly brief: Brief } | null => {
  const brief = useView((v) => v.brief);
  const stories = useStore(useLibrary().store, (s) => s.stories);
  const story = brief && stories.find((s) => s.id === brief.story);
  return brief && story ? { story, brief } : null;
};

/** Starts a story; where one was is kept for the way back. */
export const useStartStory = (): ((story: string, kiosk?: boolean, n?: number) => void) => {
  const { dataset, store } = useViews();
  const { slideShown } = useActions();
  const library = useLibrary();
  return useCallback(
    (story, kiosk = false, n = 1) => {
      const { view } = store.getState();
      const before = { ...view, page: null, brief: null, mode: view.mode === 'brief' ? ('map' as const) : view.mode };
      if (view.brief === null) keepBefore(encodeView(before, dataset.asOf));
      const slide = slideOf({ story, scene: n, kiosk }, knownOf(dataset, library.links()));
      if (slide) slideShown(slide);
    },
    [dataset, store, slideShown, library],
  );
};
const keepBefore = (hash: string): void => {
  try {
    windowStorage()?.setItem(BEFORE, hash);
  } catch {
    // Without it the way out of the briefing leads to the map as the slide shows it.
  }
};

/** The briefing on screen: where it stands and how it goes on; `null` where there is none. */
export const useBriefing = (): Briefing | null => {
  const told = useStory();
  const { dataset, store } = useViews();
  const { slideLeft, slideReturned, briefingLeft } = useActions();
  const run = useRun();
  const known = useKnown();
  const aside = useAside();
  const story = told?.story ?? null;
  const brief = told?.brief ?? null;
  const show = useCallback(
    (n: number) => {
      if (story === null || brief === null) return;
      const to = { ...brief, scene: Math.min(story.scenes.length, Math.max(1, n)) };
      const slide = slideOf(to, known);
      if (slide) run(store.getState().view, slide);
    },
    [story, brief, known, run, store],
  );
  const leave = useCallback(() => {
    const hash = windowStorage()?.getItem(BEFORE) ?? null;
    windowStorage()?.removeItem(BEFORE);
    briefingLeft(hash === null ? null : decodeView(hash, knownOf(dataset)).view);
  }, [briefingLeft, dataset]);
  const scene = story && brief ? story.scenes[brief.scene - 1] : undefined;
  return useMemo(() => {
    if (story === null || brief === null || scene === undefined) return null;
    return {
      story,
      scene,
      n: brief.scene,
      of: story.scenes.length,
      kiosk: brief.kiosk,
      aside,
      show,
      next: () => show(brief.scene + 1),
      back: () => show(brief.scene - 1),
      leave,
      explore: slideLeft,
      returnToSlide: slideReturned,
    };
  }, [story, brief, scene, aside, show, leave, slideLeft, slideReturned]);
};

const useKnown = () => {
  const { dataset } = useViews();
  const library = useLibrary();
  const stories = useStore(library.store, (s) => s.stories);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the links change with the stories
  return useMemo(() => knownOf(dataset, library.links()), [dataset, library, stories]);
};

/** Whether more or less is looked at than the slide shows. A page that is read over it is no step aside. */
const useAside = (): boolean => {
  const { store, dataset } = useViews();
  return useStore(store, ({ view, slide, passing }) => {
    if (slide === null || passing || view.mode !== 'brief') return false;
    const link = (v: View) => encodeView(asScene(v), dataset.asOf, { day: true });
    return view !== slide && link(view) !== link(slide);
  });
};

/** Time runs from one slide to the next, where both look at one day with the same knowledge. */
const useRun = () => {
  const { slideShown, slidePassed } = useActions();
  const timer = useRef<ReturnType<typeof setInterval> | undefined>(undefined);
  const stop = useCallback(() => clearInterval(timer.current), []);
  useEffect(() => stop, [stop]);
  return useCallback(
    (from: View, to: View) => {
      stop();
      const runs =
        !reduced() && from.mode === 'brief' && from.t2 === null && to.t2 === null && from.k === to.k && from.t !== to.t;
      if (!runs) return slideShown(to);
      const begun = performance.now();
      slideShown(to, from.t);
      timer.current = setInterval(() => {
        const part = Math.min(1, (performance.now() - begun) / RUN_MS);
        // Slow at both ends.
        const eased = part * part * (3 - 2 * part);
        slidePassed(Math.round(from.t + (to.t - from.t) * eased));
        if (part === 1) stop();
      }, STEP_MS);
    },
    [slideShown, slidePassed, stop],
  );
};
