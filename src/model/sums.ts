import type { Claim, Subject } from './dataset.ts';
import type { Day } from './day.ts';
import { groupBy } from './group.ts';
import { type Amount, amountsOf, isMoney } from './money.ts';

/** Who pays, so that every won stands once: `local` is 지방비 that nobody splits, `unsplit` what of a total no source divides. */
export const PAYERS = ['national', 'province', 'city', 'local', 'private', 'unsplit'] as const;
export type Payer = (typeof PAYERS)[number];

/** What of a claim is counted, and for whom. Won. */
export type Addend = { readonly subject: string; readonly claim: Claim; readonly payer: Payer; readonly krw: number };

/** The project budget of one subject. */
export type Purse = {
  readonly subject: Subject;
  /** The whole; `null` where only parts of it are stated. */
  readonly total: Claim | null;
  readonly addends: readonly Addend[];
};

/** Programmes that hold other projects or aims: their money holds the money of those, and is never added to it. */
const UMBRELLAS: readonly string[] = ['strategy', 'target', 'policy'];
/** Programmes that spend: the rest are meetings, councils and agreements. */
const SPENDING: readonly string[] = ['support', 'training', 'task'];
const isUmbrella = ({ type, kind }: Subject): boolean => type === 'programme' && UMBRELLAS.includes(kind);
const isProject = ({ type, kind }: Subject): boolean =>
  type === 'facility' || (type === 'programme' && SPENDING.includes(kind));

const payerOf = ({ funding }: Claim): Payer => PAYERS.find((payer) => payer === funding) ?? 'unsplit';
const won = ({ value }: Claim): number => value ?? 0;

/** The ends of the tree of an amount, and what its parts leave of it. */
const leavesOf = ({ claim, parts }: Amount): readonly Addend[] => {
  const rest = won(claim) - parts.reduce((sum, part) => sum + won(part.claim), 0);
  const own = rest > 0 ? [{ subject: claim.subject, claim, payer: payerOf(claim), krw: rest }] : [];
  return [...parts.flatMap(leavesOf), ...own];
};

const MONEY: readonly Claim['property'][] = ['budget', 'investment'];

/** A claim with all that is part of it. */
const withParts = (whole: Claim, claims: readonly Claim[]): readonly Claim[] => [
  whole,
  ...claims.filter((c) => c.partOf === whole.id).flatMap((part) => withParts(part, claims)),
];

/** Where nothing that is shown first was known yet, what was said last by then: the money of that day, from another source. */
const standIn = (property: Claim['property'], known: readonly Claim[]): readonly Claim[] => {
  const own = known.filter((c) => c.property === property && isMoney(c));
  if (own.some((c) => c.preferred)) return [];
  const ids = new Set(own.map((c) => c.id));
  const wholes = own.filter((c) => c.partOf === null || !ids.has(c.partOf));
  const last = wholes.toSorted((a, b) => b.known - a.known || (a.id < b.id ? -1 : 1))[0];
  return last ? withParts(last, own) : [];
};

/** The money of one subject that counts at k; a part whose whole was not known yet stands by itself. */
const countingAt = (claims: readonly Claim[], k: Day): readonly Claim[] => {
  const known = claims.filter((c) => c.known <= k);
  const counting = [
    ...known.filter((c) => c.preferred && MONEY.includes(c.property) && isMoney(c)),
    ...MONEY.flatMap((property) => standIn(property, known)),
  ];
  const ids = new Set(counting.map((c) => c.id));
  // A stand-in is shown first because nothing else is there to be.
  return counting.map((c) => ({ ...c, partOf: c.partOf !== null && ids.has(c.partOf) ? c.partOf : null }));
};

/** Project budget as published by the end of day k, from the claims of one subject; `null`: 자료 없음. */
export const purseOf = (subject: Subject, claims: readonly Claim[], k: Day): Purse | null => {
  const roots = amountsOf(countingAt(claims, k)).filter(({ claim }) => claim.property === 'budget');
  const total = roots.find(({ claim }) => claim.funding === 'total');
  if (total) return { subject, total: total.claim, addends: leavesOf(total) };
  const local = roots.some(({ claim }) => claim.funding === 'local');
  const parts = roots.filter(({ claim: { funding } }) => !local || (funding !== 'province' && funding !== 'city'));
  return parts.length === 0 ? null : { subject, total: null, addends: parts.flatMap(leavesOf) };
};

/** The money of a set of subjects, ready to be added up in any way without counting a won twice. */
export type Ledger = {
  /** Subjects of which a project budget may be expected. */
  readonly projects: readonly Subject[];
  readonly purses: readonly Purse[];
  /** Budgets that the budget of a whole in the same set holds already. */
  readonly held: readonly Purse[];
  /** Pairs of budgets of subjects that are about each other: nobody says whether one holds the other. */
  readonly related: readonly (readonly [Purse, Purse])[];
  /** Investments and the money of strategies and aims: they may hold each other, so that no sum of them is true. */
  readonly aims: readonly Claim[];
};

/** All subjects and claims there are. */
export type Collection = { readonly subjects: readonly Subject[]; readonly claims: readonly Claim[] };

/** The subjects above a subject, whether they are in the set or not. */
type Parents = ReadonlyMap<string, string | null>;
const isHeld = ({ subject }: Purse, others: ReadonlyMap<string, Purse>, parents: Parents): boolean => {
  const above = (id: string | null): boolean =>
    id !== null && ((others.get(id)?.total ?? null) !== null || above(parents.get(id) ?? null));
  return above(subject.parent);
};

/** The money of `subjects` as published by the end of day k; the collection says what stands between a part and its whole. */
export const ledgerOf = (subjects: readonly Subject[], { subjects: all, claims }: Collection, k: Day): Ledger => {
  const bySubject = groupBy(claims, (c) => c.subject);
  const of = (subject: Subject) => bySubject.get(subject.id) ?? [];
  const stated = subjects.filter((s) => !isUmbrella(s)).flatMap((s) => purseOf(s, of(s), k) ?? []);
  const byId = new Map(stated.map((purse) => [purse.subject.id, purse]));
  const parents = new Map(all.map((s) => [s.id, s.parent]));
  const held = stated.filter((purse) => isHeld(purse, byId, parents));
  const purses = stated.filter((purse) => !held.includes(purse));
  const related = purses.flatMap((purse) =>
    purse.subject.about.flatMap((id) => {
      const other = purses.find((p) => p.subject.id === id);
      return other ? [[purse, other] as const] : [];
    }),
  );
  const aims = subjects.flatMap((subject) =>
    countingAt(of(subject), k).filter((c) => c.partOf === null && (c.property !== 'budget' || isUmbrella(subject))),
  );
  return {
    projects: subjects.filter((s) => isProject(s) || byId.has(s.id)),
    purses,
    held,
    related,
    aims: aims.toSorted((a, b) => won(b) - won(a)),
  };
};

/** Reports and plans side by side: they are never one number. Won. */
export type Sum = { readonly reported: number; readonly planned: number };
export const sumOf = (addends: readonly Addend[]): Sum => {
  const of = (reported: boolean) =>
    addends.filter(({ claim }) => (claim.modality === 'reported') === reported).reduce((sum, a) => sum + a.krw, 0);
  return { reported: of(true), planned: of(false) };
};
