import type { Map as MapLibre } from 'maplibre-gl';
import type { Columns } from '../../../../src/tables/types.ts';
import type { Likeness } from './likeness.ts';
import type { Filters } from './table.ts';

export const ROW_ENGINES = ['ours', 'deck.gl', 'deck.gl interleaved', 'setFilter', 'global-state'] as const;
export type RowEngineName = (typeof ROW_ENGINES)[number];

/** One way to show the rows of a table on a day. All of it resolves when it has been drawn. */
export type RowEngine = {
  readonly load: () => Promise<void>;
  readonly show: (day: number) => Promise<void>;
  readonly filter: (filters: Filters) => Promise<void>;
};
export type MakeRowEngine = (map: MapLibre, columns: Columns) => RowEngine;

/** What the page of rows offers to the runner. */
export type RowsBench = {
  readonly load: () => Promise<void>;
  readonly filter: (on: boolean) => Promise<void>;
  /** Milliseconds from each step to the frame that shows it. */
  readonly scrub: (days: readonly number[]) => Promise<readonly number[]>;
  /** Milliseconds from each step to the last pixel of its frame. */
  readonly drawn: (days: readonly number[]) => Promise<readonly number[]>;
  readonly likeness: (ours: string, stock: string) => Promise<Likeness>;
};
declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: a global can only be merged into an interface
  interface Window {
    rows?: RowsBench;
  }
}

/** Radius of a mark in pixels; ours is scaled to it, and draws discs at that size. */
export const RADIUS = 3;
export const ZOOM = 6.4;

/** The map has drawn what is asked of it from now on. */
export const nextIdle = (map: MapLibre): Promise<void> => {
  const idle = new Promise<void>((done) => map.once('idle', () => done()));
  map.triggerRepaint();
  return idle;
};
