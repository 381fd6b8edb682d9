import { type Path, type Problem, problemAt } from '../problem.ts';
import { type SubjectEntry, subjectsOf, type World } from '../world.ts';

type Reference = { readonly path: Path; readonly id: string; readonly to: keyof typeof WORDS };
const WORDS = {
  region: { ko: '지역', en: 'region', file: 'seeds/places.yaml' },
  venue: { ko: '장소', en: 'venue', file: 'seeds/places.yaml' },
  segment: { ko: '산업 분야', en: 'segment', file: 'seeds/segments.yaml' },
  organisation: { ko: '기관', en: 'organisation', file: 'seeds/organisations.yaml' },
  subject: { ko: '기록', en: 'record', file: 'seeds/' },
  zone: { ko: '구역', en: 'zone', file: 'seeds/zones/' },
  programme: { ko: '사업', en: 'programme', file: 'seeds/programmes/' },
  milestone: { ko: '일정', en: 'milestone', file: '' },
  claim: { ko: '값', en: 'claim', file: '' },
} as const;

const KINDS = ['facilities', 'zones', 'programmes'];
/** Where the record named may stand. One that could not be read has a problem of its own; what refers to it has none. */
const homesOf = ({ to, id }: Reference): readonly string[] => {
  const { file } = WORDS[to];
  if (to === 'subject') return [...KINDS.map((kind) => `seeds/${kind}/${id}.yaml`), 'seeds/organisations.yaml'];
  return [file.endsWith('/') ? `${file}${id}.yaml` : file];
};

const many = (ids: readonly string[] | undefined, to: Reference['to'], ...path: string[]): Reference[] =>
  (ids ?? []).map((id, i) => ({ id, to, path: [...path, i] }));
const one = (id: string | undefined, to: Reference['to'], ...path: (string | number)[]): Reference[] =>
  id === undefined ? [] : [{ id, to, path }];

const referencesOf = (s: SubjectEntry): readonly Reference[] => [
  ...one(s.value.region, 'region', 'region'),
  ...many(s.value.segments, 'segment', 'segments'),
  ...(s.value.milestones ?? []).flatMap((m, i) => [
    ...one(m.place, 'venue', 'milestones', i, 'place'),
    ...one(m.confirms, 'milestone', 'milestones', i, 'confirms'),
    ...one(m.revises, 'milestone', 'milestones', i, 'revises'),
  ]),
  ...(s.value.claims ?? []).flatMap((c, i) => one(c.partOf, 'claim', 'claims', i, 'partOf')),
  ...('organisations' in s.value
    ? (s.value.organisations ?? []).flatMap((o, i) => one(o.id, 'organisation', 'organisations', i, 'id'))
    : []),
  ...(s.type === 'facility' ? many(s.value.zones, 'zone', 'zones') : []),
  ...(s.type === 'zone' && 'union' in s.value.sketch ? many(s.value.sketch.union, 'zone', 'sketch', 'union') : []),
  ...(s.type === 'programme'
    ? [...one(s.value.parent, 'programme', 'parent'), ...many(s.value.about, 'subject', 'about')]
    : []),
  ...(s.type === 'organisation' ? one(s.value.place, 'venue', 'place') : []),
];

/** Every id that a record names exists. */
export const checkReferences = (world: World): readonly Problem[] => {
  const ids = (entries: readonly { id: string }[]) => new Set(entries.map((e) => e.id));
  const subjects = subjectsOf(world);
  const known = {
    region: ids(world.regions),
    venue: ids(world.venues),
    segment: ids(world.segments),
    organisation: ids(world.organisations),
    zone: ids(world.zones),
    programme: ids(world.programmes),
    subject: ids(subjects),
  };
  const missing = (entry: { file: SubjectEntry['file']; path: Path }, { path, id, to }: Reference): Problem =>
    problemAt(
      entry.file,
      [...entry.path, ...path],
      { ko: `없는 ${WORDS[to].ko}입니다: ${id}`, en: `there is no ${WORDS[to].en} '${id}'` },
      WORDS[to].file
        ? {
            ko: `철자를 고치거나 ${WORDS[to].file}에 먼저 적으세요`,
            en: `mend the spelling or write it in ${WORDS[to].file} first`,
          }
        : { ko: '이 기록 안의 id를 쓰세요', en: 'use an id of this record' },
    );
  const ofSubjects = subjects.flatMap((s) => {
    const own = { milestone: ids(s.value.milestones ?? []), claim: ids(s.value.claims ?? []) };
    return referencesOf(s)
      .filter(({ id, to }) => !(to === 'milestone' || to === 'claim' ? own[to] : known[to]).has(id))
      .filter((reference) => !homesOf(reference).some((home) => world.unread.has(home)))
      .map((reference) => missing(s, reference));
  });
  const ofPlaces = [
    ...world.regions.flatMap((r) => one(r.value.parent, 'region', 'parent').map((ref) => ({ entry: r, ref }))),
    ...world.venues.flatMap((v) => one(v.value.region, 'region', 'region').map((ref) => ({ entry: v, ref }))),
  ]
    .filter(({ ref }) => !known.region.has(ref.id))
    .map(({ entry, ref }) => missing(entry, ref));
  const groups = ids(world.groups);
  const ofSegments = world.segments
    .filter((s) => !groups.has(s.value.group))
    .map((s) =>
      problemAt(
        s.file,
        [...s.path, 'group'],
        { ko: `없는 분야 묶음입니다: ${s.value.group}`, en: `there is no segment group '${s.value.group}'` },
        { ko: '같은 파일의 groups에 적으세요', en: 'write it under groups in the same file' },
      ),
    );
  return [...ofSubjects, ...ofPlaces, ...ofSegments];
};
