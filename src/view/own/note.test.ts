import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layerInfo, mapping } from '../../../tests/fixtures/fakeReader.ts';
import { NO_FILTERS } from '../view.ts';
import { facetsAsked, followed } from './asked.ts';
import { filtersOf, noteOf, parseNote } from './note.ts';
import { NO_OWN } from './state.ts';

const own = { ...NO_OWN, chosen: [[0, 2], []], amount: { from: 5, to: null }, text: '에코', hidden: true };

describe('a note of a table', () => {
  it('gives back the filters that it was made of, by the names of columns and values', () => {
    const layer = layerInfo();
    const note = parseNote(JSON.parse(JSON.stringify(noteOf(layer, own, true))));
    expect(note?.mapping).toEqual(mapping());
    expect(note && filtersOf(layer, note)).toEqual({
      chosen: [[0, 2], []],
      amount: { from: 5, to: null },
      text: '에코',
      hidden: true,
    });
  });

  it('leaves out what the next table does not have', () => {
    const note = noteOf(layerInfo(), own, false);
    const next = layerInfo({
      facets: [{ column: '업종', values: ['기타', '팩'], segments: null, regions: null }],
      amount: null,
    });
    expect(filtersOf(next, note)).toMatchObject({ chosen: [[0]], amount: null });
  });

  it('is read from any JSON without an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const note = parseNote(json);
        expect(note === null || Array.isArray(note.chosen)).toBe(true);
      }),
    );
    expect(parseNote({ mapping: mapping(), chosen: [{ column: '__proto__', values: [1, 'a'] }, 7] })?.chosen).toEqual([
      { column: '__proto__', values: ['a'] },
    ]);
  });
});

describe('values that are let through', () => {
  const layer = layerInfo();
  const ask = (chosen: readonly (readonly number[])[], seg: readonly string[], none: readonly string[] = []) =>
    facetsAsked(layer, chosen, { filters: { ...NO_FILTERS, seg }, without: { ...NO_FILTERS, seg: none } });

  it('are all where nothing is chosen', () => expect(ask([[], []], [])).toEqual([null, null]));
  it('are those that are chosen', () => expect(ask([[1], [0, 1]], [])).toEqual([[1], [0, 1]]));
  it('follow the segments of the map', () => {
    expect(ask([[], []], ['cathode'])).toEqual([[0], null]);
    expect(ask([[], []], [], ['cathode'])).toEqual([[1, 2], null]);
    expect(ask([[1, 2], []], ['cathode', 'cell'])).toEqual([[1], null]);
    expect(ask([[2], []], ['cathode'])).toEqual([[], null]);
  });
  it('follow the cities of the map', () => {
    const filters = { ...NO_FILTERS, reg: ['gunsan'] };
    expect(facetsAsked(layer, [[], []], { filters, without: NO_FILTERS })).toEqual([null, [1]]);
    expect(followed(layer, { filters, without: NO_FILTERS, shape: null })).toEqual(['reg']);
    expect(followed(layerInfo({ facets: [] }), { filters, without: NO_FILTERS, shape: null })).toEqual([]);
  });
});
