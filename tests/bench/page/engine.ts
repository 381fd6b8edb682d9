import type { Map as MapLibre } from 'maplibre-gl';

export const ENGINES = ['ours', 'setFilter', 'setData', 'deck.gl', 'deck.gl interleaved'] as const;
export type EngineName = (typeof ENGINES)[number];
export type PeerName = Exclude<EngineName, 'ours'>;

/** What is drawn when: one entry for each unbroken run of days on which a key is drawn, both ends included. */
export type Span = { readonly key: string; readonly from: number; readonly to: number };
export type World = { readonly asOf: number; readonly spans: readonly Span[] };

/** One way to show the subjects on a day. */
export type Engine = {
  readonly map: MapLibre;
  /** Resolves when the day has been drawn. */
  readonly show: (day: number) => Promise<void>;
  /** Keys that are drawn now, as the engine itself holds them. */
  readonly held: () => readonly string[];
  /** How many rows the graphics card lets through, where only it knows, and how many `held` expects of it. */
  readonly counted?: () => { readonly passed: number; readonly expected: number };
};

/** What the page offers to the runner. */
export type Bench = {
  readonly scrub: (days: readonly number[]) => Promise<void>;
  readonly show: (day: number) => Promise<void>;
  readonly held: () => readonly string[];
  readonly counted: () => { readonly passed: number; readonly expected: number } | null;
  /** Pixels that differ between two pictures (base64 PNG) of one size. */
  readonly difference: (a: string, b: string) => Promise<number>;
};

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: a global can only be merged into an interface
  interface Window {
    /** Put into every page before anything of its own. */
    readonly benchProbe: typeof import('./probe.ts');
    /** There when the engine of the bench page has loaded. */
    bench?: Bench;
  }
}
