import type { Dataset, Subject } from '../model/dataset.ts';
import type { Day } from '../model/day.ts';
import { groupBy } from '../model/group.ts';
import { COUNTRY } from '../model/regions.ts';
import { type History, sameState, stateAt } from '../model/state.ts';
import { CLASSES, type StateClass, SUBJECT_TYPES } from '../model/vocabulary.ts';
import { CHANGES, type Change, type ChangeKind, changeOf, type Pair, pairOf } from './changes.ts';
import { type Asking, activeFilters, type Counts, countsOf, culpritOf, failed, type Judged } from './criteria.ts';
import { type Existing, facetRegionOf } from './facets.ts';
import { type Placed, placedBy } from './placed.ts';
import type { Me } from './shape.ts';
import { type FilterId, LAYERS, type LayerId, type View } from './view.ts';

/** What the map draws, one key for each (subject x state): `id@class`, `id@ring`, `id@sign-new`, `programmes/region@count`. */
export type DrawnKey = string;
export type Item = { readonly subject: Subject; readonly state: Existing };

export type Scene = {
  /** Subjects that pass filters and layers, in list order. */
  readonly shown: readonly Item[];
  /** All that exist at (t, k) in layers that are on. */
  readonly total: readonly Judged[];
  /** Shown, but without a position: beside the map, with the reason. */
  readonly shelf: readonly Item[];
  readonly drawn: ReadonlySet<DrawnKey>;
  readonly counts: Counts;
  readonly culprit: { readonly filter: FilterId; readonly shows: number } | null;
  /** Subjects that do not exist yet at t, and those that nobody had written about by k. */
  readonly notYet: number;
  /** Those of them that the filters would let through. */
  readonly notYetShown: number;
  readonly unknown: number;
  /** How many exist in layers that are switched off. */
  readonly hiddenByLayers: number;
  readonly tally: Tally;
  /** The day that is drawn: t, or the later one of the two that are compared. */
  readonly day: Day;
  readonly k: Day;
  readonly comparison: Comparison | null;
  /** Where each subject with a place stands to the shape; `null` where none is applied. */
  readonly placed: Placed | null;
};
/** What is shown, against the earlier of two days. */
export type Comparison = Pair & {
  readonly changes: ReadonlyMap<string, Change>;
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** How many have a plan whose day passed in between without a report. */
  readonly overdue: number;
};
/** Facilities by class, so that the sentence adds up; `unconfirmed` is a ring over the class. */
export type Tally = Readonly<Record<StateClass, number>> & {
  readonly facilities: number;
  readonly zones: number;
  readonly programmes: number;
  readonly unconfirmed: number;
};

/** Signs of a change beside a mark; what is unchanged has none. */
export const SIGNS = ['new', 'advanced', 'possible', 'ended'] as const satisfies readonly ChangeKind[];
export type Sign = (typeof SIGNS)[number];
export const signPart = (sign: Sign): DrawnPart => `sign-${sign}`;
export type DrawnPart = StateClass | 'ring' | `sign-${Sign}`;
export const drawnKey = (id: string, part: DrawnPart): DrawnKey => `${id}@${part}`;
export const programmesKey = (region: string, count: number): DrawnKey => `programmes/${region}@${count}`;

/** The layer that a subject is drawn in; zones of a kind that has no outline have none and are never switched off. */
export const layerOf = (subject: Subject): LayerId | null => {
  if (subject.type === 'facility' || subject.type === 'programme') return subject.type;
  return LAYERS.find((layer) => layer === subject.kind) ?? null;
};

export const hasPlace = (subject: Subject): boolean => {
  if (subject.type === 'programme') return subject.region !== COUNTRY;
  if (subject.type === 'zone') return (subject.outline?.centers.length ?? 0) > 0;
  return subject.position !== null;
};

/** A zone drawn by points or circles and a facility alike: its class, the ring of an overdue plan, the sign of a change. */
const keysOf = ({ subject, state }: Item, comparison: Comparison | null): readonly DrawnKey[] => {
  const kind = comparison?.changes.get(subject.id)?.kind;
  return [
    drawnKey(subject.id, state.class),
    ...(state.certainty === 'unconfirmed' ? [drawnKey(subject.id, 'ring')] : []),
    ...SIGNS.filter((sign) => sign === kind).map((sign) => drawnKey(subject.id, signPart(sign))),
  ];
};

const compare = (shown: readonly Item[], histories: ReadonlyMap<string, History>, pair: Pair, k: Day): Comparison => {
  const changes = new Map(
    shown.flatMap(({ subject: { id } }) => {
      const history = histories.get(id);
      return history ? [[id, changeOf(history, pair, k)] as const] : [];
    }),
  );
  const all = [...changes.values()];
  const counts = Object.fromEntries(CHANGES.map((kind) => [kind, all.filter((c) => c.kind === kind).length])) as Record<
    ChangeKind,
    number
  >;
  return { ...pair, changes, counts, overdue: all.filter((c) => c.overdue.length > 0).length };
};

export const programmesByRegion = (dataset: Dataset, items: readonly Item[]): ReadonlyMap<string, readonly Item[]> => {
  const programmes = items.filter((i) => i.subject.type === 'programme');
  return groupBy(programmes, (item) => facetRegionOf(dataset, item.subject.region));
};

const tallyOf = (items: readonly Item[]): Tally => {
  const facilities = items.filter((i) => i.subject.type === 'facility');
  const byClass = Object.fromEntries(
    CLASSES.map((c) => [c, facilities.filter((i) => i.state.class === c).length]),
  ) as Record<StateClass, number>;
  return {
    ...byClass,
    facilities: facilities.length,
    zones: items.filter((i) => i.subject.type === 'zone').length,
    programmes: items.filter((i) => i.subject.type === 'programme').length,
    unconfirmed: facilities.filter((i) => i.state.certainty === 'unconfirmed').length,
  };
};

/** Facilities, zones, programmes, organisations; each by id. */
export const inListOrder = (a: { readonly subject: Subject }, b: { readonly subject: Subject }): number =>
  SUBJECT_TYPES.indexOf(a.subject.type) - SUBJECT_TYPES.indexOf(b.subject.type) ||
  (a.subject.id < b.subject.id ? -1 : 1);

/** The items of an earlier scene, where they say the same: a step of time changes few of them, and few rows. */
const reuse = (judged: readonly Judged[], before: readonly Judged[]): readonly Judged[] => {
  const old = new Map(before.map((j) => [j.subject.id, j]));
  const kept = judged.map((now) => {
    const was = old.get(now.subject.id);
    return was && sameState(was.state, now.state) && was.failed.join() === now.failed.join() ? was : now;
  });
  return kept.length === before.length && kept.every((item, i) => item === before[i]) ? before : kept;
};

/** The parts of a View that the scene depends on. */
export const SEEN = [
  't',
  't2',
  'k',
  'filters',
  'without',
  'budget',
  'shape',
  'hidden',
] as const satisfies readonly (keyof View)[];
export type Seen = Pick<View, (typeof SEEN)[number]>;

const isOn =
  (hidden: readonly LayerId[]) =>
  ({ subject }: { readonly subject: Subject }): boolean => {
    const layer = layerOf(subject);
    return layer === null || !hidden.includes(layer);
  };

/** Everything that exists at (t, k), what does not yet, and what nobody had written about. */
const judgeAll = (dataset: Dataset, histories: ReadonlyMap<string, History>, view: Seen, me: Me | null) => {
  const day = pairOf(view.t, view.t2 ?? view.t).later;
  const anywhere: Asking = { dataset, k: view.k, within: null };
  const bases = [...histories.values()].filter(({ subject }) => subject.type !== 'organisation');
  const states = bases.map((history) => ({ subject: history.subject, state: stateAt(history, day, view.k) }));
  const existing = states.flatMap(({ subject, state }): readonly Judged[] =>
    state.exists ? [{ subject, state, failed: failed(view, subject, state, anywhere) }] : [],
  );
  const placed = view.shape && placedBy(view.shape, existing.filter(isOn(view.hidden)), dataset, me);
  const asking: Asking = { ...anywhere, within: placed?.within ?? null };
  const judged = placed
    ? existing.map((j) => (placed.within.has(j.subject.id) ? j : { ...j, failed: [...j.failed, 'shape' as const] }))
    : existing;
  const notYet = states.filter(({ state }) => !state.exists && state.because === 'not-yet');
  return {
    day,
    asking,
    placed,
    judged,
    notYet: notYet.length,
    notYetShown: notYet.filter(({ subject }) => failed(view, subject, null, asking).length === 0).length,
    unknown: states.length - existing.length - notYet.length,
  };
};

/**
 * What is to be seen for a View: the list reads it, the map draws it, the counts come from it. `me`: where this device
 * is, for a shape around it; it is no part of a View, so that no link ever holds it.
 */
export const lookAt = (
  dataset: Dataset,
  histories: ReadonlyMap<string, History>,
  view: Seen,
  before?: Scene,
  me: Me | null = null,
): Scene => {
  const { judged: all, asking, placed, ...time } = judgeAll(dataset, histories, view, me);
  const judged = reuse(all.filter(isOn(view.hidden)).toSorted(inListOrder), before?.total ?? []);
  const rest = { ...time, placed, k: view.k, hiddenByLayers: all.length - judged.length };
  // Most steps of time change nothing that is to be seen: what shows it need not be told.
  if (before?.k === view.k && judged === before.total && before.comparison === null && view.t2 === null)
    return { ...before, ...rest };
  const shown = judged.filter((j) => j.failed.length === 0);
  const badges = [
    ...programmesByRegion(
      dataset,
      shown.filter((i) => hasPlace(i.subject)),
    ),
  ].map(([region, items]) => programmesKey(region, items.length));
  const pair = pairOf(view.t, view.t2 ?? view.t);
  const comparison = view.t2 === null ? null : compare(shown, histories, pair, view.k);
  const marks = shown
    .filter((i) => i.subject.type !== 'programme' && hasPlace(i.subject))
    .flatMap((item) => keysOf(item, comparison));
  return {
    shown,
    total: judged,
    shelf: shown.filter((i) => !hasPlace(i.subject)),
    drawn: new Set([...marks, ...badges]),
    counts: countsOf(judged, view, asking),
    culprit: shown.length === 0 && activeFilters(view).length > 0 ? culpritOf(judged) : null,
    tally: tallyOf(shown),
    comparison,
    ...rest,
  };
};
