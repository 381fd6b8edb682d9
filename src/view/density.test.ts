import { describe, expect, it } from 'vitest';
import { milestone } from '../../tests/fixtures/builders.ts';
import { dataset, histories } from '../../tests/realDataset.ts';
import { AXIS, isoOf } from '../model/day.ts';
import { densityOf } from './density.ts';
import { markOf, marksOf } from './stops.ts';

const of = (...milestones: Parameters<typeof milestone>[0][]) =>
  densityOf(milestones.flatMap((m) => markOf(milestone(m)) ?? []));
const filled = (months: ReturnType<typeof densityOf>) =>
  months.filter((m) => m.reported + m.planned > 0).map((m) => isoOf(m.from).slice(0, 7));
const sum = (months: ReturnType<typeof densityOf>) => months.reduce((n, m) => n + m.reported + m.planned, 0);

describe('how much happens when', () => {
  it('has every month of the axis, one after the other', () => {
    const months = of();
    expect(months).toHaveLength(168);
    expect(months[0]?.from).toBe(AXIS.from);
    expect(months.at(-1)?.to).toBe(AXIS.to);
    for (const [i, month] of months.slice(1).entries()) expect(month.from).toBe((months[i]?.to ?? 0) + 1);
  });

  it('counts a day in its month and spreads a year over its months', () => {
    expect(filled(of({ date: '2024-02-29' }))).toEqual(['2024-02']);
    const year = of({ date: '2024' });
    expect(filled(year)).toHaveLength(12);
    expect(sum(year)).toBeCloseTo(1);
    expect(Math.max(...year.map((m) => m.reported))).toBeCloseTo(31 / 366);
  });

  it('keeps plans and targets apart from reports', () => {
    const months = of(
      { date: '2024-05' },
      { date: '2024-05', modality: 'planned' },
      { date: '2024-05', modality: 'target' },
    );
    expect(months.find((m) => m.reported > 0)).toMatchObject({ reported: 1, planned: 2 });
  });

  it('leaves out what lies before the axis', () => {
    expect(sum(of({ date: '1997' }))).toBe(0);
  });

  it('counts each milestone of the dataset once', () => {
    const marks = marksOf(histories, dataset.asOf, () => true);
    const on = marks.filter(({ milestone: m }) => (m.date?.to ?? AXIS.to) >= AXIS.from);
    expect(sum(densityOf(marks))).toBeCloseTo(on.length, 6);
  });
});
