import { type Progress, ROWS_TOLD_EVERY, SILENT } from '../file/progress.ts';
import { eachRow, rowsOf, textOf } from '../file/source.ts';
import { LIMITS } from '../limits.ts';
import { refuseUnfit } from '../mapping/mapping.ts';
import { type Problem, problem } from '../problem.ts';
import { type Columns, EVER, type Mapping, NEVER, type Source } from '../types.ts';
import { type FacetCodes, facetCodes } from './facetCodes.ts';
import { type Gathered, gather } from './problems.ts';
import { datesInto } from './readDates.ts';
import { numberAt, type Pairs, placesInto } from './readPlaces.ts';

export type ReadColumns = {
  readonly columns: Columns;
  /** Of each facet, the segment first, its values by code. */
  readonly facets: readonly (readonly string[])[];
  /** The first of them. */
  readonly problems: readonly Problem[];
  readonly count: number;
  /** Rows whose start is mapped and not known. */
  readonly undated: number;
  readonly pairs: Pairs;
};

/** Whether a table is loaded with the problems that it has under a mapping. */
export const canLoad = (mapping: Mapping, read: Pick<ReadColumns, 'count' | 'problems'>): boolean =>
  read.count === 0 || (mapping.unread === 'unknown' && !isBlocked(read));
/** A column with too many values is no facet, and nothing of it is unknown. */
export const isBlocked = ({ problems }: Pick<ReadColumns, 'problems'>): boolean =>
  problems.some(({ code }) => code === 'too-many-values');

/** Columns that are facets: the segment first. */
export const facetColumns = (mapping: Mapping): readonly string[] => [
  ...(mapping.segment === null ? [] : [mapping.segment]),
  ...mapping.facets,
];

const emptyColumns = (rows: number, mapping: Mapping): Columns => ({
  rows,
  lon: new Float64Array(rows).fill(Number.NaN),
  lat: new Float64Array(rows).fill(Number.NaN),
  maybeFrom: new Int16Array(rows).fill(EVER),
  sureFrom: new Int16Array(rows).fill(EVER),
  maybeGone: new Int16Array(rows).fill(NEVER),
  gone: new Int16Array(rows).fill(NEVER),
  codes: facetColumns(mapping).map(() => new Uint8Array(rows)),
  amount: mapping.amount === null ? null : new Float64Array(rows).fill(Number.NaN),
});

/** Reads a facet of a row; a column that has too many values for one is told once, and no longer read. */
const facetInto = (column: string, codes: Uint8Array, dictionary: FacetCodes, tooMany: (problem: Problem) => void) => {
  let over = false;
  return (row: number, bytes: Uint8Array, from: number, to: number): void => {
    if (over) return;
    const code = dictionary.codeOf(bytes, from, to);
    over = code < 0;
    if (over) tooMany(problem('too-many-values', { column, wanted: LIMITS.values }));
    else codes[row] = code;
  };
};

const amountInto = (column: string, amounts: Float64Array, problems: Gathered) => {
  return (row: number, bytes: Uint8Array, from: number, to: number): void => {
    const amount = numberAt(bytes, from, to);
    if (typeof amount === 'number') amounts[row] = amount;
    else if (amount !== 'absent') problems.add(amount, row, column, textOf(bytes, from, to));
  };
};

type Readers = {
  readonly place: ReturnType<typeof placesInto> | null;
  readonly dates: ReturnType<typeof datesInto>;
  readonly facets: readonly ReturnType<typeof facetInto>[];
  readonly amount: ReturnType<typeof amountInto> | null;
};

/** Where each mapped column is told of, with every column once. */
const slotsOf = (source: Source, mapping: Mapping) => {
  const wanted: number[] = [];
  const slot = (name: string | null | undefined): number => {
    if (name === null || name === undefined) return -1;
    const column = source.columns.indexOf(name);
    if (!wanted.includes(column)) wanted.push(column);
    return wanted.indexOf(column);
  };
  return {
    x: slot(mapping.place?.x),
    y: slot(mapping.place?.y),
    start: slot(mapping.start),
    end: slot(mapping.end),
    amount: slot(mapping.amount),
    facets: facetColumns(mapping).map(slot),
    wanted,
  };
};

/** One pass over all rows. Says how many of them have no known start. */
const readAll = (source: Source, mapping: Mapping, readers: Readers, progress: Progress): number => {
  const { bytes } = source;
  const slots = slotsOf(source, mapping);
  const rows = rowsOf(source);
  const [start, end] = [
    { from: 0, to: 0 },
    { from: 0, to: 0 },
  ];
  let undated = 0;
  eachRow(source, slots.wanted, (row, from, to) => {
    readers.place?.(row, from[slots.x] ?? 0, to[slots.x] ?? 0, from[slots.y] ?? 0, to[slots.y] ?? 0);
    start.from = from[slots.start] ?? 0;
    start.to = to[slots.start] ?? 0;
    end.from = from[slots.end] ?? 0;
    end.to = to[slots.end] ?? 0;
    if (!readers.dates(row, start, end)) undated += 1;
    for (let i = 0; i < readers.facets.length; i += 1) {
      const slot = slots.facets[i] ?? 0;
      readers.facets[i]?.(row, bytes, from[slot] ?? 0, to[slot] ?? 0);
    }
    readers.amount?.(row, bytes, from[slots.amount] ?? 0, to[slots.amount] ?? 0);
    if (row % ROWS_TOLD_EVERY === 0) progress(row / rows);
  });
  return undated;
};

/**
 * The mapped values of all rows, strictly: what cannot be read is a problem, and counts as unknown in the columns.
 * Throws a `Refusal` where the mapping does not fit the table.
 */
export const readColumns = (source: Source, mapping: Mapping, progress: Progress = SILENT): ReadColumns => {
  refuseUnfit(mapping, source);
  const columns = emptyColumns(rowsOf(source), mapping);
  const problems = gather(source);
  const overfull: Problem[] = [];
  const pairs: Pairs = { fine: [], wrong: [] };
  const dictionaries = columns.codes.map(() => facetCodes());
  const undated = readAll(
    source,
    mapping,
    {
      place: mapping.place && placesInto(mapping.place, source.bytes, columns, problems, pairs),
      dates: datesInto(mapping, source.bytes, columns, problems),
      facets: facetColumns(mapping).map((column, i) =>
        facetInto(column, columns.codes[i] ?? new Uint8Array(0), dictionaries[i] ?? facetCodes(), (found) =>
          overfull.push(found),
        ),
      ),
      amount: mapping.amount !== null && columns.amount ? amountInto(mapping.amount, columns.amount, problems) : null,
    },
    progress,
  );
  return {
    columns,
    facets: dictionaries.map(({ values }) => values),
    problems: [...overfull, ...problems.told].slice(0, LIMITS.told),
    count: problems.count() + overfull.length,
    undated,
    pairs,
  };
};
