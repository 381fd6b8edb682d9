import type { Asked } from '../types.ts';
import type { Cells } from './cells.ts';
import { MAYBE_BY, SURE_BY } from './events.ts';

/**
 * The numbers of the cells (`cells.ts`) and the counts that follow from them: row by row, or worked out again from all cells
 * where these are fewer than the rows that have moved.
 */
export type Board = {
  /** By cell, `STATES` apart: rows in each state that nothing of their own holds back. The first takes all others and is not read. */
  readonly numbers: Int32Array<ArrayBuffer>;
  readonly cells: number;
  readonly counts: readonly Uint32Array<ArrayBuffer>[];
  /** Rows that pass everything: those that may be there, those that are, and those of both without a place. */
  readonly totals: { readonly maybe: number; readonly sure: number; readonly unplaced: number };
  /** Moves the counts after the numbers of a cell have moved by so much. */
  readonly follow: (cell: number, maybeBy: number, sureBy: number) => void;
  /** Sets which codes are let through. Says whether that changed anything: then the counts must be worked out. */
  readonly choose: (facets: Asked['facets']) => boolean;
  readonly workOut: () => void;
  /**
   * Lets events of cells happen from one to another (a cell times 8, and a kind), or with -1 undoes them; `follow`: the counts
   * move with the numbers.
   */
  readonly happen: (events: Uint32Array, from: number, to: number, sign: 1 | -1, follow: boolean) => void;
  readonly lets: (cell: number) => boolean;
};

/** Numbers of a cell, padded to a power of two. */
export const STATES = 4;
const CODES = 256;
/** By filters that a cell fails, a bit for each facet: the one facet whose counts it still belongs to, or -1. */
const ONLY = Int8Array.from({ length: CODES }, (_, fails) =>
  Number.isInteger(Math.log2(fails)) ? Math.log2(fails) : -1,
);

/** Everything of a board that its loops go over. A slot is the place of a facet and a code in `out`. */
type Table = {
  readonly cells: number;
  readonly facets: number;
  readonly numbers: Int32Array<ArrayBuffer>;
  /** Of each cell the slots of its codes, one after the other. */
  readonly slots: Uint16Array<ArrayBuffer>;
  readonly fails: Uint8Array<ArrayBuffer>;
  readonly offMap: Uint8Array<ArrayBuffer>;
  readonly out: Uint32Array<ArrayBuffer>;
  readonly totals: Int32Array<ArrayBuffer>;
};

const put = ({ facets, slots, fails, offMap, out, totals }: Table, cell: number, maybe: number, sure: number): void => {
  const fail = fails[cell] ?? 0;
  const there = maybe + sure;
  if (fail === 0) {
    totals[0] = (totals[0] ?? 0) + maybe;
    totals[1] = (totals[1] ?? 0) + sure;
    if (there === 0) return;
    totals[2] = (totals[2] ?? 0) + there * (offMap[cell] ?? 0);
    for (let at = cell * facets, end = at + facets; at < end; at += 1) {
      const slot = slots[at] ?? 0;
      out[slot] = (out[slot] ?? 0) + there;
    }
    return;
  }
  const only = ONLY[fail] ?? -1;
  if (only < 0 || there === 0) return;
  const slot = slots[cell * facets + only] ?? 0;
  out[slot] = (out[slot] ?? 0) + there;
};

const happenIn = (table: Table, events: Uint32Array, from: number, to: number, sign: 1 | -1, follow: boolean): void => {
  const { numbers } = table;
  for (let at = from; at < to; at += 1) {
    const event = events[at] ?? 0;
    const maybe = sign * (MAYBE_BY[event & 7] ?? 0);
    const sure = sign * (SURE_BY[event & 7] ?? 0);
    const place = (event >>> 3) * STATES;
    numbers[place + 1] = (numbers[place + 1] ?? 0) + maybe;
    numbers[place + 2] = (numbers[place + 2] ?? 0) + sure;
    if (follow) put(table, event >>> 3, maybe, sure);
  }
};

const workOutOf = (table: Table): void => {
  const { cells, facets, numbers, slots, fails, offMap, out, totals } = table;
  out.fill(0);
  let [allMaybe, allSure, unplaced] = [0, 0, 0];
  for (let cell = 0; cell < cells; cell += 1) {
    const maybe = numbers[cell * STATES + 1] ?? 0;
    const sure = numbers[cell * STATES + 2] ?? 0;
    const there = maybe + sure;
    if (there === 0) continue;
    if (fails[cell] !== 0) {
      put(table, cell, maybe, sure);
      continue;
    }
    // The same as in `put`, without going to memory for the totals of every cell.
    allMaybe += maybe;
    allSure += sure;
    unplaced += there * (offMap[cell] ?? 0);
    for (let at = cell * facets, end = at + facets; at < end; at += 1) {
      const slot = slots[at] ?? 0;
      out[slot] = (out[slot] ?? 0) + there;
    }
  }
  totals.set([allMaybe, allSure, unplaced]);
};

/** Which cells fail one facet; what they fail of the others stays. */
const failFacet = ({ cells, facets, slots, fails }: Table, facet: number, blocked: Uint8Array): void => {
  const others = ~(1 << facet);
  for (let cell = 0, at = facet; cell < cells; cell += 1, at += facets)
    fails[cell] = ((fails[cell] ?? 0) & others) | (blocked[slots[at] ?? 0] ?? 0);
};

const isSame = (a: readonly number[] | null, b: readonly number[] | null): boolean =>
  a === b || (a !== null && b !== null && a.length === b.length && a.every((code, i) => code === b[i]));

export const createBoard = (
  cells: Cells,
  codes: readonly Uint8Array[],
  placeless: Uint8Array,
  sizes: readonly number[],
) => {
  const facets = sizes.length;
  const table: Table = {
    cells: cells.count,
    facets,
    numbers: new Int32Array(cells.count * STATES),
    slots: new Uint16Array(cells.count * facets),
    fails: new Uint8Array(cells.count),
    offMap: new Uint8Array(cells.count),
    out: new Uint32Array(facets * CODES),
    totals: new Int32Array(3),
  };
  cells.first.forEach((row, cell) => {
    for (let facet = 0; facet < facets; facet += 1)
      table.slots[cell * facets + facet] = facet * CODES + (codes[facet]?.[row] ?? 0);
    table.offMap[cell] = placeless[row] ?? 0;
  });
  /** By slot: the bit of its facet where the code is not let through. */
  const blocked = new Uint8Array(facets * CODES);
  const last: (readonly number[] | null)[] = sizes.map(() => null);
  const block = (facet: number, open: readonly number[] | null): boolean => {
    if (isSame(last[facet] ?? null, open)) return false;
    last[facet] = open;
    const now = new Uint8Array(CODES).fill(open === null ? 0 : 1 << facet);
    for (const code of open ?? []) now[code] = 0;
    const changed = now.some((bit, code) => bit !== blocked[facet * CODES + code]);
    blocked.set(now, facet * CODES);
    return changed;
  };
  return {
    numbers: table.numbers,
    cells: cells.count,
    counts: sizes.map((size, facet) => table.out.subarray(facet * CODES, facet * CODES + size)),
    totals: {
      get maybe() {
        return table.totals[0] ?? 0;
      },
      get sure() {
        return table.totals[1] ?? 0;
      },
      get unplaced() {
        return table.totals[2] ?? 0;
      },
    },
    follow: (cell, maybeBy, sureBy) => put(table, cell, maybeBy, sureBy),
    choose: (chosen) => {
      let changed = false;
      for (let facet = 0; facet < facets; facet += 1) {
        if (!block(facet, chosen[facet] ?? null)) continue;
        failFacet(table, facet, blocked);
        changed = true;
      }
      return changed;
    },
    workOut: () => workOutOf(table),
    happen: (events, from, to, sign, follow) => happenIn(table, events, from, to, sign, follow),
    lets: (cell) => table.fails[cell] === 0,
  } satisfies Board as Board;
};
