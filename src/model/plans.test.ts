import { describe, expect, it } from 'vitest';
import { at, existing, history, ids, milestone } from '../../tests/fixtures/builders.ts';

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
