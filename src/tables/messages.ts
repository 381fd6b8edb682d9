import type { LonLat } from '../model/dataset.ts';
import type { Bounds } from '../model/geo.ts';
import type { Problem } from './problem.ts';
import type {
  Answer,
  Asked,
  Checked,
  Draft,
  Format,
  Label,
  LayerInfo,
  MapNames,
  Mapping,
  Marks,
  Row,
  RowsPart,
  SegmentName,
  Sort,
  Which,
} from './types.ts';

/** What the page asks of the worker that holds the rows, and what comes back. One question of a kind at a time is enough. */
export type Asks = {
  /** Reads a file; everything after this is about it. `guarded`: it was written here, with its formulas made harmless. */
  readonly open: (file: Blob, name: string, guarded: boolean) => Draft;
  readonly check: (mapping: Mapping, segments: readonly SegmentName[]) => Checked;
  readonly load: (mapping: Mapping, names: MapNames) => LayerInfo;
  /** The marks of the layer, made anew: the graphics card takes them and the page keeps none. */
  readonly marks: () => Marks;
  readonly ask: (asked: Asked) => Answer;
  /** Rows that are shown, from one to another (past the last), as the last `ask` left them. */
  readonly rows: (from: number, to: number, sort: Sort | null) => RowsPart;
  readonly row: (row: number) => Row;
  /** The row whose mark is nearest to a place among those that are shown, no farther than so many degrees of longitude. */
  readonly pick: (at: LonLat, degrees: number) => Row | null;
  /** Names in an area, where there are no more than so many. */
  readonly names: (bounds: Bounds, most: number) => readonly Label[];
  readonly write: (format: Format, which: Which) => Blob;
};
export type Ask = keyof Asks;

export type Question = {
  [A in Ask]: { readonly id: number; readonly ask: A; readonly args: Parameters<Asks[A]> };
}[Ask];
export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly problems: readonly Problem[] }
  /** How far it has got, 0 to 1. */
  | { readonly id: number; readonly progress: number };
