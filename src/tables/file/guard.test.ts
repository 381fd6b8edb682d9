import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFormula } from '../../model/csv.ts';
import { guarded, unguarded } from './guard.ts';
import { scanCsv } from './scan.ts';
import { cellsOf, lineOf } from './source.ts';

const text = fc.oneof(fc.string({ unit: fc.constantFrom(..."'=+-@ 1.\t\0＝가"), maxLength: 8 }), fc.string());

describe('the guard of formulas', () => {
  it('leaves no text that a spreadsheet would run', () => {
    fc.assert(fc.property(text, (one) => !isFormula(guarded(one))));
  });
  it('comes off again and leaves the text as it was', () => {
    fc.assert(fc.property(text, (one) => unguarded(guarded(one)) === one));
  });
  it.each([
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ["'가", "'가"],
    ['-5.2', '-5.2'],
    ['+82 2', "'+82 2"],
  ])('makes %j into %j', (plain, safe) => {
    expect(guarded(plain)).toBe(safe);
  });

  it('is taken off a whole table where the table was written with it, and nowhere else', () => {
    const bytes = new TextEncoder().encode("a,'=b\n'=1,\"'=x,\n\"\n'x,''=2\n");
    const source = scanCsv('x', 'utf-8', bytes, undefined, { guarded: true });
    expect(source.columns).toEqual(['a', '=b']);
    expect([cellsOf(source, 0), cellsOf(source, 1)]).toEqual([
      ['=1', '=x,\n'],
      ["'x", "'=2"],
    ]);
    expect(lineOf(source, 1)).toBe(4);
    expect(cellsOf(scanCsv('x', 'utf-8', bytes), 0)).toEqual(["'=1", "'=x,\n"]);
  });
});

describe('a table beside a mapping that says it is guarded', () => {
  const source = (text: string) =>
    scanCsv('x.csv', 'utf-8', new TextEncoder().encode(text), undefined, { guarded: true });
  it('loses one apostrophe of each guarded cell', () => {
    expect(cellsOf(source("a,b\n'=1+1,'x\n''-a,-3\n"), 0)).toEqual(['=1+1', "'x"]);
    expect(cellsOf(source("a,b\n'=1+1,'x\n''-a,-3\n"), 1)).toEqual(["'-a", '-3']);
  });
  it('stays as it is where a formula in it bears no guard, because nobody wrote it here', () => {
    expect(cellsOf(source("a,b\n'=1+1,=2+2\n"), 0)).toEqual(["'=1+1", '=2+2']);
  });
});
