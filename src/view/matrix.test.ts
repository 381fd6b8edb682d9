import { describe, expect, it } from 'vitest';
import { dataset, histories } from '../../tests/realDataset.ts';
import { dayOf } from '../model/day.ts';
import { NO_CRITERIA } from './criteria.ts';
import { LEVELS, type Level } from './desk.ts';
import { cellCriteria, isCell, matrixOf } from './matrix.ts';
import { lookAt } from './scene.ts';
import { defaultView, NO_FILTERS, type View } from './view.ts';

const start = defaultView(dataset.asOf);
const see = (look: Partial<View> = {}) => lookAt(dataset, histories, { ...start, ...look });
const matrix = (level: Level, look: Partial<View> = {}) => matrixOf(dataset, see(look).total, level);
const cellOf = (of: ReturnType<typeof matrix>, segment: string, region: string) =>
  of.groups
    .flatMap((g) => g.rows)
    .find((row) => row.segment === segment)!
    .cells.find((cell) => cell.region === region)!;

describe('the matrix of chain and regions', () => {
  it.each(LEVELS)('shows in a cell what its press would show (%s)', (level) => {
    const of = matrix(level);
    const filled = of.groups.flatMap((g) => g.rows.flatMap((r) => r.cells)).filter((c) => c.items.length > 0);
    expect(filled.length).toBeGreaterThan(20);
    for (const { segment, region, items } of filled) {
      const { values } = of.columns.find((c) => c.region.id === region)!;
      const { shown } = see(cellCriteria(NO_CRITERIA, [segment], values));
      expect(shown.map((i) => i.subject.id)).toEqual(items.map((i) => i.subject.id));
    }
  });

  it('leaves blank what nothing is held of: anodes in every province', () => {
    for (const { region } of matrix('sido').columns)
      expect(cellOf(matrix('sido'), 'anode', region.id).items).toEqual([]);
  });

  it('follows time: what was not announced yet is in no cell', () => {
    const before = cellOf(matrix('sido', { t: dayOf('2021-01-01') }), 'cathode', 'gyeongbuk').items.length;
    expect(cellOf(matrix('sido'), 'cathode', 'gyeongbuk').items.length).toBeGreaterThan(before);
  });

  it('follows knowledge: what nobody had written about is in no cell', () => {
    const ids = (look: Partial<View>) =>
      cellOf(matrix('sido', look), 'testing', 'jeonbuk').items.map((i) => i.subject.id);
    expect(ids({})).toContain('gunsan/analysis-centre');
    expect(ids({ k: dayOf('2024-04-30') })).not.toContain('gunsan/analysis-centre');
  });

  it('applies every filter but those of its own axes', () => {
    const filters = { ...NO_FILTERS, seg: ['cell'], reg: ['gumi'], kind: ['plant'] };
    const { items } = cellOf(matrix('sido', { filters }), 'cathode', 'gyeongbuk');
    expect(items.map((i) => i.subject.kind)).toEqual(items.map(() => 'plant'));
    expect(items.length).toBeGreaterThan(0);
  });

  it('counts the districts of a city in the city and the cities of a province in the province', () => {
    const cities = ['gumi', 'pohang', 'gyeongbuk', 'andong'].flatMap((id) => {
      const column = matrix('sigungu').columns.find((c) => c.region.id === id);
      return column ? cellOf(matrix('sigungu'), 'cathode', id).items : [];
    });
    expect(cellOf(matrix('sido'), 'cathode', 'gyeongbuk').items).toHaveLength(cities.length);
  });
});

describe('the filters of a cell', () => {
  it('are taken back by a second press', () => {
    const first = { ...NO_CRITERIA, filters: { ...NO_FILTERS, kind: ['plant'] } };
    const once = cellCriteria(first, ['cell'], ['ulsan']);
    expect(isCell(once, ['cell'], ['ulsan'])).toBe(true);
    expect(once.filters).toMatchObject({ seg: ['cell'], reg: ['ulsan'], kind: ['plant'] });
    expect(cellCriteria(once, ['cell'], ['ulsan'])).toEqual(
      first.filters && { filters: first.filters, without: NO_FILTERS },
    );
  });

  it('show what the cell holds also where some of its axes was held back', () => {
    const without = { ...NO_FILTERS, reg: ['gumi'], seg: ['cathode'] };
    const { items } = cellOf(matrix('sido', { without }), 'cathode', 'gyeongbuk');
    const { values } = matrix('sido').columns.find((c) => c.region.id === 'gyeongbuk')!;
    const { shown } = see(cellCriteria({ filters: NO_FILTERS, without }, ['cathode'], values));
    expect(items.length).toBeGreaterThan(10);
    expect(shown.map((i) => i.subject.id)).toEqual(items.map((i) => i.subject.id));
  });
});
