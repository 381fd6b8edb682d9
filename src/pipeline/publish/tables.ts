import type { Cell, Table } from '../../model/csv.ts';
import type { Cite, Dataset, Dated, Subject } from '../../model/dataset.ts';
import { isoOf } from '../../model/day.ts';

const iso = (day: number | null | undefined) => (day === null || day === undefined ? '' : isoOf(day));
const citeText = (cite: Cite) => (cite.paragraph === null ? cite.source : `${cite.source}#${cite.paragraph}`);
const citeCells = (cites: readonly Cite[]) => [cites[0]?.source, cites[0]?.paragraph, cites.map(citeText).join(' ')];
const dateCells = (date: Dated | null) => [date?.edtf, iso(date?.from), iso(date?.to)];
const join = (items: readonly string[]) => items.join(' ');

export const milestonesTable = ({ milestones, subjects }: Dataset): Table => {
  const byId = new Map(subjects.map((s) => [s.id, s]));
  return {
    columns: [
      'id',
      'subject_id',
      'subject_kind',
      'subject_name_ko',
      'subject_name_en',
      'stage',
      'modality',
      'date_edtf',
      'from',
      'to',
      'resolved_how',
      'preferred',
      'source_id',
      'paragraph',
      'cites',
      'statement_ko',
      'statement_en',
    ],
    rows: milestones.map((m) => {
      const subject = byId.get(m.subject);
      return [
        m.id,
        m.subject,
        subject?.type,
        subject?.name.ko,
        subject?.name.en,
        m.stage,
        m.modality,
        ...dateCells(m.date),
        m.date?.resolved,
        m.preferred,
        ...citeCells(m.cites),
        m.statement.ko,
        m.statement.en,
      ];
    }),
  };
};

export const claimsTable = ({ claims }: Dataset): Table => ({
  columns: [
    'id',
    'subject_id',
    'property',
    'value',
    'unit',
    'modality',
    'funding',
    'part_of',
    'preferred',
    'date_edtf',
    'from',
    'to',
    'source_id',
    'paragraph',
    'cites',
    'statement_ko',
    'statement_en',
  ],
  rows: claims.map((c) => [
    c.id,
    c.subject,
    c.property,
    c.value,
    c.unit,
    c.modality,
    c.funding,
    c.partOf,
    c.preferred,
    ...dateCells(c.date),
    ...citeCells(c.cites),
    c.statement.ko,
    c.statement.en,
  ]),
});

/** Sources that a subject's own statements name, in alphabetical order. */
export const sourcesOf = ({ milestones, claims }: Dataset, subject: string): readonly string[] =>
  [
    ...new Set(
      [...milestones, ...claims].filter((s) => s.subject === subject).flatMap((s) => s.cites.map((c) => c.source)),
    ),
  ].toSorted();

type Column = readonly [name: string, cell: (subject: Subject, dataset: Dataset) => Cell];
const WHAT: readonly Column[] = [
  ['id', (s) => s.id],
  ['kind', (s) => s.kind],
  ['name_ko', (s) => s.name.ko],
  ['name_en', (s) => s.name.en],
  ['region', (s) => s.region],
  ['sido_code', (s, d) => codesOf(d, s.region)[0]],
  ['sigungu_code', (s, d) => codesOf(d, s.region)[1]],
  ['segments', (s) => join(s.segments)],
];
const ABOUT: readonly Column[] = [
  ['parent_id', (s) => s.parent],
  ['about_ids', (s) => join(s.about)],
  ['org_ids', (s) => join(s.organisations.map((o) => o.id))],
];
const WHENCE: readonly Column[] = [
  ['source_ids', (s, d) => join([...new Set([...s.cites.map((c) => c.source), ...sourcesOf(d, s.id)])].toSorted())],
  ['summary_ko', (s) => s.summary?.ko],
  ['summary_en', (s) => s.summary?.en],
];

/** Subjects of one type that have no place of their own, one row each. */
const listing = (dataset: Dataset, type: Subject['type'], columns: readonly Column[]): Table => ({
  columns: columns.map(([name]) => name),
  rows: dataset.subjects.filter((s) => s.type === type).map((s) => columns.map(([, cell]) => cell(s, dataset))),
});

export const programmesTable = (dataset: Dataset): Table =>
  listing(dataset, 'programme', [...WHAT, ...ABOUT, ...WHENCE]);
export const organisationsTable = (dataset: Dataset): Table => listing(dataset, 'organisation', [...WHAT, ...WHENCE]);

const PRECISION: Record<number, string> = { 4: 'year', 7: 'month', 10: 'day' };
const precisionOf = (edtf: string) =>
  edtf.includes('/') ? 'interval' : (PRECISION[edtf.replace('?', '').length] ?? '');

export const sourcesTable = ({ sources }: Dataset): Table => ({
  columns: [
    'id',
    'kind',
    'seed_file',
    'title',
    'publisher',
    'byline',
    'published',
    'precision',
    'url',
    'rights',
    'paragraphs',
  ],
  rows: sources.map((s) => [
    s.id,
    s.kind,
    s.seedFile,
    s.title.ko,
    s.publisher.ko,
    s.byline,
    s.published.edtf,
    precisionOf(s.published.edtf),
    s.url,
    s.rights.ko,
    s.paragraphs,
  ]),
});

/** 시도 and 시군구 code of a region ('' where it has none). */
export const codesOf = ({ regions }: Dataset, regionId: string): readonly [string, string] => {
  const code = regions.find((r) => r.id === regionId)?.code ?? '';
  return [code.slice(0, 2), code.length > 2 ? code : ''];
};
