/**
 * Rows that agree in the codes of all facets are one cell: whether the filters let them through is said once for all of
 * them. There are as many cells as combinations that occur, hundreds as a rule, and never more than rows.
 */
export type Cells = {
  readonly count: number;
  /** The cell of each row; cells are numbered as they first occur. */
  readonly of: Uint32Array<ArrayBuffer>;
  /** The first row of each cell. */
  readonly first: Uint32Array<ArrayBuffer>;
};

/** Codes are bytes. */
const CODES = 256;
const SPREAD = 0x9e37_79b1;

/** Numbers of what each row was so far and the next code, in the place of what it was so far. */
const refine = (of: Uint32Array, codes: Uint8Array, first: Uint32Array, places: Uint32Array, keys: Uint32Array) => {
  const shift = 32 - Math.log2(places.length);
  const last = places.length - 1;
  places.fill(0);
  let count = 0;
  for (let row = 0; row < of.length; row += 1) {
    const key = (of[row] ?? 0) * CODES + (codes[row] ?? 0);
    let place = Math.imul(key, SPREAD) >>> shift;
    let taken = places[place] ?? 0;
    while (taken > 0 && keys[taken - 1] !== key) {
      place = (place + 1) & last;
      taken = places[place] ?? 0;
    }
    if (taken === 0) {
      keys[count] = key;
      first[count] = row;
      count += 1;
      taken = count;
      places[place] = taken;
    }
    of[row] = taken - 1;
  }
  return count;
};

export const cellsOf = (rows: number, facets: readonly Uint8Array[]): Cells => {
  const of = new Uint32Array(rows);
  const first = new Uint32Array(rows);
  const places = new Uint32Array(2 ** Math.ceil(Math.log2(2 * rows + 2)));
  const keys = new Uint32Array(rows);
  let count = Math.min(1, rows);
  for (const codes of facets) count = refine(of, codes, first, places, keys);
  return { count, of, first: first.slice(0, count) };
};
