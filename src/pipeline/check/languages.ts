import { type Path, type Problem, problemAt, type SeedFile } from '../problem.ts';
import { subjectsOf, type World } from '../world.ts';

const HANGUL = /[가-힣]/;
const isText = (value: object): value is { ko: string; en: string } => 'ko' in value && 'en' in value;

const problemsIn = (file: SeedFile, path: Path, value: unknown): Problem[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (!isText(value))
    return Object.entries(value).flatMap(([key, child]) =>
      problemsIn(file, [...path, Array.isArray(value) ? Number(key) : key], child),
    );
  if (!/\p{L}/u.test(value.en) || !HANGUL.test(value.en)) return [];
  return [
    problemAt(
      file,
      [...path, 'en'],
      { ko: '영어 글에 한글이 있습니다', en: 'the English text holds Hangul' },
      { ko: '영어로 옮기세요', en: 'translate it' },
    ),
  ];
};

/** Both languages are there (the schema) and the English one is English. Glossary terms may quote Korean. */
export const checkLanguages = (world: World): readonly Problem[] =>
  [...subjectsOf(world), ...world.venues, ...world.regions, ...world.sources].flatMap((e) =>
    problemsIn(e.file, e.path, e.value),
  );
