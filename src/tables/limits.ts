/** What a file of a planner may be. More is refused before it can slow the browser down. */
export const LIMITS = {
  bytes: 100_000_000,
  rows: 1_000_000,
  columns: 200,
  /** Characters of a cell, and of the name of a column. */
  cell: 10_000,
  name: 200,
  /** Brackets within brackets in a JSON file. */
  depth: 32,
  /** Facets of a layer, the segment among them: each is one byte of a row. */
  facets: 8,
  /** Values of a facet; a column with more is no facet. The empty cell is one of them. */
  values: 255,
  /** Problems that are told in full; of the rest the number is. */
  told: 20,
} as const;
