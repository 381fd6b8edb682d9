import { linesUpward } from '../file/lines.ts';
import { LIMITS } from '../limits.ts';
import { type Problem, type ProblemCode, problem } from '../problem.ts';
import type { Source } from '../types.ts';

/** Where the problems of the values of a table gather, in the order of its rows: the first are told, all are counted. */
export type Gathered = {
  readonly add: (code: ProblemCode, row: number, column: string, value: string) => void;
  readonly told: readonly Problem[];
  readonly count: () => number;
};

export const gather = (source: Source): Gathered => {
  const lineOf = linesUpward(source.bytes);
  const told: Problem[] = [];
  let count = 0;
  return {
    told,
    count: () => count,
    add: (code, row, column, value) => {
      count += 1;
      if (told.length >= LIMITS.told) return;
      const line = source.lines ? (source.lines[row] ?? 1) : lineOf(source.starts[row] ?? 0);
      told.push(problem(code, { line, column, value }));
    },
  };
};
