import type { CountFigures, Kind } from './countSession.ts';
import { KINDS } from './countSession.ts';
import type { RowEngineName } from './page/rows/engine.ts';
import type { RowFigures } from './rows.ts';
import { SPACE_KINDS, type SpaceFigures, type SpaceKind } from './space.ts';
import { alone, beside, type Row } from './table.ts';

/** What is asked of a table of many rows: ratios to the best peer, about half of what was measured, and plain limits. */

/** Milliseconds of any step of counting at a million rows. */
const MOST_COUNT_MS = 16;
const MOST_MAIN_MS = 6;
const MOST_KB = 4;
/** How much faster than linear growth is to be beaten: bytes and main thread from ten thousand rows to a million. */
const MOST_GROWTH = { kb: 0.05, mainMs: 0.15 } as const;

export type PeerCounts = Readonly<Record<'crossfilter2' | 'naive filters' | 'typed scan', CountFigures>>;
const AGAINST_CROSSFILTER: Readonly<Record<Kind, number>> = {
  '+1 day': 8,
  '60 days': 4,
  jump: 4,
  'choose a value': 4,
  'one value more': 4,
  'one value less': 4,
  clear: 4,
  'drag the amount': 1.5,
  'all at once': 4,
};
const AGAINST_NAIVE = 20;
/** All filters together leave naive ones little to do, and ours as much as a jump. */
const ALL_AT_ONCE = 10;
const BUILD_RATIO = 4;

const label = (rows: number): string => (rows >= 1e6 ? `${rows / 1e6} million rows` : `${rows / 1000} thousand rows`);

export const countRows = (rows: number, ours: CountFigures, peers: PeerCounts | null, slack = 1): readonly Row[] => {
  const title = (kind: string) => `counts of ${label(rows)}: ${kind}, ms`;
  const goals = rows >= 1e6;
  const limits = KINDS.map((kind) => alone(title(kind), ours.ms[kind], goals ? MOST_COUNT_MS * slack : null));
  if (!peers) return limits;
  const least = (ratio: number) => (goals ? ratio / slack : null);
  return [
    ...limits,
    ...KINDS.map((kind) =>
      beside(title(kind), ours.ms[kind], 'crossfilter2', peers.crossfilter2.ms[kind], least(AGAINST_CROSSFILTER[kind])),
    ),
    ...KINDS.map((kind) =>
      beside(
        title(kind),
        ours.ms[kind],
        'naive filters',
        peers['naive filters'].ms[kind],
        least(kind === 'all at once' ? ALL_AT_ONCE : AGAINST_NAIVE),
      ),
    ),
    ...KINDS.map((kind) => beside(title(kind), ours.ms[kind], 'typed scan', peers['typed scan'].ms[kind], null)),
    // Built once, from memory that is asked for then and there: on a busy machine it says nothing.
    beside(
      title('build'),
      ours.build,
      'crossfilter2',
      peers.crossfilter2.build,
      goals && slack === 1 ? BUILD_RATIO : null,
    ),
  ];
};

/** Turf reads every row; half of what was measured is still far more than is asked for. */
const SPACE_RATIO = 50;
export const spaceRows = (rows: number, ours: SpaceFigures, turf: SpaceFigures, slack = 1): readonly Row[] =>
  SPACE_KINDS.map((kind: SpaceKind) =>
    beside(`${kind} of ${label(rows)}, ms`, ours.ms[kind], 'turf', turf.ms[kind], SPACE_RATIO / slack),
  );

export type Measures = Readonly<Partial<Record<RowEngineName, RowFigures>>>;
type Metric = Exclude<keyof RowFigures, 'longTasks'>;
const METRICS: Readonly<Record<Metric, string>> = {
  mainMs: 'main thread ms/step',
  rendererMs: 'renderer CPU ms/step',
  filteredMs: 'main thread ms/step, filtered',
  kb: 'KB uploaded/step',
  vertices: 'vertices/step',
  wallMs: 'wall ms/step',
  loadMainMs: 'main thread ms to load',
};
const isMetric = (name: string): name is Metric => name in METRICS;
type Goals = Readonly<Partial<Record<Metric, number>>>;
const GOALS: Readonly<Record<number, Readonly<Partial<Record<RowEngineName, Goals>>>>> = {
  100000: {
    'deck.gl': { mainMs: 1, vertices: 4 },
    'deck.gl interleaved': { mainMs: 1, vertices: 4 },
    setFilter: { rendererMs: 10 },
    'global-state': { rendererMs: 10 },
  },
  1000000: {
    'deck.gl': { mainMs: 1, vertices: 4, loadMainMs: 1.3 },
    'deck.gl interleaved': { mainMs: 1, vertices: 4, loadMainMs: 1.3 },
    setFilter: { rendererMs: 100, wallMs: 40, loadMainMs: 20 },
    'global-state': { rendererMs: 100, wallMs: 40, loadMainMs: 20 },
  },
};

/**
 * kepler.gl is not installed here: it is 938 MB. Its figures are those of 2026-11-22 on a machine of this kind (kepler.gl
 * 3.2.6 with deck.gl 8.9 and React 18, Chromium 156, two range filters), and ours are held against them.
 */
const KEPLER = 'kepler.gl, recorded';
type Recorded = { readonly metric: Metric; readonly value: number; readonly least: number };
const KEPLER_FIGURES: Readonly<Record<number, readonly Recorded[]>> = {
  100000: [{ metric: 'mainMs', value: 34, least: 4 }],
  1000000: [
    { metric: 'mainMs', value: 153, least: 20 },
    { metric: 'loadMainMs', value: 1471, least: 8 },
  ],
};

export const keplerRows = (rows: number, ours: Pick<RowFigures, Metric>): readonly Row[] =>
  (KEPLER_FIGURES[rows] ?? []).map(({ metric, value, least }) =>
    beside(`rows, ${label(rows)}: ${METRICS[metric]}`, ours[metric], KEPLER, value, least),
  );

export const ourRows = (rows: number, ours: RowFigures, slack = 1): readonly Row[] => [
  alone(`rows, ${label(rows)}: main thread ms/step`, ours.mainMs, MOST_MAIN_MS * slack),
  alone(`rows, ${label(rows)}: main thread ms/step, filtered`, ours.filteredMs, MOST_MAIN_MS * slack),
  alone(`rows, ${label(rows)}: KB uploaded/step`, ours.kb, MOST_KB),
  // On a busy machine one task or another waits for a processor in the middle of it.
  alone(`rows, ${label(rows)}: long tasks while scrubbing`, ours.longTasks, slack > 1 ? 3 : 0),
];

export const engineTableRows = (rows: number, measured: Measures): readonly Row[] => {
  const { ours } = measured;
  if (!ours) return [];
  const peers = Object.entries(measured).filter(([name]) => name !== 'ours') as [RowEngineName, RowFigures][];
  return [
    ...ourRows(rows, ours),
    ...Object.keys(METRICS)
      .filter(isMetric)
      .flatMap((metric) =>
        peers.map(([name, figures]) => {
          const title = `rows, ${label(rows)}: ${METRICS[metric]}`;
          return beside(title, ours[metric], name, figures[metric], GOALS[rows]?.[name]?.[metric] ?? null);
        }),
      ),
    ...keplerRows(rows, ours),
  ];
};

/** The exponent with which a figure grows from fewer rows to more. */
export const growthRows = (
  from: { readonly rows: number; readonly figures: RowFigures },
  to: { readonly rows: number; readonly figures: RowFigures },
  slack = 1,
): readonly Row[] =>
  (['kb', 'mainMs'] as const).map((metric) => {
    const growth = Math.log(to.figures[metric] / from.figures[metric]) / Math.log(to.rows / from.rows);
    const title = `exponent of ${METRICS[metric]}, ${label(from.rows)} to ${label(to.rows)}`;
    return alone(title, Math.max(0, growth), MOST_GROWTH[metric] * (metric === 'kb' ? 1 : slack));
  });

/** Parts of the picture in which ours may differ from the stock circles. */
export const MOST_APART = 0.02;
export const MOST_UNLIKE = 0.05;

const FRAME_RATIO = 5;
/** Frames that software draws to their last pixel. */
export const frameRows = (rows: number, ours: number, interleaved: number): Row =>
  beside(
    `rows, ${label(rows)}: ms of a frame drawn by software`,
    ours,
    'deck.gl interleaved',
    interleaved,
    FRAME_RATIO,
  );

/** kepler.gl as above. */
const KEPLER_MB = 359;
/** Overlaid, deck.gl draws into a canvas of its own; it is reported, and what draws into the map as ours does is the peer. */
const MEMORY_RATIOS: readonly (readonly [RowEngineName, number | null])[] = [
  ['deck.gl', null],
  ['deck.gl interleaved', 1],
  ['setFilter', 30],
];
export const MEMORY_ENGINES: readonly RowEngineName[] = ['ours', ...MEMORY_RATIOS.map(([name]) => name)];
/** By engine the megabytes by which the page grew. */
export const memoryRows = (rows: number, grown: Readonly<Partial<Record<RowEngineName, number>>>): readonly Row[] => {
  const title = `rows, ${label(rows)}: MB that loading adds`;
  const { ours } = grown;
  if (ours === undefined) return [];
  return [
    ...MEMORY_RATIOS.flatMap(([name, least]) => {
      const peer = grown[name];
      return peer === undefined ? [] : [beside(title, ours, name, peer, least)];
    }),
    beside(title, ours, KEPLER, KEPLER_MB, 4),
  ];
};
