import type { Cite, Dataset, Dated } from '../../model/dataset.ts';
import { isoOf } from '../../model/day.ts';
import type { Table } from './csv.ts';

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

export const programmesTable = (dataset: Dataset): Table => ({
  columns: [
    'id',
    'kind',
    'name_ko',
    'name_en',
    'region',
    'sido_code',
    'sigungu_code',
    'segments',
    'parent_id',
    'about_ids',
    'org_ids',
    'source_ids',
    'summary_ko',
    'summary_en',
  ],
  rows: dataset.subjects
    .filter((s) => s.type === 'programme')
    .map((s) => [
      s.id,
      s.kind,
      s.name.ko,
      s.name.en,
      s.region,
      ...codesOf(dataset, s.region),
      join(s.segments),
      s.parent,
      join(s.about),
      join(s.organisations.map((o) => o.id)),
      join(sourcesOf(dataset, s.id)),
      s.summary?.ko,
      s.summary?.en,
    ]),
});

export const organisationsTable = (dataset: Dataset): Table => ({
  columns: [
    'id',
    'kind',
    'name_ko',
    'name_en',
    'region',
    'sido_code',
    'sigungu_code',
    'segments',
    'source_ids',
    'summary_ko',
    'summary_en',
  ],
  rows: dataset.subjects
    .filter((s) => s.type === 'organisation')
    .map((s) => [
      s.id,
      s.kind,
      s.name.ko,
      s.name.en,
      s.region,
      ...codesOf(dataset, s.region),
      join(s.segments),
      join([...new Set([...s.cites.map((c) => c.source), ...sourcesOf(dataset, s.id)])].toSorted()),
      s.summary?.ko,
      s.summary?.en,
    ]),
});

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
