import { AXIS } from '../../src/model/day.ts';
import type { Asked, Columns } from '../../src/tables/types.ts';
import { median } from './numbers.ts';
import { FACET_SIZES, randomFrom } from './page/rows/table.ts';

/** A session as a planner has it with the filters beside the map: the same steps for everybody who counts. */
export const KINDS = [
  '+1 day',
  '60 days',
  'jump',
  'choose a value',
  'one value more',
  'one value less',
  'clear',
  'drag the amount',
  'all at once',
] as const;
export type Kind = (typeof KINDS)[number];
export type Question = Pick<Asked, 'day' | 'facets' | 'amount'>;
type Step = { readonly kind: Kind; readonly question: Question };

/** One way to count: all is built by making it; gives the counts of all facets, one after the other. */
export type Counter = { readonly ask: (question: Question) => Iterable<number> };
export type MakeCounter = (columns: Columns) => Counter;

const NONE = FACET_SIZES.map(() => null);
const choose = (facet: number, codes: readonly number[]) =>
  FACET_SIZES.map((size, f) => (f === facet ? codes.map((code) => code % size) : null));

/** Days that nobody measures, so that everybody is warm. */
const WARM_DAYS = 60;
export const START: Question = { day: AXIS.from + 2500, facets: NONE, amount: null };

/** So many steps of every kind. */
const EACH = 12;
export const sessionSteps = (): readonly Step[] => {
  const random = randomFrom(7);
  const steps: Step[] = [];
  let now: Question = START;
  const step = (kind: Kind, change: Partial<Question>) => {
    now = { ...now, ...change };
    steps.push({ kind, question: now });
  };
  const times = Array.from({ length: EACH }, (_, i) => i);
  for (const i of times) step('+1 day', { day: AXIS.from + 2501 + i });
  for (const i of times) step('60 days', { day: AXIS.from + 1500 + i * 60 });
  for (const _ of times) step('jump', { day: AXIS.from + 300 + Math.floor(random() * 4500) });
  now = { ...now, day: AXIS.from + 3000 };
  for (const i of times) {
    step('choose a value', { facets: choose(i % 2, [i]) });
    step('one value more', { facets: choose(i % 2, [i, i + 1]) });
    step('one value less', { facets: choose(i % 2, [i + 1]) });
    step('clear', { facets: NONE });
  }
  for (const i of times) step('drag the amount', { amount: { from: 1 + i / 2, to: 2000 - i * 20 } });
  for (const i of times)
    step('all at once', {
      day: AXIS.from + 300 + Math.floor(random() * 4500),
      facets: choose(i % 3, [i, i + 2, i + 3]),
      amount: i % 2 === 0 ? null : { from: Math.exp(random() * 6), to: null },
    });
  return steps;
};

export type CountFigures = {
  readonly build: number;
  readonly ms: Readonly<Record<Kind, number>>;
  readonly checksum: number;
};

export const runSession = (make: MakeCounter, columns: Columns, steps: readonly Step[]): CountFigures => {
  const times = new Map<Kind, number[]>(KINDS.map((kind) => [kind, []]));
  const began = performance.now();
  const counter = make(columns);
  counter.ask(START);
  const build = performance.now() - began;
  for (let i = 0; i < WARM_DAYS; i += 1) counter.ask({ ...START, day: AXIS.from + 1000 + i * 20 });
  counter.ask(START);
  let checksum = 0;
  for (const { kind, question } of steps) {
    const from = performance.now();
    const counts = counter.ask(question);
    times.get(kind)?.push(performance.now() - from);
    for (const count of counts) checksum = (Math.imul(checksum, 31) + count) | 0;
  }
  return {
    build,
    ms: Object.fromEntries([...times].map(([kind, all]) => [kind, median(all)])) as Record<Kind, number>,
    checksum,
  };
};
