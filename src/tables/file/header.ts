import { LIMITS } from '../limits.ts';
import { problem, Refusal } from '../problem.ts';

/** A name of a column: blanks around it and the way its characters are composed do not matter. */
export const columnName = (text: string): string => text.trim().normalize('NFC');

/** Names of columns, or a `Refusal` of those that cannot be; `lineOf` says where the name of each stands. */
export const columnNames = (texts: readonly string[], lineOf: (column: number) => number): readonly string[] => {
  if (texts.length > LIMITS.columns)
    throw new Refusal(problem('too-many-columns', { line: lineOf(LIMITS.columns), wanted: LIMITS.columns }));
  const names = texts.map(columnName);
  const seen = new Set<string>();
  const problems = names.flatMap((name, i) => {
    const line = lineOf(i);
    // It has no name, so it is called by its number.
    if (name === '') return [problem('unnamed-column', { line, column: String(i + 1) })];
    if (name.length > LIMITS.name) return [problem('long-name', { line, value: name, wanted: LIMITS.name })];
    const double = seen.has(name);
    seen.add(name);
    return double ? [problem('double-column', { line, column: name })] : [];
  });
  if (problems.length > 0) throw new Refusal(...problems.slice(0, LIMITS.told));
  return names;
};
