import * as z from 'zod/mini';
import {
  FUNDINGS,
  GEOMETRY_METHODS,
  MILESTONE_STAGES,
  MODALITIES,
  ORGANISATION_ROLES,
  POSITION_METHODS,
  PROPERTIES,
  RESOLUTIONS,
  SOURCE_KINDS,
  SUBJECT_TYPES,
  UNITS,
} from './vocabulary.ts';

/**
 * The shape of `data/dataset.json`, the one file that the app loads. Parsed at the border, trusted inside.
 * Days are whole days since 1970-01-01 (`null` = open), coordinates WGS84 `[lon, lat]`, money whole won.
 */
z.config({ jitless: true });

export const Text = z.object({ ko: z.string(), en: z.string() });
const Day = z.number();
const OpenDay = z.nullable(Day);
const LonLat = z.tuple([z.number(), z.number()]);
const Cite = z.object({ source: z.string(), paragraph: z.nullable(z.number()) });

/** A date of limited precision: its EDTF text, the days it may be, and how it was arrived at. */
const Dated = z.object({
  edtf: z.string(),
  from: OpenDay,
  to: OpenDay,
  resolved: z.enum(RESOLUTIONS),
  written: z.optional(z.string()),
  datedBy: z.array(Cite),
});

const Source = z.object({
  id: z.string(),
  kind: z.enum(SOURCE_KINDS),
  title: Text,
  publisher: Text,
  byline: z.optional(z.string()),
  published: z.object({ edtf: z.string(), from: OpenDay, to: OpenDay }),
  publishedNote: z.optional(Text),
  seedFile: z.optional(z.string()),
  paragraphs: z.optional(z.number()),
  url: z.optional(z.string()),
  rights: Text,
  note: z.optional(Text),
});

const Milestone = z.object({
  id: z.string(),
  subject: z.string(),
  stage: z.enum(MILESTONE_STAGES),
  modality: z.enum(MODALITIES),
  date: z.nullable(Dated),
  statement: Text,
  cites: z.array(Cite),
  /** The first day on which the collection could know it: the end of the earliest citing publication. */
  known: Day,
  preferred: z.boolean(),
  why: z.optional(Text),
  confirms: z.optional(z.string()),
  /** The earlier plan that this one replaces from its publication on. */
  revises: z.optional(z.string()),
  place: z.optional(z.string()),
  /** The claim that this mark was made of (dated targets). */
  claim: z.optional(z.string()),
});

const Claim = z.object({
  id: z.string(),
  subject: z.string(),
  property: z.enum(PROPERTIES),
  value: z.nullable(z.number()),
  unit: z.nullable(z.enum(UNITS)),
  modality: z.enum(MODALITIES),
  funding: z.nullable(z.enum(FUNDINGS)),
  partOf: z.nullable(z.string()),
  date: z.nullable(Dated),
  statement: Text,
  cites: z.array(Cite),
  known: Day,
  preferred: z.boolean(),
  why: z.optional(Text),
  gap: z.optional(Text),
});

const Position = z.object({
  lonLat: LonLat,
  accuracyM: z.number(),
  method: z.enum(POSITION_METHODS),
  evidence: Text,
  cites: z.array(Cite),
  sharesPoint: z.optional(Text),
});

const Geometry = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(LonLat))) });

const Outline = z.object({
  geometry: z.nullable(Geometry),
  /** One label point for each part: a union is never labelled or flown to as one point. */
  centers: z.array(LonLat),
  method: z.enum(GEOMETRY_METHODS),
  accuracyM: z.nullable(z.number()),
  /** Everywhere that the edge may run: the outline give or take its accuracy. */
  band: z.nullable(Geometry),
  areaOfficialM2: z.nullable(z.number()),
  areaExcuse: z.optional(Text),
  drawn: Text,
  cites: z.array(Cite),
  none: z.optional(Text),
});

const Subject = z.object({
  id: z.string(),
  type: z.enum(SUBJECT_TYPES),
  kind: z.string(),
  name: Text,
  label: Text,
  aliases: z.array(z.string()),
  summary: z.nullable(Text),
  region: z.string(),
  segments: z.array(z.string()),
  zones: z.array(z.string()),
  parent: z.nullable(z.string()),
  about: z.array(z.string()),
  organisations: z.array(z.object({ id: z.string(), role: z.enum(ORGANISATION_ROLES), cites: z.array(Cite) })),
  position: z.nullable(Position),
  /** Why there is no position. */
  positionReason: z.nullable(Text),
  outline: z.nullable(Outline),
  /** An organisation's venue. */
  place: z.nullable(z.string()),
  cites: z.array(Cite),
});

const Region = z.object({
  id: z.string(),
  name: Text,
  short: Text,
  level: z.enum(['country', 'sido', 'sigungu']),
  code: z.nullable(z.string()),
  parent: z.nullable(z.string()),
  anchor: LonLat,
  camera: z.nullable(z.object({ center: LonLat, zoom: z.number() })),
});

const Venue = z.object({
  id: z.string(),
  name: Text,
  region: z.string(),
  position: z.nullable(Position),
  positionReason: z.nullable(Text),
});

export const DatasetSchema = z.object({
  version: z.string(),
  asOf: Day,
  title: Text,
  description: Text,
  sources: z.array(Source),
  subjects: z.array(Subject),
  milestones: z.array(Milestone),
  claims: z.array(Claim),
  regions: z.array(Region),
  venues: z.array(Venue),
  groups: z.array(z.object({ id: z.string(), name: Text, chain: z.boolean() })),
  segments: z.array(z.object({ id: z.string(), name: Text, group: z.string() })),
  glossary: z.array(z.object({ id: z.string(), term: Text, meaning: Text, aliases: z.array(z.string()) })),
});

export type Text = z.infer<typeof Text>;
export type LonLat = readonly [number, number];
export type Cite = z.infer<typeof Cite>;
export type Dated = z.infer<typeof Dated>;
export type Source = z.infer<typeof Source>;
export type Milestone = z.infer<typeof Milestone>;
export type Claim = z.infer<typeof Claim>;
export type Position = z.infer<typeof Position>;
export type Outline = z.infer<typeof Outline>;
export type Subject = z.infer<typeof Subject>;
export type Region = z.infer<typeof Region>;
export type Venue = z.infer<typeof Venue>;
export type Dataset = z.infer<typeof DatasetSchema>;

/** The dataset in `json`, or a sentence that says what is wrong with it. */
export const parseDataset = (json: unknown): { ok: true; dataset: Dataset } | { ok: false; problem: string } => {
  const result = DatasetSchema.safeParse(json);
  if (result.success) return { ok: true, dataset: result.data };
  const first = result.error.issues[0];
  return { ok: false, problem: first ? `${first.path.join('.')}: ${first.message}` : 'unreadable' };
};
