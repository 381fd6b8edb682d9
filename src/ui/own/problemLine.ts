import type { Problem, ProblemCode } from '../../tables/problem.ts';
import type { OwnWords, Said } from '../../words/ko.own.ts';

/** What is wrong with a file or a value, where, and what to do. */
export const problemLine = (words: OwnWords, { code, line, column, value, wanted }: Problem): string => {
  // A code without its sentence is an error of types here.
  const sentences: Readonly<Record<ProblemCode, (said: Said) => string>> = words.problem;
  const said = { ...(value === undefined ? {} : { value }), ...(wanted === undefined ? {} : { wanted }) };
  const where = [line === null ? null : words.at.line(line), column === null ? null : columnSaid(words, code, column)];
  return words.placed(where.filter((part) => part !== null).join(', '), sentences[code](said));
};

/** A column without a name goes by its place, where its file has one; an empty name says nothing. */
const columnSaid = ({ at }: OwnWords, code: ProblemCode, column: string): string | null => {
  if (column.trim() === '') return null;
  return code === 'unnamed-column' && /^\d+$/.test(column) ? at.nthColumn(Number(column)) : at.column(column);
};
