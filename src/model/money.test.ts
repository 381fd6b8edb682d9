import { describe, expect, it } from 'vitest';
import { claim } from '../../tests/fixtures/builders.ts';
import type { Claim } from './dataset.ts';
import { amountsOf, budgetOf } from './money.ts';

const EOK = 100_000_000;
const budget = (id: string, eok: number, funding: Claim['funding'], is: Partial<Omit<Claim, 'date' | 'known'>> = {}) =>
  claim({ id, property: 'budget', value: eok * EOK, unit: 'KRW', funding, ...is });

describe('a budget', () => {
  it('is its total with its parts', () => {
    const gunsan = [
      budget('all', 369, 'total'),
      budget('state', 150, 'national', { partOf: 'all' }),
      budget('province', 107, 'province', { partOf: 'all' }),
      budget('city', 107, 'city', { partOf: 'all' }),
      budget('firms', 5, 'private', { partOf: 'all' }),
    ];
    expect(budgetOf(gunsan)).toEqual({
      total: 369 * EOK,
      national: 150 * EOK,
      province: 107 * EOK,
      city: 107 * EOK,
      private: 5 * EOK,
    });
  });

  it('leaves out what no source states, instead of calling it nothing', () => {
    expect(
      Object.keys(budgetOf([budget('all', 281, 'total'), budget('state', 121, 'national', { partOf: 'all' })])),
    ).toEqual(['total', 'national']);
    expect(budgetOf([])).toEqual({});
  });

  it('is local money alone where no source splits it and none gives a total', () => {
    expect(budgetOf([budget('local', 107, 'local')])).toEqual({ local: 107 * EOK });
  });

  it('shows local money as the subtotal of province and city where a source splits it', () => {
    const split = [
      budget('local', 107, 'local'),
      budget('province', 27, 'province', { partOf: 'local' }),
      budget('city', 80, 'city', { partOf: 'local' }),
    ];
    expect(budgetOf(split)).toEqual({ local: 107 * EOK, province: 27 * EOK, city: 80 * EOK });
  });

  it('reaches the parts of parts', () => {
    const nested = [
      budget('all', 200, 'total'),
      budget('state', 100, 'national', { partOf: 'all' }),
      budget('local', 100, 'local', { partOf: 'all' }),
      budget('city', 60, 'city', { partOf: 'local' }),
    ];
    expect(budgetOf(nested)).toEqual({ total: 200 * EOK, national: 100 * EOK, local: 100 * EOK, city: 60 * EOK });
  });

  it('adds two parts that the same one pays', () => {
    const twice = [
      budget('all', 30, 'total'),
      budget('first', 10, 'city', { partOf: 'all' }),
      budget('second', 20, 'city', { partOf: 'all' }),
    ];
    expect(budgetOf(twice).city).toBe(30 * EOK);
  });

  it('leaves out totals that are not preferred, with their parts', () => {
    const disagreeing = [
      budget('early', 280, 'total', { preferred: false }),
      budget('early-state', 120, 'national', { partOf: 'early', preferred: false }),
      budget('all', 281, 'total'),
    ];
    expect(budgetOf(disagreeing)).toEqual({ total: 281 * EOK });
    expect(budgetOf(disagreeing.slice(0, 2))).toEqual({});
  });

  it('is never mixed with investment or sales', () => {
    expect(budgetOf([budget('plants', 140_000, 'total', { property: 'investment' })])).toEqual({});
  });
});

describe('amounts', () => {
  it('are money, not tonnes or floors or words', () => {
    const claims = [
      budget('all', 281, 'total'),
      claim({ id: 'floors', property: 'floors', value: 2, unit: 'floors' }),
      claim({ id: 'words' }),
    ];
    expect(amountsOf(claims).map((a) => a.claim.id)).toEqual(['all']);
  });

  it('list every total, the preferred one first, each with its own parts', () => {
    const claims = [
      budget('early', 280, 'total', { preferred: false }),
      budget('early-state', 120, 'national', { partOf: 'early', preferred: false }),
      budget('all', 281, 'total'),
      budget('state', 121, 'national', { partOf: 'all' }),
    ];
    const listed = amountsOf(claims).map((a) => [a.claim.id, a.parts.map((p) => p.claim.id)]);
    expect(listed).toEqual([
      ['all', ['state']],
      ['early', ['early-state']],
    ]);
  });
});
