import type { Dataset, Milestone, Region, Subject } from '../model/dataset.ts';
import { AXIS, type Day } from '../model/day.ts';
import { groupBy } from '../model/group.ts';
import { liesIn } from '../model/regions.ts';
import { type History, inForce, stateAt } from '../model/state.ts';
import { activeFilters, type Criteria, criteriaOf, withoutFilter } from './criteria.ts';
import { inListOrder, lookAt, type Scene } from './scene.ts';
import type { Me } from './shape.ts';
import { type Mark, markOf, stopOf } from './stops.ts';
import type { FilterId, View } from './view.ts';

/** A milestone as a lane draws it. */
export type LaneMark = Mark & {
  /** "By 2030": the date has no start, and its mark fades in. */
  readonly openStart: boolean;
  /** Its day has passed at k and nothing in the collection reports it. */
  readonly overdue: boolean;
};
export type Lane = {
  readonly subject: Subject;
  /** In order of the days at which the slider stops for them. */
  readonly marks: readonly LaneMark[];
  /** Known, but nobody says when: at the head of the lane. */
  readonly undated: readonly Milestone[];
};
/** The day at which the symbol of a mark stands: in the middle of what it may mean, at the end that is known. */
export const symbolDay = ({ from, to, openStart }: LaneMark): Day => {
  if (to === null) return from;
  return openStart ? to : (from + to) / 2;
};
/** A mark that stands at the edge because its day lies before the axis. */
export const isEarly = ({ milestone }: LaneMark): boolean => (milestone.date?.to ?? AXIS.from) < AXIS.from;

/** Lanes of one place; the country stands for everything that belongs to no place. */
export type LaneGroup = { readonly region: Region; readonly lanes: readonly Lane[] };

/** A place is a region that the map has a camera for. A province with one place in it belongs to that place. */
const placeOf = ({ regions }: Dataset): ((region: string) => string) => {
  const places = regions.filter((r) => r.camera !== null);
  const country = regions.find((r) => r.level === 'country')?.id ?? '';
  return (id) => {
    const around = places.find((p) => liesIn(regions, id, p.id));
    const inside = places.filter((p) => liesIn(regions, p.id, id));
    return (around ?? (inside.length === 1 ? inside[0] : undefined))?.id ?? country;
  };
};

/** A mark further away than the map may be asked for: what is overdue does not depend on t, only on k. */
const END = Number.MAX_SAFE_INTEGER;

const laneOf = (history: History, k: Day): Lane => {
  const state = stateAt(history, END, k);
  const overdue = state.exists ? state.unconfirmed : [];
  const known = inForce(history.milestones, k);
  const marks = known.flatMap((m): LaneMark[] => {
    const mark = markOf(m);
    return mark ? [{ ...mark, openStart: m.date?.from === null, overdue: overdue.includes(m) }] : [];
  });
  return {
    subject: history.subject,
    marks: marks.toSorted((a, b) => stopOf(a) - stopOf(b) || a.from - b.from),
    undated: known.filter((m) => m.date === null),
  };
};

const OF_TIME: readonly FilterId[] = ['stage', 'cert'];
/**
 * Subjects that the filters let through at any time, so that nothing comes and goes while t moves. Filters of stage and
 * certainty are about t and are left out: where they are set, `shownOf` the scene is what they let through.
 */
export const passingOf = (
  dataset: Dataset,
  histories: ReadonlyMap<string, History>,
  view: Pick<View, 'k' | 'hidden' | keyof Criteria>,
  me: Me | null = null,
): ReadonlySet<string> => {
  const lasting = { ...view, ...ofTime(view).reduce(withoutFilter, criteriaOf(view)), t: AXIS.to, t2: null };
  return new Set(lookAt(dataset, histories, lasting, undefined, me).shown.map((i) => i.subject.id));
};
/** Filters that let others through as time moves: the nearest are those of what is there. */
const ofTime = ({ shape }: Criteria): readonly FilterId[] =>
  shape?.kind === 'nearest' ? [...OF_TIME, 'shape'] : OF_TIME;
export const hasFiltersOfTime = (criteria: Criteria): boolean =>
  activeFilters(criteria).some((filter) => ofTime(criteria).includes(filter));
export const shownOf = (scene: Scene): ReadonlySet<string> => new Set(scene.shown.map((i) => i.subject.id));

/** Lanes by place, the place with most to show first and the rest of the country last; what has no milestone has none. */
export const lanesOf = (
  dataset: Dataset,
  histories: ReadonlyMap<string, History>,
  k: Day,
  passes: ReadonlySet<string>,
): readonly LaneGroup[] => {
  const lanes = [...histories.values()]
    .filter(({ subject }) => passes.has(subject.id))
    .map((history) => laneOf(history, k))
    .filter(({ marks, undated }) => marks.length + undated.length > 0)
    .toSorted(inListOrder);
  const place = placeOf(dataset);
  const groups = groupBy(lanes, (lane) => place(lane.subject.region));
  // By all subjects, so that a filter does not move the places about.
  const size = groupBy(dataset.subjects, (s) => place(s.region));
  const order = ({ id, level }: Region) => (level === 'country' ? 0 : -(size.get(id)?.length ?? 0));
  return dataset.regions
    .toSorted((a, b) => order(a) - order(b))
    .flatMap((region) => {
      const own = groups.get(region.id);
      return own ? [{ region, lanes: own }] : [];
    });
};
