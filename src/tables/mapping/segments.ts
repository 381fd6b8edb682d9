import type { SegmentName } from '../types.ts';

/** Case, blanks and punctuation do not part names. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** A shorter name is in too many words to mean anything there: 부품 of 전자부품업, 장비 of 기계장비업. */
const MEANS_SOMETHING = 3;
const LATIN = /^[\x20-\x7e]+$/;

type Named = { readonly id: string; readonly text: string; readonly name: string };

/** Whether a value bears a name: Hangul somewhere in it, Latin as words of their own (a pack is in no package). */
const bears = (value: string, said: string, { text, name }: Named): boolean => {
  if (name.length < MEANS_SOMETHING) return false;
  if (!LATIN.test(text)) return said.includes(name);
  const words = (of: string) =>
    ` ${of
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  return words(value).includes(words(text));
};

/**
 * The segment or city of the map that a value of a table means: the same name; else the longest name that it bears, or of
 * which it is most: a battery is no used battery, and a city none of its districts. `null`: none.
 */
export const matchSegment = (value: string, segments: readonly SegmentName[]): string | null => {
  const said = plain(value);
  if (said === '') return null;
  const names = segments.flatMap(({ id, names }) => [id, ...names].map((text) => ({ id, text, name: plain(text) })));
  const same = names.find(({ name }) => name === said);
  if (same) return same.id;
  const isMostOf = ({ name }: Named) => said.length > 1 && name.includes(said) && said.length > name.length / 2;
  const near = names.filter((named) => bears(value, said, named) || isMostOf(named));
  // What the two have in common is the shorter of them.
  const shared = ({ name }: Named): number => Math.min(name.length, said.length);
  const best = near.reduce<Named | null>((a, b) => (a === null || shared(b) > shared(a) ? b : a), null);
  return best?.id ?? null;
};

/** Of each value of a facet the segment that it means. */
export const segmentsOf = (values: readonly string[], segments: readonly SegmentName[]): readonly (string | null)[] =>
  values.map((value) => matchSegment(value, segments));
