import type { StoreApi } from 'zustand/vanilla';
import type { OpenReader, Reader } from '../../tables/client.ts';
import type { SavedView } from '../saved.ts';
import type { ViewStore } from '../store.ts';
import type { Note } from './note.ts';
import type { Own } from './state.ts';

/** Where a table stays when the page is closed. */
export type Keep = {
  /** `false`: there is no room, and it stays only until the page is closed. */
  readonly save: (file: File, note: Note) => Promise<boolean>;
  readonly note: (note: Note) => Promise<void>;
  /** As it was kept; what of it can still be read is for others to say. */
  readonly load: () => Promise<{ readonly file: File; readonly note: unknown } | null>;
  readonly clear: () => Promise<void>;
  /** Another tab has removed the table that is kept here, or has put another one in its place. */
  readonly watch: (heard: (what: 'removed' | 'replaced') => void) => void;
};
/** What an own table lives among. */
export type OwnWorld = {
  readonly views: ViewStore;
  readonly openReader: OpenReader;
  readonly keep: Keep;
  readonly saved: {
    readonly all: () => readonly SavedView[];
    readonly imported: (views: readonly SavedView[]) => boolean;
  };
};

/** A table in its worker: the file, how it is to be read, and whether a question is on its way. */
export type Held = {
  readonly file: File;
  readonly guarded: boolean;
  readonly reader: Reader;
  asking: boolean;
  stale: boolean;
};
export const holding = (file: File, guarded: boolean, reader: Reader): Held => ({
  file,
  guarded,
  reader,
  asking: false,
  stale: false,
});
/** The table that is shown, the one that is to take its place, and how often something was begun or given up. */
export type Hands = {
  shown: Held | null;
  next: Held | null;
  turn: number;
  /** What is to be done once the next table is shown. */
  onShown: (() => void) | null;
};
export type OwnStore = StoreApi<Own>;
