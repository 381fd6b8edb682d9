import { describe, expect, it } from 'vitest';
import { dataset } from '../../tests/realDataset.ts';
import { PAYERS } from '../model/sums.ts';
import {
  CERTAINTIES,
  CLASSES,
  FACILITY_KINDS,
  FUNDINGS,
  GEOMETRY_METHODS,
  MILESTONE_STAGES,
  MODALITIES,
  ORGANISATION_KINDS,
  ORGANISATION_ROLES,
  POSITION_METHODS,
  PROGRAMME_KINDS,
  PROPERTIES,
  RESOLUTIONS,
  SOURCE_KINDS,
  SUBJECT_TYPES,
  UNITS,
  ZONE_KINDS,
} from '../model/vocabulary.ts';
import { PLACES, UNSTATED } from '../view/facets.ts';
import { FILTERS, LAYERS } from '../view/view.ts';
import { en } from './en.ts';
import { ko, type Words } from './ko.ts';

const LANGUAGES = { ko, en } as const;
type Leaf = string | ((...args: never[]) => string);
const HANGUL = /[ᄀ-ᇿㄱ-ㆎ가-힣]/;

/** Every word with the path to it. */
const leaves = (value: unknown, path = ''): readonly (readonly [path: string, leaf: Leaf])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
    : [[path, value as Leaf]];

/** What the sentence of counts is told: a word of its own for each field. */
const SUMMARY = {
  date: 'DATE',
  facilities: 101,
  solid: 102,
  half: 103,
  hollow: 104,
  hatched: 105,
  ended: 106,
  unconfirmed: 107,
  zones: 108,
  programmes: 109,
};
/** Arguments that can be found again in what is said. */
const ARGUMENTS = ['71', '72', '73', '74'];
const argumentsOf = (path: string, leaf: Leaf): readonly unknown[] =>
  path === 'summary.sentence' ? [SUMMARY] : ARGUMENTS.slice(0, leaf.length);
const said = ([path, leaf]: readonly [string, Leaf]): string =>
  typeof leaf === 'string' ? leaf : (leaf as (...args: unknown[]) => string)(...argumentsOf(path, leaf));
const paths = (words: Words) => leaves(words).map(([path]) => path);

describe('the words', () => {
  it('are the same in number and kind in both languages', () => {
    expect(paths(en).toSorted()).toEqual(paths(ko).toSorted());
    expect(paths(ko).length).toBeGreaterThan(300);
    const functions = (words: Words) =>
      leaves(words).flatMap(([path, leaf]) => (typeof leaf === 'function' ? [path] : []));
    expect(functions(en).toSorted()).toEqual(functions(ko).toSorted());
  });

  it('are never empty in Korean', () => {
    const empty = leaves(ko).filter((leaf) => said(leaf).trim() === '');
    expect(empty.map(([path]) => path)).toEqual([]);
  });

  it('are empty in English only where English has no counter or unit', () => {
    const empty = leaves(en)
      .filter((leaf) => said(leaf).trim() === '')
      .map(([path]) => path);
    expect(empty.filter((path) => !/^(unit\.(count|rank)|list\.unitOf\.\w+)$/.test(path))).toEqual([]);
  });

  it('are Latin in English, but for the button to Korean and the example of initial consonants', () => {
    const korean = leaves(en)
      .filter((leaf) => HANGUL.test(said(leaf)))
      .map(([path]) => path);
    expect(korean.toSorted()).toEqual(['header.language', 'header.searchHint']);
  });

  it.each(Object.entries(LANGUAGES))('hold nothing that was forgotten to be filled in: %s', (_, words) => {
    const odd = leaves(words).filter((leaf) => /undefined|null|NaN|\[object|\$\{/.test(said(leaf)));
    expect(odd.map(([path]) => path)).toEqual([]);
  });

  it.each(Object.entries(LANGUAGES))('say everything that they are told: %s', (_, words) => {
    const silent = leaves(words).flatMap(([path, leaf]) => {
      if (typeof leaf === 'string') return [];
      const told = path === 'summary.sentence' ? Object.values(SUMMARY).map(String) : ARGUMENTS.slice(0, leaf.length);
      const missing = told.filter((argument) => !said([path, leaf]).includes(argument));
      return missing.length > 0 ? [`${path}: ${missing}`] : [];
    });
    expect(silent).toEqual([]);
  });

  it('give the page a title with and without a subject', () => {
    for (const words of Object.values(LANGUAGES)) {
      expect(words.app.title('X')).toContain('X');
      expect(words.app.title(null)).toContain(words.app.name);
      expect(words.app.title(null)).not.toContain('null');
    }
  });

  it('draw no character that the typeface of the map lacks', () => {
    const text = Object.values(LANGUAGES)
      .flatMap((words) => leaves(words).map(said))
      .join('');
    expect(text).not.toMatch(/[㎢㎾\u4e00-\u9fff]/);
  });
});

const prefixed = (prefix: string, kinds: readonly string[]) => kinds.map((kind) => `${prefix}-${kind}`);
const VOCABULARIES: readonly (readonly [name: string, ids: readonly string[], words: (words: Words) => object])[] = [
  ['stages', MILESTONE_STAGES, (w) => w.stage],
  ['classes', CLASSES, (w) => w.class],
  ['meanings of classes', CLASSES, (w) => w.classOf],
  ['certainties', CERTAINTIES, (w) => w.certainty],
  ['modalities', MODALITIES, (w) => w.modality],
  ['types', SUBJECT_TYPES, (w) => w.type],
  ['units of lists', SUBJECT_TYPES, (w) => w.list.unitOf],
  [
    'kinds',
    [
      ...FACILITY_KINDS,
      ...prefixed('zone', ZONE_KINDS),
      ...prefixed('programme', PROGRAMME_KINDS),
      ...prefixed('organisation', ORGANISATION_KINDS),
    ],
    (w) => w.kind,
  ],
  ['fundings', FUNDINGS, (w) => w.funding],
  ['units', UNITS, (w) => w.unit],
  ['properties', PROPERTIES, (w) => w.property],
  ['resolutions', RESOLUTIONS, (w) => w.resolution],
  ['kinds of sources', SOURCE_KINDS, (w) => w.source.kind],
  ['roles', ORGANISATION_ROLES, (w) => w.role],
  ['methods of positions', POSITION_METHODS, (w) => w.method],
  ['methods of outlines', GEOMETRY_METHODS, (w) => w.geometry],
  ['layers', LAYERS, (w) => w.layer],
  ['filters', FILTERS, (w) => w.filters.facet],
  ['payers', [...PAYERS, UNSTATED], (w) => w.filters.payer],
  ['kinds of places', PLACES, (w) => w.filters.placeOf],
];

describe('every id that is shown', () => {
  it.each(VOCABULARIES)('has its word in both languages, and no word is left over: %s', (_, ids, wordsFor) => {
    for (const words of Object.values(LANGUAGES))
      expect(Object.keys(wordsFor(words)).toSorted()).toEqual([...ids].toSorted());
  });

  it('of the kinds in the dataset is among them', () => {
    const kinds = dataset.subjects.map((s) => (s.type === 'facility' ? s.kind : `${s.type}-${s.kind}`));
    expect(kinds.filter((kind) => ko.kind[kind] === undefined)).toEqual([]);
  });

  it.each(VOCABULARIES)('has a word of its own: %s', (name, _, wordsFor) => {
    if (name === 'units of lists') return;
    for (const words of Object.values(LANGUAGES)) {
      const texts = Object.values(wordsFor(words)).filter((text) => text !== '');
      expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
    }
  });
});
