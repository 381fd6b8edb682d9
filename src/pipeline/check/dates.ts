import { isoOf, type Span } from '../../model/day.ts';
import { parseEdtf, resolvePhrase } from '../dates.ts';
import { type Path, type Problem, problemAt, type SeedFile } from '../problem.ts';
import { type ClaimSeed, type MilestoneSeed, subjectsOf, type World } from '../world.ts';

type Statement = { readonly file: SeedFile; readonly path: Path; readonly value: MilestoneSeed | ClaimSeed };

const badDate = (file: SeedFile, path: Path, text: string): Problem =>
  problemAt(
    file,
    path,
    { ko: `읽을 수 없는 날짜입니다: ${text}`, en: `not a date that can be read: ${text}` },
    {
      ko: 'EDTF로 쓰세요: 2024-05, 2023/2026, ../2030, 2025-11/..',
      en: 'write EDTF: 2024-05, 2023/2026, ../2030, 2025-11/..',
    },
  );

const problemsOf = ({ file, path, value }: Statement, published: ReadonlyMap<string, Span>): Problem[] => {
  const at = (key: string): Path => [...path, key];
  if (value.date === undefined) {
    const orphan = value.resolved ?? value.datedBy;
    return orphan === undefined
      ? []
      : [
          problemAt(
            file,
            path,
            { ko: 'date 없이 resolved/datedBy만 있습니다', en: '`resolved` or `datedBy` without a date' },
            { ko: 'date를 적거나 이 항목을 지우세요', en: 'write the date or delete these' },
          ),
        ];
  }
  const span = parseEdtf(value.date);
  if (span === null) return [badDate(file, at('date'), value.date)];
  const source = published.get((value.cite[0] ?? '').split('#')[0] ?? '');
  if (!source) return [];
  const problems: Problem[] = [];
  if (value.modality !== 'reported' && span.to !== null && source.from !== null && span.to < source.from)
    problems.push(
      problemAt(
        file,
        at('date'),
        {
          ko: `계획한 날(${isoOf(span.to)}까지)이 출처가 나온 날(${isoOf(source.from)})보다 앞섭니다`,
          en: `the planned date (until ${isoOf(span.to)}) lies before its source was published (${isoOf(source.from)})`,
        },
        { ko: '날짜나 modality(reported?)를 고치세요', en: 'mend the date, or the modality (reported?)' },
      ),
    );
  if (value.modality === 'reported' && span.from !== null && source.to !== null && span.from > source.to)
    problems.push(
      problemAt(
        file,
        at('date'),
        {
          ko: `보도된 일(${isoOf(span.from)})이 출처가 나온 날(${isoOf(source.to)})보다 뒤입니다`,
          en: `what is reported (${isoOf(span.from)}) lies after its source was published (${isoOf(source.to)})`,
        },
        { ko: '날짜나 modality(planned?)를 고치세요', en: 'mend the date, or the modality (planned?)' },
      ),
    );
  if (value.resolved === 'outside' && value.datedBy === undefined && source.from !== null)
    problems.push(
      problemAt(
        file,
        at('resolved'),
        { ko: '날짜를 알려 준 다른 출처(datedBy)가 없습니다', en: 'resolved outside, but `datedBy` names no source' },
        { ko: 'datedBy에 그 출처를 적으세요', en: 'name that source in `datedBy`' },
      ),
    );
  if (value.resolved === 'publication') problems.push(...phraseProblems(file, at('written'), value, source));
  return problems;
};

const phraseProblems = (file: SeedFile, path: Path, value: MilestoneSeed | ClaimSeed, source: Span): Problem[] => {
  const phrase = value.written ?? '';
  const day = source.to ?? source.from;
  const resolved = day === null ? null : resolvePhrase(phrase, isoOf(day));
  if (resolved === null)
    return [
      problemAt(
        file,
        path,
        { ko: `표에 없는 날짜 표현입니다: '${phrase}'`, en: `a date phrase that the table does not know: '${phrase}'` },
        {
          ko: 'written을 표의 꼴로 쓰거나 resolved를 inferred로 하세요',
          en: 'write it as the table has it, or set `resolved: inferred`',
        },
      ),
    ];
  return resolved === value.date
    ? []
    : [
        problemAt(
          file,
          path,
          {
            ko: `'${phrase}'은(는) ${resolved}인데 date는 ${value.date}입니다`,
            en: `'${phrase}' resolves to ${resolved}, but the date is ${value.date}`,
          },
          { ko: '둘 가운데 틀린 쪽을 고치세요', en: 'mend whichever is wrong' },
        ),
      ];
};

/** Dates are EDTF that can be read, plans do not lie before their source, reports not after it, phrases resolve as the table says. */
export const checkDates = (world: World): readonly Problem[] => {
  const published = new Map(world.sources.map((s) => [s.id, parseEdtf(s.value.published)] as const));
  const unreadable = world.sources
    .filter((s) => published.get(s.id) === null)
    .map((s) => badDate(s.file, ['published'], s.value.published));
  const spans = new Map([...published].flatMap(([id, span]) => (span ? [[id, span] as const] : [])));
  const statements = subjectsOf(world).flatMap((s) => [
    ...(s.value.milestones ?? []).map((value, i) => ({ file: s.file, path: [...s.path, 'milestones', i], value })),
    ...(s.value.claims ?? []).map((value, i) => ({ file: s.file, path: [...s.path, 'claims', i], value })),
  ]);
  return [...unreadable, ...statements.flatMap((s) => problemsOf(s, spans))];
};
