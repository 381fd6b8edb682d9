import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFilters, anyHidden, anyKnowledgeDay, dataset, histories } from '../../tests/realDataset.ts';
import { dayOf } from '../model/day.ts';
import { inForce } from '../model/state.ts';
import { NO_CRITERIA } from './criteria.ts';
import { lanesOf, passingOf } from './lanes.ts';
import { markOf, stopOf } from './stops.ts';

const everything = passingOf(dataset, histories, { k: dataset.asOf, hidden: [], ...NO_CRITERIA });
const all = lanesOf(dataset, histories, dataset.asOf, everything);
const laneOf = (id: string, k = dataset.asOf) =>
  lanesOf(dataset, histories, k, new Set([id])).flatMap((g) => g.lanes)[0];

describe('the lanes', () => {
  it('stand under the four places, and the rest of the country comes last', () => {
    const places = all.map((g) => g.region.id);
    expect(places).toEqual(['pohang', 'cheongju', 'gumi', 'gunsan', 'korea']);
    const regions = (id: string) => new Set(all.find((g) => g.region.id === id)?.lanes.map((l) => l.subject.region));
    expect(regions('cheongju')).toContain('chungbuk');
    expect(regions('pohang')).toContain('pohang-nam');
    expect(regions('korea')).toContain('ulsan');
  });

  it('hold every milestone that counts at k once, on the axis or on the shelf', () => {
    fc.assert(
      fc.property(anyKnowledgeDay, (k) => {
        const lanes = lanesOf(dataset, histories, k, everything).flatMap((g) => g.lanes);
        const held = lanes.flatMap((l) => [...l.marks.map((m) => m.milestone.id), ...l.undated.map((m) => m.id)]);
        const counting = [...everything].flatMap((id) =>
          inForce(histories.get(id)?.milestones ?? [], k).map((m) => m.id),
        );
        expect(held.toSorted()).toEqual(counting.toSorted());
      }),
      { numRuns: 100 },
    );
  });

  it('are those that the filters and layers let through', () => {
    fc.assert(
      fc.property(anyFilters, anyHidden, (filters, hidden) => {
        const passing = passingOf(dataset, histories, { k: dataset.asOf, hidden, ...NO_CRITERIA, filters });
        const lanes = lanesOf(dataset, histories, dataset.asOf, passing).flatMap((g) => g.lanes);
        expect(lanes.filter((l) => !passing.has(l.subject.id))).toEqual([]);
        if (filters.seg.length > 0)
          expect(lanes.filter((l) => !l.subject.segments.some((s) => filters.seg.includes(s)))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('are in order of the days at which the slider stops', () => {
    for (const { marks } of all.flatMap((g) => g.lanes))
      expect(marks.map(stopOf)).toEqual(marks.map(stopOf).toSorted((a, b) => a - b));
  });
});

describe('a mark on a lane', () => {
  it('is overdue once its day has passed at k without a report, whatever t is', () => {
    const overdue = (k: string) =>
      laneOf('gunsan/analysis-centre', dayOf(k))
        ?.marks.filter((m) => m.overdue)
        .map((m) => m.milestone.id);
    expect(overdue('2025-11-30')).toEqual([]);
    expect(overdue('2025-12-01')).toEqual(['gunsan/analysis-centre:construction-planned']);
  });

  it('with a by-date has an open start, and one that goes on has no end', () => {
    const marks = laneOf('gunsan/analysis-centre')?.marks ?? [];
    const of = (id: string) => marks.find((m) => m.milestone.id === `gunsan/analysis-centre:${id}`);
    expect(of('project-end')).toMatchObject({ openStart: true, to: dayOf('2028-12-31') });
    expect(of('equipment-planned')).toMatchObject({ openStart: false, from: dayOf('2025-11-01'), to: null });
    expect(of('construction-planned')).toMatchObject({ from: dayOf('2025-11-01'), to: dayOf('2025-11-30') });
  });

  it('is only there where something is dated', () => {
    const shelved = laneOf('pohang/global-battery-research-centre')?.undated.map((m) => m.id);
    expect(shelved).toEqual(['pohang/global-battery-research-centre:construction-planned']);
    for (const { undated } of all.flatMap((g) => g.lanes)) expect(undated.flatMap((m) => markOf(m) ?? [])).toEqual([]);
  });
});
