import type { AppFigures } from './appPage.ts';
import type { EngineFigures } from './engines.ts';
import type { EngineName, PeerName } from './page/engine.ts';

export type Row = {
  readonly metric: string;
  readonly ours: number;
  readonly peer: { readonly name: string; readonly value: number } | null;
  /** `peer / ours`: above 1 the peer needs more. Of a start it is `ours / peer`: that many times as long. */
  readonly ratio: number | null;
  readonly goal: string;
  /** `null` where nothing is asked for. */
  readonly ok: boolean | null;
};

export const alone = (metric: string, ours: number, most: number | null): Row => ({
  metric,
  ours,
  peer: null,
  ratio: null,
  goal: most === null ? '' : `<= ${most}`,
  ok: most === null ? null : ours <= most,
});

/** Milliseconds of the main thread that a step of the slider may take on the page. */
const MOST_MAIN_MS = 10;

export const appRows = (app: AppFigures, steps: number): readonly Row[] => [
  alone('page: main thread ms/step, median', app.main.median, MOST_MAIN_MS),
  alone('page: main thread ms/step, mean', app.main.mean, null),
  alone('page: main thread ms/step, p95', app.main.p95, null),
  alone('page: of which measuring, ms/step', app.floor, null),
  alone('page: KB uploaded/step', app.stepped.bytes / 1000 / steps, null),
  alone('page: frames of the map/step', app.stepped.frames / steps, null),
  alone('page: tiles re-laid in the drag', app.dragged.tiles, 0),
  alone('page: sources given new data in the drag', app.dragged.reloads, 0),
  alone('page: long tasks', app.stepped.longTasks + app.dragged.longTasks, 0),
  alone('page: ms between frames of the drag, median', app.frameMs.median, null),
  alone('page: ms between frames of the drag, p95', app.frameMs.p95, null),
];

type Metric = Extract<keyof EngineFigures, string>;
const METRICS: Readonly<Record<Metric, string>> = {
  mainMs: 'main thread ms/step',
  rendererMs: 'renderer CPU ms/step',
  kb: 'KB uploaded/step',
  tiles: 'tiles re-laid/step',
  frames: 'frames/step',
  longTasks: 'long tasks',
};

/** Least ratio that each peer must keep, about half of what was measured. deck.gl has none: its ratio is reported. */
const GOALS: Readonly<Record<PeerName, Partial<Readonly<Record<Metric, number>>>>> = {
  setFilter: { rendererMs: 3.5, kb: 1 },
  setData: { rendererMs: 1.5, kb: 1 },
  'deck.gl': {},
  'deck.gl interleaved': {},
};

/** Ours beside a peer; `least`: the ratio that is to be kept. */
export const beside = (metric: string, ours: number, name: string, value: number, least: number | null): Row => {
  const ratio = ours === 0 ? null : value / ours;
  return {
    metric,
    ours,
    peer: { name, value },
    ratio,
    goal: least === null ? '' : `ratio >= ${least}`,
    ok: least === null ? null : ratio !== null && ratio >= least,
  };
};

const against = (metric: Metric, ours: number, name: PeerName, value: number): Row => {
  return beside(METRICS[metric], ours, name, value, GOALS[name][metric] ?? null);
};

export type Measured = Readonly<Record<EngineName, EngineFigures>>;
const isMetric = (name: string): name is Metric => name in METRICS;

export const engineRows = (measured: Measured): readonly Row[] => {
  const peers = Object.keys(GOALS) as PeerName[];
  const { ours } = measured;
  const rows = Object.keys(METRICS)
    .filter(isMetric)
    .flatMap((metric) => peers.map((name) => against(metric, ours[metric], name, measured[name][metric])));
  return [...rows, alone('engine: tiles re-laid/step', ours.tiles, 0), alone('engine: long tasks', ours.longTasks, 0)];
};

const written = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(2));
const verdict = (ok: boolean | null): string => (ok === null ? '' : ok ? 'ok' : 'MISSED');

export const print = (rows: readonly Row[], peers = 'peer'): void => {
  const head = ['metric', 'ours', peers, 'ratio', 'goal', 'ok'];
  const cells = rows.map(({ metric, ours, peer, ratio, goal, ok }) => [
    metric,
    written(ours),
    peer === null ? '' : `${peer.name} ${written(peer.value)}`,
    ratio === null ? '' : ratio.toFixed(2),
    goal,
    verdict(ok),
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...cells].map((row) => row[i]?.length ?? 0)));
  for (const row of [head, ...cells]) console.log(row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | '));
};
