import type { Cite, Claim, Dated, Milestone } from '../../model/dataset.ts';
import type { Day } from '../../model/day.ts';
import { parseEdtf } from '../dates.ts';
import type { ClaimSeed, MilestoneSeed, SubjectEntry } from '../world.ts';

export const parseCite = (cite: string): Cite => {
  const [source = '', paragraph] = cite.split('#');
  return { source, paragraph: paragraph === undefined ? null : Number(paragraph) };
};

/** Day on which each source counts for the knowledge clock: the end of its publication, or the as-of day. */
export type KnownFrom = (sourceId: string) => Day;

const earliest = (cites: readonly Cite[], knownFrom: KnownFrom): Day =>
  Math.min(...cites.map((c) => knownFrom(c.source)));

const datedOf = (seed: MilestoneSeed | ClaimSeed): Dated | null => {
  const span = seed.date === undefined ? null : parseEdtf(seed.date);
  if (seed.date === undefined || span === null) return null;
  return {
    edtf: seed.date,
    ...span,
    resolved: seed.resolved ?? 'stated',
    ...(seed.written === undefined ? {} : { written: seed.written }),
    datedBy: (seed.datedBy ?? []).map(parseCite),
  };
};

/** What milestones and claims have in common. A date that another source gave is known only when that one is. */
const common = (subject: string, seed: MilestoneSeed | ClaimSeed, knownFrom: KnownFrom) => {
  const cites = seed.cite.map(parseCite);
  const date = datedOf(seed);
  const known = Math.max(
    earliest(cites, knownFrom),
    date && date.datedBy.length > 0 ? earliest(date.datedBy, knownFrom) : Number.NEGATIVE_INFINITY,
  );
  return {
    id: `${subject}:${seed.id}`,
    subject,
    modality: seed.modality,
    date,
    statement: seed.statement,
    cites,
    known,
    preferred: seed.preferred ?? true,
    ...(seed.why === undefined ? {} : { why: seed.why }),
  };
};

const milestoneOf = (subject: string, seed: MilestoneSeed, knownFrom: KnownFrom): Milestone => ({
  ...common(subject, seed, knownFrom),
  stage: seed.stage,
  ...(seed.confirms === undefined ? {} : { confirms: `${subject}:${seed.confirms}` }),
  ...(seed.revises === undefined ? {} : { revises: `${subject}:${seed.revises}` }),
  ...(seed.place === undefined ? {} : { place: seed.place }),
});

const claimOf = (subject: string, seed: ClaimSeed, knownFrom: KnownFrom): Claim => ({
  ...common(subject, seed, knownFrom),
  property: seed.property,
  value: seed.value ?? null,
  unit: seed.unit ?? null,
  funding: seed.funding ?? null,
  partOf: seed.partOf === undefined ? null : `${subject}:${seed.partOf}`,
  ...(seed.gap === undefined ? {} : { gap: seed.gap }),
});

/** A dated target stands on the timeline too: an event of modality target, on the day by which it is aimed at. */
const targetMark = (claim: Claim): Milestone => {
  const { id, subject, date, statement, cites, known, preferred } = claim;
  return {
    id: `${id}.due`,
    subject,
    stage: 'event',
    modality: 'target',
    date,
    statement,
    cites,
    known,
    preferred,
    claim: id,
  };
};

export const statementsOf = (
  subject: SubjectEntry,
  knownFrom: KnownFrom,
): { milestones: readonly Milestone[]; claims: readonly Claim[] } => {
  const claims = (subject.value.claims ?? []).map((c) => claimOf(subject.id, c, knownFrom));
  const marks = claims.filter((c) => c.modality === 'target' && c.date !== null).map(targetMark);
  return {
    milestones: [...(subject.value.milestones ?? []).map((m) => milestoneOf(subject.id, m, knownFrom)), ...marks],
    claims,
  };
};
