import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFilters, anyKnowledgeDay, dataset, histories } from '../../tests/realDataset.ts';
import { activeFilters, NO_CRITERIA, withoutFilter } from './criteria.ts';
import { saidOf } from './said.ts';
import { lookAt } from './scene.ts';
import { defaultView, EOK, FILTERS, NO_FILTERS, type View } from './view.ts';

const start = defaultView(dataset.asOf);
const see = (look: Partial<View>) => lookAt(dataset, histories, { ...start, ...look });
const idsOf = (look: Partial<View>) => see(look).shown.map((i) => i.subject.id);
const everything = idsOf({});
const ZONE = { kind: 'zone', id: 'gunsan/saemangeum-2', outside: false } as const;

describe('values that are held back', () => {
  it('show exactly what choosing them does not show', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const facet = FILTERS.find((f) => f !== 'budget' && f !== 'shape' && filters[f].length > 0);
        fc.pre(facet !== undefined && facet !== 'budget' && facet !== 'shape');
        const one = { ...NO_FILTERS, [facet]: filters[facet] };
        const [chosen, left] = [idsOf({ filters: one }), idsOf({ without: one })];
        expect([...chosen, ...left].toSorted()).toEqual(everything.toSorted());
      }),
      { numRuns: 200 },
    );
  });

  it('win over values that are chosen: cathodes, but nothing that also recycles', () => {
    const ids = idsOf({ filters: { ...NO_FILTERS, seg: ['cathode'] }, without: { ...NO_FILTERS, seg: ['recycling'] } });
    expect(ids).toContain('gumi/lg-hy-bcm-plant');
    expect(ids).not.toContain('pohang/ecopro-campus');
  });
});

describe('the range of budgets', () => {
  it('lets through whole budgets between its ends, both included', () => {
    const ids = idsOf({ budget: { from: 369 * EOK, to: 369 * EOK } });
    expect(ids).toEqual(['gunsan/analysis-centre']);
  });

  it('holds back what states none, and what only states a part of it', () => {
    const ids = idsOf({ budget: { from: 0, to: null } });
    expect(ids).not.toContain('gumi/lg-hy-bcm-plant');
    expect(ids).not.toContain('pohang/battery-management-centre');
    expect(ids.length).toBeGreaterThan(10);
  });

  it('goes by what was known', () => {
    expect(saidOf(dataset, dataset.asOf, 'gunsan/analysis-centre').budget).toBe(369 * EOK);
    fc.assert(
      fc.property(anyKnowledgeDay, (k) => {
        const claim = dataset.claims.find((c) => c.id === 'gunsan/analysis-centre:budget')!;
        expect(saidOf(dataset, k, 'gunsan/analysis-centre').budget).toBe(claim.known <= k ? 369 * EOK : null);
      }),
      { numRuns: 100 },
    );
  });
});

describe('facets of the planner', () => {
  it.each([
    ['who is involved', { org: ['geri'] }, 'gumi/battery-hub-centre'],
    ['the document', { src: ['d-gunsan-analysis'] }, 'gunsan/analysis-centre'],
    ['who pays', { fund: ['private'] }, 'gunsan/analysis-centre'],
    ['the zone that it lies in', { zone: ['gumi/extension'] }, 'gumi/battery-hub-centre'],
    ['having no position', { place: ['unplaced'] }, 'pohang/medical-school-hospital'],
    ['being an aim', { mod: ['target'] }, 'pohang/cathode-world-leader'],
  ])('find by %s', (_, filters, id) => {
    const ids = idsOf({ filters: { ...NO_FILTERS, ...filters } });
    expect(ids).toContain(id);
    expect(ids.length).toBeLessThan(everything.length);
  });

  it('find what nobody states the funding of', () => {
    const ids = idsOf({ filters: { ...NO_FILTERS, fund: ['unstated'] } });
    for (const id of ids) expect(saidOf(dataset, dataset.asOf, id).payers).toEqual([]);
    expect(ids.length).toBeGreaterThan(20);
  });
});

describe('a shape', () => {
  it('is one more filter: it counts, it can be the culprit, and it can be dropped', () => {
    const filters = { ...NO_FILTERS, reg: ['gumi'] };
    expect(idsOf({ shape: ZONE })).toContain('gunsan/analysis-centre');
    const scene = see({ shape: ZONE, filters });
    expect(scene.shown).toEqual([]);
    expect(scene.culprit?.filter).toMatch(/^(reg|shape)$/);
    expect(scene.counts.reg.get('gunsan')).toBe(idsOf({ shape: ZONE }).length);
    expect(idsOf(withoutFilter({ ...NO_CRITERIA, shape: ZONE, filters }, 'shape'))).toEqual(idsOf({ filters }));
  });

  it('outside shows everything with a place that the inside does not', () => {
    const placed = [...(see({ shape: ZONE }).placed?.of.keys() ?? [])].filter((id) => everything.includes(id));
    const both = [...idsOf({ shape: ZONE }), ...idsOf({ shape: { ...ZONE, outside: true } })];
    expect(both.toSorted()).toEqual(placed.toSorted());
  });

  it('of the nearest takes them from what the other filters show', () => {
    const shape = {
      kind: 'nearest',
      center: { kind: 'subject', id: 'gunsan/analysis-centre' },
      count: 2,
      outside: false,
    } as const;
    const ids = idsOf({ shape, filters: { ...NO_FILTERS, kind: ['plant'] } });
    expect(ids.toSorted()).toEqual(['gumi/lg-hy-bcm-plant', 'pohang/ecopro-campus']);
  });

  it('around a place that is not known holds nothing back', () => {
    const shape = { kind: 'radius', center: { kind: 'me' }, metres: 5000, outside: false } as const;
    expect(idsOf({ shape })).toEqual(everything);
    expect(see({ shape }).placed).toBeNull();
    const near = lookAt(dataset, histories, { ...start, shape }, undefined, {
      lonLat: [126.566, 35.937],
      accuracyM: 50,
    });
    expect(near.shown.length).toBeLessThan(everything.length);
  });
});

describe('filters in use', () => {
  it('are none at first, and all of them can be taken away one by one', () => {
    expect(activeFilters(start)).toEqual([]);
    const full = {
      filters: { ...NO_FILTERS, seg: ['cell'] },
      without: { ...NO_FILTERS, org: ['geri'] },
      budget: { from: EOK, to: null },
      shape: ZONE,
    };
    expect(activeFilters(full)).toEqual(['seg', 'org', 'budget', 'shape']);
    expect(activeFilters(activeFilters(full).reduce(withoutFilter, full))).toEqual([]);
  });
});
