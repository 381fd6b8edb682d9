import { cellsOf, rowsOf } from '../file/source.ts';
import { LIMITS } from '../limits.ts';
import type { ColumnSample, Draft, Mapping, Source } from '../types.ts';
import { guessPlace } from './guessPlace.ts';
import { axisOf, clearness, type Heading } from './headings.ts';
import { facetable, type Looks, sampleOf } from './sample.ts';

/** A column that has fewer values than this in its sample is worth filtering by. */
const FEW = 60;
/** And each of them is in so many rows, on average. */
const REPEATED = 3;
const MOSTLY = 0.8;

/** Columns whose heading says something, the clearest first. */
const thatSay = (looks: readonly Looks[], meaning: Heading): readonly Looks[] =>
  looks
    .map((look, i) => ({ look, i, clear: clearness(look.column, meaning) }))
    .filter(({ clear }) => clear >= 0)
    .sort((a, b) => a.clear - b.clear || a.i - b.i)
    .map(({ look }) => look);

const areWords = ({ numbers, dates, filled }: Looks): boolean => filled > 0 && numbers < MOSTLY && dates < MOSTLY;

const facetCandidates = (looks: readonly Looks[]): readonly Looks[] => {
  const known = thatSay(looks, 'facet').filter((look) => look.distinct >= 2 && look.distinct <= LIMITS.values);
  const few = looks.filter(({ distinct, filled }) => distinct >= 2 && distinct <= FEW && filled >= distinct * REPEATED);
  return [...new Set([...known, ...few])].filter(areWords);
};

/** What the columns of a table seem to mean: headings propose, values decide, and what is not clear is left open. */
export const guessMapping = (source: Source): Mapping => {
  const looks = sampleOf(source);
  const place = guessPlace(looks);
  const taken = new Set<string>([place?.x, place?.y].filter((column) => column !== undefined));
  const free = (): readonly Looks[] => looks.filter(({ column }) => !taken.has(column) && axisOf(column) === null);
  const take = (found: Looks | undefined): string | null => {
    if (found) taken.add(found.column);
    return found?.column ?? null;
  };
  const areDates = ({ dates, filled }: Looks): boolean => filled === 0 || dates >= MOSTLY;
  // An end is asked for first: `폐업등록일` says both.
  const end = take(thatSay(free(), 'end').find(areDates));
  const begins = (look: Looks): boolean => clearness(look.column, 'end') < 0;
  // Dates that stand alone need no heading.
  const alone = free().filter((look) => look.filled > 0 && look.dates >= MOSTLY && begins(look));
  const start = take(
    thatSay(free(), 'start').find((look) => areDates(look) && begins(look)) ??
      (alone.length === 1 ? alone[0] : undefined),
  );
  const name = take(thatSay(free(), 'name').find((look) => areWords(look) && clearness(look.column, 'segment') < 0));
  const amount = take(thatSay(free(), 'amount').find(({ numbers, filled }) => filled > 0 && numbers >= MOSTLY));
  const segments = thatSay(free(), 'segment').filter(areWords);
  const facets = facetCandidates(free());
  const few = facetable(
    source,
    [...new Set([...segments, ...facets])].map(({ column }) => column),
  );
  const segment = take(segments.find(({ column }) => few.has(column)));
  return {
    columns: source.columns,
    place,
    name,
    start,
    end,
    segment,
    facets: facets
      .map(({ column }) => column)
      .filter((column) => few.has(column) && !taken.has(column))
      .slice(0, LIMITS.facets - 1),
    amount,
    unread: 'refuse',
  };
};

const PREVIEW = 8;
const SAMPLES = 5;
const SAMPLED_ROWS = 200;

/** A table that was read, as it is shown to whoever maps its columns. */
export const draftOf = (source: Source, fileBytes: number): Draft => {
  const rows = Array.from({ length: Math.min(rowsOf(source), SAMPLED_ROWS) }, (_, row) => cellsOf(source, row));
  const columns: ColumnSample[] = source.columns.map((name, column) => ({
    name,
    values: rows
      .map((row) => row[column] ?? '')
      .filter((cell) => cell.trim() !== '')
      .slice(0, SAMPLES),
  }));
  return {
    name: source.name,
    kind: source.kind,
    encoding: source.encoding,
    bytes: fileBytes,
    rows: rowsOf(source),
    columns,
    preview: rows.slice(0, PREVIEW),
    guess: guessMapping(source),
    given: false,
  };
};
