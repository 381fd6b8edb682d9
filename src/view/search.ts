import { convertQwertyToHangul, disassemble, getChoseong } from 'es-hangul';
import type { Dataset, Subject, Text } from '../model/dataset.ts';
import { AXIS, clampToAxis, type Day } from '../model/day.ts';
import type { History } from '../model/state.ts';
import { stateAt } from '../model/state.ts';

/** One thing that can be found: a subject or a region. */
export type Found =
  | { readonly type: 'subject'; readonly subject: Subject; readonly rank: number }
  | { readonly type: 'region'; readonly id: string; readonly name: Text; readonly rank: number };

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

/** 0 best (the very name); `null` no match. Initials (ㅇㅈㅈㅈ), whole and half-typed syllables (이차저), and Latin text match anywhere in the name. */
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

export type SearchIndex = readonly { readonly keys: readonly Key[]; readonly found: Found }[];

/** Names, labels, aliases and regions in both languages, made once. */
export const indexOf = (dataset: Dataset): SearchIndex => {
  const regions = new Map(dataset.regions.map((r) => [r.id, r]));
  const places = (id: string): string[] => {
    const region = regions.get(id);
    return region
      ? [region.name.ko, region.name.en, region.short.ko, ...(region.parent === null ? [] : places(region.parent))]
      : [];
  };
  return [
    ...dataset.regions
      .filter((r) => r.level !== 'country')
      .map((r) => ({
        keys: [r.name.ko, r.name.en, r.short.ko, r.short.en].map(keyOf),
        found: { type: 'region' as const, id: r.id, name: r.name, rank: 0 },
      })),
    ...dataset.subjects.map((subject) => ({
      keys: [
        subject.name.ko,
        subject.name.en,
        subject.label.ko,
        subject.label.en,
        ...subject.aliases,
        ...places(subject.region).map((p) => `${p} ${subject.name.ko}`),
      ].map(keyOf),
      found: { type: 'subject' as const, subject, rank: 0 },
    })),
  ];
};

const search = (index: SearchIndex, text: string): Found[] => {
  const query = keyOf(text);
  if (query.plain === '') return [];
  return index.flatMap(({ keys, found }) => {
    const ranks = keys.flatMap((key) => rankIn(key, query) ?? []);
    return ranks.length === 0 ? [] : [{ ...found, rank: Math.min(...ranks) }];
  });
};

export const MAX_FOUND = 12;

/** Best matches first. Text typed with the keyboard left in Latin (`dlckwjswl`) is read as Hangul where it finds nothing else. */
export const find = (index: SearchIndex, text: string): readonly Found[] => {
  const direct = search(index, text);
  const found =
    direct.length > 0 || !/^[a-z]+$/i.test(text.trim()) ? direct : search(index, convertQwertyToHangul(text.trim()));
  return found
    .toSorted((a, b) => a.rank - b.rank || Number(a.type === 'subject') - Number(b.type === 'subject'))
    .slice(0, MAX_FOUND);
};

/** The day nearest to `t` on which the subject exists on the map; `null` where nothing published up to k knows it. */
export const dayWhenExists = (history: History, t: Day, k: Day): Day | null => {
  if (stateAt(history, t, k).exists) return t;
  const starts = [
    ...history.milestones.flatMap((m) => [m.date?.from, m.date?.to, m.known]),
    ...history.heard.map((h) => h.known),
  ]
    .flatMap((day) => (day === null || day === undefined ? [] : [clampToAxis(day)]))
    .filter((day) => day >= AXIS.from && stateAt(history, day, k).exists)
    .toSorted((a, b) => a - b);
  return starts.find((day) => day >= t) ?? starts[0] ?? null;
};
