import type { Table } from '../../model/csv.ts';
import type { Dataset } from '../../model/dataset.ts';
import { isoOf } from '../../model/day.ts';

type Field = { readonly name: string; readonly type: string; readonly description: string };

const DESCRIBED: Readonly<Record<string, readonly [string, string]>> = {
  id: ['string', 'stable id, never reused'],
  subject_id: ['string', 'id of the facility, zone, programme or organisation'],
  subject_kind: ['string', 'facility, zone, programme or organisation'],
  subject_name_ko: ['string', 'name in Korean'],
  subject_name_en: ['string', 'name in English'],
  stage: [
    'string',
    'announced < selected < recruiting < approved < study < agreement < construction < completed < operating; ended; event never moves a state',
  ],
  modality: ['string', 'reported, planned or target; a plan never becomes a report because its day has passed'],
  date_edtf: ['string', 'date as EDTF (ISO 8601-2); empty = not dated'],
  from: ['date', 'first day that the date may mean; empty = open'],
  to: ['date', 'last day that the date may mean; empty = open'],
  resolved_how: [
    'string',
    'stated, publication (phrase read on the day of publication), inferred or outside (by another source)',
  ],
  preferred: ['boolean', 'false where another statement is shown first'],
  source_id: ['string', 'first source that states it'],
  paragraph: ['integer', 'paragraph (non-empty line) of that source'],
  cites: ['string', 'all sources that state it, source#paragraph separated by spaces'],
  statement_ko: ['string', 'what the paragraph says, in our own words'],
  statement_en: ['string', 'the same in English'],
  property: ['string', 'what the value is about'],
  value: ['number', 'amounts are whole won; empty for a fact in words'],
  unit: ['string', 'KRW, m2, t, count, floors, years, MW, rank, times, percent'],
  funding: ['string', 'total, national (국비), province (도비), city (시비), local (지방비, unsplit), private (민자)'],
  part_of: ['string', 'id of the claim that this one is a part of'],
  kind: ['string', 'kind of record'],
  region: ['string', 'id of the region'],
  segments: ['string', 'industry segments, the leading one first, separated by spaces'],
  paragraphs: ['integer', 'number of non-empty lines of the document'],
  published: ['string', 'EDTF; counts for the knowledge clock from its last day'],
};

const fieldOf = (name: string): Field => {
  const [type, description] = DESCRIBED[name] ?? ['string', name.replaceAll('_', ' ')];
  return { name, type, description };
};

const tableResource = ([name, table]: readonly [string, Table]) => ({
  name,
  type: 'table',
  path: `${name}.csv`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  schema: { fields: table.columns.map(fieldOf), primaryKey: ['id'] },
});

const json = (name: string, path: string, format: string, description: string) => ({
  name,
  path,
  format,
  mediatype: format === 'geojson' ? 'application/geo+json' : 'application/json',
  description,
});

/** Frictionless Data Package v2 that describes every published file. */
export const dataPackage = (dataset: Dataset, tables: Readonly<Record<string, Table>>) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'jeonjido',
  title: `${dataset.title.ko} / ${dataset.title.en}`,
  description: `${dataset.description.ko}\n${dataset.description.en}`,
  version: dataset.version,
  created: `${isoOf(dataset.asOf)}T00:00:00Z`,
  licenses: [
    {
      name: 'CC-BY-4.0',
      path: 'https://creativecommons.org/licenses/by/4.0/',
      title: 'Creative Commons Attribution 4.0',
    },
  ],
  sources: dataset.sources
    .filter((s) => s.kind === 'seed')
    .map((s) => ({ title: `${s.title.ko} (${s.publisher.ko})`, ...(s.url === undefined ? {} : { path: s.url }) })),
  resources: [
    json('dataset', 'dataset.json', 'json', 'what the application loads: everything in one file'),
    json(
      'stories',
      'stories.json',
      'json',
      'briefings: scenes of words and the link of a view; {…} in the words names a claim, milestone or record',
    ),
    json(
      'facilities',
      'facilities.geojson',
      'geojson',
      'one feature a facility, WGS84; geometry null where there is no position',
    ),
    json(
      'zones',
      'zones.geojson',
      'geojson',
      'one feature a zone; outlines are sketches with their accuracy, not legal boundaries',
    ),
    ...Object.entries(tables).map(tableResource),
  ],
});
