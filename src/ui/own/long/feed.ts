import type { RowsPart, Sort } from '../../../tables/types.ts';

export type Wanted = { readonly from: number; readonly to: number; readonly sort: Sort | null };
/** Rows as they were last answered. */
export type Held = RowsPart & Wanted;
export type Feed = {
  readonly want: (wanted: Wanted) => void;
  /** Other rows may be shown now: time moves, filters change. */
  readonly outdated: () => void;
  readonly stop: () => void;
};

/** While time moves rows are asked for no more often than this. */
export const PACE_MS = 100;

const sameSort = (a: Sort | null, b: Sort | null): boolean =>
  a === b || (a !== null && b !== null && a.column === b.column && a.descending === b.descending);

/**
 * Rows of a part of a list, one question at a time: what is wanted meanwhile is asked next, and only the last of it. An
 * answer in another order than the one that is wanted now is dropped; rows that were there stay until others come.
 */
export const createFeed = (
  ask: (from: number, to: number, sort: Sort | null) => Promise<RowsPart>,
  told: (held: Held) => void,
  pace = PACE_MS,
): Feed => {
  let wanted: Wanted | null = null;
  let due = false;
  let busy = false;
  let stopped = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pump = async (): Promise<void> => {
    if (busy || stopped || !due || wanted === null) return;
    const { from, to, sort } = wanted;
    clearTimeout(timer);
    timer = undefined;
    due = false;
    busy = true;
    askedAt = performance.now();
    const part = await ask(from, to, sort).catch(() => null);
    busy = false;
    if (part && !stopped && wanted && sameSort(wanted.sort, sort)) told({ ...part, from, to, sort });
    if (timer === undefined) void pump();
  };
  return {
    want: (next) => {
      if (wanted && wanted.from === next.from && wanted.to === next.to && sameSort(wanted.sort, next.sort)) return;
      wanted = next;
      due = true;
      void pump();
    },
    outdated: () => {
      due = true;
      timer ??= setTimeout(
        () => {
          timer = undefined;
          void pump();
        },
        Math.max(0, askedAt + pace - performance.now()),
      );
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
