import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits.ts';
import { Refusal } from '../problem.ts';
import type { Source } from '../types.ts';
import { scanCsv } from './scan.ts';
import { cellAt, cellsOf, lineOf, rowsOf } from './source.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const scan = (text: string, options = {}): Source => scanCsv('표.csv', 'utf-8', utf8(text), undefined, options);
const table = (source: Source): readonly (readonly string[])[] => [
  source.columns,
  ...Array.from({ length: rowsOf(source) }, (_, row) => cellsOf(source, row)),
];
const refusal = (text: string) => {
  try {
    scan(text);
  } catch (error) {
    if (error instanceof Refusal) return error.problems;
    throw error;
  }
  return [];
};

describe('a table in CSV', () => {
  it.each([
    ['with LF', 'a,b\n1,2\n3,4\n'],
    ['with CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['with CR', 'a,b\r1,2\r3,4\r'],
    ['without an end of the last line', 'a,b\n1,2\n3,4'],
    ['with blank lines', '\n\na,b\r\n\r\n1,2\n\n\n3,4\n\n'],
    ['parted by semicolons', 'a;b\n1;2\n3;4'],
    ['parted by tabs', 'a\tb\n1\t2\n3\t4'],
    ['parted by bars', 'a|b\n1|2\n3|4'],
    ['with every cell in quotes', '"a","b"\n"1","2"\n"3","4"'],
  ])('%s is read', (_, text) => {
    expect(table(scan(text))).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('keeps in quotes what would part it', () => {
    const source = scan('a,b\n"1,\r\n""2""","x\ny"\n,\n');
    expect(table(source)).toEqual([
      ['a', 'b'],
      ['1,\r\n"2"', 'x\ny'],
      ['', ''],
    ]);
    expect(cellAt(source, 0, 1)).toBe('x\ny');
  });

  it('guesses what parts its cells from lines that agree, not from commas within', () => {
    expect(table(scan('이름;값\n"가;나";1,5\n다;2,5\n'))[1]).toEqual(['가;나', '1,5']);
  });

  it('says on which line a row begins, whatever stands between the rows', () => {
    const source = scan('a,b\r\n\r\n"x\r\ny",2\r\n\r\n3,4\r\n');
    expect([lineOf(source, 0), lineOf(source, 1)]).toEqual([3, 6]);
  });

  it('has names without blanks around them, composed in one way', () => {
    expect(scan(' 회사 ,가\n1,2').columns).toEqual(['회사', '가']);
  });

  it('of one column may have empty cells, in quotes', () => {
    expect(table(scan('a\n""\n1\n'))).toEqual([['a'], [''], ['1']]);
  });

  it.each<readonly [string, string, object]>([
    ['blank lines alone', '\n\n', { code: 'empty-file', line: null }],
    ['a header alone', 'a,b\n', { code: 'no-rows' }],
    ['a row too short', 'a,b\n1,2\n3\n', { code: 'row-width', line: 3, value: '1', wanted: 2 }],
    ['a row too long', 'a,b\n"1\n",2\n3,4,5\n', { code: 'row-width', line: 4, value: '3', wanted: 2 }],
    ['a name that is missing', 'a,,c\n1,2,3', { code: 'unnamed-column', line: 1, column: '2' }],
    ['a name that is there twice', '\na, a\n1,2', { code: 'double-column', line: 2, column: 'a' }],
    ['a name that is too long', `${'가'.repeat(201)},b\n1,2`, { code: 'long-name', line: 1, wanted: 200 }],
    [
      'too many columns',
      `${Array.from({ length: 201 }, (_, i) => `c${i}`).join()}\n`,
      { code: 'too-many-columns', line: 1, wanted: 200 },
    ],
    ['a huge cell', `a,b\n1,2\n${'x'.repeat(10_001)},4`, { code: 'huge-cell', line: 3, wanted: 10_000 }],
    ['a huge cell in quotes', `a,b\n1,"${'가'.repeat(10_001)}"`, { code: 'huge-cell', line: 2 }],
    ['a quote in a plain cell', 'a,b\n1,2\n3" pipe,4\n', { code: 'stray-quote', line: 3, value: '3" pipe,4' }],
    ['text after a quoted cell', 'a,b\n"1"x,2\n', { code: 'stray-quote', line: 2, value: '"1"x,2' }],
    ['a quote without an end', 'a,b\n1,2\n3,"4\n5,6\n', { code: 'unclosed-quote', line: 3, value: '"4' }],
    ['a quote that the next quote closes', 'a,b\n3,"4\n5,"6"\n', { code: 'unclosed-quote', line: 2 }],
  ])('is refused for %s', (_, text, expected) => {
    expect(refusal(text)).toEqual([expect.objectContaining(expected)]);
  });

  it('is refused for every row of another width, up to as many as are told', () => {
    expect(refusal('a,b\n1\n2,3\n4,5,6\n').map(({ line }) => line)).toEqual([2, 4]);
    expect(refusal(`a,b\n${'1\n'.repeat(50)}`)).toHaveLength(LIMITS.told);
  });

  it('takes a cell that is as long as it may be', () => {
    expect(cellAt(scan(`a\n${'가'.repeat(10_000)}\n`), 0, 0)).toHaveLength(10_000);
  });

  it('is not read to its end for a quote that nobody closed', () => {
    const told: number[] = [];
    const text = `a,b\n1,"${'x\n'.repeat(10_000_000)}`;
    expect(() => scanCsv('x', 'utf-8', utf8(text), (done) => told.push(done))).toThrow(Refusal);
    expect(told).toEqual([]);
  });
});

describe('random tables', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'"a,;\t|\r\n 가힣😀=\'0'), maxLength: 6 }),
    fc.string({ maxLength: 8 }).map((text) => text.replaceAll('\0', '')),
  );
  const tables = fc
    .record({ columns: fc.integer({ min: 1, max: 5 }), rows: fc.integer({ min: 1, max: 6 }) })
    .chain(({ columns, rows }) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
  const named = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => [
    (rows[0] ?? []).map((_, i) => `열 ${i}`),
    ...rows,
  ];
  /** A row of one empty cell is a blank line unless it is quoted. */
  const fromPapa = (rows: readonly (readonly string[])[], delimiter: string, newline: string): string =>
    Papa.unparse(rows as string[][], { delimiter, newline, quotes: rows[0]!.length === 1 });

  it('are read as another program wrote them', () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom(...',;\t|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, newline) => {
          const all = named(rows);
          const source = scan(fromPapa(all, delimiter, newline), { delimiter: delimiter.charCodeAt(0) });
          expect(table(source)).toEqual(all);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are what another program reads, where that reads them without a complaint', () => {
    const text = fc.string({ unit: fc.constantFrom(...'"",,\n\r가a1'), maxLength: 20 });
    let compared = 0;
    fc.assert(
      fc.property(text, (body) => {
        const csv = `x,y\n${body}`;
        if (refusal(csv).length > 0) return;
        const { data, errors } = Papa.parse<string[]>(csv, { delimiter: ',', skipEmptyLines: false, newline: '\n' });
        // One kind of line ends at a time is all that it knows.
        if (body.includes('\r') || errors.length > 0) return;
        compared += 1;
        expect(table(scan(csv, { delimiter: 44 }))).toEqual(data.filter((row) => row.length > 1));
      }),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(20);
  });

  it('and any bytes at all give a table or a refusal', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'",;\t|\r\n a가'), maxLength: 40 }), (text) => {
        const problems = refusal(text);
        if (problems.length === 0) expect(table(scan(text)).every((row) => row.length > 0)).toBe(true);
        else expect(problems[0]!.code).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});
