import type { Dataset, Subject } from '../model/dataset.ts';
import type { Day } from '../model/day.ts';
import { type History, type State, sameState, stateAt } from '../model/state.ts';
import { CLASSES, type StateClass } from '../model/vocabulary.ts';
import { CHANGES, type Change, type ChangeKind, changeOf, type Pair, pairOf } from './changes.ts';
import { type Counts, countsOf, culpritOf, facetRegionOf, failed, type Judged } from './facets.ts';
import { FACETS, type FacetId, LAYERS, type LayerId, type View } from './view.ts';

/** What the map draws, one key for each (subject x state): `id@class`, `id@ring`, `id@new`, `programmes/region@count`. */
export type DrawnKey = string;
export type Existing = Extract<State, { exists: true }>;
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
  readonly culprit: { readonly facet: FacetId; readonly shows: number } | null;
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
  readonly comparison: Comparison | null;
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
const signPart = (sign: Sign): DrawnPart => `sign-${sign}`;
export type DrawnPart = StateClass | 'ring' | `sign-${Sign}`;
export const drawnKey = (id: string, part: DrawnPart): DrawnKey => `${id}@${part}`;
export const programmesKey = (region: string, count: number): DrawnKey => `programmes/${region}@${count}`;

/** The layer that a subject is drawn in; zones of a kind that has no outline have none and are never switched off. */
export const layerOf = (subject: Subject): LayerId | null => {
  if (subject.type === 'facility' || subject.type === 'programme') return subject.type;
  return LAYERS.find((layer) => layer === subject.kind) ?? null;
};

export const hasPlace = (subject: Subject): boolean => {
  if (subject.type === 'programme') return true;
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
  const groups = new Map<string, Item[]>();
  for (const item of items.filter((i) => i.subject.type === 'programme')) {
    const region = facetRegionOf(dataset, item.subject.region);
    groups.set(region, [...(groups.get(region) ?? []), item]);
  }
  return groups;
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

const TYPE_ORDER = ['facility', 'zone', 'programme', 'organisation'] as const;
const inListOrder = (a: Judged, b: Judged): number =>
  TYPE_ORDER.indexOf(a.subject.type) - TYPE_ORDER.indexOf(b.subject.type) || (a.subject.id < b.subject.id ? -1 : 1);

/** The items of an earlier scene, where they say the same: a step of time changes few of them, and few rows. */
const reuse = (judged: readonly Judged[], before: readonly Judged[]): readonly Judged[] => {
  const old = new Map(before.map((j) => [j.subject.id, j]));
  const kept = judged.map((now) => {
    const was = old.get(now.subject.id);
    return was && sameState(was.state, now.state) && was.failed.join() === now.failed.join() ? was : now;
  });
  return kept.length === before.length && kept.every((item, i) => item === before[i]) ? before : kept;
};

/** What is to be seen for a View: the list reads it, the map draws it, the counts come from it. */
export const lookAt = (
  dataset: Dataset,
  histories: ReadonlyMap<string, History>,
  view: Pick<View, 't' | 't2' | 'k' | 'filters' | 'hidden'>,
  before?: Scene,
): Scene => {
  const pair = pairOf(view.t, view.t2 ?? view.t);
  const judgedAll: Judged[] = [];
  let notYet = 0;
  let notYetShown = 0;
  let unknown = 0;
  for (const [, history] of histories) {
    if (history.subject.type === 'organisation') continue;
    const state = stateAt(history, pair.later, view.k);
    if (state.exists)
      judgedAll.push({
        subject: history.subject,
        state,
        failed: failed(view.filters, history.subject, state, dataset),
      });
    else if (state.because === 'unknown') unknown += 1;
    else {
      notYet += 1;
      if (failed(view.filters, history.subject, null, dataset).length === 0) notYetShown += 1;
    }
  }
  const isOn = ({ subject }: { subject: Subject }) => {
    const layer = layerOf(subject);
    return layer === null || !view.hidden.includes(layer);
  };
  const judged = reuse(judgedAll.filter(isOn).toSorted(inListOrder), before?.total ?? []);
  const rest = { notYet, notYetShown, unknown, hiddenByLayers: judgedAll.length - judged.length, day: pair.later };
  // Most steps of time change nothing that is to be seen: what shows it need not be told.
  if (before && judged === before.total && before.comparison === null && view.t2 === null)
    return { ...before, ...rest };
  const shown = judged.filter((j) => j.failed.length === 0);
  const placed = shown.filter((i) => hasPlace(i.subject));
  const badges = [...programmesByRegion(dataset, shown)].map(([region, items]) => programmesKey(region, items.length));
  const comparison = view.t2 === null ? null : compare(shown, histories, pair, view.k);
  const marks = placed.filter((i) => i.subject.type !== 'programme').flatMap((item) => keysOf(item, comparison));
  return {
    shown,
    total: judged,
    shelf: shown.filter((i) => !hasPlace(i.subject)),
    drawn: new Set([...marks, ...badges]),
    counts: countsOf(judged, dataset),
    culprit: shown.length === 0 && FACETS.some((f) => view.filters[f].length > 0) ? culpritOf(judged) : null,
    tally: tallyOf(shown),
    comparison,
    ...rest,
  };
};
