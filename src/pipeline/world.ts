import { z } from 'zod';
import { StorySeed } from '../model/stories.ts';
import type { Path, Problem, SeedFile } from './problem.ts';
import { problemAt } from './problem.ts';
import type { Seeds } from './readSeeds.ts';
import * as schema from './schema.ts';

/** One record of the seeds with the place it stands in. */
export type Entry<T> = { readonly id: string; readonly value: T; readonly file: SeedFile; readonly path: Path };
export type World = {
  readonly sources: readonly Entry<z.infer<typeof schema.SourceSeed>>[];
  readonly facilities: readonly Entry<z.infer<typeof schema.FacilitySeed>>[];
  readonly zones: readonly Entry<z.infer<typeof schema.ZoneSeed>>[];
  readonly programmes: readonly Entry<z.infer<typeof schema.ProgrammeSeed>>[];
  readonly organisations: readonly Entry<z.infer<typeof schema.OrganisationSeed>>[];
  readonly regions: readonly Entry<z.infer<typeof schema.RegionSeed>>[];
  readonly venues: readonly Entry<z.infer<typeof schema.VenueSeed>>[];
  readonly groups: readonly Entry<z.infer<typeof schema.SegmentsFile>['groups'][string]>[];
  readonly segments: readonly Entry<z.infer<typeof schema.SegmentsFile>['segments'][string]>[];
  readonly glossary: readonly Entry<z.infer<typeof schema.GlossaryFile>[number]>[];
  readonly retired: readonly Entry<z.infer<typeof schema.RetiredFile>[number]>[];
  readonly stories: readonly Entry<StorySeed>[];
  readonly release: Entry<z.infer<typeof schema.ReleaseFile>> | undefined;
  /** Paths of files left out because of their form: what they hold is not known, which is not the same as missing. */
  readonly unread: ReadonlySet<string>;
};

const MESSAGES: Record<string, (issue: z.core.$ZodIssue) => Problem['what']> = {
  invalid_type: (i) => ({ ko: `값의 종류가 다릅니다 (${'expected' in i ? i.expected : ''} 자리)`, en: i.message }),
  unrecognized_keys: (i) => ({ ko: `모르는 항목입니다: ${'keys' in i ? i.keys.join(', ') : ''}`, en: i.message }),
  invalid_value: (i) => ({
    ko: `쓸 수 없는 값입니다 (${'values' in i ? i.values.join(' | ') : ''} 중 하나)`,
    en: i.message,
  }),
};

const schemaProblem = (file: SeedFile, issue: z.core.$ZodIssue): Problem => {
  const path = issue.path.map((p) => (typeof p === 'symbol' ? String(p) : p));
  const key = issue.code === 'unrecognized_keys' && 'keys' in issue ? issue.keys.slice(0, 1) : [];
  return problemAt(
    file,
    [...path, ...key],
    MESSAGES[issue.code]?.(issue) ?? { ko: `형식에 맞지 않습니다: ${issue.message}`, en: issue.message },
    { ko: 'seeds/README.md의 형식대로 고치세요', en: 'mend it after the form in seeds/README.md' },
  );
};

const FOLDERS = ['sources', 'facilities', 'zones', 'programmes', 'stories'];
const SINGLES = ['organisations', 'places', 'segments', 'glossary', 'retired', 'release'];
const PLACES = new RegExp(`^seeds/(?:(?:${FOLDERS.join('|')})/.+|(?:${SINGLES.join('|')}))\\.yaml$`);

/** A file that stands where nobody reads it would be lost without a word. */
const strays = (seeds: Seeds): Problem[] =>
  seeds.files
    .filter((file) => !PLACES.test(file.path))
    .map((file) =>
      problemAt(
        file,
        [],
        { ko: '아무도 읽지 않는 자리에 있는 파일입니다', en: 'nobody reads a file in this place' },
        {
          ko: `seeds/의 ${FOLDERS.join(', ')} 가운데 한 폴더로 옮기고 이름을 .yaml로 끝내세요`,
          en: `move it to one of ${FOLDERS.join(', ')} in seeds/ and end its name in .yaml`,
        },
      ),
    );

/** Files by shape, and every problem of form. A file with a problem of form is left out of the world. */
export const buildWorld = (seeds: Seeds): { world: World; problems: readonly Problem[] } => {
  const problems: Problem[] = [...seeds.problems];
  const parse = <S extends z.core.$ZodType>(file: SeedFile, shape: S): z.infer<S> | undefined => {
    const result = z.safeParse(shape, file.value);
    if (result.success) return result.data;
    problems.push(...result.error.issues.map((issue) => schemaProblem(file, issue)));
    return undefined;
  };
  const folder = <S extends z.core.$ZodType>(name: string, shape: S): Entry<z.infer<S>>[] =>
    seeds.files
      .filter((file) => file.path.startsWith(`seeds/${name}/`))
      .flatMap((file) => {
        const value = parse(file, shape);
        return value === undefined ? [] : [{ id: file.id, value, file, path: [] }];
      });
  const single = <S extends z.ZodType>(name: string, shape: S): { value: z.infer<S>; file: SeedFile } | undefined => {
    const path = `seeds/${name}.yaml`;
    const file = seeds.files.find((f) => f.path === path);
    if (!file) {
      const isThere = seeds.problems.some((p) => p.file === path);
      if (isThere) return undefined;
      problems.push({
        file: path,
        line: 1,
        column: 1,
        at: '',
        what: { ko: '파일이 없습니다', en: 'the file is missing' },
        mend: { ko: '이 파일을 되돌리거나 새로 쓰세요', en: 'restore it or write it' },
      });
      return undefined;
    }
    const value = parse(file, shape);
    return value === undefined ? undefined : { value, file };
  };
  const entries = <T>(
    part: { file: SeedFile } | undefined,
    record: Record<string, T> | undefined,
    ...path: string[]
  ): Entry<T>[] =>
    part && record
      ? Object.entries(record).map(([id, value]) => ({ id, value, file: part.file, path: [...path, id] }))
      : [];
  const list = <T extends { id: string }>(part: { value: T[]; file: SeedFile } | undefined): Entry<T>[] =>
    part ? part.value.map((value, index) => ({ id: value.id, value, file: part.file, path: [index] })) : [];

  problems.push(...strays(seeds));
  const organisations = single('organisations', schema.OrganisationsFile);
  const places = single('places', schema.PlacesFile);
  const segments = single('segments', schema.SegmentsFile);
  const release = single('release', schema.ReleaseFile);
  const world: World = {
    sources: folder('sources', schema.SourceSeed),
    facilities: folder('facilities', schema.FacilitySeed),
    zones: folder('zones', schema.ZoneSeed),
    programmes: folder('programmes', schema.ProgrammeSeed),
    organisations: entries(organisations, organisations?.value),
    regions: entries(places, places?.value.regions, 'regions'),
    venues: entries(places, places?.value.venues, 'venues'),
    groups: entries(segments, segments?.value.groups, 'groups'),
    segments: entries(segments, segments?.value.segments, 'segments'),
    glossary: list(single('glossary', schema.GlossaryFile)),
    retired: list(single('retired', schema.RetiredFile)),
    stories: folder('stories', StorySeed),
    release: release ? { id: 'release', value: release.value, file: release.file, path: [] } : undefined,
    unread: new Set(),
  };
  return { world: { ...world, unread: new Set(problems.map((p) => p.file)) }, problems };
};

export type SubjectEntry =
  | (Entry<z.infer<typeof schema.FacilitySeed>> & { readonly type: 'facility' })
  | (Entry<z.infer<typeof schema.ZoneSeed>> & { readonly type: 'zone' })
  | (Entry<z.infer<typeof schema.ProgrammeSeed>> & { readonly type: 'programme' })
  | (Entry<z.infer<typeof schema.OrganisationSeed>> & { readonly type: 'organisation' });

/** Everything that statements are about, in the order of the published files. */
export const subjectsOf = (world: World): readonly SubjectEntry[] => [
  ...world.facilities.map((e) => ({ ...e, type: 'facility' as const })),
  ...world.zones.map((e) => ({ ...e, type: 'zone' as const })),
  ...world.programmes.map((e) => ({ ...e, type: 'programme' as const })),
  ...world.organisations.map((e) => ({ ...e, type: 'organisation' as const })),
];
export type MilestoneSeed = z.infer<typeof schema.MilestoneSeed>;
export type ClaimSeed = z.infer<typeof schema.ClaimSeed>;
export type SourceSeed = z.infer<typeof schema.SourceSeed>;
