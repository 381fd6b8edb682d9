import { withPlates } from '../../src/map/drawn.ts';
import { AXIS } from '../../src/model/day.ts';
import { layoutOf } from '../../src/view/layout.ts';
import { lookAt, type Scene } from '../../src/view/scene.ts';
import { defaultView } from '../../src/view/view.ts';
import { dataset, histories } from '../realDataset.ts';
import type { Span, World } from './page/engine.ts';

/** Every `count`th day of the axis, the first and the last included: what a hand on the slider passes. */
export const axisDays = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => Math.round(AXIS.from + ((AXIS.to - AXIS.from) * i) / (count - 1)));

export type Timeline = World & {
  /** Days on which something drawn comes, goes or changes. */
  readonly changes: readonly number[];
  readonly drawnOn: (day: number) => readonly string[];
};

/** Walks the whole axis once, day by day, as the model sees it. */
export const timelineOf = (): Timeline => {
  const view = defaultView(dataset.asOf);
  const layout = layoutOf(dataset);
  const spans: Span[] = [];
  const changes: number[] = [];
  const open = new Map<string, number>();
  let scene: Scene | undefined;
  const close = (key: string, day: number) => {
    spans.push({ key, from: open.get(key) ?? day, to: day });
    open.delete(key);
  };
  for (let day = AXIS.from; day <= AXIS.to; day += 1) {
    scene = lookAt(dataset, histories, { ...view, t: day }, scene);
    const drawn = withPlates(scene.drawn, layout);
    const gone = [...open.keys()].filter((key) => !drawn.has(key));
    const come = [...drawn].filter((key) => !open.has(key));
    for (const key of gone) close(key, day - 1);
    for (const key of come) open.set(key, day);
    if (gone.length + come.length > 0) changes.push(day);
  }
  for (const key of [...open.keys()]) close(key, AXIS.to);
  const drawnOn = (day: number) => spans.filter((s) => s.from <= day && day <= s.to).map((s) => s.key);
  return { asOf: dataset.asOf, spans, changes, drawnOn };
};

/** There and back over the days on which something changes, so that no step of any engine is empty. */
export const changingDays = (changes: readonly number[], count: number): readonly number[] => {
  const round = [...changes, ...changes.slice(1, -1).toReversed()];
  return Array.from(
    { length: count },
    (_, i) => round[Math.floor((i * round.length) / count) % round.length] as number,
  );
};
