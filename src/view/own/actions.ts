import type { StoreApi } from 'zustand/vanilla';
import type { LonLat } from '../../model/dataset.ts';
import type { Bounds } from '../../model/geo.ts';
import type { Format, Label, Mapping, Marks, Row, RowsPart, Sort, Which } from '../../tables/types.ts';
import type { Own } from './state.ts';

/** What may happen to a planner's own table. Named as events, and idempotent (toggles apart). */
export type OwnActions = {
  /** A table, with or without the file of its mapping; or a project. One table at a time: a second one takes its place once it is accepted. */
  readonly filesDropped: (files: readonly File[]) => void;
  /** The table that this browser has kept comes back as it was left. */
  readonly reopened: () => Promise<void>;
  readonly mappingChanged: (mapping: Mapping) => void;
  /** The mapping is as it should be: rows are loaded. */
  readonly accepted: () => void;
  /** Stops whatever is going on; the layer that was there before stays. */
  readonly cancelled: () => void;
  readonly refusalSeen: () => void;
  /** The mapping of the layer that is shown is opened again. */
  readonly remapped: () => void;
  /** Everything of it is gone, from this page and from the browser. */
  readonly removed: () => Promise<void>;
  readonly facetToggled: (facet: number, code: number) => void;
  readonly facetCleared: (facet: number) => void;
  readonly amountRanged: (range: Own['amount']) => void;
  readonly searched: (text: string) => void;
  readonly filtersCleared: () => void;
  readonly hiddenToggled: () => void;
  readonly rowPicked: (row: number | null) => Promise<void>;
  readonly rowHovered: (row: Row | null) => void;
};
/** What may be asked of it. */
export type OwnAsks = {
  readonly rows: (from: number, to: number, sort: Sort | null) => Promise<RowsPart>;
  readonly marks: () => Promise<Marks>;
  readonly pick: (at: LonLat, degrees: number) => Promise<Row | null>;
  readonly names: (bounds: Bounds, most: number) => Promise<readonly Label[]>;
  readonly write: (format: Format, which: Which) => Promise<Blob>;
  /** The mapping as a small file: dropped together with the next table of this kind, it answers every question. */
  readonly mappingFile: () => Blob;
  /** Mapping, filters, the View and the saved views; the rows only where they are asked for. */
  readonly projectFile: (withRows: boolean) => Promise<Blob>;
};
export type OwnLayer = {
  readonly store: StoreApi<Own>;
  readonly actions: OwnActions;
  readonly asks: OwnAsks;
};
