import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Dataset } from '../model/dataset.ts';
import { clampToAxis, type Day } from '../model/day.ts';
import { historiesOf } from '../model/history.ts';
import { type AxisWindow, fittedWindow, isWhole, WHOLE, windowWith } from './axis.ts';
import { pairOf } from './changes.ts';
import { type Criteria, NO_CRITERIA, withoutFilter } from './criteria.ts';
import { type Desk, type TableId, type TableLook, tableLook, tidied } from './desk.ts';
import { dayWhenExists } from './exists.ts';
import { canPlace, loadPlacing } from './placed.ts';
import { lookAt, type Scene, SEEN } from './scene.ts';
import { type Me, quantisedShape, type Shape } from './shape.ts';
import { markOf, stopOf } from './stops.ts';
import {
  type BudgetRange,
  type Camera,
  defaultView,
  type FacetId,
  type FilterId,
  K_FROM,
  LAYERS,
  type LayerId,
  MOST_BESIDE,
  type Mode,
  type Page,
  sortedUnique,
  type Tab,
  type View,
} from './view.ts';

/**
 * How a View came about: chosen (a step of history), dragged (replaces the last one at its own pace), or turned to, as a
 * slide is (replaces it at once).
 */
export type Moment = 'chosen' | 'dragged' | 'turned';
export type Current = {
  readonly view: View;
  readonly scene: Scene;
  readonly moment: Moment;
  /** Where this device is, once its reader has asked: no part of the View, so that no link tells it. */
  readonly me: Me | null;
  /** The whole View of the slide on which a briefing stands, so that a reader finds back to it. */
  readonly slide: View | null;
  /** Time runs towards the day of the slide. */
  readonly passing: boolean;
};

const less = (values: readonly string[], ...gone: readonly string[]) => values.filter((v) => !gone.includes(v));
const toggled = (values: readonly string[], value: string): readonly string[] =>
  sortedUnique(values.includes(value) ? values.filter((v) => v !== value) : [...values, value]);

/** The store of a dataset. Actions are events, and doing one twice changes nothing more (except toggles). */
export const createViewStore = (dataset: Dataset, initial: View, slide: View | null = null) => {
  const histories = historiesOf(dataset);
  const store = createStore<Current>()(
    subscribeWithSelector(
      (): Current => ({
        view: initial,
        scene: lookAt(dataset, histories, initial),
        moment: 'chosen',
        me: null,
        slide: initial.brief && slide,
        passing: false,
      }),
    ),
  );

  /** The scene again: what it is worked out with has come. */
  const relook = (): void => {
    const { view, scene, me } = store.getState();
    store.setState({ scene: lookAt(dataset, histories, view, scene, me) });
  };
  const change = (patch: Partial<View>, moment: Moment = 'chosen'): void => {
    const { view, scene, me } = store.getState();
    const next = { ...view, ...patch };
    if (next.shape !== null && !canPlace()) void loadPlacing().then(relook, () => undefined);
    const sameScene = SEEN.every((key) => next[key] === view[key]);
    store.setState({ view: next, scene: sameScene ? scene : lookAt(dataset, histories, next, scene, me), moment });
  };
  const view = () => store.getState().view;
  /** Some of these values and none of those; a value is never both. */
  const setFacet = (facet: FacetId, some: readonly string[], none: readonly string[]) => {
    const { filters, without } = view();
    change({
      filters: { ...filters, [facet]: sortedUnique(some) },
      without: { ...without, [facet]: sortedUnique(none) },
    });
  };
  const setDesk = (patch: Partial<Desk>) => change({ desk: { ...view().desk, ...patch } });
  const setTable = (patch: Partial<TableLook>) => {
    setDesk({ table: tidied({ ...view().desk.table, ...patch }) });
  };

  /** Moves t, and with it the part of the axis that the lanes show where t would leave it. */
  const at = (t: Day): Partial<View> => {
    const { lanes } = view();
    return { t: clampToAxis(t), lanes: lanes && windowWith(lanes, clampToAxis(t)) };
  };

  /** What is picked is told on its card. */
  const picked = (selected: string): Partial<View> => ({
    selected,
    page: null,
    desk: { ...view().desk, cardInFront: true },
  });

  /** Nothing is selected; on a slide, what the slide itself points at. */
  const unpicked = (): Partial<View> => {
    const { slide: at } = store.getState();
    if (view().mode !== 'brief' || at === null) return { selected: null };
    return { selected: at.selected, desk: { ...view().desk, cardInFront: at.desk.cardInFront } };
  };

  const actions = {
    timeMoved: (t: Day, moment: Moment = 'chosen') => change(at(t), moment),
    knowledgeMoved: (k: Day, moment: Moment = 'chosen') =>
      change({ k: Math.min(dataset.asOf, Math.max(K_FROM, k)) }, moment),
    /** Compares t with another day, or stops comparing. */
    compared: (t2: Day | null, moment: Moment = 'chosen') => {
      const { tab, t2: was } = view();
      if (t2 === null) return change({ t2, tab: tab === 'changes' ? 'list' : tab }, moment);
      return change({ t2: clampToAxis(t2), tab: was === null ? 'changes' : tab }, moment);
    },
    tabOpened: (tab: Tab) => change({ tab: tab === 'changes' && view().t2 === null ? 'list' : tab }),
    lanesOpened: (lanes: AxisWindow | null, moment: Moment = 'chosen') =>
      change({ lanes: lanes && (isWhole(lanes) ? WHOLE : fittedWindow(lanes)) }, moment),
    /** Choosing a milestone goes to the day on which it is certain and selects what it is about. */
    milestonePicked: (id: string) => {
      const milestone = dataset.milestones.find((m) => m.id === id);
      if (!milestone) return undefined;
      const mark = markOf(milestone);
      const selected = picked(milestone.subject);
      if (mark) return change({ ...at(stopOf(mark)), ...selected });
      return actions.subjectPicked(milestone.subject);
    },
    /** Chosen or not; what was held back is let go. */
    facetToggled: (facet: FacetId, value: string) => {
      const [some, none] = [view().filters[facet], view().without[facet]];
      if (none.includes(value)) setFacet(facet, some, less(none, value));
      else setFacet(facet, toggled(some, value), none);
    },
    /** One of these, then none of these, then neither. */
    facetCycled: (facet: FacetId, value: string) => {
      const [some, none] = [view().filters[facet], view().without[facet]];
      if (some.includes(value)) setFacet(facet, less(some, value), [...none, value]);
      else if (none.includes(value)) setFacet(facet, some, less(none, value));
      else setFacet(facet, [...some, value], none);
    },
    /** A group of values at once: all on unless all are on already. */
    facetGroupToggled: (facet: FacetId, values: readonly string[]) => {
      const [some, none] = [view().filters[facet], view().without[facet]];
      const all = values.every((v) => some.includes(v));
      setFacet(facet, all ? less(some, ...values) : [...some, ...values], less(none, ...values));
    },
    /** Only these values in their facet: what a search result, a cell or a bar asks for. */
    facetChosen: (facet: FacetId, ...values: readonly string[]) => setFacet(facet, values, []),
    budgetRanged: (budget: BudgetRange | null, moment: Moment = 'chosen') => change({ budget }, moment),
    shapeDrawn: (shape: Shape | null) => change({ shape: shape && quantisedShape(shape) }),
    /** The device says where it is: a shape around it can be applied. */
    located: (me: Me | null) => {
      const { view: now, scene } = store.getState();
      store.setState({ me, scene: lookAt(dataset, histories, now, scene, me) });
    },
    filterCleared: (filter: FilterId) => change(withoutFilter(view(), filter)),
    filtersCleared: () => change(NO_CRITERIA),
    /** Criteria that were kept under a name, or that a cell of the matrix stands for. */
    criteriaSet: (criteria: Partial<Criteria>) => change(criteria),
    /** On the desk the table lists what is shown: the panel begins with the filters. */
    modeOpened: (mode: Mode) => {
      const { tab, mode: was } = view();
      change({ mode, tab: mode === 'plan' && was !== 'plan' && tab === 'list' ? 'filters' : tab });
    },
    /** Whether a card stands in front is said only while there is one. */
    deskLaidOut: (patch: Partial<Omit<Desk, 'table'>>) =>
      setDesk(view().selected === null ? { ...patch, cardInFront: true } : patch),
    tableOpened: (of: TableId) => {
      if (view().desk.table.of !== of) setDesk({ table: tableLook(of), part: 'table' });
    },
    tableLaidOut: (patch: Partial<Omit<TableLook, 'of'>>) => setTable(patch),
    /** A subject or region joins those that stand side by side, or leaves them; at most four. */
    besideToggled: (id: string) => {
      const { beside } = view();
      const next = beside.includes(id) ? less(beside, id) : [...beside, id];
      change({ beside: next.slice(0, MOST_BESIDE) });
    },
    besideCleared: () => change({ beside: [] }),
    layerToggled: (layer: LayerId) =>
      change({ hidden: LAYERS.filter((l) => (l === layer ? !view().hidden.includes(l) : view().hidden.includes(l))) }),
    layersShown: () => change({ hidden: [] }),
    /** Picking a thing that does not exist yet (or no longer is known) moves time to when it does. */
    subjectPicked: (id: string | null) => {
      if (id === null) return change(unpicked());
      const history = histories.get(id);
      if (!history) return undefined;
      const { t, t2, k } = view();
      const seen = pairOf(t, t2 ?? t).later;
      const day = history.subject.type === 'organisation' ? seen : dayWhenExists(history, seen, k);
      if (day === seen) return change(picked(id));
      if (day !== null) return change({ ...picked(id), ...at(day) });
      const known = dayWhenExists(history, seen, dataset.asOf) ?? t;
      return change({ ...picked(id), ...at(known), k: dataset.asOf });
    },
    pageOpened: (page: Page | null) => change({ page }),
    /** The map reports a camera that is quantised already; the same object comes back to it and is no command. */
    cameraMoved: (camera: Camera) => change({ camera }, 'dragged'),
    cameraReset: () => change({ camera: null }),
    /** Everything as at first, on the screen that is open. */
    viewReset: () => change({ ...defaultView(dataset.asOf), mode: view().mode, brief: view().brief }),
    /** A slide is shown; the way from one to the next is no step back in history, the way into a briefing is. */
    slideShown: (next: View, from: Day = next.t) => {
      const moment = view().brief === null ? 'chosen' : 'turned';
      store.setState({ slide: next, passing: from !== next.t });
      change({ ...next, t: from }, moment);
    },
    /** The same slide, as time runs towards its day. */
    slidePassed: (t: Day) => {
      const { slide: at } = store.getState();
      store.setState({ passing: at !== null && t !== at.t });
      change({ t: clampToAxis(t) }, 'turned');
    },
    /** Leaves the path to look around; the slide waits. */
    slideLeft: () => change({ mode: 'map' }),
    slideReturned: () => {
      const { slide: at } = store.getState();
      store.setState({ passing: false });
      if (at) change(at, 'turned');
    },
    /** Ends the briefing; what was looked at before comes back. */
    briefingLeft: (before: View | null) => {
      store.setState({ slide: null, passing: false });
      change(before ? { ...before, brief: null } : { mode: 'map', brief: null });
    },
    /** The address changed by itself: nothing is added to history. */
    linkFollowed: (next: View, at: View | null = null) => {
      store.setState({ slide: next.brief && at, passing: false });
      change(next, 'dragged');
    },
    /** A View that was kept is opened; what was there before is a step back. */
    linkOpened: (next: View) => change({ ...next, brief: view().brief }),
  };
  return { store, actions, dataset, histories };
};
export type ViewStore = ReturnType<typeof createViewStore>;
export type Actions = ViewStore['actions'];
