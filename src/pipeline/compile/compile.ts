import type { Dataset, Outline, Position, Source, Subject, Text } from '../../model/dataset.ts';
import { dayOf } from '../../model/day.ts';
import { parseEdtf } from '../dates.ts';
import { type Entry, type SubjectEntry, subjectsOf, type World } from '../world.ts';
import { outlineOf, rounded } from './outline.ts';
import { parseCite, statementsOf } from './statements.ts';

const byId = <T extends { id: string }>(items: readonly T[]): T[] => items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const cites = (list: readonly string[]) => list.map(parseCite);

type PositionSeed = World['venues'][number]['value']['position'];
const positionOf = (seed: PositionSeed): { position: Position | null; positionReason: Text | null } =>
  'none' in seed
    ? { position: null, positionReason: seed.none }
    : {
        position: {
          lonLat: [...rounded(seed.lonLat)],
          accuracyM: seed.accuracyM,
          method: seed.method,
          evidence: seed.evidence,
          cites: cites(seed.cite),
          ...(seed.sharesPoint === undefined ? {} : { sharesPoint: seed.sharesPoint }),
        },
        positionReason: null,
      };

const sourceOf = ({ id, value }: World['sources'][number]): Source => {
  const { published, excuse: _, ...rest } = value;
  return {
    id,
    ...rest,
    published: { edtf: published, ...(parseEdtf(published) ?? { from: null, to: null }) },
  } as Source;
};

const subjectOf = (entry: SubjectEntry, world: World): Subject => {
  const { value } = entry;
  const base = {
    id: entry.id,
    type: entry.type,
    kind: value.kind,
    name: value.name,
    label: 'label' in value && value.label ? value.label : value.name,
    aliases: value.aliases ?? [],
    summary: value.summary ?? null,
    region: value.region,
    segments: value.segments ?? [],
    zones: [],
    parent: null,
    about: [],
    organisations:
      'organisations' in value
        ? (value.organisations ?? []).map((o) => ({ id: o.id, role: o.role, cites: cites(o.cite) }))
        : [],
    position: null,
    positionReason: null,
    outline: null,
    place: null,
    cites: [],
  } satisfies Subject;
  switch (entry.type) {
    case 'facility':
      return { ...base, ...positionOf(entry.value.position), zones: entry.value.zones ?? [] };
    case 'zone':
      return { ...base, outline: outlineOf(entry, world.zones, cites) satisfies Outline };
    case 'programme':
      return { ...base, parent: entry.value.parent ?? null, about: entry.value.about ?? [] };
    case 'organisation':
      return { ...base, place: entry.value.place ?? null, cites: cites(entry.value.cite) };
  }
};

const regionOf = ({ id, value }: World['regions'][number]): Dataset['regions'][number] => ({
  id,
  name: value.name,
  short: value.short ?? value.name,
  level: value.level,
  code: value.code ?? null,
  parent: value.parent ?? null,
  anchor: [...rounded(value.anchor)],
  camera: value.camera ? { center: [value.camera.center[0], value.camera.center[1]], zoom: value.camera.zoom } : null,
});

const named = <T extends object>({ id, value }: Entry<T>) => ({ id, ...value });

/** The dataset of a world that has no problems. Everything is sorted by id, except word lists, which keep their order. */
export const compile = (world: World): Dataset => {
  if (!world.release) throw new Error('the world has no release');
  const { version, asOf, title, description } = world.release.value;
  const lastDay = dayOf(asOf);
  const published = new Map(world.sources.map((s) => [s.id, parseEdtf(s.value.published)?.to ?? lastDay]));
  const statements = subjectsOf(world).map((s) => statementsOf(s, (id) => published.get(id) ?? lastDay));
  return {
    version,
    asOf: lastDay,
    title,
    description,
    sources: byId(world.sources.map(sourceOf)),
    subjects: byId(subjectsOf(world).map((s) => subjectOf(s, world))),
    milestones: byId(statements.flatMap((s) => s.milestones)),
    claims: byId(statements.flatMap((s) => s.claims)),
    regions: byId(world.regions.map(regionOf)),
    venues: byId(
      world.venues.map(({ id, value }) => ({
        id,
        name: value.name,
        region: value.region,
        ...positionOf(value.position),
      })),
    ),
    groups: world.groups.map(named),
    segments: world.segments.map(({ id, value }) => ({ id, name: value.name, group: value.group })),
    glossary: world.glossary.map(({ value }) => ({
      id: value.id,
      term: value.term,
      meaning: value.meaning,
      aliases: value.aliases ?? [],
    })),
  };
};
