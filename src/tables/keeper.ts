import { createTally, type Tally } from './counts/tally.ts';
import { readTable } from './file/read.ts';
import { cellsOf, lineOf } from './file/source.ts';
import { writeTable } from './file/write.ts';
import { LIMITS } from './limits.ts';
import { checkMapping, placedOf } from './mapping/check.ts';
import { draftOf } from './mapping/guess.ts';
import { segmentsOf } from './mapping/segments.ts';
import { barredMarks, type Packed, packMarks } from './marks.ts';
import type { Ask, Asks } from './messages.ts';
import { type Names, namesOf } from './names.ts';
import { orderOf } from './order.ts';
import { inBox, pick } from './places/find.ts';
import { createGrid, type Grid } from './places/grid.ts';
import { type Reached, reachOf } from './places/reach.ts';
import { problem, Refusal } from './problem.ts';
import type { Asked, Columns, Draft, LayerInfo, Mapping, Row, SegmentName, Sort, Source } from './types.ts';
import { canLoad, facetColumns, readColumns } from './values/columns.ts';

/** A table that is loaded: its mapped values, and everything that answers quickly. */
type Loaded = {
  readonly mapping: Mapping;
  readonly columns: Columns;
  readonly grid: Grid;
  readonly tally: Tally;
  readonly names: Names;
  /** Row of each mark. */
  readonly order: Uint32Array;
};
/** What a shape or a text holds back, for which question, and whether the page has been told. */
type Bars = {
  readonly of: string;
  readonly barred: Uint8Array | null;
  readonly reached: Reached | null;
  told: boolean;
};
const NO_BARS = (): Bars => ({ of: '', barred: null, reached: null, told: true });

/** The answers of the worker, each at once or as a promise. */
export type Keeper = {
  readonly [A in Ask]: (...args: Parameters<Asks[A]>) => ReturnType<Asks[A]> | Promise<ReturnType<Asks[A]>>;
};

const both = (one: Uint8Array | null, other: Uint8Array | null): Uint8Array | null => {
  if (one === null || other === null) return one ?? other;
  return other.map((barred, row) => barred | (one[row] ?? 0));
};

/** Keeps one table and answers what the page asks of it. Refuses by throwing a `Refusal`. */
export const createKeeper = (progressed: (done: number) => void): Keeper => {
  let source: Source | null = null;
  let loaded: Loaded | null = null;
  /** Packed when the table is loaded, handed over once, and packed anew for whoever asks again. */
  let packed: Packed | null = null;
  let bars = NO_BARS();
  let sorted: { readonly by: string; readonly rows: Uint32Array } | null = null;
  let lined: { readonly row: number; readonly line: number } | null = null;
  /** Rows that are shown, in the order that was last asked for; `null`: to be found anew. */
  let shown: { readonly by: string; readonly rows: Uint32Array } | null = null;

  const opened = (): Source => source ?? raise();
  const table = (): Loaded => loaded ?? raise();

  const open = async (file: Blob, name: string, guarded: boolean): Promise<Draft> => {
    if (file.size === 0) throw new Refusal(problem('empty-file'));
    if (file.size > LIMITS.bytes) throw new Refusal(problem('too-big', { wanted: LIMITS.bytes }));
    const read = readTable(name, new Uint8Array(await file.arrayBuffer()), progressed, { guarded });
    source = read.source;
    const draft = draftOf(source, file.size);
    return read.kept ? { ...draft, guess: read.kept.mapping, given: true } : draft;
  };

  const load: Keeper['load'] = (mapping, { segments, regions }): LayerInfo => {
    const table = opened();
    const read = readColumns(table, mapping, progressed);
    if (!canLoad(mapping, read)) throw new Refusal(...read.problems);
    const { columns, facets, count, undated } = read;
    const names = facetColumns(mapping);
    packed = packMarks(columns);
    loaded = {
      mapping,
      columns,
      grid: createGrid(columns),
      tally: createTally(
        columns,
        facets.map((values) => values.length),
      ),
      names: namesOf(table, mapping.name),
      order: packed.order,
    };
    bars = NO_BARS();
    [shown, sorted, lined] = [null, null, null];
    const ofRegions = facetNaming(facets, regions);
    return {
      name: table.name,
      kind: table.kind,
      encoding: table.encoding,
      rows: columns.rows,
      ...placedOf(columns),
      undated,
      unread: count,
      columns: table.columns,
      facets: facets.map((values, i) => ({
        column: names[i] ?? '',
        values,
        segments: i === 0 && mapping.segment !== null ? segmentsOf(values, segments) : null,
        regions: i === ofRegions ? segmentsOf(values, regions) : null,
      })),
      amount: mapping.amount === null ? null : { column: mapping.amount, ...extentOf(columns.amount) },
      mapping,
    };
  };

  const barsOf = ({ reach, text }: Asked): Bars => {
    const { columns, grid, names, mapping } = table();
    const of = JSON.stringify([reach, text]);
    if (of === bars.of) return bars;
    const reached = reach && reachOf(columns, grid, reach);
    const barred = both(reached?.barred ?? null, text === '' || mapping.name === null ? null : names.without(text));
    return { of, barred, reached, told: barred === null && bars.barred === null };
  };
  const ask: Keeper['ask'] = (asked) => {
    const began = performance.now();
    const { columns, tally, order } = table();
    const now = barsOf(asked);
    if (now !== bars) tally.bar(now.barred);
    bars = now;
    tally.ask(asked);
    shown = null;
    const ms = performance.now() - began;
    const barred = bars.told ? null : barredMarks(bars.barred ?? new Uint8Array(columns.rows), order);
    bars.told = true;
    return { asked, ...tally.totals, counts: tally.counts, barred, ms };
  };

  const ordered = (sort: Sort | null): Uint32Array | null => {
    if (sort === null) return null;
    const by = `${sort.descending ? '-' : ''}${sort.column}`;
    if (sorted?.by !== by) sorted = { by, rows: orderOf(opened(), sort) };
    return sorted.rows;
  };
  /** Rows that are shown, in an order. */
  const shownIn = (sort: Sort | null): Uint32Array => {
    const by = JSON.stringify(sort);
    if (shown?.by === by) return shown.rows;
    const { columns, tally } = table();
    const order = ordered(sort);
    const found = new Uint32Array(columns.rows);
    let count = 0;
    for (let at = 0; at < columns.rows; at += 1) {
      const row = order === null ? at : (order[at] ?? 0);
      if (!tally.passes(row)) continue;
      found[count] = row;
      count += 1;
    }
    shown = { by, rows: found.slice(0, count) };
    return shown.rows;
  };

  const rowAt = (row: number): Row => {
    const { columns, tally, names } = table();
    const [lon = Number.NaN, lat = Number.NaN] = [columns.lon[row], columns.lat[row]];
    return {
      row,
      cells: cellsOf(opened(), row),
      name: names.of(row),
      state: tally.stateOf(row),
      lonLat: Number.isNaN(lon) ? null : [lon, lat],
      codes: columns.codes.map((codes) => codes[row] ?? 0),
      metres: bars.reached?.metres(row) ?? null,
      line: null,
    };
  };

  return {
    open,
    load,
    ask,
    check: (mapping, segments) => checkMapping(opened(), mapping, segments, progressed),
    marks: () => {
      bars.told = bars.barred === null;
      const { marks } = packed ?? packMarks(table().columns);
      packed = null;
      return marks;
    },
    rows: (from, to, sort) => {
      const rows = shownIn(sort);
      return { total: rows.length, rows: Array.from(rows.subarray(from, to), rowAt) };
    },
    row: (row) => {
      // To count the lines up to a row takes longer than all the rest, and the same row is asked for with every day.
      if (lined?.row !== row) lined = { row, line: lineOf(opened(), row) };
      return { ...rowAt(row), line: lined.line };
    },
    pick: (at, degrees) => {
      const { columns, grid, tally } = table();
      const row = pick(columns, grid, at, degrees, tally.passes);
      return row === null ? null : rowAt(row);
    },
    names: (bounds, most) => {
      const { columns, grid, tally, names, mapping } = table();
      const rows = mapping.name === null ? null : inBox(columns, grid, bounds, tally.passes, most);
      return (rows ?? []).map((row) => ({
        row,
        name: names.of(row),
        lonLat: [columns.lon[row] ?? 0, columns.lat[row] ?? 0] as const,
      }));
    },
    write: (format, which) => {
      const { mapping, columns } = table();
      const rows = which === 'all' ? ('all' as const) : shownIn(null);
      return writeTable({ source: opened(), rows, format, mapping, places: columns });
    },
  };
};

const raise = (): never => {
  throw new Error('no table is open');
};

/** The facet that names most cities of the map; -1: none names any. */
const facetNaming = (facets: readonly (readonly string[])[], regions: readonly SegmentName[]): number => {
  const found = facets.map((values) => segmentsOf(values, regions).filter((region) => region !== null).length);
  const most = Math.max(0, ...found);
  return most === 0 ? -1 : found.indexOf(most);
};

const extentOf = (amounts: Columns['amount']): { readonly from: number; readonly to: number } => {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const amount of amounts ?? []) {
    if (amount < from) from = amount;
    if (amount > to) to = amount;
  }
  return from > to ? { from: 0, to: 0 } : { from, to };
};
