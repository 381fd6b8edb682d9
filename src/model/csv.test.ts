import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, toCsv } from './csv.ts';

/** Records of an RFC 4180 text, with LF or CRLF line ends; throws where a quote stands in an unquoted field. */
const parse = (text: string): string[][] => {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  const field = (): string => {
    if (text[at] !== '"') {
      const start = at;
      while (at < text.length && !',\r\n'.includes(text[at]!)) at += 1;
      const plain = text.slice(start, at);
      if (plain.includes('"')) throw new Error(`a quote in an unquoted field: ${plain}`);
      return plain;
    }
    let value = '';
    for (at += 1; ; at += 1) {
      if (at >= text.length) throw new Error('a quote is not closed');
      if (text[at] !== '"') value += text[at];
      else if (text[at + 1] === '"') {
        value += '"';
        at += 1;
      } else break;
    }
    at += 1;
    return value;
  };
  while (at < text.length) {
    record.push(field());
    if (text[at] === ',') at += 1;
    else if (text[at] === '\n' || text.startsWith('\r\n', at)) {
      at += text[at] === '\n' ? 1 : 2;
      records.push(record);
      record = [];
    } else throw new Error(`neither a comma nor a line end at ${at}`);
  }
  if (record.length > 0) throw new Error('the last line has no end');
  return records;
};

/** The cell of a table of one row, as it stands in the file. */
const written = (cell: Cell): string => toCsv({ columns: ['a', 'b'], rows: [[cell, 'x']] }).slice(4, -3);

describe('a table', () => {
  it('is a header row and one line a record', () => {
    expect(
      toCsv({
        columns: ['id', 'value'],
        rows: [
          ['a', 1],
          ['b', 2],
        ],
      }),
    ).toBe('id,value\na,1\nb,2\n');
  });

  it('for a spreadsheet says that it is UTF-8 and ends its lines as Excel does', () => {
    const table = { columns: ['이름', '값'], rows: [['군산', 1]] };
    expect(toCsv(table, 'spreadsheet')).toBe('\uFEFF이름,값\r\n군산,1\r\n');
    expect(toCsv(table, 'files')).toBe(toCsv(table));
  });

  it('without records is its header', () => {
    expect(toCsv({ columns: ['id', 'value'], rows: [] })).toBe('id,value\n');
  });
});

describe('a cell', () => {
  it.each([
    ['text', '고도분석센터', '고도분석센터'],
    ['a whole number', 36_900_000_000, '36900000000'],
    ['a number with decimals', 563_918.82, '563918.82'],
    ['nought', 0, '0'],
    ['true', true, 'true'],
    ['false', false, 'false'],
    ['what is absent', null, ''],
    ['what is not stated', undefined, ''],
    ['empty text', '', ''],
    ['a comma', '포항, 구미', '"포항, 구미"'],
    ['a quote', '그는 "예"라고', '"그는 ""예""라고"'],
    ['a quote alone', '"', '""""'],
    ['a line break', '첫 줄\n둘째 줄', '"첫 줄\n둘째 줄"'],
    ['a carriage return', 'a\rb', '"a\rb"'],
    ['a space inside', 'a b', 'a b'],
    ['an open interval', '../2030', '../2030'],
    ['a hyphen inside', 'd-gumi-hub#111', 'd-gumi-hub#111'],
  ] satisfies [string, Cell, string][])('with %s is written plainly or quoted', (_, cell, text) => {
    expect(written(cell)).toBe(text);
  });

  it.each([
    ['=1+1'],
    ['+82-54'],
    ['-cmd'],
    ['@SUM(A1)'],
    ['＝1+1'],
    ['＋1'],
    ['－1'],
    ['＠x'],
    [' =1+1'],
    ['\u3000=1+1'],
    ['\u00a0=1+1'],
    ['\0=1+1'],
    ['\ttext'],
    [' \t=1'],
    ['-1+2'],
    ['-'],
    ['--1'],
    ['-1e5'],
    ['\0text'],
    ['\0\0@x'],
    ['   +82-54'],
    ['\u3000＋1'],
    ['\ufeff=1+1'],
    ['  ＠SUM(A1)'],
    ["=cmd|' /C calc'!A0"],
    ["+cmd|' /C calc'!A0"],
    ["-2+3+cmd|' /C calc'!D2"],
    ['@SUM(1+1)*cmd|calc!A0'],
    ['=DDE("cmd";"/C calc";"x")'.replaceAll('"', '')],
  ])('that a spreadsheet would run is made text: %j', (formula) => {
    expect(written(formula)).toBe(`'${formula}`);
  });

  it.each([
    ['\n=1+1'],
    ['\r=1+1'],
    ['\rtext'],
    ['=HYPERLINK("x","y")'],
    ['=MSEXCEL|\'\\..\\cmd.exe\'!"",x'],
    ['=IMPORTXML("https://example.org","//a")'],
  ])('is guarded inside its quotes: %j', (formula) => {
    expect(parse(`${written(formula)},x\n`)[0]?.[0]).toBe(`'${formula}`);
  });

  it.each([[-1], [-0.5], [-1e-7], [-1e21], [-36_900_000_000], ['-15'], ['-0.25']])(
    'that is a negative number stays one: %j',
    (number) => {
      expect(written(number)).toBe(String(number));
    },
  );

  it('in the header is guarded too', () => {
    expect(toCsv({ columns: ['=id', 'b'], rows: [] })).toBe("'=id,b\n");
  });
});

describe('any table', () => {
  const awkward = fc.array(
    fc.constantFrom('"', ',', '\n', '\r', '\r\n', '=', '-', '＝', ' ', '\0', '\t', "'", '전', '1'),
    { maxLength: 6 },
  );
  const cells = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    awkward.map((parts) => parts.join('')),
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    fc.constantFrom(null, undefined, true, false),
  );
  const columns = ['id', 'value', 'statement_ko'];
  const tables = fc.array(fc.tuple(cells, cells, cells), { maxLength: 4 }).map((rows) => ({ columns, rows }));
  const plain = (cell: Cell) => (cell === null || cell === undefined ? '' : String(cell));

  it('is read back cell by cell, but for the guard', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const back = parse(toCsv(table));
        expect(back[0]).toEqual(table.columns);
        const expected = table.rows.map((row) => row.map(plain));
        const read = back
          .slice(1)
          .map((row, r) => row.map((cell, c) => (cell === `'${expected[r]![c]}` ? cell.slice(1) : cell)));
        expect(read).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('says the same to a spreadsheet as to a file', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const text = toCsv(table, 'spreadsheet');
        expect(text.startsWith('\uFEFF')).toBe(true);
        expect(parse(text.slice(1))).toEqual(parse(toCsv(table)));
      }),
    );
  });

  it('holds no text that begins with a sign of a formula', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const read = parse(toCsv(table)).slice(1);
        for (const [r, row] of read.entries())
          for (const [c, cell] of row.entries()) {
            if (typeof table.rows[r]![c] === 'number' || Number.isFinite(Number(cell))) continue;
            expect(cell).not.toMatch(/^[\s\0]*[=+@＝＋－＠-]/);
          }
      }),
      { numRuns: 1000 },
    );
  });
});
