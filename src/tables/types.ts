import type { LonLat } from '../model/dataset.ts';
import type { Bounds } from '../model/geo.ts';
import type { Footprint } from '../model/geometry.ts';
import type { Surface } from '../model/surface.ts';
import type { Problem } from './problem.ts';

/** How the cells of a column were written in the file; a CSV has text alone. `json`: values of several kinds, each as JSON. */
export type ColumnType = 'text' | 'number' | 'boolean' | 'json';
export const ENCODINGS = ['utf-8', 'euc-kr', 'utf-16le', 'utf-16be'] as const;
/** WHATWG names; `euc-kr` is CP949. */
export type Encoding = (typeof ENCODINGS)[number];

/** A table as it was in its file: the text of every cell, in UTF-8 and RFC 4180, and where each row begins. */
export type Source = {
  readonly name: string;
  readonly kind: 'csv' | 'geojson';
  readonly encoding: Encoding;
  /** Byte that parts cells. */
  readonly delimiter: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Offset of each row, and after the last one where it ends. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly columns: readonly string[];
  readonly types: readonly ColumnType[];
  /** Line of each row in the file; `null`: rows stand in `bytes` as they did in the file and lines are counted there. */
  readonly lines: Uint32Array<ArrayBuffer> | null;
};

export const CRS = ['EPSG:4326', 'EPSG:5179', 'EPSG:5185', 'EPSG:5186', 'EPSG:5187'] as const;
export type CrsId = (typeof CRS)[number];

/** What the columns of a table mean. Columns go by name, so that it fits the next file of the same kind. */
export type Mapping = {
  /** The columns of the file for which it was made, in their order. */
  readonly columns: readonly string[];
  /** `null`: no row has a place, and the table is a list. */
  readonly place: { readonly crs: CrsId; readonly x: string; readonly y: string } | null;
  readonly name: string | null;
  /** From when a row is there; `null`: time does not move the layer. */
  readonly start: string | null;
  readonly end: string | null;
  /** Industry segment: the first facet, matched with the segments of the map. */
  readonly segment: string | null;
  readonly facets: readonly string[];
  /** A number by whose range rows are filtered. */
  readonly amount: string | null;
  /** What becomes of values that cannot be read: the file is refused, or they count as unknown. */
  readonly unread: 'refuse' | 'unknown';
};

/** A day that is before, or after, every other. */
export const EVER = -32_768;
export const NEVER = 32_767;
/** 0: not there; 1: may be there, as its dates are not precise; 2: is there. */
export type RowState = 0 | 1 | 2;

/**
 * The mapped values of a table, one array for each. A row is there in some way while `maybeFrom <= t < gone`, surely while
 * `sureFrom <= t < maybeGone`; always `maybeFrom <= sureFrom` and `maybeGone <= gone`. Without a mapped start all
 * `maybeFrom` and `sureFrom` are `EVER`; a row whose start is not stated has `EVER` and `NEVER`. Without an end both ends
 * are `NEVER`.
 */
export type Columns = {
  readonly rows: number;
  /** Degrees WGS84; `NaN`: no place. */
  readonly lon: Float64Array<ArrayBuffer>;
  readonly lat: Float64Array<ArrayBuffer>;
  readonly maybeFrom: Int16Array<ArrayBuffer>;
  readonly sureFrom: Int16Array<ArrayBuffer>;
  readonly maybeGone: Int16Array<ArrayBuffer>;
  readonly gone: Int16Array<ArrayBuffer>;
  /** Of each facet the code of each row: the index of its value. */
  readonly codes: readonly Uint8Array<ArrayBuffer>[];
  /** `NaN`: not stated. */
  readonly amount: Float64Array<ArrayBuffer> | null;
};

export type Facet = {
  readonly column: string;
  /** By code; the empty text is the empty cell. */
  readonly values: readonly string[];
  /** By code the segment of the map that it means; only of the facet of segments. */
  readonly segments: readonly (string | null)[] | null;
  /** By code the city of the map that it means; only of the facet that names most of them. */
  readonly regions: readonly (string | null)[] | null;
};

/** What the page knows of a layer; the rows stay in the worker. */
export type LayerInfo = {
  readonly name: string;
  readonly kind: Source['kind'];
  readonly encoding: Encoding;
  readonly rows: number;
  readonly placed: number;
  /** Rows whose start is mapped and not stated. */
  readonly undated: number;
  /** Values that could not be read and count as unknown. */
  readonly unread: number;
  readonly columns: readonly string[];
  readonly facets: readonly Facet[];
  readonly amount: { readonly column: string; readonly from: number; readonly to: number } | null;
  readonly bounds: Bounds | null;
  readonly mapping: Mapping;
};

export type ColumnSample = {
  readonly name: string;
  /** The first values that are not empty, at most five. */
  readonly values: readonly string[];
};
/** A file that was read and has no mapping yet. */
export type Draft = {
  readonly name: string;
  readonly kind: Source['kind'];
  readonly encoding: Encoding;
  readonly bytes: number;
  readonly rows: number;
  readonly columns: readonly ColumnSample[];
  /** The first rows, at most eight. */
  readonly preview: readonly (readonly string[])[];
  readonly guess: Mapping;
  /** The file itself says what its columns mean (a GeoJSON that was written here): the guess is that. */
  readonly given: boolean;
};
/** What a mapping makes of a file. With `count` above 0 it is loaded only where the mapping counts them as unknown. */
export type Checked = {
  /** It is not loaded, whatever the mapping says of values that cannot be read. */
  readonly blocked: boolean;
  readonly placed: number;
  readonly undated: number;
  readonly bounds: Bounds | null;
  readonly count: number;
  /** The first of them. */
  readonly problems: readonly Problem[];
  /** Another reading of the place under which most of those problems go away. */
  readonly mend: Mapping['place'];
  /** Values of the segment column, and how many of them are segments of the map. */
  readonly segments: { readonly values: number; readonly matched: number } | null;
};

/** A segment or a city of the map, and by what names a file may call it, in any language. */
export type SegmentName = { readonly id: string; readonly names: readonly string[] };
/** What the map has names for: rows that bear them follow its filters. */
export type MapNames = { readonly segments: readonly SegmentName[]; readonly regions: readonly SegmentName[] };

/** A shape of the View as the worker measures it. */
export type Reach =
  | { readonly kind: 'radius'; readonly from: Footprint; readonly metres: number; readonly outside: boolean }
  | { readonly kind: 'nearest'; readonly from: Footprint; readonly count: number }
  | { readonly kind: 'area'; readonly surface: Surface; readonly outside: boolean };

/** All that decides which rows are shown. */
export type Asked = {
  readonly day: number;
  /** Of each facet the codes that are let through; `null`: all. */
  readonly facets: readonly (readonly number[] | null)[];
  /** Both ends included; `null`: open. A row without the number passes no range. */
  readonly amount: { readonly from: number | null; readonly to: number | null } | null;
  readonly reach: Reach | null;
  /** Rows whose name holds it, whatever the case; empty: all. */
  readonly text: string;
};
export type Answer = {
  /** Of which question it is the answer. */
  readonly asked: Asked;
  readonly sure: number;
  readonly maybe: number;
  /** Of those that are shown, how many have no place. */
  readonly unplaced: number;
  /** Of each facet, of each code: how many are there that pass all the other filters. */
  readonly counts: readonly Uint32Array<ArrayBuffer>[];
  /**
   * One byte for each mark in the order of the marks, 1: held back by what no uniform can say (the shape, the text); `null`:
   * as before.
   */
  readonly barred: Uint8Array<ArrayBuffer> | null;
  /** Milliseconds that the counting took. */
  readonly ms: number;
};

/** The marks of a layer as the graphics card takes them (`marks.ts`), in the order of their days. */
export type Marks = {
  readonly count: number;
  readonly buffer: ArrayBuffer;
  /** World coordinates (0 to 1) that are taken off the coordinates of every mark, so that they keep their precision. */
  readonly origin: readonly [x: number, y: number];
  /** `maybeFrom` of each mark, ascending: so many of the first can be there on a day. */
  readonly from: Int16Array<ArrayBuffer>;
};

export type Row = {
  readonly row: number;
  readonly cells: readonly string[];
  readonly name: string;
  readonly state: RowState;
  readonly lonLat: LonLat | null;
  /** Codes of its facets. */
  readonly codes: readonly number[];
  /** From the centre or edge of the shape that is asked for; `null`: none is, or there is no place. */
  readonly metres: number | null;
  /** Where it stands in the file, from 1; only of a row that was asked for by itself. */
  readonly line: number | null;
};
export type Sort = { readonly column: number; readonly descending: boolean };
/** A part of the rows that are shown now. */
export type RowsPart = { readonly total: number; readonly rows: readonly Row[] };
export type Label = { readonly row: number; readonly name: string; readonly lonLat: LonLat };

export const FORMATS = ['csv', 'geojson'] as const;
export type Format = (typeof FORMATS)[number];
/** All rows of the file, or those that are shown. */
export type Which = 'all' | 'shown';
