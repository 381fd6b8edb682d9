import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { GroundAbout, GroundProblem, GroundWanted } from '../../map/MapCanvas.tsx';
import { useWords } from '../context.ts';
import type { Chosen, KeptFile } from './handles.ts';

/** What lies under near views of the map. Nothing of it is part of the View or of a link. */
export type GroundState = {
  /** The archive that the reader has opened by hand. */
  readonly chosen: Chosen | null;
  /** One of an earlier visit that the browser gives after a press only. */
  readonly waiting: KeptFile | null;
  /** The browser will find the chosen file again. */
  readonly kept: boolean;
  readonly isOpening: boolean;
  readonly shown: { readonly kind: GroundWanted['kind']; readonly about: GroundAbout } | null;
  /** Why something is not shown, and its name. */
  readonly refused: { readonly name: string; readonly problem: GroundProblem } | null;
};

const store = createStore<GroundState>(() => ({
  chosen: null,
  waiting: null,
  kept: false,
  isOpening: false,
  shown: null,
  refused: null,
}));

export const useGround = <T>(select: (ground: GroundState) => T): T => useStore(store, select);
export const groundNow = (): GroundState => store.getState();

/** What happened, named as events. */
export const groundEvents = {
  fileChosen: (chosen: Chosen) => store.setState({ chosen, waiting: null, kept: false, refused: null }),
  /** Another ground is wanted: what was said of the one before is over. */
  chosenAnew: () => store.setState({ refused: null }),
  fileClosed: () => store.setState({ chosen: null, waiting: null, kept: false, refused: null }),
  fileKept: (kept: boolean) => store.setState({ kept }),
  fileWaits: (waiting: KeptFile) => store.setState({ waiting }),
  opening: () => store.setState({ isOpening: true }),
  shown: (shown: GroundState['shown']) => store.setState({ shown, isOpening: false }),
  /** `back`: the file that goes on being shown in the place of the one that was refused. */
  refused: (name: string, problem: GroundProblem, back: Chosen | null) =>
    store.setState({ shown: null, isOpening: false, refused: { name, problem }, chosen: back }),
};

/** Whom the map is owed to that is on screen: for pictures and paper. */
export const useCredits = (): string => {
  const { map } = useWords();
  const also = useGround((g) => g.shown?.about.attribution ?? '');
  return also === '' ? map.credits : `${map.credits} · ${also}`;
};
