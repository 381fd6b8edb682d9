import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { ProblemCode } from '../../tables/problem.ts';
import { isSame } from '../same.ts';
import { encodeView } from '../url.ts';
import type { OwnActions, OwnAsks, OwnLayer } from './actions.ts';
import { followedParts } from './asked.ts';
import { createAsking } from './asking.ts';
import { type Note, noteOf, parseNote, plainNote } from './note.ts';
import { createOpening, problemsIn } from './opening.ts';
import { mappingFile, projectFile } from './project.ts';
import { NO_OWN, type Own } from './state.ts';
import type { Hands, Held, OwnWorld } from './world.ts';

/** Reasons that may be gone with the next visit. */
const PASSING: readonly ProblemCode[] = ['unreadable', 'out-of-memory'];
/** Filters are written down when they have rested for so long. */
const KEEP_MS = 400;

/** A planner's own table beside the View: its rows in a worker, everything that is known of it in a store. */
export const createOwnLayer = (world: OwnWorld): OwnLayer => {
  const { views, keep, saved } = world;
  const store = createStore<Own>()(subscribeWithSelector((): Own => NO_OWN));
  const set = (patch: Partial<Own>) => store.setState(patch);
  const own = () => store.getState();
  let picks = 0;
  const hands: Hands = { shown: null, next: null, turn: 0, onShown: null };
  /** A worker that has broken down takes its rows with it; what the browser keeps of them comes back with the next visit. */
  const lost = (error: unknown) => {
    const name = hands.shown?.file.name ?? '';
    hands.shown?.reader.close();
    hands.shown = null;
    store.setState({ ...NO_OWN, refused: { name, problems: problemsIn(error) } }, true);
  };
  const ask = createAsking(world, store, hands, lost);
  const opening = createOpening(world, store, hands, ask);
  views.store.subscribe(followedParts, () => void ask(), { equalityFn: isSame });

  let keeping: ReturnType<typeof setTimeout> | undefined;
  /** Nothing of it is left in this page. */
  const gone = () => {
    hands.shown?.reader.close();
    hands.shown = null;
    opening.giveUp();
    clearTimeout(keeping);
    store.setState(NO_OWN, true);
  };
  keep.watch((what) => {
    if (what === 'removed') gone();
    else set({ kept: false });
  });

  const shown = (): Held => {
    if (hands.shown === null) throw new Error('no table is shown');
    return hands.shown;
  };
  const note = (guarded: boolean): Note => {
    const { layer } = own();
    if (layer === null) throw new Error('no table is shown');
    return noteOf(layer, own(), guarded);
  };

  const keepNote = () => {
    clearTimeout(keeping);
    keeping = setTimeout(() => {
      if (own().layer && hands.shown && own().kept) void keep.note(note(hands.shown.guarded));
    }, KEEP_MS);
  };
  /** Filters change: the answer follows, and what is kept. */
  const filter = (patch: Partial<Own>) => {
    set(patch);
    keepNote();
    void ask();
  };
  const facetSet = (facet: number, codes: readonly number[]) =>
    filter({ chosen: own().chosen.map((was, i) => (i === facet ? codes.toSorted((a, b) => a - b) : was)) });

  const actions: OwnActions = {
    filesDropped: (files) => {
      if (files.length > 0) opening.tried(files.map((f) => f.name).join(', '), opening.take(files));
    },
    reopened: async () => {
      const { turn } = hands;
      const found = await keep.load().catch(() => null);
      const kept = found && parseNote(found.note);
      // Somebody was faster with another table.
      if (found === null || kept === null || turn !== hands.turn) return;
      opening.tried(found.file.name, opening.begin(found.file, kept, true), (problems) => {
        // What will never be read again must not lie there for good; the reader has the file.
        if (!problems.some(({ code }) => PASSING.includes(code))) void keep.clear();
      });
    },
    mappingChanged: (mapping) => {
      if (hands.next === null) return;
      set({ mapping, checked: null });
      opening.tried(hands.next.file.name, opening.check());
    },
    accepted: () => {
      const { mapping, step } = own();
      const { next } = hands;
      if (next === null || mapping === null || step !== 'mapping') return;
      // The same table with other columns mapped goes on with the filters that it has.
      const before = next.file === hands.shown?.file ? note(next.guarded) : plainNote(mapping, next.guarded);
      opening.tried(next.file.name, opening.load({ ...before, mapping }));
    },
    cancelled: opening.giveUp,
    refusalSeen: () => set({ refused: null }),
    remapped: () => {
      const { file, guarded } = shown();
      opening.tried(file.name, opening.remap(file, note(guarded)));
    },
    removed: async () => {
      gone();
      await keep.clear();
    },
    facetToggled: (facet, code) => {
      const codes = own().chosen[facet] ?? [];
      facetSet(facet, codes.includes(code) ? codes.filter((c) => c !== code) : [...codes, code]);
    },
    facetCleared: (facet) => facetSet(facet, []),
    amountRanged: (amount) => filter({ amount }),
    searched: (text) => filter({ text }),
    filtersCleared: () => filter({ chosen: own().chosen.map(() => []), amount: null, text: '' }),
    hiddenToggled: () => {
      set({ hidden: !own().hidden });
      keepNote();
    },
    rowPicked: async (row) => {
      picks += 1;
      const [held, pick] = [hands.shown, picks];
      if (row === null || held === null) return set({ selected: null });
      const selected = await held.reader.row(row).catch(() => null);
      // Another row may have been picked meanwhile.
      if (held === hands.shown && pick === picks) set({ selected });
    },
    rowHovered: (hovered) => {
      if (own().hovered?.row !== hovered?.row) set({ hovered });
    },
  };

  const asks: OwnAsks = {
    rows: async (from, to, sort) => shown().reader.rows(from, to, sort),
    marks: async () => {
      const marks = await shown().reader.marks();
      // With the marks, what was held back of them is gone: the next answer tells it again.
      void ask();
      return marks;
    },
    pick: async (at, degrees) => shown().reader.pick(at, degrees),
    names: async (bounds, most) => shown().reader.names(bounds, most),
    write: async (format, which) => shown().reader.write(format, which),
    mappingFile: () => mappingFile(note(true)),
    projectFile: async (withRows) => {
      const { file, guarded } = shown();
      const hash = encodeView(views.store.getState().view, views.dataset.asOf);
      const rows = withRows ? { name: file.name, rows: file } : null;
      return projectFile({ note: note(guarded), hash, views: saved.all() }, rows);
    },
  };
  return { store, actions, asks };
};
