import type { ViewportSize } from '@playwright/test';
import { median } from './numbers.ts';
import type { Sent } from './sent.ts';
import type { Load } from './startLoad.ts';
import { alone, type Row } from './table.ts';

/** Starts of both pages in one window, in the order in which they were measured. */
export type Starts = {
  readonly size: ViewportSize;
  readonly ours: readonly Load[];
  readonly bare: readonly Load[];
  /** What the app was sent until its map was ready, the largest first. */
  readonly sent: readonly Sent[];
};

/** What is asked for, and in brackets what is aimed at. */
const MOST = { ratio: 3, vertices: 120_000, kb: 900, taskMs: 200, landToShell: 1.2 } as const;
const AIM = { ratio: 2, vertices: 60_000 } as const;

/** How a run is judged. A full one takes medians; a quick one the best of its starts, and forgives a busy machine. */
export type Judging = {
  readonly of: (values: readonly number[]) => number;
  /** By how much a limit of milliseconds is stretched. */
  readonly slack: number;
  /** By how much a limit of a ratio is. Both pages were measured in turn, but the app has more to do at once, and waits more. */
  readonly ratioSlack: number;
};
export const FULL: Judging = { of: median, slack: 1, ratioSlack: 1 };

const atMost = (limit: number, aim?: number): string => `<= ${limit}${aim === undefined ? '' : ` (aim ${aim})`}`;

const timesAs = (metric: string, ours: number, name: string, value: number, goal: string, most: number | null): Row => {
  const ratio = ours / value;
  return { metric, ours, peer: { name, value }, ratio, goal, ok: most === null ? null : ratio <= most };
};

const longest = ({ tasks }: Load): number => tasks[0]?.ms ?? 0;
const sum = (sent: readonly Sent[]): number => sent.reduce((all, { kb }) => all + kb, 0);

export const startRows = ({ size, ours, bare, sent }: Starts, { of, slack, ratioSlack }: Judging): readonly Row[] => {
  const where = `start ${size.width} x ${size.height}`;
  const our = (pick: (load: Load) => number) => of(ours.map(pick));
  const its = (pick: (load: Load) => number) => of(bare.map(pick));
  const besideBare = (what: string, pick: (load: Load) => number, most: number | null = null, aim?: number) =>
    timesAs(`${where}: ${what}`, our(pick), 'bare', its(pick), most === null ? '' : `ratio ${atMost(most, aim)}`, most);
  const vertices = Math.max(...ours.map((load) => load.vertices));
  return [
    besideBare('ms until the map is ready', (load) => load.readyMs, MOST.ratio * ratioSlack, AIM.ratio),
    besideBare('CPU ms of the page', (load) => load.cpuMs),
    besideBare('of it main thread', (load) => load.mainMs),
    besideBare('CPU ms of drawing', (load) => load.drawMs),
    timesAs(
      `${where}: ms until land is seen`,
      our(({ landMs, readyMs }) => landMs ?? readyMs),
      'shell',
      our(({ shellMs }) => shellMs ?? 0),
      `ratio ${atMost(MOST.landToShell)}`,
      MOST.landToShell,
    ),
    {
      ...alone(`${where}: longest task, ms`, our(longest), MOST.taskMs * slack),
      peer: { name: 'bare', value: its(longest) },
    },
    {
      ...alone(`${where}: vertices of the fullest frame`, vertices, MOST.vertices),
      goal: atMost(MOST.vertices, AIM.vertices),
    },
    alone(`${where}: kB gz until ready`, sum(sent), MOST.kb),
  ];
};

const LARGEST = 10;
/** The ten largest things that were sent. */
export const largest = ({ sent }: Starts): readonly Sent[] => sent.slice(0, LARGEST);
