import crossfilter from 'crossfilter2';
import { type Item, itemsOf } from '../counters.ts';
import type { MakeCounter } from '../countSession.ts';
import { FACET_SIZES } from '../page/rows/table.ts';

/** The library that is known for this: a sorted dimension for each column, and groups that move with the filters. */
export const crossfilterCounter: MakeCounter = (columns) => {
  const filter = crossfilter(itemsOf(columns) as Item[]);
  const from = filter.dimension((item) => item.from);
  const gone = filter.dimension((item) => item.gone);
  const amount = filter.dimension((item) => item.amount);
  const facets = FACET_SIZES.map((_, facet) => filter.dimension((item) => item.codes[facet] ?? 0));
  const groups = facets.map((facet) => facet.group<number, number>().reduceCount());
  let last: { readonly facets: readonly unknown[]; readonly amount: unknown } = { facets: [], amount: undefined };
  return {
    ask: (question) => {
      from.filterRange([-1e6, question.day + 1]);
      gone.filterRange([question.day + 1, 1e6]);
      facets.forEach((facet, i) => {
        const open = question.facets[i] ?? null;
        if (open === last.facets[i]) return;
        if (open === null) facet.filterAll();
        else facet.filterFunction((code) => open.includes(code as number));
      });
      if (question.amount !== last.amount) {
        const { amount: range } = question;
        if (range === null) amount.filterAll();
        // Its ranges leave their end out; amounts have two decimals.
        else amount.filterRange([range.from ?? -1e12, (range.to ?? 1e12) + 0.001]);
      }
      last = question;
      return groups.flatMap((group, i) => {
        const counts = new Array<number>(FACET_SIZES[i] ?? 0).fill(0);
        for (const { key, value } of group.all()) counts[key] = value;
        return counts;
      });
    },
  };
};
