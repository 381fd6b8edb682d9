import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay, anyFilters, anyHidden, anyKnowledgeDay, dataset, histories } from '../../tests/realDataset.ts';
import { dayOf } from '../model/day.ts';
import {
  claimRows,
  groupOf,
  inGroups,
  isStated,
  MONEY_COLUMNS,
  milestoneRows,
  sourceRows,
  statedIn,
  subjectRows,
} from './rows.ts';
import { lookAt, type Scene } from './scene.ts';
import { totalsOf } from './totals.ts';
import { defaultView, NO_FILTERS, type View } from './view.ts';

const see = (look: Partial<View> = {}): Scene => lookAt(dataset, histories, { ...defaultView(dataset.asOf), ...look });
const anyScene: fc.Arbitrary<Scene> = fc
  .record({ t: anyDay, k: anyKnowledgeDay, filters: anyFilters, hidden: anyHidden })
  .map(see);
const holds = (what: (scene: Scene) => void) => fc.assert(fc.property(anyScene, what), { numRuns: 60 });
const gunsan = (look: Partial<View> = {}) => see({ filters: { ...NO_FILTERS, reg: ['gunsan'] }, ...look });

describe('rows of subjects', () => {
  it('are what the list shows, in its order', () => {
    holds((scene) => {
      expect(subjectRows(dataset, scene).map((row) => row.id)).toEqual(scene.shown.map((i) => i.subject.id));
    });
  });

  it('name the source of every subject: nothing is shown that nobody had written about', () => {
    holds((scene) => {
      expect(subjectRows(dataset, scene).filter((row) => row.cites.length === 0)).toEqual([]);
    });
  });

  it('hold the budget of their day, and none before one was published', () => {
    const centre = (k: string) =>
      subjectRows(dataset, see({ k: dayOf(k) })).find((row) => row.id === 'gumi/battery-hub-centre');
    expect(centre('2023-01-01')?.purse ?? null).toBeNull();
    expect(centre('2023-01-31')?.purse?.total?.value).toBe(25_000_000_000);
    expect(centre('2026-11-22')?.purse?.total?.value).toBe(28_100_000_000);
  });

  it('say how far they are only where there is a shape', () => {
    expect(subjectRows(dataset, see()).every((row) => row.judgement === null)).toBe(true);
    const near = see({
      shape: {
        kind: 'radius',
        center: { kind: 'subject', id: 'gunsan/analysis-centre' },
        metres: 20_000,
        outside: false,
      },
    });
    const rows = subjectRows(dataset, near);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter((row) => row.judgement === null || row.judgement.metres > 20_000)).toEqual([]);
  });
});

describe('rows of statements', () => {
  it('are all that had been published by k of what is shown, followed or not', () => {
    holds((scene) => {
      const shown = new Set(scene.shown.map((i) => i.subject.id));
      const expected = dataset.claims.filter((c) => shown.has(c.subject) && c.known <= scene.k).map((c) => c.id);
      expect(
        claimRows(dataset, scene)
          .map((row) => row.id)
          .toSorted(),
      ).toEqual(expected.toSorted());
    });
    expect(milestoneRows(dataset, see()).some((row) => !row.said.preferred)).toBe(true);
  });

  it('stand with the subject that they are about', () => {
    const rows = [...milestoneRows(dataset, see()), ...claimRows(dataset, see())];
    expect(rows.filter((row) => row.said.subject !== row.subject.id)).toEqual([]);
  });
});

describe('rows of sources', () => {
  it('are those that the statements name, and no others', () => {
    holds((scene) => {
      const said = [...milestoneRows(dataset, scene), ...claimRows(dataset, scene)];
      const cited = new Set(said.flatMap((row) => row.cites.map((c) => c.source)));
      expect(
        sourceRows(dataset, scene)
          .map((row) => row.id)
          .toSorted(),
      ).toEqual([...cited].toSorted());
    });
  });

  it('count the statements and subjects they speak of', () => {
    const row = sourceRows(dataset, gunsan()).find((r) => r.statements > 1);
    expect(row?.subjects.length).toBeGreaterThan(0);
    expect(row?.statements).toBeGreaterThanOrEqual(row?.subjects.length ?? 0);
  });
});

describe('groups', () => {
  it.each(['region', 'segment'] as const)('by %s hold every row once, and keep their order', (by) => {
    holds((scene) => {
      const rows = subjectRows(dataset, scene);
      const groups = inGroups(dataset, by, rows, (row) => row.subject);
      expect(new Set(groups.map((g) => g.key)).size).toBe(groups.length);
      expect(groups.flatMap((g) => g.rows).length).toBe(rows.length);
      for (const { key, rows: own } of groups) {
        expect(own).toEqual(rows.filter((row) => groupOf(dataset, by, row.subject) === key));
      }
    });
  });

  it('take a subject of several segments by its first', () => {
    const subject = dataset.subjects.find((s) => s.id === 'gumi/battery-hub-centre')!;
    expect(subject.segments.length).toBeGreaterThan(1);
    expect(groupOf(dataset, 'segment', subject)).toBe(subject.segments[0]);
  });

  it('take a district by its city', () => {
    const subject = dataset.subjects.find((s) => s.region === 'pohang-nam')!;
    expect(groupOf(dataset, 'region', subject)).toBe('pohang');
  });
});

describe('columns of money', () => {
  it('hold no 0 where nothing is stated', () => {
    for (const { purse } of subjectRows(dataset, see()))
      for (const column of MONEY_COLUMNS) {
        const { reported, planned } = statedIn(purse, column);
        expect([reported, planned]).not.toContain(0);
      }
  });

  it('add up what the rows say, but for what a whole holds or a strategy aims at', () => {
    holds((scene) => {
      const rows = subjectRows(dataset, scene);
      const { money, held, aims } = totalsOf(
        rows.map((row) => row.subject),
        dataset,
        scene.k,
      );
      const stated = rows.filter((row) => isStated(statedIn(row.purse, 'budget')));
      expect(stated.length).toBeLessThanOrEqual(money.budget.stated + held + aims);
      if (held + aims > 0) return;
      const sum = (of: 'reported' | 'planned') =>
        stated.reduce((all, row) => all + (statedIn(row.purse, 'budget')[of] ?? 0), 0);
      expect([money.budget.reported ?? 0, money.budget.planned ?? 0]).toEqual([sum('reported'), sum('planned')]);
      expect(money.budget.stated).toBe(stated.length);
    });
  });

  it('add the groups of a region up to the whole, where no project stands in another', () => {
    const rows = subjectRows(dataset, see());
    const total = (own: typeof rows) =>
      totalsOf(
        own.map((row) => row.subject),
        dataset,
        dataset.asOf,
      );
    const all = total(rows);
    const groups = inGroups(dataset, 'region', rows, (row) => row.subject).map((g) => total(g.rows));
    for (const column of MONEY_COLUMNS)
      for (const of of ['reported', 'planned', 'stated', 'of'] as const)
        expect(groups.reduce((sum, g) => sum + (g.money[column][of] ?? 0), 0)).toBe(all.money[column][of] ?? 0);
  });

  it('never count a strategy together with what it may hold', () => {
    const { money, aims } = totalsOf(dataset.subjects, dataset, dataset.asOf);
    expect(aims).toBeGreaterThan(0);
    expect(money.budget.planned).toBeLessThan(8_741_700_000_000);
  });
});
