/** One thing that is wrong with the seeds: where, what, and what to do, Korean first. */
export type Problem = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Path in the record, such as `claims.2.value`. */
  readonly at: string;
  readonly what: Bilingual;
  readonly mend: Bilingual;
};
export type Bilingual = { readonly ko: string; readonly en: string };
export type Path = readonly (string | number)[];

/** One YAML file with the place of every value in it. */
export type SeedFile = {
  readonly path: string;
  /** The record id: the path below its kind folder, without the ending. */
  readonly id: string;
  readonly value: unknown;
  readonly locate: (path: Path) => { readonly line: number; readonly column: number };
};

export const problemAt = (file: SeedFile, path: Path, what: Bilingual, mend: Bilingual): Problem => ({
  file: file.path,
  ...file.locate(path),
  at: path.join('.'),
  what,
  mend,
});

const byPlace = (a: Problem, b: Problem) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;

export const formatProblem = (p: Problem): string =>
  [
    `${p.file}:${p.line}:${p.column}${p.at ? `  ${p.at}` : ''}`,
    `  ${p.what.ko} → ${p.mend.ko}`,
    `  ${p.what.en} → ${p.mend.en}`,
  ].join('\n');

export const formatProblems = (problems: readonly Problem[]): string =>
  [
    ...problems.toSorted(byPlace).map(formatProblem),
    '',
    `문제 ${problems.length}건 · data/는 그대로 두었습니다. / ${problems.length} problem${problems.length === 1 ? '' : 's'}; data/ was left as it was.`,
  ].join('\n');
