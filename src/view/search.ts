import { convertQwertyToHangul, disassemble, getChoseong } from 'es-hangul';
import type { Dataset, Subject, Text } from '../model/dataset.ts';
import { lineOf } from '../model/regions.ts';

/** One thing that can be found: a subject, a region, a segment to filter by, or a word of the glossary. */
export type Found =
  | { readonly type: 'subject'; readonly subject: Subject; readonly rank: number }
  | { readonly type: 'region' | 'segment' | 'term'; readonly id: string; readonly name: Text; readonly rank: number };

const squash = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s·,.()「」'"‘’-]/g, '');
const HANGUL = /[ㄱ-ㅎㅏ-ㅣ가-힣]/;
const ONLY_CONSONANTS = /^[ㄱ-ㅎ]+$/;

type Key = { readonly plain: string; readonly jamo: string; readonly initials: string };
const keyOf = (text: string): Key => {
  const plain = squash(text);
  return { plain, jamo: disassemble(plain), initials: getChoseong(plain) };
};

/** 0 best (the very name); `null` no match. Initials (ㅇㅊㅈㅈ), whole and half-typed syllables (이차저), and Latin text match anywhere in the name. */
const rankIn = (key: Key, query: Key): number | null => {
  if (ONLY_CONSONANTS.test(query.plain)) {
    const at = key.initials.indexOf(query.plain);
    return at < 0 ? null : at === 0 ? 2 : 4;
  }
  const at = key.plain.indexOf(query.plain);
  if (at >= 0) return key.plain === query.plain ? 0 : at === 0 ? 1 : 3;
  const half = HANGUL.test(query.plain) ? key.jamo.indexOf(query.jamo) : -1;
  return half < 0 ? null : half === 0 ? 2 : 4;
};

type Entry = {
  readonly keys: readonly Key[];
  /** Names of the places that it lies in: they find it too, after what bears the name itself. */
  readonly places: readonly Key[];
  readonly found: Found;
};
export type SearchIndex = readonly Entry[];

const named = (type: 'region' | 'segment' | 'term', id: string, name: Text, others: readonly string[] = []): Entry => ({
  keys: [name.ko, name.en, ...others].map(keyOf),
  places: [],
  found: { type, id, name, rank: 0 },
});

/** Names, labels, aliases, regions, segments and glossary terms in both languages, made once. */
export const indexOf = (dataset: Dataset): SearchIndex => {
  const placesOf = (id: string): readonly string[] =>
    lineOf(dataset.regions, id)
      .filter((r) => r.level !== 'country')
      .flatMap(({ name }) => [name.ko, name.en]);
  return [
    ...dataset.regions
      .filter((r) => r.level !== 'country')
      .map((r) => named('region', r.id, r.name, [r.short.ko, r.short.en])),
    ...dataset.segments.map((segment) => named('segment', segment.id, segment.name)),
    ...dataset.glossary.map((term) => named('term', term.id, term.term, term.aliases)),
    ...dataset.subjects.map((subject) => ({
      keys: [subject.name.ko, subject.name.en, subject.label.ko, subject.label.en, ...subject.aliases].map(keyOf),
      places: placesOf(subject.region).map(keyOf),
      found: { type: 'subject' as const, subject, rank: 0 },
    })),
  ];
};

const BY_PLACE = 5;
const search = (index: SearchIndex, text: string): Found[] => {
  const query = keyOf(text);
  if (query.plain === '') return [];
  return index.flatMap(({ keys, places, found }) => {
    const ranks = [
      ...keys.flatMap((key) => rankIn(key, query) ?? []),
      ...places.flatMap((key) => (rankIn(key, query) === null ? [] : BY_PLACE)),
    ];
    return ranks.length === 0 ? [] : [{ ...found, rank: Math.min(...ranks) }];
  });
};

const KINDS = ['region', 'segment', 'facility', 'zone', 'programme', 'organisation', 'term'];
const kindOf = (found: Found): number => KINDS.indexOf(found.type === 'subject' ? found.subject.type : found.type);

export const MAX_FOUND = 12;

/** Best matches first. Text typed with the keyboard left in Latin (`dlckwjswl`) is read as Hangul where it finds nothing else. */
export const find = (index: SearchIndex, text: string): readonly Found[] => {
  const direct = search(index, text);
  const found =
    direct.length > 0 || !/^[a-z]+$/i.test(text.trim()) ? direct : search(index, convertQwertyToHangul(text.trim()));
  return found.toSorted((a, b) => a.rank - b.rank || kindOf(a) - kindOf(b)).slice(0, MAX_FOUND);
};
