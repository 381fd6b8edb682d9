import type { Dataset } from '../model/dataset.ts';
import type { Judged } from './criteria.ts';
import type { Me, Shape } from './shape.ts';
import type { Judgement, judge as judgeIn } from './space.ts';

/** What a shape lets through, and where every subject with a place stands to it. */
export type Placed = {
  readonly within: ReadonlySet<string>;
  readonly of: ReadonlyMap<string, Judgement>;
};

/** Geometry is heavy and few Views have a shape: it is loaded with the first one. */
let judge: typeof judgeIn | null = null;
export const canPlace = (): boolean => judge !== null;
export const loadPlacing = async (): Promise<void> => {
  judge ??= (await import('./space.ts')).judge;
};

type Kept = { readonly me: Me | null; readonly of: ReadonlyMap<string, Judgement> | null };
const last = new WeakMap<Shape, Kept>();
/** Where everything stands to a shape does not move with time: it is worked out once for each shape. */
const judgeOnce = (shape: Shape, dataset: Dataset, me: Me | null): Kept['of'] => {
  const kept = last.get(shape);
  if (kept && kept.me === me) return kept.of;
  const of = judge?.(shape, dataset.subjects, dataset, me) ?? null;
  last.set(shape, { me, of });
  return of;
};

/** The nearest are those of what the other filters show; every other shape means the same whatever is shown. */
export const placedBy = (shape: Shape, existing: readonly Judged[], dataset: Dataset, me: Me | null): Placed | null => {
  if (judge === null) return null;
  const candidates = existing.filter((j) => j.failed.length === 0).map((j) => j.subject);
  const of =
    shape.kind === 'nearest' ? (judge?.(shape, candidates, dataset, me) ?? null) : judgeOnce(shape, dataset, me);
  return of && { of, within: new Set([...of].filter(([, { inside }]) => inside).map(([id]) => id)) };
};
