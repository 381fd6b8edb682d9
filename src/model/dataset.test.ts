import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim, dataset, milestone, subject } from '../../tests/fixtures/builders.ts';
import { parseDataset } from './dataset.ts';

const world = dataset({
  subjects: [subject({})],
  milestones: [milestone({ date: '2024-05' })],
  claims: [claim({ property: 'floors', value: 2, unit: 'floors' })],
});
const sent = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

describe('a dataset that arrives', () => {
  it('is the one that was sent', () => {
    expect(parseDataset(sent(world))).toEqual({ ok: true, dataset: world });
  });

  it.each([
    ['an unknown stage', { ...world, milestones: [{ ...world.milestones[0], stage: 'built' }] }, 'milestones.0.stage'],
    ['an amount in words', { ...world, claims: [{ ...world.claims[0], value: '369억' }] }, 'claims.0.value'],
    ['no day', { ...world, asOf: '2026-11-22' }, 'asOf'],
    ['no sources', { ...world, sources: undefined }, 'sources'],
    [
      'a name in one language',
      { ...world, subjects: [subject({ name: { ko: '센터' } as never })] },
      'subjects.0.name.en',
    ],
  ])('with %s is refused, and the sentence says where', (_, json, where) => {
    const result = parseDataset(sent(json));
    expect(result.ok).toBe(false);
    expect(!result.ok && result.problem.startsWith(`${where}: `)).toBe(true);
  });

  it('is never an exception, whatever bytes arrive', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (json) => {
        const result = parseDataset(json);
        expect(result.ok ? '' : result.problem).not.toBe(result.ok ? undefined : '');
        expect(result.ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
