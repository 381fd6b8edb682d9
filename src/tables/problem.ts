/** Everything for which a file, a mapping or a value of it is refused. The sentences are in `words/*.own.ts`. */
export const PROBLEMS = [
  // The file as a whole.
  'empty-file',
  'too-big',
  'not-text',
  'bad-encoding',
  'unknown-kind',
  'unreadable',
  'out-of-memory',
  // CSV.
  'no-rows',
  'too-many-rows',
  'too-many-columns',
  'unnamed-column',
  'double-column',
  'long-name',
  'huge-cell',
  'unclosed-quote',
  'stray-quote',
  'row-width',
  // GeoJSON.
  'bad-json',
  'too-deep',
  'not-geojson',
  'geometry-kind',
  'bad-geometry',
  'foreign-crs',
  // Values under a mapping.
  'not-a-number',
  'not-finite',
  'half-a-place',
  'swapped',
  'projected',
  'not-projected',
  'out-of-map',
  'bad-date',
  'date-out-of-range',
  'date-order',
  // The mapping.
  'bad-mapping',
  'other-columns',
  'too-many-values',
  // What is dropped together.
  'bad-project',
  'project-without-table',
  'two-tables',
] as const;
export type ProblemCode = (typeof PROBLEMS)[number];

/** Why something is refused, and where: `line` counts from 1 as an editor does, `column` is its name in the file. */
export type Problem = {
  readonly code: ProblemCode;
  readonly line: number | null;
  readonly column: string | null;
  /** What stands there, at most 80 characters of it. */
  readonly value?: string;
  /** What was expected: a limit, a number of columns. */
  readonly wanted?: string | number;
};

export const VALUE_SHOWN = 80;
export const problem = (
  code: ProblemCode,
  at: {
    readonly line?: number;
    readonly column?: string;
    readonly value?: string;
    readonly wanted?: string | number;
  } = {},
): Problem => ({
  code,
  line: at.line ?? null,
  column: at.column ?? null,
  ...(at.value === undefined ? {} : { value: at.value.slice(0, VALUE_SHOWN) }),
  ...(at.wanted === undefined ? {} : { wanted: at.wanted }),
});

/** Thrown where a file is read, caught where the worker answers; nothing else of a file is. */
export class Refusal extends Error {
  readonly problems: readonly Problem[];
  constructor(...problems: readonly Problem[]) {
    super(problems.map((p) => p.code).join(', '));
    this.problems = problems;
  }
}

/** What was asked for is wanted no more: its worker was ended, or something newer has begun. Nothing to be told. */
export class Closed extends Error {}
