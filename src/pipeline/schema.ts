import { z } from 'zod';
import {
  FACILITY_KINDS,
  FUNDINGS,
  MILESTONE_STAGES,
  MODALITIES,
  ORGANISATION_KINDS,
  ORGANISATION_ROLES,
  POSITION_METHODS,
  PROGRAMME_KINDS,
  PROPERTIES,
  RESOLUTIONS,
  SOURCE_KINDS,
  UNITS,
  ZONE_KINDS,
} from '../model/vocabulary.ts';

/** The shape of `seeds/`: what people write. Dates are EDTF text here; `dates.ts` makes days of them. */

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const SubjectId = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/, 'a record id (its path below the kind folder)');
export const Text = z.strictObject({ ko: z.string().min(1), en: z.string().min(1) });
/** `source-id#paragraph`, or `source-id` alone for a source that has no paragraphs counted. */
const Cite = z.string().regex(/^[a-z0-9-]+(#[1-9][0-9]*)?$/, 'source-id or source-id#paragraph');
const Cites = z.array(Cite).min(1);
const LonLat = z.tuple([z.number().min(124).max(132), z.number().min(33).max(39)]);

export const SourceSeed = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  title: Text,
  publisher: Text,
  byline: z.string().optional(),
  /** EDTF; `../2026-11-22` when only the day of collection is known. */
  published: z.string(),
  publishedNote: Text.optional(),
  seedFile: z.string().optional(),
  /** Number of non-empty lines of the seed file; every cited paragraph lies in it. */
  paragraphs: z.int().positive().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  rights: Text,
  note: Text.optional(),
  /** Why a source that no claim cites is kept. */
  excuse: Text.optional(),
});

const dated = {
  /** EDTF level 0/1 without sets, seasons or times: 2017, 2024-05, 2023-09-27, ../2030, 2025-11/.., 2023-09-25? */
  date: z.string().optional(),
  resolved: z.enum(RESOLUTIONS).optional(),
  /** The few words by which the source dates it ("오는 11월"), kept so that the resolution can be checked. */
  written: z.string().max(24).optional(),
  datedBy: z.array(Cite).min(1).optional(),
};

export const MilestoneSeed = z.strictObject({
  id: Id,
  stage: z.enum(MILESTONE_STAGES),
  modality: z.enum(['reported', 'planned']),
  ...dated,
  statement: Text,
  cite: Cites,
  /** False where another milestone of the same stage is shown first; `why` then says why. */
  preferred: z.boolean().optional(),
  why: Text.optional(),
  /** The id (within this record) of the planned milestone that this one reports as done. */
  confirms: Id.optional(),
  /** The id (within this record) of the earlier plan that this one replaces from its publication on. */
  revises: Id.optional(),
  /** A venue of places.yaml. */
  place: Id.optional(),
});

export const ClaimSeed = z.strictObject({
  id: Id,
  property: z.enum(PROPERTIES),
  value: z.number().optional(),
  unit: z.enum(UNITS).optional(),
  /** `partOf` claims add up to the claim they name. */
  funding: z.enum(FUNDINGS).optional(),
  partOf: Id.optional(),
  modality: z.enum(MODALITIES),
  ...dated,
  statement: Text,
  cite: Cites,
  preferred: z.boolean().optional(),
  why: Text.optional(),
  /** Stated reason why the parts do not add up to this total. */
  gap: Text.optional(),
});

const Position = z.union([
  z.strictObject({
    lonLat: LonLat,
    accuracyM: z.number().positive(),
    method: z.enum(POSITION_METHODS),
    evidence: Text,
    cite: Cites,
    /** Excuse for a point that the boundary data put outside its 시군구 (reclaimed land). */
    outsideBoundary: Text.optional(),
    /** Excuse for standing closer than 50 m to another facility. */
    sharesPoint: Text.optional(),
  }),
  z.strictObject({ none: Text }),
]);

const Subject = {
  name: Text,
  /** Short name for map labels, at most some 12 letters in Korean. */
  label: Text.optional(),
  aliases: z.array(z.string()).optional(),
  summary: Text,
  /** A region of places.yaml. */
  region: Id,
  segments: z.array(Id),
  organisations: z.array(z.strictObject({ id: Id, role: z.enum(ORGANISATION_ROLES), cite: Cites })).optional(),
  milestones: z.array(MilestoneSeed).optional(),
  claims: z.array(ClaimSeed).optional(),
};

export const FacilitySeed = z.strictObject({
  ...Subject,
  kind: z.enum(FACILITY_KINDS),
  zones: z.array(SubjectId).optional(),
  position: Position,
});

const Circle = z.strictObject({ center: LonLat, radiusM: z.number().positive() });
export const Sketch = z.union([
  z.strictObject({ ring: z.array(LonLat).min(4) }),
  z.strictObject({ circles: z.array(Circle).min(1) }),
  z.strictObject({ union: z.array(SubjectId).min(1) }),
  z.strictObject({ points: z.array(LonLat).min(1) }),
  z.strictObject({ none: Text }),
]);

export const ZoneSeed = z.strictObject({
  ...Subject,
  kind: z.enum(ZONE_KINDS),
  sketch: Sketch,
  accuracyM: z.number().positive().optional(),
  /** What the outline was drawn after, in words, with its evidence. */
  drawn: z.strictObject({ how: Text, cite: Cites }),
  areaOfficialM2: z.number().positive().optional(),
  areaExcuse: Text.optional(),
});

export const ProgrammeSeed = z.strictObject({
  ...Subject,
  kind: z.enum(PROGRAMME_KINDS),
  parent: SubjectId.optional(),
  /** Facilities and zones that the programme is about. */
  about: z.array(SubjectId).optional(),
});

export const OrganisationSeed = z.strictObject({
  name: Text,
  aliases: z.array(z.string()).optional(),
  kind: z.enum(ORGANISATION_KINDS),
  region: Id,
  summary: Text.optional(),
  segments: z.array(Id).optional(),
  cite: Cites,
  place: Id.optional(),
  milestones: z.array(MilestoneSeed).optional(),
  claims: z.array(ClaimSeed).optional(),
});

export const OrganisationsFile = z.record(Id, OrganisationSeed);

export const RegionSeed = z.strictObject({
  name: Text,
  short: Text.optional(),
  level: z.enum(['country', 'sido', 'sigungu']),
  /** 행정구역 code: 2 digits for a 시도, 4 or 5 for a 시군구. */
  code: z
    .string()
    .regex(/^\d{2,5}$/)
    .optional(),
  parent: Id.optional(),
  /** Where the region's programmes are marked. */
  anchor: LonLat,
  /** First camera for the place buttons. */
  camera: z.strictObject({ center: LonLat, zoom: z.number() }).optional(),
});
export const VenueSeed = z.strictObject({
  name: Text,
  region: Id,
  position: Position,
});
export const PlacesFile = z.strictObject({ regions: z.record(Id, RegionSeed), venues: z.record(Id, VenueSeed) });

export const SegmentsFile = z.strictObject({
  groups: z.record(Id, z.strictObject({ name: Text, chain: z.boolean() })),
  segments: z.record(Id, z.strictObject({ name: Text, group: Id, note: Text.optional() })),
});

export const GlossaryFile = z.array(
  z.strictObject({
    id: Id,
    term: Text,
    meaning: Text,
    aliases: z.array(z.string()).optional(),
    cite: z.array(Cite).optional(),
  }),
);

export const RetiredFile = z.array(z.strictObject({ id: SubjectId, since: z.string(), why: Text }));

export const ReleaseFile = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  asOf: z.iso.date(),
  title: Text,
  description: Text,
});
