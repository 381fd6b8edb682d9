import { ascending } from './ascending.ts';

/** Both ends included; `null`: open. */
export type Range = { readonly from: number | null; readonly to: number | null };
/** Rows between two places of the order: those from `from` up to, and without, `to`. */
export type Stretch = { readonly from: number; readonly to: number };

/** The rows in the order of their numbers; those without one come last. */
export type Ranks = { readonly rows: Uint32Array<ArrayBuffer>; readonly within: (range: Range | null) => Stretch };

const firstOf = (values: Float64Array, wanted: (value: number) => boolean): number => {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wanted(values[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
};

export const ranksOf = (amount: Float64Array): Ranks => {
  const stated = ascending(amount);
  const rows = new Uint32Array(amount.length);
  rows.set(stated);
  let last = stated.length;
  amount.forEach((value, row) => {
    if (Number.isNaN(value)) rows[last++] = row;
  });
  const values = new Float64Array(stated.length);
  for (let i = 0; i < stated.length; i += 1) values[i] = amount[stated[i] ?? 0] ?? 0;
  return {
    rows,
    within: (range) => {
      if (range === null) return { from: 0, to: amount.length };
      const { from, to } = range;
      const start = from === null ? 0 : firstOf(values, (value) => value >= from);
      const end = to === null ? values.length : firstOf(values, (value) => value > to);
      return { from: start, to: Math.max(start, end) };
    },
  };
};
