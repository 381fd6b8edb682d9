import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim, type Existing, history, ids, milestone } from '../../tests/fixtures/builders.ts';
import type { Milestone } from './dataset.ts';
import { dayOf, isoOf } from './day.ts';
import { stateAt } from './state.ts';
import { CERTAINTIES, CLASSES, MILESTONE_STAGES, STAGES, type Stage } from './vocabulary.ts';

describe('a history', () => {
  it('is in order of event, a shorter date first, and what is not dated last', () => {
    const told = history([
      milestone({ id: 'undated' }),
      milestone({ id: 'year', date: '2020' }),
      milestone({ id: 'first-of-january', date: '2020-01-01' }),
      milestone({ id: 'before', date: '2019-12-31' }),
      milestone({ id: 'until', date: '../2018' }),
    ]);
    expect(ids(told.milestones)).toEqual(['until', 'before', 'first-of-january', 'year', 'undated']);
  });
});

const FIRST = dayOf('2015-01-01');
const LAST = dayOf('2031-12-31');
const days = fc.integer({ min: FIRST, max: LAST });
const spans = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 6,
    arbitrary: fc.tuple(days, fc.integer({ min: 0, max: 400 })).map(([from, days]) => ({ from, to: from + days })),
  },
  { weight: 1, arbitrary: days.map((to) => ({ from: null, to })) },
  { weight: 1, arbitrary: days.map((from) => ({ from, to: null })) },
);
const anyMilestone = fc
  .record({
    stage: fc.constantFrom(...MILESTONE_STAGES),
    modality: fc.constantFrom('reported', 'reported', 'planned', 'target'),
    span: spans,
    known: days,
    preferred: fc.boolean(),
    confirms: fc.option(fc.nat(5), { nil: undefined }),
  })
  .map(
    ({ span, known, confirms, stage, modality, preferred }): Milestone => ({
      ...milestone({ stage, modality, preferred }),
      date: span && { edtf: '', ...span, resolved: 'stated', datedBy: [] },
      known,
      ...(confirms === undefined ? {} : { confirms: `m${confirms}` }),
    }),
  );
const anyHistory = fc
  .tuple(fc.array(anyMilestone, { maxLength: 6 }), fc.array(fc.tuple(days, fc.boolean()), { maxLength: 2 }))
  .map(([milestones, heard]) =>
    history(
      milestones.map((m, i) => ({ ...m, id: `m${i}` })),
      heard.map(([known, reported]) => claim({ known: isoOf(known), modality: reported ? 'reported' : 'planned' })),
    ),
  );
const earlierAndLater = fc.tuple(days, days).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const RUNS = { numRuns: 1000 };

describe('any history', () => {
  it('never falls back to a lower certain stage as t moves on, except that it may end', () => {
    fc.assert(
      fc.property(anyHistory, earlierAndLater, days, (centre, [t1, t2], k) => {
        const [before, after] = [stateAt(centre, t1, k), stateAt(centre, t2, k)];
        if (!before.exists) return;
        expect(after.exists).toBe(true);
        if (!after.exists || before.reached === null || after.reached === 'ended') return;
        expect(after.reached).not.toBeNull();
        expect(STAGES.indexOf(after.reached!)).toBeGreaterThanOrEqual(STAGES.indexOf(before.reached));
      }),
      RUNS,
    );
  });

  it('never comes back once it has ended', () => {
    fc.assert(
      fc.property(anyHistory, earlierAndLater, days, (centre, [t1, t2], k) => {
        const before = stateAt(centre, t1, k);
        if (before.exists && before.class === 'ended') expect(stateAt(centre, t2, k)).toMatchObject({ class: 'ended' });
      }),
      RUNS,
    );
  });

  it('rests at every k only on what had been published by k', () => {
    fc.assert(
      fc.property(anyHistory, days, days, (centre, t, k) => {
        const state = stateAt(centre, t, k);
        if (!state.exists) return;
        const used = [...(state.by ? [state.by] : []), ...state.planned, ...state.unconfirmed];
        for (const m of used) expect(m.known).toBeLessThanOrEqual(k);
        if (state.lastReport !== null) expect(state.lastReport).toBeLessThanOrEqual(k);
      }),
      RUNS,
    );
  });

  it('reaches a stage only by a preferred report of it', () => {
    fc.assert(
      fc.property(anyHistory, days, days, (centre, t, k) => {
        const state = stateAt(centre, t, k);
        if (!state.exists) return;
        for (const stage of [state.reached, state.possibly]) {
          if (stage === null) continue;
          const reports = centre.milestones.filter(
            (m) => m.stage === stage && m.modality === 'reported' && m.preferred,
          );
          expect(reports.some((m) => m.known <= k)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('is never unknown again once it is known', () => {
    fc.assert(
      fc.property(anyHistory, days, earlierAndLater, (centre, t, [k1, k2]) => {
        const [before, after] = [stateAt(centre, t, k1), stateAt(centre, t, k2)];
        const wasKnown = before.exists || before.because !== 'unknown';
        if (wasKnown && !after.exists) expect(after.because).not.toBe('unknown');
      }),
      RUNS,
    );
  });

  it('does not change with what is published after k', () => {
    fc.assert(
      fc.property(anyHistory, days, days, (centre, t, k) => {
        const heardOf = history(centre.milestones.filter((m) => m.known <= k));
        const same = { ...heardOf, heard: centre.heard.filter((h) => h.known <= k) };
        expect(stateAt(centre, t, k)).toEqual(stateAt(same, t, k));
      }),
      RUNS,
    );
  });

  it('has one of the five classes and one of the five certainties', () => {
    fc.assert(
      fc.property(anyHistory, days, days, (centre, t, k) => {
        const state = stateAt(centre, t, k);
        if (!state.exists) return;
        expect(CLASSES).toContain(state.class);
        expect(CERTAINTIES).toContain(state.certainty);
        expect(state.class === 'hatched').toBe(state.reached === null && state.possibly !== null);
        expect(state.class === 'ended').toBe(state.reached === 'ended');
      }),
      RUNS,
    );
  });

  it('calls only plans unconfirmed whose last day lies before t and before k and which nobody has reported', () => {
    fc.assert(
      fc.property(anyHistory, days, days, (centre, t, k) => {
        const state = stateAt(centre, t, k);
        if (!state.exists) return;
        expect(state.certainty === 'unconfirmed').toBe(state.unconfirmed.length > 0);
        const reported = centre.milestones.filter((m) => m.modality === 'reported' && m.known <= k);
        for (const plan of state.unconfirmed) {
          const last = plan.date?.to ?? Number.POSITIVE_INFINITY;
          expect(plan.modality).toBe('planned');
          expect(last).toBeLessThan(Math.min(t, k));
          expect(reported.filter((r) => r.confirms === plan.id)).toEqual([]);
          if (plan.stage === 'event') continue;
          const atLeast = (m: Milestone) =>
            m.stage !== 'event' && STAGES.indexOf(m.stage) >= STAGES.indexOf(plan.stage as Stage);
          expect(reported.filter(atLeast)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('is moved neither by one more event nor by one more report that is not preferred', () => {
    const idle = anyMilestone.map((m) =>
      m.stage === 'event' ? m : { ...m, modality: 'reported' as const, preferred: false },
    );
    fc.assert(
      fc.property(anyHistory, idle, days, days, (centre, more, t, k) => {
        const before = stateAt(centre, t, k);
        const after = stateAt(history([...centre.milestones, more], []), t, k);
        if (!before.exists || !after.exists || centre.heard.length > centre.milestones.length) return;
        const moved = ({ stage, class: shown, reached, possibly }: Existing) => [stage, shown, reached, possibly];
        expect(moved(after)).toEqual(moved(before));
      }),
      RUNS,
    );
  });
});
