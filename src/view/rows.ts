import { citesBy } from '../model/cites.ts';
import type { Cite, Claim, Dataset, Milestone, Source, Subject } from '../model/dataset.ts';
import { groupBy } from '../model/group.ts';
import { type Purse, purseOf } from '../model/sums.ts';
import type { Grouping } from './desk.ts';
import { type Existing, facetRegionOf } from './facets.ts';
import type { Scene } from './scene.ts';
import type { Judgement } from './space.ts';

/** What the rows of the tables are made from. */
export type Seen = Pick<Scene, 'shown' | 'placed' | 'k'>;
export type SubjectRow = {
  readonly id: string;
  readonly subject: Subject;
  readonly state: Existing;
  readonly purse: Purse | null;
  /** Where what had been said of it by k stands, each place once. */
  readonly cites: readonly Cite[];
  /** Where it stands to the shape; `null` without a shape or a place. */
  readonly judgement: Judgement | null;
};
type SaidRow<T> = {
  readonly id: string;
  readonly subject: Subject;
  readonly said: T;
  /** Those of its sources that had been published by k. */
  readonly cites: readonly Cite[];
};
export type MilestoneRow = SaidRow<Milestone>;
export type ClaimRow = SaidRow<Claim>;
export type SourceRow = {
  readonly id: string;
  readonly source: Source;
  /** Subjects that are shown and of which it says something. */
  readonly subjects: readonly string[];
  /** Statements that name it, and the paragraphs they name. */
  readonly statements: number;
  readonly paragraphs: readonly number[];
};

const distinct = (cites: readonly Cite[]): readonly Cite[] => {
  const seen = new Set<string>();
  return cites.filter(({ source, paragraph }) => {
    const key = `${source}#${paragraph}`;
    return !seen.has(key) && seen.add(key);
  });
};

/** Statements of what is shown that had been published by k, subject by subject in the order of the list. */
const saidOfShown = <T extends Milestone | Claim>(
  statements: readonly T[],
  sources: readonly Source[],
  { shown, k }: Seen,
): readonly SaidRow<T>[] => {
  const known = groupBy(
    statements.filter((s) => s.known <= k),
    (s) => s.subject,
  );
  return shown.flatMap(({ subject }) =>
    (known.get(subject.id) ?? []).map((said) => ({
      id: said.id,
      subject,
      said,
      cites: citesBy(said.cites, sources, k),
    })),
  );
};

export const milestoneRows = ({ milestones, sources }: Dataset, seen: Seen): readonly MilestoneRow[] =>
  saidOfShown(milestones, sources, seen);
export const claimRows = ({ claims, sources }: Dataset, seen: Seen): readonly ClaimRow[] =>
  saidOfShown(claims, sources, seen);

export const subjectRows = (
  { milestones, claims, sources }: Dataset,
  { shown, placed, k }: Seen,
): readonly SubjectRow[] => {
  const dated = groupBy<Milestone>(milestones, (m) => m.subject);
  const claimed = groupBy<Claim>(claims, (c) => c.subject);
  return shown.map(({ subject, state }) => {
    const own = claimed.get(subject.id) ?? [];
    const said = [...(dated.get(subject.id) ?? []), ...own].filter((s) => s.known <= k);
    return {
      id: subject.id,
      subject,
      state,
      purse: purseOf(subject, own, k),
      cites: distinct(said.flatMap((s) => citesBy(s.cites, sources, k))),
      judgement: placed?.of.get(subject.id) ?? null,
    };
  });
};

/** Sources that the statements of the other tables name, in the order of the collection. */
export const sourceRows = (dataset: Dataset, seen: Seen): readonly SourceRow[] => {
  const said = [...milestoneRows(dataset, seen), ...claimRows(dataset, seen)];
  return dataset.sources.flatMap((source) => {
    const own = said.filter((s) => s.cites.some((c) => c.source === source.id));
    if (own.length === 0) return [];
    const places = own.flatMap((s) => s.cites.filter((c) => c.source === source.id));
    return {
      id: source.id,
      source,
      subjects: [...new Set(own.map((s) => s.subject.id))],
      statements: own.length,
      paragraphs: [...new Set(places.flatMap((c) => c.paragraph ?? []))].toSorted((a, b) => a - b),
    };
  });
};

/** Rows that stand together; `null`: of those nobody says the segment. */
export type Group<T> = { readonly key: string | null; readonly rows: readonly T[] };

/** The group a subject stands in: its city or province, or the first of its segments. */
export const groupOf = (dataset: Dataset, by: Grouping, subject: Subject): string | null =>
  by === 'region' ? facetRegionOf(dataset, subject.region) : (subject.segments[0] ?? null);

/** Rows in groups: the groups in the order of the vocabulary, the rows in each as they come. */
export const inGroups = <T>(
  dataset: Dataset,
  by: Grouping,
  rows: readonly T[],
  subjectOf: (row: T) => Subject,
): readonly Group<T>[] => {
  const NONE = '';
  const order = [...(by === 'region' ? dataset.regions : dataset.segments).map(({ id }) => id), NONE];
  return [...groupBy(rows, (row) => groupOf(dataset, by, subjectOf(row)) ?? NONE)]
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([key, own]) => ({ key: key === NONE ? null : key, rows: own }));
};

/** Whom a column of money is about: the whole budget, or what one payer gives. */
export const MONEY_COLUMNS = ['budget', 'national', 'province', 'city', 'local', 'private'] as const;
export type MoneyColumn = (typeof MONEY_COLUMNS)[number];

/** Reports and plans side by side, won; `null` where no source says it. */
export type Stated = { readonly reported: number | null; readonly planned: number | null };
const NOT_STATED: Stated = { reported: null, planned: null };

/** What is stated of a purse in a column. */
export const statedIn = (purse: Purse | null, column: MoneyColumn): Stated => {
  if (purse === null) return NOT_STATED;
  const { total, addends } = purse;
  const whole = total && total.value !== null ? [{ claim: total, krw: total.value }] : [];
  const amounts = column === 'budget' ? whole : addends.filter((a) => a.payer === column);
  const sum = (reported: boolean): number | null => {
    const own = amounts.filter(({ claim }) => (claim.modality === 'reported') === reported);
    return own.length === 0 ? null : own.reduce((all, a) => all + a.krw, 0);
  };
  return { reported: sum(true), planned: sum(false) };
};
export const isStated = ({ reported, planned }: Stated): boolean => reported !== null || planned !== null;
