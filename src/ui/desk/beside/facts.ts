import { accuracyOf } from '../../../model/accuracy.ts';
import { PAYERS, type Payer, sumOf } from '../../../model/sums.ts';
import type { Side } from '../../../view/beside.ts';
import { kindValue } from '../../../view/facets.ts';
import { statedIn } from '../../../view/rows.ts';
import { formatKrw } from '../../../words/amounts.ts';
import { formatIso, formatMetres } from '../../../words/format.ts';
import type { DeskWords } from '../../../words/ko.desk.ts';
import type { TableWords } from '../../../words/ko.table.ts';
import { evidenceDate } from '../../card/StateBox.tsx';
import { groupWord, optionWord, type Wording } from '../../filters/optionWords.ts';
import type { Counted } from '../money/ClaimsOf.tsx';

/** Columns of the table of subjects that are rows here. */
type Column = 'kind' | 'region' | 'segments' | 'stage' | 'certainty' | 'evidence' | 'organisations' | 'accuracy';
type RowId = keyof DeskWords['beside']['rows'] | Column | 'total' | Payer;
/** A row of the comparison: what each side says, `null` where no source says it, `undefined` where it is not asked. */
export type Fact = {
  readonly id: RowId;
  readonly name: string;
  readonly section: 'facts' | 'money' | 'sources';
  readonly texts: readonly (string | null | undefined)[];
  /** The claims that a sum of each side is made of. */
  readonly claims: readonly (readonly Counted[])[];
};
type Told = string | null | undefined;
type FactWords = { readonly desk: DeskWords; readonly table: TableWords };

/** What is told elsewhere, too, is named as it is there: columns by the tables, payers by the filters. */
const nameOf = (id: RowId, { desk, table: { columns } }: FactWords, { words }: Wording): string => {
  const names: Readonly<Record<RowId, string>> = {
    ...columns.subjects,
    ...words.filters.payer,
    ...desk.beside.rows,
    total: columns.subjects.budget,
  };
  return names[id];
};

const ofSubject = (side: Side, { desk: { beside } }: FactWords, wording: Wording): Partial<Record<RowId, Told>> => {
  if (!('subject' in side.about)) return {};
  const { subject, state } = side.about;
  const { words, lang } = wording;
  const existing = state.exists ? state : null;
  const missing = state.exists ? null : beside[state.because];
  const accuracyM = accuracyOf(subject);
  return {
    kind: optionWord(wording, 'kind', kindValue(subject)),
    region: groupWord(wording, 'reg', subject.region),
    segments: subject.segments.map((s) => optionWord(wording, 'seg', s)).join(', ') || null,
    stage: existing ? words.stage[existing.stage] : missing,
    certainty: existing ? words.certainty[existing.certainty] : missing,
    evidence: existing?.lastReport
      ? formatIso(evidenceDate(existing.lastReport, existing.evidence?.date?.edtf), lang)
      : missing,
    organisations: subject.organisations.map((o) => optionWord(wording, 'org', o.id)).join(', ') || null,
    accuracy: accuracyM === null ? null : `±${formatMetres(accuracyM)}`,
  };
};

const ofRegion = ({ about, items }: Side): Partial<Record<RowId, Told>> => {
  if (!('region' in about)) return {};
  const count = (type: string) => String(items.filter((i) => i.subject.type === type).length);
  const segments = new Set(items.flatMap((i) => i.subject.segments));
  return {
    facilities: count('facility'),
    zones: count('zone'),
    programmes: count('programme'),
    unconfirmed: String(items.filter((i) => i.state.certainty === 'unconfirmed').length),
    segments: segments.size === 0 ? null : String(segments.size),
  };
};

/** Reports and plans of some money, side by side and never one number. */
const amount = (sum: ReturnType<typeof sumOf>, { table }: FactWords, wording: Wording): string | null =>
  (['reported', 'planned'] as const)
    .filter((how) => sum[how] > 0)
    .map((how) => `${table[how]} ${formatKrw(sum[how], wording.lang)}`)
    .join(' · ') || null;

/** Whole budgets by what is said of the whole, as the tables add them up; payers by their parts. */
const ofMoney = (side: Side, words: FactWords, wording: Wording): Partial<Record<RowId, Told>> => {
  const { projects, purses } = side.ledger;
  const whole = purses.filter((p) => p.total !== null);
  const addends = purses.flatMap((p) => p.addends);
  const from = (payer: Payer) => amount(sumOf(addends.filter((a) => a.payer === payer)), words, wording);
  const wholes = whole.map((purse) => statedIn(purse, 'budget'));
  const total = {
    reported: wholes.reduce((sum, s) => sum + (s.reported ?? 0), 0),
    planned: wholes.reduce((sum, s) => sum + (s.planned ?? 0), 0),
  };
  return {
    total: amount(total, words, wording),
    ...(projects.length === 0 ? {} : { known: words.desk.money.known(whole.length, projects.length) }),
    ...Object.fromEntries(PAYERS.map((payer) => [payer, from(payer)])),
    aims: side.ledger.aims.length === 0 ? undefined : aimWords(side, words, wording),
  };
};

/** What the sums of a side are made of. */
const claimsIn = ({ ledger: { purses, aims } }: Side): Partial<Record<RowId, readonly Counted[]>> => {
  const addends = purses.flatMap((p) => p.addends);
  return {
    total: purses.flatMap(({ total }) => (total ? [{ claim: total }] : [])),
    ...Object.fromEntries(PAYERS.map((payer) => [payer, addends.filter((a) => a.payer === payer)])),
    aims: aims.map((claim) => ({ claim })),
  };
};

/** Investments and the money of strategies one by one: they may hold each other. */
const aimWords = ({ ledger: { aims } }: Side, { table }: FactWords, wording: Wording): string =>
  aims
    .map(({ property, value, modality }) =>
      [
        table[modality === 'reported' ? 'reported' : 'planned'],
        wording.words.property[property],
        formatKrw(value ?? 0, wording.lang),
      ].join(' '),
    )
    .join(' · ');

const ofSources = ({ sources }: Side, { dataset }: Wording): Partial<Record<RowId, Told>> => {
  const seeds = sources.filter((id) => dataset.sources.find((s) => s.id === id)?.kind === 'seed');
  return { sources: String(sources.length), seeds: String(seeds.length) };
};

const SECTIONS: readonly (readonly [Fact['section'], readonly RowId[]])[] = [
  ['facts', ['kind', 'region', 'facilities', 'zones', 'programmes', 'unconfirmed', 'segments']],
  ['facts', ['stage', 'certainty', 'evidence', 'organisations', 'accuracy']],
  ['money', ['total', 'known', ...PAYERS, 'aims']],
  ['sources', ['sources', 'seeds']],
];

/** What can be said of every side, row by row; rows that no side answers are left out. */
export const factsOf = (sides: readonly Side[], words: FactWords, wording: Wording): readonly Fact[] => {
  const told = sides.map(
    (side): Partial<Record<RowId, Told>> => ({
      ...ofSubject(side, words, wording),
      ...ofRegion(side),
      ...ofMoney(side, words, wording),
      ...ofSources(side, wording),
    }),
  );
  const claims = sides.map(claimsIn);
  return SECTIONS.flatMap(([section, ids]) =>
    ids.map(
      (id): Fact => ({
        id,
        name: nameOf(id, words, wording),
        section,
        texts: told.map((t) => t[id]),
        claims: claims.map((c) => c[id] ?? []),
      }),
    ),
  ).filter(({ texts }) => texts.some((text) => text !== undefined && text !== null));
};

/** Whether the sides that answer a row answer it in different ways. */
export const differs = ({ texts }: Fact): boolean => new Set(texts.filter((text) => text !== undefined)).size > 1;
