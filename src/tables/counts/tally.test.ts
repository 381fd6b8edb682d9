import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AXIS } from '../../model/day.ts';
import { type Asked, type Columns, EVER, NEVER } from '../types.ts';
import { createTally, type Tally } from './tally.ts';

type Question = Pick<Asked, 'day' | 'facets' | 'amount'>;
type Step = Question & { readonly barred: Uint8Array | null };
type Counted = {
  readonly counts: readonly (readonly number[])[];
  readonly sure: number;
  readonly maybe: number;
  readonly unplaced: number;
  readonly passing: readonly number[];
  readonly states: readonly number[];
};

/** Row by row and filter by filter, with no thought of speed. */
const counted = (columns: Columns, sizes: readonly number[], { day, facets, amount, barred }: Step): Counted => {
  const rows = Array.from({ length: columns.rows }, (_, row) => row);
  const state = (row: number): number => {
    if (!(columns.maybeFrom[row]! <= day && day < columns.gone[row]!)) return 0;
    return columns.sureFrom[row]! <= day && day < columns.maybeGone[row]! ? 2 : 1;
  };
  const rich = (row: number): boolean => {
    if (!columns.amount || !amount) return true;
    const value = columns.amount[row]!;
    return !Number.isNaN(value) && value >= (amount.from ?? -Infinity) && value <= (amount.to ?? Infinity);
  };
  const there = rows.filter((row) => state(row) > 0 && rich(row) && !barred?.[row]);
  const letThrough = (row: number, facet: number) => facets[facet]?.includes(columns.codes[facet]![row]!) ?? true;
  const passingBut = (but: number) => there.filter((row) => sizes.every((_, f) => f === but || letThrough(row, f)));
  const passing = passingBut(-1);
  return {
    counts: sizes.map((size, facet) => {
      const others = passingBut(facet);
      return Array.from({ length: size }, (_, code) => others.filter((r) => columns.codes[facet]![r] === code).length);
    }),
    sure: passing.filter((row) => state(row) === 2).length,
    maybe: passing.filter((row) => state(row) === 1).length,
    unplaced: passing.filter((row) => Number.isNaN(columns.lon[row])).length,
    passing,
    states: rows.map(state),
  };
};

const said = (tally: Tally, rows: number): Counted => {
  const all = Array.from({ length: rows }, (_, row) => row);
  const { sure, maybe, unplaced } = tally.totals;
  return {
    counts: tally.counts.map((counts) => [...counts]),
    sure,
    maybe,
    unplaced,
    passing: all.filter(tally.passes),
    states: all.map(tally.stateOf),
  };
};

const day = fc.oneof(
  fc.integer({ min: AXIS.from, max: AXIS.to }),
  fc.integer({ min: AXIS.from + 100, max: AXIS.from + 110 }),
);
const mark = fc.oneof(day, fc.constantFrom(EVER, NEVER, AXIS.from - 400, AXIS.to + 400, AXIS.from, AXIS.to));
const four = fc.tuple(mark, mark, mark, mark).map((days): readonly [number, number, number, number] => {
  const [a, b, c, d] = days.toSorted((x, y) => x - y) as [number, number, number, number];
  // As dates that overlap come out: it may be gone before it surely came.
  return (a + b) % 3 === 0 ? [a, c, b, d] : [a, b, c, d];
});
const exact = fc
  .tuple(mark, mark)
  .map(([a, b]) => [Math.min(a, b), Math.min(a, b), Math.max(a, b), Math.max(a, b)] as const);
const amountOf = fc.oneof(fc.constant(Number.NaN), fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true }));

const table = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 8 }).chain((sizes) =>
  fc.record({
    sizes: fc.constant(sizes),
    withAmount: fc.boolean(),
    rows: fc.array(
      fc.record({
        days: fc.oneof(four, exact),
        placed: fc.boolean(),
        amount: amountOf,
        codes: fc.tuple(...sizes.map((size) => fc.integer({ min: 0, max: size - 1 }))),
      }),
      { maxLength: 40 },
    ),
  }),
);
const columnsOf = ({ rows, sizes, withAmount }: typeof table extends fc.Arbitrary<infer T> ? T : never): Columns => ({
  rows: rows.length,
  lon: Float64Array.from(rows, ({ placed }) => (placed ? 127 : Number.NaN)),
  lat: Float64Array.from(rows, ({ placed }) => (placed ? 37 : Number.NaN)),
  maybeFrom: Int16Array.from(rows, ({ days }) => days[0]),
  sureFrom: Int16Array.from(rows, ({ days }) => days[1]),
  maybeGone: Int16Array.from(rows, ({ days }) => days[2]),
  gone: Int16Array.from(rows, ({ days }) => days[3]),
  codes: sizes.map((_, facet) => Uint8Array.from(rows, ({ codes }) => codes[facet]!)),
  amount: withAmount ? Float64Array.from(rows, ({ amount }) => amount) : null,
});

const end = fc.option(fc.oneof(fc.integer({ min: -6, max: 6 }), fc.double({ noNaN: true })));
type Change = (step: Step, rows: number, sizes: readonly number[]) => Step;
/** What a reader does next: one thing, or all of them at once. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom(-60, -1, 0, 1, 60).map(
    (by): Change =>
      (step) => ({ ...step, day: Math.min(AXIS.to, Math.max(AXIS.from, step.day + by)) }),
  ),
  day.map(
    (to): Change =>
      (step) => ({ ...step, day: to }),
  ),
  fc.tuple(fc.nat(7), fc.option(fc.uniqueArray(fc.nat(5)))).map(
    ([facet, codes]): Change =>
      (step, _, sizes) => ({ ...step, facets: sizes.map((_, f) => (f === facet ? codes : (step.facets[f] ?? null))) }),
  ),
  fc.option(fc.record({ from: end, to: end })).map(
    (amount): Change =>
      (step) => ({ ...step, amount }),
  ),
  fc.option(fc.infiniteStream(fc.boolean())).map(
    (held): Change =>
      (step, rows) => ({
        ...step,
        barred: held && Uint8Array.from({ length: rows }, () => Number(held.next().value ?? false)),
      }),
  ),
);

describe('counts of a table', () => {
  it('are those of counting anew, whatever a session does to any table', () => {
    fc.assert(
      fc.property(
        table,
        day,
        fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 25 }),
        (rows, start, changes) => {
          const columns = columnsOf(rows);
          const tally = createTally(columns, rows.sizes);
          let step: Step = { day: start, facets: rows.sizes.map(() => null), amount: null, barred: null };
          for (const several of changes) {
            const last = step.barred;
            step = several.reduce((now, one) => one(now, columns.rows, rows.sizes), step);
            if (step.barred !== last) tally.bar(step.barred);
            tally.ask(step);
            expect(said(tally, columns.rows)).toEqual(counted(columns, rows.sizes, step));
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('hold a row without the number back from any range, even from one that is open at both ends', () => {
    // Given a row that states an amount and one that does not
    const columns: Columns = {
      ...columnsOf({ rows: [], sizes: [], withAmount: false }),
      rows: 2,
      lon: Float64Array.of(127, 127),
      maybeFrom: Int16Array.of(EVER, EVER),
      sureFrom: Int16Array.of(EVER, EVER),
      maybeGone: Int16Array.of(NEVER, NEVER),
      gone: Int16Array.of(NEVER, NEVER),
      amount: Float64Array.of(Number.NaN, 7),
    };
    const tally = createTally(columns, []);
    // When amounts are asked for, and then no more
    tally.ask({ day: AXIS.from, facets: [], amount: { from: null, to: null } });
    const ranged = tally.totals.sure;
    tally.ask({ day: AXIS.from, facets: [], amount: null });
    // Then it is left out only of the first
    expect([ranged, tally.totals.sure]).toEqual([1, 2]);
  });
});
