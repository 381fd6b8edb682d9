import { describe, expect, it } from 'vitest';
import { dataset, histories } from '../../../../tests/realDataset.ts';
import { columnsOf, TABLES, type TableId, tableLook } from '../../../view/desk.ts';
import { lookAt } from '../../../view/scene.ts';
import { defaultView } from '../../../view/view.ts';
import { enTable } from '../../../words/en.table.ts';
import { en } from '../../../words/en.ts';
import { koTable } from '../../../words/ko.table.ts';
import { ko } from '../../../words/ko.ts';
import { compareOrders, dateCell, moneyCell, type TableWording } from './cells.ts';
import { headerOf, offeredColumns, standingColumns, widthOf } from './columns.ts';
import { linesOf } from './lines.ts';

const korean: TableWording = { dataset, words: ko, lang: 'ko', table: koTable };
const english: TableWording = { dataset, words: en, lang: 'en', table: enTable };
const scene = lookAt(dataset, histories, defaultView(dataset.asOf));
const lines = (of: TableId, wording = korean) => linesOf(of, scene, wording);

describe.each(TABLES)('the table of %s', (of) => {
  it('has a cell for each of its columns, and none is empty', () => {
    for (const wording of [korean, english])
      for (const line of lines(of, wording)) {
        expect(Object.keys(line.cells).toSorted()).toEqual(columnsOf(of).toSorted());
        expect(Object.values(line.cells).filter((cell) => cell.text?.trim() === '')).toEqual([]);
      }
  });

  it('has rows of names of their own', () => {
    const ids = lines(of).map((line) => line.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(0);
  });

  it('gives every column a header and a width', () => {
    for (const column of columnsOf(of)) {
      expect(headerOf(koTable, of, column)).not.toBe('');
      expect(widthOf(of, column)).toBeGreaterThanOrEqual(72);
    }
  });
});

describe('what is not known', () => {
  it('is said, and is no 0', () => {
    const texts = lines('subjects').flatMap((line) => Object.values(line.cells).map((cell) => cell.text));
    expect(texts).toContain(null);
    expect(texts).not.toContain('0');
  });

  it('has nothing to be sorted by, so that it stands last either way', () => {
    expect(dateCell(null, korean)).toEqual({ text: '시점 미상', order: null });
    for (const of of TABLES)
      for (const line of lines(of))
        for (const cell of Object.values(line.cells)) if (cell.text === null) expect(cell.order).toBeNull();
  });
});

describe('a cell of money', () => {
  it('is in 억 on screen and in won in a file', () => {
    const cell = moneyCell({ reported: 10_370_000_000, planned: null }, korean);
    expect(cell).toMatchObject({ text: '103.7', csv: 10_370_000_000, csvKind: '보도' });
  });

  it('says where it is a plan', () => {
    expect(moneyCell({ reported: null, planned: 36_900_000_000 }, korean)).toMatchObject({
      text: '369',
      tags: ['계획'],
      csvKind: '계획',
    });
  });

  it('never adds a report and a plan up', () => {
    const cell = moneyCell({ reported: 100_000_000, planned: 400_000_000 }, korean);
    expect(cell).toMatchObject({ text: '1', tags: ['계획 4'], csv: 100_000_000, csvKind: '보도 · 계획 4억 원' });
  });
});

describe('sorting', () => {
  it('goes by size, by language, and by unit before size', () => {
    expect(compareOrders(2, 10, 'ko')).toBeLessThan(0);
    expect(compareOrders('군산', '포항', 'ko')).toBeLessThan(0);
    expect(compareOrders('2문단', '10문단', 'ko')).toBeLessThan(0);
    expect(compareOrders([0, 9], [1, 1], 'ko')).toBeLessThan(0);
  });

  it('of dates goes by their days', () => {
    const of = (from: number | null, to: number | null) => dateCell({ edtf: '2030', from, to }, korean).order;
    expect([of(5, 9), of(null, 9), of(5, null)]).toEqual([5, 9, 5]);
  });
});

describe('columns', () => {
  it('offer a distance only where there is a shape to be distant from', () => {
    expect(offeredColumns('subjects', false)).not.toContain('distance');
    expect(offeredColumns('subjects', true)).toContain('distance');
    const look = { ...tableLook('subjects'), columns: ['name', 'distance'] };
    expect(standingColumns(look, false).columns).toEqual(['name']);
  });

  it('stand pinned first', () => {
    const look = { ...tableLook('subjects'), columns: ['name', 'kind', 'budget'], pinned: ['budget'] };
    expect(standingColumns(look, false)).toEqual({ columns: ['budget', 'name', 'kind'], pinned: ['budget'] });
  });
});
