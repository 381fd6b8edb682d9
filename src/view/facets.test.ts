import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay, anyFilters, anyHidden, anyKnowledgeDay, dataset, histories, known } from '../../tests/realDataset.ts';
import { FACET_TABLE, facetRegionOf } from './facets.ts';
import { lookAt } from './scene.ts';
import { defaultView, FACETS, type FacetId, type Filters, NO_FILTERS, type View } from './view.ts';

const start = defaultView(dataset.asOf);
type Look = Pick<View, 't' | 'k' | 'filters' | 'hidden'>;
const see = (look: Partial<Look>) => lookAt(dataset, histories, { ...start, ...look });
const idsOf = (look: Partial<Look>) => see(look).shown.map((item) => item.subject.id);
const only = (facet: FacetId, ...values: readonly string[]): Filters => ({ ...NO_FILTERS, [facet]: values });
const without = (filters: Filters, facet: FacetId): Filters => ({ ...filters, [facet]: [] });
const anyLook: fc.Arbitrary<Look> = fc.record({
  t: anyDay,
  k: anyKnowledgeDay,
  filters: anyFilters,
  hidden: anyHidden,
});

describe('filters', () => {
  it('join values of one facet by OR: each of them adds what it shows alone', () => {
    const both = idsOf({ filters: only('seg', 'cathode', 'cell') });
    const each = [...idsOf({ filters: only('seg', 'cathode') }), ...idsOf({ filters: only('seg', 'cell') })];
    expect(new Set(both)).toEqual(new Set(each));
    expect(both.length).toBeGreaterThan(idsOf({ filters: only('seg', 'cell') }).length);
  });

  it('join facets by AND: only what every one of them shows is left', () => {
    const both = idsOf({ filters: { ...only('seg', 'cathode'), reg: ['gumi'] } });
    const gumi = idsOf({ filters: only('reg', 'gumi') });
    expect(both).toEqual(idsOf({ filters: only('seg', 'cathode') }).filter((id) => gumi.includes(id)));
    expect(both.length).toBeGreaterThan(0);
  });

  it('show what lies in every facet in some of its values, whatever is chosen', () => {
    fc.assert(
      fc.property(anyLook, (look) => {
        const chosen = FACETS.filter((facet) => look.filters[facet].length > 0);
        const passing = chosen.map(
          (facet) => new Set(look.filters[facet].flatMap((value) => idsOf({ ...look, filters: only(facet, value) }))),
        );
        const expected = idsOf({ ...look, filters: NO_FILTERS }).filter((id) => passing.every((ids) => ids.has(id)));
        expect(idsOf(look)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('find what stands in a district under its city', () => {
    expect(facetRegionOf(dataset, 'pohang-buk')).toBe('pohang');
    expect(facetRegionOf(dataset, 'gyeongbuk')).toBe('gyeongbuk');
    expect(idsOf({ filters: only('reg', 'pohang') })).toContain('pohang/ecopro-campus');
  });
});

describe('the count beside an option', () => {
  it('is what choosing that value alone in its facet shows, under all the other filters', () => {
    fc.assert(
      fc.property(anyLook, (look) => {
        const { counts } = see(look);
        const wrong = FACETS.flatMap((facet) =>
          [...known.values[facet]].filter((value) => {
            const shows = idsOf({ ...look, filters: { ...look.filters, [facet]: [value] } }).length;
            return (counts[facet].get(value) ?? 0) !== shows;
          }),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('stands beside an option that can be chosen, for every value that anything has', () => {
    fc.assert(
      fc.property(anyDay, anyKnowledgeDay, (t, k) => {
        const { counts } = see({ t, k });
        for (const facet of FACETS)
          expect([...counts[facet].keys()].filter((value) => !known.values[facet].has(value))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('an empty result', () => {
  it('names the filter that emptied it', () => {
    const filters: Filters = { ...only('seg', 'hydrogen'), reg: ['gumi'], cert: [] };
    const { shown, culprit } = see({ filters });
    expect(shown).toEqual([]);
    expect(culprit?.filter).toMatch(/^(seg|reg)$/);
  });

  it('shows exactly as many as promised once the named filter is dropped, and no other filter gives more', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyLook, (look) => {
        const { shown, culprit } = see(look);
        fc.pre(shown.length === 0 && FACETS.some((facet) => look.filters[facet].length > 0));
        seen += 1;
        const shows = FACETS.map(
          (facet) => [facet, idsOf({ ...look, filters: without(look.filters, facet) }).length] as const,
        );
        expect(culprit?.shows ?? 0).toBe(Math.max(...shows.map(([, n]) => n)));
        if (culprit) expect(Object.fromEntries(shows)[culprit.filter]).toBe(culprit.shows);
      }),
      { numRuns: 200 },
    );
    expect(seen).toBe(200);
  });

  it('accuses nobody where something is shown, and where nothing is chosen', () => {
    expect(see({ filters: only('seg', 'cathode') }).culprit).toBeNull();
    expect(see({ k: start.k - 36_500, t: start.t - 36_500 })).toMatchObject({ shown: [], culprit: null });
  });
});

describe('the options', () => {
  it('of every facet are named once and none is empty', () => {
    for (const facet of FACET_TABLE) {
      const values = facet.options(dataset).map((option) => option.value);
      expect(values.length).toBeGreaterThan(0);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('of the region stand under their province, which comes first where it is an option itself', () => {
    const options = FACET_TABLE.find((facet) => facet.id === 'reg')!.options(dataset);
    const of = (group: string) => options.filter((option) => option.group === group).map((option) => option.value);
    expect(of('gyeongbuk')).toEqual(expect.arrayContaining(['gumi', 'pohang']));
    const provinces = options.map((option) => option.value).filter((value) => of(value).length > 0);
    expect(provinces.length).toBeGreaterThan(0);
    for (const province of provinces) expect(of(province)[0]).toBe(province);
  });
});
