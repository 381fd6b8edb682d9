import { describe, expect, it } from 'vitest';
import { claim, history, milestone } from '../../tests/fixtures/builders.ts';
import { dataset, histories } from '../../tests/realDataset.ts';
import { dayOf, isoOf } from '../model/day.ts';
import { chaptersOf } from './chapters.ts';

describe('the story of a subject', () => {
  const plan = milestone({
    id: 'plan',
    stage: 'construction',
    modality: 'planned',
    date: '2025-11',
    known: '2025-10-01',
  });
  const chosen = milestone({ id: 'chosen', stage: 'selected', date: '2024-05', known: '2024-05-31' });
  const built = milestone({
    id: 'built',
    stage: 'construction',
    date: '2026-01-10',
    known: '2026-01-12',
    confirms: 'plan',
  });
  const money = claim({ id: 'money', property: 'budget', value: 1, unit: 'KRW', known: '2025-10-01' });
  const story = chaptersOf(history([plan, chosen, built]), [money]);
  const [first, second, third] = story;

  it('is told in order of publication, one chapter a day', () => {
    expect(story.map((c) => [isoOf(c.known), c.said.map((s) => s.id)])).toEqual([
      ['2024-05-31', ['chosen']],
      ['2025-10-01', ['plan', 'money']],
      ['2026-01-12', ['built']],
    ]);
  });

  it('says what each day changed', () => {
    expect(first?.learned.before).toEqual({ exists: false, because: 'unknown' });
    expect(first?.learned.after).toMatchObject({ stage: 'selected' });
    expect(second?.learned.plans.map((m) => m.id)).toEqual(['plan']);
    expect(third?.learned).toMatchObject({ before: { stage: 'selected' }, after: { stage: 'construction' } });
    expect(third?.learned.settled.map((m) => m.id)).toEqual(['plan']);
  });

  it('holds everything that was said about every subject of the dataset exactly once', () => {
    for (const one of histories.values()) {
      const claims = dataset.claims.filter((c) => c.subject === one.subject.id);
      const told = chaptersOf(one, claims);
      expect(told.map((c) => c.known)).toEqual(told.map((c) => c.known).toSorted((a, b) => a - b));
      const expected = [...one.milestones.filter((m) => m.claim === undefined), ...claims].map((s) => s.id);
      expect(told.flatMap((c) => c.said.map((s) => s.id)).toSorted()).toEqual(expected.toSorted());
    }
  });

  it('tells a report of a month as certain, on the day that brings it', () => {
    const plant = histories.get('gumi/lg-hy-bcm-plant')!;
    const on = chaptersOf(plant, []).find((c) => c.known === dayOf('2023-08-30'))?.learned;
    expect(on).toMatchObject({ before: { stage: 'construction' }, after: { stage: 'completed' } });
    expect(on?.settled.map((m) => m.id)).toEqual(['gumi/lg-hy-bcm-plant:completion-planned']);
  });

  it('of a plan that was put off tells of both', () => {
    const cluster = histories.get('pohang/hydrogen-cluster')!;
    const chapters = chaptersOf(cluster, []);
    const on = (iso: string) => chapters.find((c) => c.known === dayOf(iso))?.learned;
    expect(on('2025-06-05')?.plans.map((m) => m.id)).toContain('pohang/hydrogen-cluster:construction-planned-2025');
    expect(on('2026-03-11')?.revised.map((m) => m.id)).toEqual(['pohang/hydrogen-cluster:construction-planned-2025']);
    expect(on('2026-03-11')?.plans.map((m) => m.id)).toContain('pohang/hydrogen-cluster:construction-planned');
  });
});
