import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { history, milestone } from '../../tests/fixtures/builders.ts';
import { anyDay, anyKnowledgeDay, dataset, histories } from '../../tests/realDataset.ts';
import { dayOf } from '../model/day.ts';
import { stateAt } from '../model/state.ts';
import { STAGES } from '../model/vocabulary.ts';
import { changeOf, milestonesBetween, pairOf } from './changes.ts';
import { lookAt } from './scene.ts';
import { defaultView } from './view.ts';

const NOW = dayOf('2026-11-22');
const between = (a: string, b: string) => pairOf(dayOf(a), dayOf(b));
const ids = (milestones: readonly { id: string }[]) => milestones.map((m) => m.id);
const anySubject = fc.constantFrom(...histories.values());
const RUNS = { numRuns: 1000 };

describe('the change of a subject between two days', () => {
  const zone = history([
    milestone({ id: 'chosen', stage: 'selected', date: '2020-03-01', known: '2020-03-01' }),
    milestone({ id: 'begun', stage: 'construction', date: '2021-05', known: '2021-06-01' }),
    milestone({ id: 'lapsed', stage: 'ended', date: '2024-02-29', known: '2024-03-01' }),
  ]);

  it.each([
    ['2019-01-01', '2020-02-29', 'same'],
    ['2019-01-01', '2020-03-01', 'new'],
    ['2020-03-01', '2021-05-31', 'advanced'],
    ['2020-03-01', '2021-04-30', 'same'],
    ['2020-03-01', '2021-05-30', 'possible'],
    ['2021-05-30', '2021-05-31', 'advanced'],
    ['2021-06-01', '2024-02-28', 'same'],
    ['2021-06-01', '2024-02-29', 'ended'],
    ['2024-02-29', '2030-12-31', 'same'],
  ])('from %s to %s is: %s', (from, to, kind) => {
    expect(changeOf(zone, between(from, to), NOW).kind).toBe(kind);
  });

  it('is none where both days are the same, whatever they are', () => {
    fc.assert(
      fc.property(anySubject, anyDay, anyKnowledgeDay, (one, t, k) => {
        const change = changeOf(one, pairOf(t, t), k);
        expect([change.kind, change.overdue]).toEqual(['same', []]);
      }),
      RUNS,
    );
  });

  it('is the same whichever day is named first', () => {
    fc.assert(
      fc.property(anySubject, anyDay, anyDay, anyKnowledgeDay, (one, a, b, k) => {
        expect(changeOf(one, pairOf(a, b), k)).toEqual(changeOf(one, pairOf(b, a), k));
      }),
      RUNS,
    );
  });

  it('is told by the states of both days', () => {
    fc.assert(
      fc.property(anySubject, anyDay, anyDay, anyKnowledgeDay, (one, a, b, k) => {
        const { kind, before, after } = changeOf(one, pairOf(a, b), k);
        expect(before).toEqual(stateAt(one, Math.min(a, b), k));
        expect(after).toEqual(stateAt(one, Math.max(a, b), k));
        const rank = (s: typeof before) => (s.exists && s.reached ? STAGES.indexOf(s.reached) : -1);
        expect(kind === 'new').toBe(after.exists && !before.exists);
        if (before.exists && after.exists)
          expect(kind === 'advanced' || kind === 'ended').toBe(rank(after) > rank(before));
        if (kind === 'ended') expect(after).toMatchObject({ stage: 'ended' });
      }),
      RUNS,
    );
  });

  it('names the plans whose day passed in between without a report', () => {
    const centre = histories.get('gunsan/analysis-centre')!;
    expect(ids(changeOf(centre, between('2025-11-30', '2025-12-01'), NOW).overdue)).toEqual([
      'gunsan/analysis-centre:construction-planned',
    ]);
    expect(changeOf(centre, between('2025-12-01', '2026-11-22'), NOW).overdue).toEqual([]);
  });
});

describe('what lies between two days', () => {
  it('is what may have happened after the first and not after the last', () => {
    const centre = history([
      milestone({ id: 'year', stage: 'event', date: '2020' }),
      milestone({ id: 'day', stage: 'event', date: '2021-01-01' }),
      milestone({ id: 'by', stage: 'completed', modality: 'planned', date: '../2030' }),
      milestone({ id: 'on', stage: 'event', modality: 'planned', date: '2021-03/..' }),
      milestone({ id: 'undated', stage: 'event' }),
      milestone({ id: 'later', stage: 'event', date: '2021-01-02', known: '2023-01-01' }),
    ]);
    const within = (a: string, b: string, k = NOW) => ids(milestonesBetween(centre, between(a, b), k)).toSorted();
    expect(within('2020-12-31', '2021-01-01')).toEqual(['day']);
    expect(within('2020-06-30', '2020-07-01')).toEqual(['year']);
    expect(within('2020-12-31', '2021-12-31')).toEqual(['day', 'later', 'on']);
    expect(within('2020-12-31', '2021-12-31', dayOf('2022-12-31'))).toEqual(['day', 'on']);
    expect(within('2029-12-31', '2030-12-31')).toContain('by');
    expect(within('2022-01-01', '2022-12-31')).toEqual([]);
  });
});

describe('a comparison', () => {
  const start = defaultView(dataset.asOf);
  const compare = (t: string, t2: string) => lookAt(dataset, histories, { ...start, t: dayOf(t), t2: dayOf(t2) });

  it('draws the later day, whichever is t, and signs what changed', () => {
    const [forward, backward] = [compare('2024-12-31', '2021-01-01'), compare('2021-01-01', '2024-12-31')];
    expect(forward.day).toBe(dayOf('2024-12-31'));
    expect(backward.drawn).toEqual(forward.drawn);
    expect(forward.drawn).toContain('gunsan/analysis-centre@sign-new');
    expect(forward.drawn).toContain('gunsan/analysis-centre@half');
    expect(forward.drawn).toContain('pohang/ecopro-campus@sign-advanced');
  });

  it('counts every thing that is shown in one kind of change', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyKnowledgeDay, (t, t2, k) => {
        const { comparison, shown } = lookAt(dataset, histories, { ...start, t, t2, k });
        const counted = Object.values(comparison?.counts ?? {}).reduce((a, b) => a + b, 0);
        expect(counted).toBe(shown.length);
      }),
      { numRuns: 200 },
    );
  });

  it('of a day with itself signs nothing', () => {
    const { comparison, drawn, shown } = compare('2024-02-29', '2024-02-29');
    expect([...drawn].filter((key) => key.includes('@sign-'))).toEqual([]);
    expect(comparison?.counts.same).toBe(shown.length);
  });

  it('is none where there is no second day', () => {
    expect(lookAt(dataset, histories, start).comparison).toBeNull();
  });
});
