import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim, history, milestone } from '../../tests/fixtures/builders.ts';
import type { Milestone } from './dataset.ts';
import { dayOf, isoOf } from './day.ts';
import { type History, type State, stateAt } from './state.ts';
import { CERTAINTIES, CLASSES, MILESTONE_STAGES, STAGES, type Stage } from './vocabulary.ts';

const LATER = '2026-01-31';
type Existing = Extract<State, { exists: true }>;

/** What is known of the centre at the end of day t, by what was published by the end of day k. */
const at = (centre: History, t: string, k = LATER): State => stateAt(centre, dayOf(t), dayOf(k));
const existing = (centre: History, t: string, k = LATER): Existing => {
  const state = at(centre, t, k);
  if (!state.exists) throw new Error(`not on the map: ${state.because}`);
  return state;
};
const ids = (milestones: readonly Milestone[]) => milestones.map((m) => m.id);

describe('a subject on the map', () => {
  it('is unknown before anything about it was published', () => {
    const centre = history([milestone({ stage: 'selected', date: '2024-05', known: '2025-10-01' })]);
    expect(at(centre, '2025-12-31', '2025-09-30')).toEqual({ exists: false, because: 'unknown' });
    expect(at(centre, '2025-12-31', '2025-10-01').exists).toBe(true);
  });

  it('does not exist yet before the first day that its first report may mean', () => {
    const centre = history([milestone({ stage: 'selected', date: '2024-05' })]);
    expect(at(centre, '2024-04-30')).toEqual({ exists: false, because: 'not-yet' });
    expect(at(centre, '2024-05-01').exists).toBe(true);
  });

  it('exists from the publication of a plan about it, even where that comes before every report', () => {
    const centre = history([
      milestone({ id: 'plan', modality: 'planned', stage: 'construction', date: '2025', known: '2023-03-01' }),
      milestone({ stage: 'selected', date: '2024-05', known: '2024-06-01' }),
    ]);
    expect(at(centre, '2023-02-28')).toEqual({ exists: false, because: 'not-yet' });
    expect(existing(centre, '2023-03-01')).toMatchObject({ stage: 'announced', class: 'hollow', certainty: 'planned' });
  });

  it('exists from the publication of a planned amount as well', () => {
    const centre = history([], [claim({ modality: 'planned', known: '2023-03-01' })]);
    expect(at(centre, '2023-02-28')).toEqual({ exists: false, because: 'not-yet' });
    expect(existing(centre, '2023-03-01').certainty).toBe('planned');
  });

  it('exists always where it is reported without a date, and is marked as undated', () => {
    const centre = history([milestone({ stage: 'operating', known: '2024-09-10' })]);
    expect(existing(centre, '2017-01-01')).toMatchObject({ class: 'hatched', certainty: 'undated', reached: null });
    expect(existing(centre, '2024-09-10')).toMatchObject({
      class: 'solid',
      certainty: 'undated',
      reached: 'operating',
    });
  });

  it('exists always where a source only describes it, without saying when', () => {
    const centre = history([], [claim({ modality: 'reported', known: '2024-09-10' })]);
    expect(existing(centre, '2017-01-01')).toMatchObject({ class: 'hollow', certainty: 'undated', by: null });
  });

  it('exists always from the start of time where a report says "by" a day', () => {
    const centre = history([milestone({ stage: 'operating', date: '../2020' })]);
    expect(existing(centre, '2017-01-01')).toMatchObject({ class: 'hatched', certainty: 'possible' });
  });
});

describe('a stage', () => {
  const centre = history([
    milestone({ id: 'selected', stage: 'selected', date: '2019-07-23' }),
    milestone({ id: 'construction', stage: 'construction', date: '2020-11' }),
    milestone({ id: 'completed', stage: 'completed', date: '2021-10-13' }),
  ]);

  it.each([
    ['2019-07-23', 'selected', null],
    ['2020-10-31', 'selected', null],
    ['2020-11-15', 'selected', 'construction'],
    ['2020-11-30', 'construction', null],
    ['2021-10-12', 'construction', null],
    ['2021-10-13', 'completed', null],
    ['2025-01-01', 'completed', null],
  ] satisfies [string, Stage, Stage | null][])(
    'at %s is for certain %s and possibly already %s',
    (t, reached, possibly) => {
      expect(existing(centre, t)).toMatchObject({ stage: reached, reached, possibly, certainty: 'certain' });
    },
  );

  it('of a year is only possible within that year and certain on its last day', () => {
    const campus = history([milestone({ stage: 'construction', date: '2017' })]);
    expect(existing(campus, '2017-06-30')).toMatchObject({
      stage: 'construction',
      class: 'hatched',
      certainty: 'possible',
      reached: null,
      possibly: 'construction',
    });
    expect(existing(campus, '2017-12-30').certainty).toBe('possible');
    expect(existing(campus, '2017-12-31')).toMatchObject({
      stage: 'construction',
      class: 'half',
      certainty: 'certain',
      reached: 'construction',
      possibly: null,
    });
  });

  it('that may have been reached but is lower than the certain one says nothing', () => {
    const odd = history([
      milestone({ stage: 'completed', date: '2021-03-01' }),
      milestone({ stage: 'selected', date: '2021' }),
    ]);
    expect(existing(odd, '2021-06-30')).toMatchObject({ reached: 'completed', possibly: null });
  });

  it('names the report that brought it there, the latest one of its stage', () => {
    expect(existing(centre, '2021-06-30').by?.id).toBe('construction');
    const twice = history([
      milestone({ id: 'second', stage: 'operating', date: '2022' }),
      milestone({ id: 'first', stage: 'operating', date: '2021' }),
    ]);
    expect(existing(twice, '2023-01-01').by?.id).toBe('second');
    expect(existing(twice, '2022-01-01').by?.id).toBe('first');
  });

  it('counts for k only from the day on which it was published', () => {
    const late = history([
      milestone({ stage: 'selected', date: '2019', known: '2019-12-31' }),
      milestone({ stage: 'completed', date: '2021-10-13', known: '2024-09-10' }),
    ]);
    expect(existing(late, '2025-01-01', '2024-09-09').stage).toBe('selected');
    expect(existing(late, '2025-01-01', '2024-09-10').stage).toBe('completed');
  });

  it('is not reached by a plan whose day has passed', () => {
    const planned = history([
      milestone({ stage: 'selected', date: '2020' }),
      milestone({ stage: 'operating', modality: 'planned', date: '2022' }),
    ]);
    expect(existing(planned, '2025-01-01').stage).toBe('selected');
  });

  it('is not moved by an event', () => {
    const met = history([
      milestone({ stage: 'selected', date: '2020' }),
      milestone({ stage: 'event', date: '2023-09-11' }),
    ]);
    expect(existing(met, '2025-01-01')).toMatchObject({ stage: 'selected', reached: 'selected', possibly: null });
  });

  it('is not moved by a statement that is not preferred', () => {
    const disagreed = history([
      milestone({ id: 'shown', stage: 'construction', date: '2020-11-23' }),
      milestone({ id: 'listed', stage: 'construction', date: '2020-02', preferred: false }),
      milestone({ id: 'opened', stage: 'operating', date: '2020-03', preferred: false }),
    ]);
    expect(existing(disagreed, '2020-10-31')).toMatchObject({ stage: 'announced', reached: null, possibly: null });
    expect(existing(disagreed, '2020-11-23')).toMatchObject({ stage: 'construction', by: { id: 'shown' } });
  });

  it('of what has lapsed is the end, whatever was reached before', () => {
    const zone = history([
      milestone({ stage: 'operating', date: '2019-07-23' }),
      milestone({ stage: 'ended', date: '2023-07' }),
    ]);
    expect(existing(zone, '2023-06-30')).toMatchObject({ stage: 'operating', class: 'solid' });
    expect(existing(zone, '2023-07-15')).toMatchObject({ stage: 'operating', class: 'solid', possibly: 'ended' });
    expect(existing(zone, '2023-07-31')).toMatchObject({ stage: 'ended', class: 'ended', certainty: 'certain' });
  });
});

describe('a plan', () => {
  const selected = milestone({ id: 'selected', stage: 'selected', date: '2024-05', known: '2024-05-31' });
  const start = milestone({
    id: 'start',
    stage: 'construction',
    modality: 'planned',
    date: '2025-11',
    known: '2025-10-01',
  });
  const centre = history([selected, start]);

  it('is open until its last day has passed', () => {
    const state = existing(centre, '2025-11-30');
    expect([ids(state.planned), ids(state.unconfirmed), state.certainty]).toEqual([['start'], [], 'certain']);
  });

  it('is unconfirmed once its last day has passed at t and at k and nobody has reported it', () => {
    const state = existing(centre, '2025-12-31');
    expect([ids(state.planned), ids(state.unconfirmed), state.certainty]).toEqual([[], ['start'], 'unconfirmed']);
    expect(state).toMatchObject({ stage: 'selected', class: 'half' });
  });

  it.each([
    ['t is still on its last day', '2025-11-30', '2026-01-31'],
    ['k is still on its last day', '2026-01-31', '2025-11-30'],
    ['k lies before it', '2025-12-31', '2025-10-31'],
  ])('is not unconfirmed while %s', (_, t, k) => {
    const state = existing(centre, t, k);
    expect([ids(state.planned), ids(state.unconfirmed), state.certainty]).toEqual([['start'], [], 'certain']);
  });

  it('is unknown, like the centre, before anything was published', () => {
    expect(at(centre, '2025-12-31', '2024-04-30')).toEqual({ exists: false, because: 'unknown' });
  });

  it('of a subject without any report makes it hollow and, once overdue, unconfirmed', () => {
    const only = history([start]);
    expect(existing(only, '2025-10-15')).toMatchObject({ stage: 'announced', class: 'hollow', certainty: 'planned' });
    expect(existing(only, '2026-01-15')).toMatchObject({
      stage: 'announced',
      class: 'hollow',
      certainty: 'unconfirmed',
    });
  });

  it('is settled by a report of its stage', () => {
    const built = history([selected, start, milestone({ stage: 'construction', date: '2025-11-20' })]);
    expect(existing(built, '2025-12-31')).toMatchObject({ planned: [], unconfirmed: [], certainty: 'certain' });
  });

  it('is settled by a report of a later stage', () => {
    const built = history([selected, start, milestone({ stage: 'operating', date: '2025-12-01' })]);
    expect(existing(built, '2025-12-31')).toMatchObject({ planned: [], unconfirmed: [], certainty: 'certain' });
  });

  it('is settled by a report that another statement is shown before', () => {
    const built = history([
      selected,
      start,
      milestone({ stage: 'construction', date: '2025-11-20', preferred: false }),
    ]);
    expect(existing(built, '2025-12-31')).toMatchObject({ unconfirmed: [], stage: 'selected' });
  });

  it('is not settled by a report of an earlier stage', () => {
    const studied = history([selected, start, milestone({ stage: 'study', date: '2025-11-20' })]);
    expect(ids(existing(studied, '2025-12-31').unconfirmed)).toEqual(['start']);
  });

  it('that was late is neither confirmed nor unconfirmed until the report that came later', () => {
    const late = history([
      selected,
      start,
      milestone({ stage: 'construction', date: '2026-01-10', known: '2026-01-11' }),
    ]);
    expect(existing(late, '2025-12-31')).toMatchObject({ planned: [{ id: 'start' }], unconfirmed: [] });
    expect(ids(existing(late, '2025-12-31', '2026-01-10').unconfirmed)).toEqual(['start']);
    expect(existing(late, '2026-01-10')).toMatchObject({ planned: [], unconfirmed: [], stage: 'construction' });
  });

  it('of an event is settled only by the report that confirms it', () => {
    const meeting = milestone({ id: 'meeting', stage: 'event', modality: 'planned', date: '2025-10-23' });
    const built = milestone({ stage: 'operating', date: '2025-12-01' });
    const held = milestone({ id: 'held', stage: 'event', date: '2025-10-23', confirms: 'meeting' });
    expect(ids(existing(history([meeting, built]), '2025-12-31').unconfirmed)).toEqual(['meeting']);
    expect(existing(history([meeting, built, held]), '2025-12-31')).toMatchObject({ planned: [], unconfirmed: [] });
  });

  it('is settled by the report that confirms it, whatever its stage', () => {
    const confirmed = history([selected, start, milestone({ stage: 'study', date: '2025-11-20', confirms: 'start' })]);
    expect(existing(confirmed, '2025-12-31')).toMatchObject({ planned: [], unconfirmed: [] });
  });

  it('that goes on without an end is never overdue', () => {
    const buying = milestone({ id: 'buying', stage: 'event', modality: 'planned', date: '2017-11/..' });
    const state = existing(history([selected, buying]), '2026-01-31');
    expect([ids(state.planned), ids(state.unconfirmed)]).toEqual([['buying'], []]);
  });

  it('without a date is never overdue', () => {
    const someday = milestone({ id: 'someday', stage: 'construction', modality: 'planned' });
    const state = existing(history([someday]), '2026-01-31');
    expect([ids(state.planned), state.certainty]).toEqual([['someday'], 'planned']);
  });

  it('by a year is open until the end of that year', () => {
    const aim = history([milestone({ id: 'aim', stage: 'completed', modality: 'planned', date: '../2024' })]);
    expect(existing(aim, '2024-12-31').certainty).toBe('planned');
    expect(existing(aim, '2025-01-01').certainty).toBe('unconfirmed');
  });

  it('that is not preferred is not listed and never unconfirmed', () => {
    const state = existing(history([selected, { ...start, preferred: false }]), '2025-12-31');
    expect(state).toMatchObject({ planned: [], unconfirmed: [], certainty: 'certain' });
  });

  it('is not a target: a target that was missed is not unconfirmed', () => {
    const target = milestone({ id: 'aim', stage: 'event', modality: 'target', date: '../2024' });
    const state = existing(history([selected, target]), '2025-12-31');
    expect(state).toMatchObject({ planned: [], unconfirmed: [], certainty: 'certain' });
  });
});

describe('the class of a subject', () => {
  it.each([
    ['announced', 'hollow'],
    ['selected', 'half'],
    ['recruiting', 'half'],
    ['approved', 'half'],
    ['study', 'half'],
    ['agreement', 'half'],
    ['construction', 'half'],
    ['completed', 'solid'],
    ['operating', 'solid'],
    ['ended', 'ended'],
  ] as const)('that is %s for certain is %s', (stage, expected) => {
    expect(existing(history([milestone({ stage, date: '2020' })]), '2025-01-01').class).toBe(expected);
  });

  it.each(STAGES)('that is only possibly %s is hatched', (stage) => {
    expect(existing(history([milestone({ stage, date: '2020' })]), '2020-06-30').class).toBe('hatched');
  });

  it('that is certain stays as it is while a higher stage is only possible', () => {
    const centre = history([
      milestone({ stage: 'construction', date: '2020' }),
      milestone({ stage: 'completed', date: '2021' }),
    ]);
    expect(existing(centre, '2021-06-30')).toMatchObject({ class: 'half', possibly: 'completed' });
  });

  it('with an overdue plan keeps its class: unconfirmed is a ring around it', () => {
    const centre = history([
      milestone({ stage: 'completed', date: '2020' }),
      milestone({ stage: 'operating', modality: 'planned', date: '2021' }),
    ]);
    expect(existing(centre, '2023-01-01')).toMatchObject({ class: 'solid', certainty: 'unconfirmed' });
  });
});

describe('the age of the evidence', () => {
  const lastReport = (centre: History, t: string, k = LATER) => {
    const day = existing(centre, t, k).lastReport;
    return day === null ? null : isoOf(day);
  };

  it('is the last day that the youngest report may mean', () => {
    const campus = history([
      milestone({ stage: 'announced', date: '2016', known: '2021-11-01' }),
      milestone({ stage: 'construction', date: '2017', known: '2021-11-01' }),
    ]);
    expect(lastReport(campus, '2025-01-01')).toBe('2017-12-31');
  });

  it('is the day of publication where the report has no date', () => {
    expect(lastReport(history([milestone({ stage: 'operating', known: '2024-09-10' })]), '2025-01-01')).toBe(
      '2024-09-10',
    );
  });

  it('is made younger by an event, which says that the subject was still there', () => {
    const zone = history([
      milestone({ stage: 'selected', date: '2019-07-23', known: '2020-07-02' }),
      milestone({ stage: 'event', date: '2023-08', known: '2023-08-02' }),
    ]);
    expect(lastReport(zone, '2025-01-01')).toBe('2023-08-02');
  });

  it('is not made younger by a plan, nor by a report that is not known yet', () => {
    const centre = history([
      milestone({ stage: 'selected', date: '2024-05-31', known: '2024-06-01' }),
      milestone({ stage: 'completed', modality: 'planned', date: '2025-06-30', known: '2024-06-01' }),
      milestone({ stage: 'construction', date: '2025-03-31', known: '2025-10-01' }),
    ]);
    expect(lastReport(centre, '2025-12-31', '2025-09-30')).toBe('2024-05-31');
    expect(lastReport(centre, '2025-12-31', '2025-10-01')).toBe('2025-03-31');
  });

  it('is none where there are only plans', () => {
    expect(lastReport(history([milestone({ modality: 'planned', date: '2027' })]), '2025-12-31')).toBeNull();
  });
});

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
