import { describe, expect, it } from 'vitest';
import { history, milestone } from '../../tests/fixtures/builders.ts';
import { dataset, histories } from '../../tests/realDataset.ts';
import { dayOf } from '../model/day.ts';
import { ledgerOf, sumOf } from '../model/sums.ts';
import { MONEY_BY } from './desk.ts';
import { moneyRows, startYearOf } from './money.ts';

const K = dayOf('2026-01-01');
const context = { dataset, histories, k: dataset.asOf };
const ledger = ledgerOf(dataset.subjects, dataset, dataset.asOf);

describe('the year in which work began', () => {
  it('is that of the report, not of the plan before it', () => {
    const { milestones } = history([
      milestone({ id: 'a', stage: 'construction', modality: 'planned', date: '2023-05', known: '2022-01-01' }),
      milestone({ id: 'b', stage: 'construction', date: '2024-02', known: '2024-03-01' }),
    ]);
    expect(startYearOf({ milestones }, K)).toBe('2024');
  });

  it('is planned where nothing reports it, and only as far as it was known', () => {
    const { milestones } = history([
      milestone({ stage: 'construction', modality: 'planned', date: '2027', known: '2025-06-01' }),
    ]);
    expect(startYearOf({ milestones }, K)).toBe('2027');
    expect(startYearOf({ milestones }, dayOf('2025-05-31'))).toBeNull();
  });

  it.each([
    ['a span of years', '2023/2026'],
    ['an open end', '2025-11/..'],
    ['a limit', '../2030'],
  ])('is not known from %s', (_, date) => {
    expect(startYearOf(history([milestone({ stage: 'construction', date })]), K)).toBeNull();
  });

  it('is no matter of being chosen or completed', () => {
    const { milestones } = history([milestone({ stage: 'selected', date: '2023-07-20' })]);
    expect(startYearOf({ milestones }, K)).toBeNull();
  });
});

describe('rows of money', () => {
  const all = sumOf(ledger.purses.flatMap((p) => p.addends));

  it.each(MONEY_BY)('by %s hold every won once', (by) => {
    const rows = moneyRows(ledger, by, context);
    expect(rows.length).toBeGreaterThan(2);
    expect(sumOf(rows.flatMap((r) => r.addends))).toEqual(all);
    const ids = rows.flatMap((r) => r.addends.map((a) => `${a.claim.id}/${a.payer}`));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(MONEY_BY)('by %s never state more than there are', (by) => {
    for (const { of, stated } of moneyRows(ledger, by, context)) expect(stated).toBeLessThanOrEqual(of);
  });

  it('by segment count what spans several segments in its first one', () => {
    const rows = moneyRows(ledger, 'segment', context);
    const row = rows.find((r) => r.addends.some((a) => a.subject === 'gunsan/analysis-centre'));
    expect(row?.key).toBe('testing');
    expect(rows.filter((r) => r.addends.some((a) => a.subject === 'gunsan/analysis-centre'))).toHaveLength(1);
  });

  it('by region keep projects that nobody states a budget for', () => {
    const jeonbuk = moneyRows(ledger, 'region', context).find((r) => r.key === 'gunsan');
    expect(jeonbuk).toMatchObject({ stated: 1, of: 2 });
  });

  it('by year run forward, and what has no year stands last', () => {
    const keys = moneyRows(ledger, 'year', context).map((r) => r.key);
    expect(keys.at(-1)).toBeNull();
    expect(keys.slice(0, -1)).toEqual(keys.slice(0, -1).toSorted());
  });
});
