import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay, anyKnowledgeDay, bases, dataset, histories } from '../../tests/realDataset.ts';
import { dayOf } from '../model/day.ts';
import { stateAt } from '../model/state.ts';
import { dayWhenExists } from './exists.ts';

describe('the day on which a subject exists', () => {
  const centre = histories.get('gunsan/analysis-centre')!;
  const early = dayOf('2018-01-01');

  it('is the day itself where it exists already', () => {
    const t = dayOf('2025-11-01');
    expect(dayWhenExists(centre, t, dataset.asOf)).toBe(t);
  });

  it('lies ahead where it does not exist yet, and it exists then', () => {
    const day = dayWhenExists(centre, early, dataset.asOf)!;
    expect(day).toBeGreaterThan(early);
    expect(stateAt(centre, day, dataset.asOf).exists).toBe(true);
  });

  it('is unknown where nothing had been published about it', () => {
    expect(dayWhenExists(centre, early, dayOf('2020-01-01'))).toBeNull();
  });

  it('is found for everything that is known by k, whatever t and k', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bases), anyDay, anyKnowledgeDay, (subject, t, k) => {
        const history = histories.get(subject.id)!;
        const day = dayWhenExists(history, t, k);
        const state = stateAt(history, t, k);
        if (day === null) expect(state).toEqual({ exists: false, because: 'unknown' });
        else expect(stateAt(history, day, k).exists).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
