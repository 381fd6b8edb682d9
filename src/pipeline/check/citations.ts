import { type Path, type Problem, problemAt, type SeedFile } from '../problem.ts';
import { type SourceSeed, subjectsOf, type World } from '../world.ts';

type Citation = { readonly file: SeedFile; readonly path: Path; readonly cite: string };

const citesIn = (file: SeedFile, base: Path, value: unknown): Citation[] => {
  if (Array.isArray(value)) return value.flatMap((item, i) => citesIn(file, [...base, i], item));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    (key === 'cite' || key === 'datedBy') && Array.isArray(child)
      ? child.flatMap((cite, i) => (typeof cite === 'string' ? [{ file, path: [...base, key, i], cite }] : []))
      : citesIn(file, [...base, key], child),
  );
};

type Library = { readonly sources: ReadonlyMap<string, SourceSeed>; readonly unread: ReadonlySet<string> };

const problemOf = ({ file, path, cite }: Citation, { sources, unread }: Library): Problem | undefined => {
  const [id = '', paragraph] = cite.split('#');
  const source = sources.get(id);
  if (!source && unread.has(`seeds/sources/${id}.yaml`)) return undefined;
  if (!source)
    return problemAt(
      file,
      path,
      { ko: `없는 출처입니다: ${id}`, en: `there is no source '${id}'` },
      {
        ko: `철자를 고치거나 seeds/sources/${id}.yaml을 쓰세요`,
        en: `mend the spelling or write seeds/sources/${id}.yaml`,
      },
    );
  if (source.kind === 'seed' && paragraph === undefined)
    return problemAt(
      file,
      path,
      { ko: '원문 문단 번호가 없습니다', en: 'the paragraph of the document is missing' },
      { ko: `${id}#문단 꼴로 쓰세요`, en: `write ${id}#paragraph` },
    );
  if (paragraph !== undefined && Number(paragraph) > (source.paragraphs ?? 0))
    return problemAt(
      file,
      path,
      {
        ko: `${id}에는 ${paragraph}번째 문단이 없습니다 (모두 ${source.paragraphs ?? 0}문단)`,
        en: `${id} has no paragraph ${paragraph} (it has ${source.paragraphs ?? 0})`,
      },
      { ko: '빈 줄을 뺀 줄 번호를 다시 세어 고치세요', en: 'count the non-empty lines again' },
    );
  return undefined;
};

/** Every cite names a source and a paragraph that exist; every source is cited or says why it is kept. */
export const checkCitations = (world: World): readonly Problem[] => {
  const sources = new Map(world.sources.map((s) => [s.id, s.value]));
  const citations = [...subjectsOf(world), ...world.venues, ...world.glossary].flatMap((e) =>
    citesIn(e.file, e.path, e.value),
  );
  const cited = new Set(citations.map((c) => c.cite.split('#')[0]));
  // Only when everything was read can one say that nothing cites a source.
  const unused = world.sources
    .filter((s) => world.unread.size === 0 && !cited.has(s.id) && s.value.excuse === undefined)
    .map((s) =>
      problemAt(
        s.file,
        [],
        { ko: '아무 값도 이 출처를 들지 않습니다', en: 'no value cites this source' },
        {
          ko: '인용하거나, 두는 까닭을 excuse에 적거나, 지우세요',
          en: 'cite it, say in `excuse` why it is kept, or delete it',
        },
      ),
    );
  const incomplete = world.sources
    .filter((s) => s.value.kind === 'seed' && (s.value.paragraphs === undefined || s.value.seedFile === undefined))
    .map((s) =>
      problemAt(
        s.file,
        ['kind'],
        {
          ko: '원문(seed) 출처에 paragraphs나 seedFile이 없습니다',
          en: 'a seed source needs `paragraphs` and `seedFile`',
        },
        { ko: '원문 파일 이름과 문단 수를 적으세요', en: 'write the file name and its number of paragraphs' },
      ),
    );
  return [...citations.flatMap((c) => problemOf(c, { sources, unread: world.unread }) ?? []), ...unused, ...incomplete];
};
