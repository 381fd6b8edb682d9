import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildRows, type Served, serve } from './build.ts';
import { naive, ours, scan } from './counters.ts';
import { type CountFigures, KINDS, type MakeCounter, runSession, sessionSteps } from './countSession.ts';
import { median, shuffled } from './numbers.ts';
import { ROW_ENGINES, type RowEngineName } from './page/rows/engine.ts';
import { tableOf } from './page/rows/table.ts';
import { apartOf, likenesses, unlikeOf } from './pixels.ts';
import { addressOf, measureRows, type RowFigures } from './rows.ts';
import { oursInSpace, SPACE_KINDS, type SpaceFigures, turfInSpace } from './space.ts';
import { alone, type Row } from './table.ts';
import {
  countRows,
  engineTableRows,
  frameRows,
  growthRows,
  MEMORY_ENGINES,
  type Measures,
  MOST_APART,
  MOST_UNLIKE,
  memoryRows,
  type PeerCounts,
  spaceRows,
} from './tableRows.ts';
import { drawnFrames, grownBy } from './weight.ts';

/** Tables of many rows: drawn (part C), counted (part D) and asked by place (part E). */
const PORT = 4183;
const say = (line: string) => console.log(`bench: ${line}`);
const million = 1_000_000;

/** What the peers needed when all of it was last measured: `--quick` holds ours against it. */
export type PeerRecord = {
  readonly counts: PeerCounts;
  readonly space: SpaceFigures;
};
const RESULTS = join(import.meta.dirname, 'results.json');
export const recorded = (): { readonly tables?: { readonly peers: PeerRecord } } =>
  existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : {};

export const mediansOf = (runs: readonly CountFigures[]): CountFigures => ({
  build: median(runs.map((run) => run.build)),
  ms: Object.fromEntries(KINDS.map((kind) => [kind, median(runs.map((run) => run.ms[kind]))])) as CountFigures['ms'],
  checksum: runs[0]?.checksum ?? 0,
});

/** All who count, in turns; whoever counts something else ends the run. */
const countAll = async (rows: number, rounds: number) => {
  // It is no package of the app, and nothing that checks the types of the app may ask for it.
  const place: string = './peers/crossfilter.ts';
  const { crossfilterCounter } = (await import(place)) as { readonly crossfilterCounter: MakeCounter };
  const makers = { ours, crossfilter2: crossfilterCounter, 'typed scan': scan, 'naive filters': naive } as const;
  const names = Object.keys(makers) as (keyof typeof makers)[];
  const columns = tableOf(rows);
  const steps = sessionSteps();
  const runs = new Map(names.map((name) => [name, [] as CountFigures[]]));
  for (let round = 1; round <= rounds; round += 1)
    for (const name of shuffled(names, round)) {
      runs.get(name)?.push(runSession(makers[name], columns, steps));
      say(`${round}/${rounds} ${name} counted ${rows} rows`);
    }
  const figures = Object.fromEntries([...runs].map(([name, all]) => [name, mediansOf(all)])) as PeerCounts & {
    readonly ours: CountFigures;
  };
  const sums = new Set([...runs.values()].flat().map(({ checksum }) => checksum));
  if (sums.size !== 1) throw new Error(`not everybody counts the same: ${[...sums].join(', ')}`);
  return figures;
};

export const sameRows = (a: SpaceFigures, b: SpaceFigures): void => {
  for (const kind of SPACE_KINDS)
    if (a.found[kind] !== b.found[kind])
      throw new Error(`${kind}: ${a.found[kind]} rows were found, not ${b.found[kind]}`);
};

export const pixelRows = async (url: string, probe: string): Promise<readonly Row[]> =>
  (await likenesses(url, probe)).flatMap((like, i) => {
    const which = i === 0 ? 'all rows' : 'filtered';
    return [
      alone(`picture, ${which}: drawn more or less than the stock circles, part`, apartOf(like), MOST_APART),
      alone(`picture, ${which}: of another colour, part`, unlikeOf(like), MOST_UNLIKE),
    ];
  });

const medianFigures = (runs: readonly RowFigures[]): RowFigures => {
  const of = (pick: (run: RowFigures) => number) => median(runs.map(pick));
  return {
    mainMs: of((r) => r.mainMs),
    rendererMs: of((r) => r.rendererMs),
    filteredMs: of((r) => r.filteredMs),
    kb: of((r) => r.kb),
    vertices: of((r) => r.vertices),
    wallMs: of((r) => r.wallMs),
    longTasks: of((r) => r.longTasks),
    loadMainMs: of((r) => r.loadMainMs),
  };
};

/** Steps and times of an engine: those of the library lay out every tile anew, which takes seconds at a million. */
const effort = (name: RowEngineName, rows: number): { readonly steps: number; readonly repeats: number } => {
  const stock = name === 'setFilter' || name === 'global-state';
  if (!stock) return { steps: 60, repeats: 3 };
  return rows >= million ? { steps: 4, repeats: 1 } : { steps: 16, repeats: 2 };
};

const drawAll = async ({ url }: Served, probe: string, rows: number): Promise<Measures> => {
  const runs = new Map<RowEngineName, RowFigures[]>(ROW_ENGINES.map((name) => [name, []]));
  for (let repeat = 1; repeat <= 3; repeat += 1)
    for (const name of shuffled(ROW_ENGINES, repeat)) {
      const { steps, repeats } = effort(name, rows);
      if (repeat > repeats) continue;
      const figures = await measureRows(addressOf(url, name, rows), probe, steps);
      runs.get(name)?.push(figures);
      say(`${repeat}/${repeats} ${name}, ${rows} rows: ${figures.mainMs.toFixed(2)} ms main`);
    }
  return Object.fromEntries([...runs].map(([name, all]) => [name, medianFigures(all)]));
};

/** Steps of a frame that is really drawn: deck.gl needs ten seconds for one at a million. */
const FRAME_STEPS: readonly (readonly [rows: number, steps: number])[] = [
  [100_000, 5],
  [million, 3],
];
/** Frames drawn by software, and memory. */
export const weigh = async (url: string, probe: string): Promise<readonly Row[]> => {
  const drawn: Row[] = [];
  for (const [rows, steps] of FRAME_STEPS) {
    const ours = median(await drawnFrames(url, probe, 'ours', rows, steps));
    const peer = median(await drawnFrames(url, probe, 'deck.gl interleaved', rows, steps));
    say(`a frame of ${rows} rows drawn by software: ours ${ours.toFixed(0)} ms, deck.gl ${peer.toFixed(0)} ms`);
    drawn.push(frameRows(rows, ours, peer));
  }
  const grown: Partial<Record<RowEngineName, number>> = {};
  for (const name of MEMORY_ENGINES) {
    const found: number[] = [];
    for (let i = 0; i < effort(name, million).repeats; i += 1) {
      const megabytes = await grownBy(url, probe, name, million);
      if (megabytes !== null) found.push(megabytes);
    }
    if (found.length === 0) continue;
    const megabytes = median(found);
    say(`${name} grows by ${megabytes.toFixed(0)} MB with ${million} rows`);
    grown[name] = megabytes;
  }
  return [...drawn, ...memoryRows(million, grown)];
};

/** Everything, with all peers. */
export const measureTables = async (
  probe: string,
): Promise<{ readonly browser: string; readonly rows: readonly Row[]; readonly peers: PeerRecord }> => {
  say('counting');
  const small = await countAll(100_000, 3);
  const large = await countAll(million, 3);
  const columns = tableOf(100_000);
  oursInSpace(columns, 10);
  const turf = turfInSpace(columns, 3);
  const inSpace = oursInSpace(columns, 30);
  sameRows(inSpace, turf);
  say('building the page of rows');
  const served = await serve(await buildRows('full'), PORT);
  const pixels = await pixelRows(served.url, probe);
  const tiny = await measureRows(addressOf(served.url, 'ours', 10_000), probe, 60);
  const drawn = await drawAll(served, probe, 100_000);
  const drawnLarge = await drawAll(served, probe, million);
  const weights = await weigh(served.url, probe);
  await served.close();
  const growth = drawnLarge.ours
    ? growthRows({ rows: 10_000, figures: tiny }, { rows: million, figures: drawnLarge.ours })
    : [];
  return {
    browser: tiny.browser,
    rows: [
      ...pixels,
      ...engineTableRows(100_000, drawn),
      ...engineTableRows(million, drawnLarge),
      ...growth,
      ...weights,
      ...countRows(100_000, small.ours, small),
      ...countRows(million, large.ours, large),
      ...spaceRows(100_000, inSpace, turf),
    ],
    peers: {
      counts: {
        crossfilter2: large.crossfilter2,
        'naive filters': large['naive filters'],
        'typed scan': large['typed scan'],
      },
      space: turf,
    },
  };
};
