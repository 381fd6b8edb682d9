import { describe, expect, it } from 'vitest';
import { dataset, histories } from '../../../../tests/realDataset.ts';
import { dayOf } from '../../../model/day.ts';
import { columnsOf, firstColumns, TABLES, type TableId } from '../../../view/desk.ts';
import { lookAt } from '../../../view/scene.ts';
import { defaultView, EOK } from '../../../view/view.ts';
import { enTable } from '../../../words/en.table.ts';
import { formatNumber } from '../../../words/format.ts';
import { koTable } from '../../../words/ko.table.ts';
import { ko } from '../../../words/ko.ts';
import { linesOf } from '../table/lines.ts';
import { csvName, csvOf } from './csvOf.ts';

const scene = lookAt(dataset, histories, defaultView(dataset.asOf));
const TAKEN = { day: dayOf('2024-03-05'), k: dayOf('2025-01-02'), version: '9.9.9' };
const lines = (of: TableId) => linesOf(of, scene, { dataset, words: ko, lang: 'ko', table: koTable });

/** Records of a file whose cells hold no line ends. */
const read = (csv: string): string[][] =>
  csv
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    );
const fileOf = (of: TableId, columns: readonly string[] = firstColumns(of)) => {
  const [head = [], ...rows] = read(csvOf(of, lines(of), columns, koTable, TAKEN));
  const column = (title: string) => rows.map((row) => row[head.indexOf(title)]);
  return { head, rows, column };
};

describe.each(TABLES)('the file of the table of %s', (of) => {
  it('has the rows of the screen in their order, and a header of titles of their own', () => {
    const { head, rows } = fileOf(of);
    expect(rows).toHaveLength(lines(of).length);
    expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
    expect(new Set(head).size).toBe(head.length);
  });

  it('names in every row its id, its source and its paragraph, whatever columns are shown', () => {
    for (const columns of [firstColumns(of), columnsOf(of)]) {
      const file = fileOf(of, columns);
      expect(file.column('id')).toEqual(lines(of).map((line) => line.id));
      const sources = new Set(dataset.sources.map((s) => s.id));
      expect(file.column('출처 id').filter((id) => !sources.has(id ?? ''))).toEqual([]);
      expect(file.column('문단').filter((p) => p !== '자료 없음' && !/^\d+$/.test(p ?? ''))).toEqual([]);
      expect(file.column('인용').filter((cites) => cites === '')).toEqual([]);
    }
  });

  it('says in every row of what day, of what knowledge and of what data it is', () => {
    const { head, rows } = fileOf(of);
    expect(head.slice(-3)).toEqual(['기준일', '알려진 시점', '자료 판']);
    expect(new Set(rows.map((row) => row.slice(-3).join()))).toEqual(new Set(['2024-03-05,2025-01-02,9.9.9']));
  });

  it('has no empty cell', () => {
    expect(
      fileOf(of, columnsOf(of))
        .rows.flat()
        .filter((cell) => cell === ''),
    ).toEqual([]);
  });

  it('is opened by Excel as it is: a mark of UTF-8, CRLF, the header first', () => {
    const text = csvOf(of, lines(of), firstColumns(of), koTable, TAKEN);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('numbers', () => {
  it('of money are whole won, the same as on screen, with a column that says whether they are plans', () => {
    const { column } = fileOf('subjects');
    const onScreen = lines('subjects').map((line) => line.cells.budget);
    const inFile = column('총사업비 (원)').map((won) =>
      /^\d+$/.test(won ?? '') ? formatNumber(Number(won) / EOK, 'ko') : won,
    );
    expect(inFile).toEqual(onScreen.map((cell) => cell?.text ?? '자료 없음'));
    expect(new Set(column('총사업비 구분'))).toEqual(new Set(['보도', '계획', '자료 없음']));
  });

  it('of claims are the published ones, money in won', () => {
    const { column } = fileOf('claims');
    const claims = new Map(dataset.claims.map((c) => [c.id, c]));
    const units = column('단위');
    column('id').forEach((id, i) => {
      const claim = claims.get(id ?? '');
      const value = column('값')[i];
      expect(value).toBe(claim?.value === null ? '숫자 없음' : String(claim?.value));
      if (claim?.unit === 'KRW') expect(units[i]).toBe('원');
    });
  }, 20_000);
});

describe('statements that are not followed', () => {
  it('are in the file and say so', () => {
    const { column } = fileOf('claims');
    const other = new Set(dataset.claims.filter((c) => !c.preferred).map((c) => c.id));
    const marked = column('id').filter((_, i) => column('따르는 값')[i] === '아니오');
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.filter((id) => !other.has(id ?? ''))).toEqual([]);
  });
});

describe('the header', () => {
  it('is in the language of the reader, with units', () => {
    const english = csvOf('subjects', [], ['name', 'budget', 'accuracy'], enTable, TAKEN);
    expect(read(english)[0]).toEqual([
      'Name',
      'Total budget (KRW)',
      'Total budget: kind',
      'Accuracy of place (m)',
      'id',
      'source_id',
      'paragraph',
      'cites',
      'as_of',
      'known_by',
      'data_version',
    ]);
  });
});

describe('the name of the file', () => {
  it('says what it holds and the day that was looked at', () => {
    expect(csvName('claims', dayOf('2025-12-31'), koTable)).toBe('jeonjido-값-2025-12-31.csv');
    expect(csvName('claims', dayOf('2025-12-31'), enTable)).toBe('jeonjido-claims-2025-12-31.csv');
  });
});
