import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim, dated, history, ids, milestone } from '../../tests/fixtures/builders.ts';
import { anyKnowledgeDay, dataset, histories } from '../../tests/realDataset.ts';
import type { Claim, Milestone } from './dataset.ts';
import { dayOf } from './day.ts';
import { type Pledge, pledgesOf, slipOf } from './pledges.ts';
import { stateAt } from './state.ts';

const TODAY = dayOf('2026-11-22');
const plan = (
  id: string,
  date: string | undefined,
  known: string,
  is: Partial<Omit<Milestone, 'date' | 'known'>> = {},
) => milestone({ id, stage: 'construction', modality: 'planned', known, ...(date ? { date } : {}), ...is });
const pledges = (milestones: readonly Milestone[], claims: readonly Claim[] = [], k = TODAY) =>
  pledgesOf(history(milestones), claims, k, TODAY);
const said = ({ steps }: Pledge) => steps.map((s) => s.said.id);
const real = (subject: string, k = dataset.asOf) =>
  pledgesOf(
    histories.get(subject)!,
    dataset.claims.filter((c) => c.subject === subject),
    k,
    dataset.asOf,
  );

describe('how far something came from its plan', () => {
  it.each([
    ['2025-11-01', '2025-12-01', 30, 30],
    ['2021-07', '2021-10-13', 74, 104],
    ['2024', '2024-05', -244, 151],
    ['../2027', '../2028', 366, 366],
    ['2024-02-29', '2025-02-28', 365, 365],
    ['2025-11/..', '2025-11-01', 0, 0],
  ])('is as narrow as the dates allow: %s to %s', (planned, later, least, most) => {
    expect(slipOf(dated(planned), dated(later))).toEqual({ least, most });
  });

  it('is not known where one of them has no date', () => {
    expect(slipOf(null, dated('2025'))).toBeNull();
    expect(slipOf(dated('2025'), null)).toBeNull();
  });
});

describe('what became of a plan', () => {
  it('is nothing that is known, once its day has passed without a report', () => {
    expect(pledges([plan('start', '2025-11', '2025-10-01')])).toMatchObject([
      { outcome: 'overdue', actual: null, slip: null },
    ]);
  });

  it('is still to come on its last day', () => {
    expect(pledges([plan('start', '2026-11-22', '2025-10-01')])[0]?.outcome).toBe('due');
    expect(pledges([plan('start', '2026-11-21', '2025-10-01')])[0]?.outcome).toBe('overdue');
  });

  it('has no day that could pass where none was said, or where it goes on', () => {
    expect(pledges([plan('start', undefined, '2025-10-01')])[0]?.outcome).toBe('open');
    expect(pledges([plan('buying', '2025-11/..', '2025-10-01', { stage: 'event' })])[0]?.outcome).toBe('due');
  });

  it('is the report of the same stage, with the slip against what was first said', () => {
    const done = milestone({ id: 'done', stage: 'construction', date: '2026-02-01', known: '2026-02-02' });
    expect(pledges([plan('start', '2025-11', '2025-10-01'), done])).toMatchObject([
      { outcome: 'reported', actual: { id: 'done' }, slip: { least: 63, most: 92 } },
    ]);
  });

  it('is only a later stage where nothing else is reported, and then no slip is claimed', () => {
    const open = milestone({ id: 'open', stage: 'operating', date: '2026-02-01', known: '2026-02-02' });
    expect(pledges([plan('start', '2025-11', '2025-10-01'), open])).toMatchObject([
      { outcome: 'passed', actual: { id: 'open' }, slip: null },
    ]);
  });

  it('is told from the first version to the last, each with its slip', () => {
    const [pledge] = pledges([
      plan('first', '2025-09', '2025-06-05'),
      plan('second', '2026-06', '2026-03-11', { revises: 'first' }),
    ]);
    expect(pledge).toMatchObject({ current: { id: 'second' }, outcome: 'overdue' });
    expect(pledge?.steps.map((s) => s.slip)).toEqual([null, { least: 244, most: 302 }]);
  });

  it('is not come true by another figure of the same kind', () => {
    const jobs = claim({ id: 'jobs', property: 'firms', value: 1000, unit: 'count', modality: 'target', date: '2025' });
    const had = claim({ id: 'had', property: 'firms', value: 200, unit: 'count', known: '2021-01-01' });
    expect(pledges([], [jobs, had])).toMatchObject([{ outcome: 'overdue', actual: null }]);
  });

  it('is told once where an event was put off', () => {
    const [pledge, ...others] = pledges([
      plan('first', '2025-09', '2025-06-05', { stage: 'event' }),
      plan('second', '2027-06', '2026-03-11', { stage: 'event', revises: 'first' }),
    ]);
    expect(others).toEqual([]);
    expect(pledge).toMatchObject({ outcome: 'due', current: { id: 'second' } });
  });

  it('is never a fact because its day has passed', () => {
    fc.assert(
      fc.property(anyKnowledgeDay, (k) => {
        for (const one of histories.values()) {
          const bare = { ...one, milestones: one.milestones.filter((m) => m.modality !== 'reported') };
          const figures = dataset.claims.filter((c) => c.subject === one.subject.id && c.modality !== 'reported');
          for (const { actual, outcome } of pledgesOf(bare, figures, k, dataset.asOf))
            expect([actual, outcome === 'reported' || outcome === 'passed']).toEqual([null, false]);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the plans that are asked for', () => {
  it('are those that had been published by k, with what came later', () => {
    const start = [
      plan('first', '2025-09', '2025-06-05'),
      plan('second', '2026-06', '2026-03-11', { revises: 'first' }),
    ];
    expect(pledges(start, [], dayOf('2025-06-04'))).toEqual([]);
    expect(pledges(start, [], dayOf('2025-06-05')).map(said)).toEqual([['first', 'second']]);
  });

  it('hold figures as well: a target once, as its mark; a budget with every amount that was named', () => {
    const aim = claim({ id: 'aim', property: 'output', value: 10, unit: 't', modality: 'target', date: '../2030' });
    const mark = milestone({ id: 'aim.due', stage: 'event', modality: 'target', date: '../2030', claim: 'aim' });
    const money = ['2021-01-01', '2023-01-01'].map((known, i) =>
      claim({
        id: `money${i}`,
        property: 'budget',
        value: i + 1,
        unit: 'KRW',
        funding: 'total',
        modality: 'planned',
        known,
      }),
    );
    expect(
      pledges([mark], [aim, ...money])
        .map(said)
        .toSorted(),
    ).toEqual([['aim.due'], ['money0', 'money1']]);
  });

  it('that are overdue are the ones that the map calls unconfirmed, and targets', () => {
    for (const one of histories.values()) {
      const state = stateAt(one, dataset.asOf, dataset.asOf);
      const overdue = real(one.subject.id)
        .filter((p) => p.outcome === 'overdue' && p.current.modality === 'planned' && 'stage' in p.current)
        .map((p) => p.current.id);
      expect(overdue.toSorted()).toEqual(ids(state.exists ? state.unconfirmed : []).toSorted());
    }
  });

  it('of Chungbuk in July 2021 are all in its own document, and none of them is reported since', () => {
    const own = [...histories.values()].filter((h) => h.subject.region === 'chungbuk');
    const then = own.flatMap((h) => real(h.subject.id, dayOf('2021-07-22')));
    expect(then.length).toBeGreaterThan(15);
    expect(then.flatMap(said)).toContain('cheongju/chungbuk-strategy:budget-total');
    expect(then.filter((p) => p.outcome === 'reported')).toEqual([]);
  });

  it('of the battery centre came 74 to 104 days late', () => {
    const centre = real('pohang/battery-management-centre').find((p) => p.outcome === 'reported' && p.slip);
    expect(centre).toMatchObject({
      current: { id: 'pohang/battery-management-centre:completed-planned-july' },
      actual: { id: 'pohang/battery-management-centre:completed' },
      slip: { least: 74, most: 104 },
    });
  });
});
