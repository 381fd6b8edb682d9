import type { Cite, Claim, Dataset, Milestone, Subject } from '../../model/dataset.ts';

/**
 * The words of a scene in pieces. `{…}` names what the data say: a claim (its figure), a milestone (its date), a
 * subject (its name), or a day of the View (`{t}`, `{t2}`, `{k}`), so that words and data cannot disagree.
 */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'milestone'; readonly milestone: Milestone }
  | { readonly kind: 'subject'; readonly subject: Subject }
  | { readonly kind: 'day'; readonly day: DayName }
  | { readonly kind: 'unknown'; readonly ref: string };
export const DAY_NAMES = ['t', 't2', 'k'] as const;
export type DayName = (typeof DAY_NAMES)[number];

const REFERENCE = /\{([^{}]*)\}/g;

/** What `{…}` may name, by id. */
export type Lookup = ReadonlyMap<string, Exclude<Piece, { kind: 'text' | 'unknown' }>>;
export const lookupOf = (dataset: Dataset): Lookup =>
  new Map<string, Exclude<Piece, { kind: 'text' | 'unknown' }>>([
    ...dataset.subjects.map((subject) => [subject.id, { kind: 'subject', subject }] as const),
    ...dataset.milestones.map((milestone) => [milestone.id, { kind: 'milestone', milestone }] as const),
    ...dataset.claims.map((claim) => [claim.id, { kind: 'claim', claim }] as const),
    ...DAY_NAMES.map((day) => [day, { kind: 'day', day }] as const),
  ]);

/** Ids between braces, in their order. */
export const referencesIn = (text: string): readonly string[] => [...text.matchAll(REFERENCE)].map(([, id = '']) => id);

export const piecesOf = (text: string, lookup: Lookup): readonly Piece[] => {
  const pieces: Piece[] = [];
  let end = 0;
  const say = (words: string) => {
    if (words !== '') pieces.push({ kind: 'text', text: words });
  };
  for (const { 0: whole, 1: ref = '', index } of text.matchAll(REFERENCE)) {
    say(text.slice(end, index));
    pieces.push(lookup.get(ref) ?? { kind: 'unknown', ref });
    end = index + whole.length;
  }
  say(text.slice(end));
  return pieces;
};

/** Numbers that stand in the words themselves, and so in nothing that could correct them. */
export const looseNumbers = (text: string): readonly string[] =>
  text.replace(REFERENCE, ' ').match(/\d+(?:[.,]\d+)*/g) ?? [];

/** The places in sources where what is said stands first, each once: the footnotes of a text. */
export const footnotesOf = (said: readonly (Claim | Milestone)[]): readonly Cite[] => {
  const firsts = said.flatMap(({ cites }) => cites[0] ?? []);
  return firsts.filter((cite, i) => firsts.findIndex((c) => sameCite(c, cite)) === i);
};
const sameCite = (a: Cite, b: Cite) => a.source === b.source && a.paragraph === b.paragraph;
/** The number of the footnote of what is said, counted from 1; 0: nobody is named. */
export const footnoteOf = ({ cites }: Claim | Milestone, footnotes: readonly Cite[]): number => {
  const [first] = cites;
  return first ? footnotes.findIndex((cite) => sameCite(cite, first)) + 1 : 0;
};

/** Claims and milestones that the texts name, each once, in their order. */
export const saidIn = (texts: readonly string[], lookup: Lookup): readonly (Claim | Milestone)[] => {
  const said = texts
    .flatMap((text) => piecesOf(text, lookup))
    .flatMap((piece): readonly (Claim | Milestone)[] => {
      if (piece.kind === 'claim') return [piece.claim];
      return piece.kind === 'milestone' ? [piece.milestone] : [];
    });
  return [...new Set(said)];
};
