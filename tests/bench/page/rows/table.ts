import { AXIS } from '../../../../src/model/day.ts';
import type { Asked, Columns } from '../../../../src/tables/types.ts';

/** A table as planners bring them, made up and always the same: places in 17 clusters, three facets, an amount, days. */
export const FACETS = { segments: 8, regions: 17, types: 6 } as const;
export const FACET_SIZES: readonly number[] = Object.values(FACETS);

export const CLUSTERS: readonly (readonly [lon: number, lat: number])[] = [
  [126.98, 37.56],
  [129.07, 35.18],
  [128.6, 35.87],
  [126.7, 37.45],
  [126.85, 35.16],
  [127.38, 36.35],
  [129.31, 35.54],
  [127.29, 36.48],
  [127.5, 37.3],
  [128.2, 37.8],
  [127.7, 36.7],
  [126.8, 36.6],
  [127.1, 35.8],
  [126.9, 34.9],
  [128.7, 36.4],
  [128.3, 35.3],
  [126.5, 33.4],
];

/** Numbers from 0 to 1, the same for the same seed. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** `vague`: the part of the rows whose dates are months. */
export const tableOf = (rows: number, vague = 0.2): Columns => {
  const random = randomFrom(42);
  const below = (count: number) => Math.floor(random() * count);
  const days = () => new Int16Array(rows);
  const columns = {
    rows,
    lon: new Float64Array(rows),
    lat: new Float64Array(rows),
    maybeFrom: days(),
    sureFrom: days(),
    maybeGone: days(),
    gone: days(),
    codes: FACET_SIZES.map(() => new Uint8Array(rows)),
    amount: new Float64Array(rows),
  };
  const [segments, regions, types] = columns.codes;
  for (let row = 0; row < rows; row += 1) {
    const region = below(FACETS.regions);
    const [lon, lat] = CLUSTERS[region] ?? [127, 36];
    columns.lon[row] = lon + (random() + random() + random() - 1.5) * 0.7;
    columns.lat[row] = lat + (random() + random() + random() - 1.5) * 0.6;
    const from = AXIS.from + below(4500);
    const gone = from + 130 + below(4500);
    const months = random() < vague ? 30 : 0;
    columns.maybeFrom[row] = from;
    columns.sureFrom[row] = from + months;
    columns.maybeGone[row] = gone;
    columns.gone[row] = gone + months;
    if (segments) segments[row] = below(FACETS.segments);
    if (regions) regions[row] = region;
    if (types) types[row] = below(FACETS.types);
    columns.amount[row] = Math.round(Math.exp(random() * 8) * 100) / 100;
  }
  return columns;
};

export type Filters = Pick<Asked, 'facets' | 'amount'>;
export const OPEN: Filters = { facets: FACET_SIZES.map(() => null), amount: null };
/** Half of the segments and regions, and most amounts. */
export const FILTERED: Filters = {
  facets: [[1, 3, 4, 6], [1, 2, 4, 6, 8, 9, 11, 13, 15], null],
  amount: { from: 5, to: 1500 },
};
/** Colours of the groups of segments in the light theme, by code: the layer of the app has no others. */
export const GROUPS_BY_CODE = [
  'materials',
  'cell-pack',
  'recycling',
  'equipment-testing',
  'support',
  'hydrogen',
  'other',
  'materials',
] as const;
