import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Dataset } from '../model/dataset.ts';
import { clampToAxis, type Day } from '../model/day.ts';
import { historiesOf } from '../model/history.ts';
import { type AxisWindow, fittedWindow, isWhole, WHOLE, windowWith } from './axis.ts';
import { pairOf } from './changes.ts';
import { lookAt, type Scene } from './scene.ts';
import { dayWhenExists } from './search.ts';
import { markOf, stopOf } from './stops.ts';
import {
  type Camera,
  defaultView,
  type FacetId,
  type Filters,
  K_FROM,
  LAYERS,
  type LayerId,
  NO_FILTERS,
  type Page,
  sortedUnique,
  type Tab,
  type View,
} from './view.ts';

/** The current View and what is to be seen for it; `moment` says whether a change is dragged (replaces history) or chosen (pushes). */
export type Moment = 'chosen' | 'dragged';
export type Current = { readonly view: View; readonly scene: Scene; readonly moment: Moment };

/** The parts of a View that the scene depends on. */
const SEEN = ['t', 't2', 'k', 'filters', 'hidden'] as const satisfies readonly (keyof View)[];

const toggled = (values: readonly string[], value: string): readonly string[] =>
  sortedUnique(values.includes(value) ? values.filter((v) => v !== value) : [...values, value]);

/** The store of a dataset. Actions are events, and doing one twice changes nothing more (except toggles). */
export const createViewStore = (dataset: Dataset, initial: View) => {
  const histories = historiesOf(dataset);
  const store = createStore<Current>()(
    subscribeWithSelector(
      () => ({ view: initial, scene: lookAt(dataset, histories, initial), moment: 'chosen' as const }) as Current,
    ),
  );

  const change = (patch: Partial<View>, moment: Moment = 'chosen'): void => {
    const { view, scene } = store.getState();
    const next = { ...view, ...patch };
    const sameScene = SEEN.every((key) => next[key] === view[key]);
    store.setState({ view: next, scene: sameScene ? scene : lookAt(dataset, histories, next, scene), moment });
  };
  const view = () => store.getState().view;
  const setFacet = (facet: FacetId, values: readonly string[]) => {
    const filters: Filters = { ...view().filters, [facet]: sortedUnique(values) };
    change({ filters });
  };

  /** Moves t, and with it the part of the axis that the lanes show where t would leave it. */
  const at = (t: Day): Partial<View> => {
    const { lanes } = view();
    return { t: clampToAxis(t), lanes: lanes && windowWith(lanes, clampToAxis(t)) };
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
      const selected = { selected: milestone.subject, page: null };
      if (mark) return change({ ...at(stopOf(mark)), ...selected });
      return actions.subjectPicked(milestone.subject);
    },
    facetToggled: (facet: FacetId, value: string) => setFacet(facet, toggled(view().filters[facet], value)),
    /** A group of values at once: all on unless all are on already. */
    facetGroupToggled: (facet: FacetId, values: readonly string[]) => {
      const chosen = view().filters[facet];
      const all = values.every((v) => chosen.includes(v));
      setFacet(facet, all ? chosen.filter((v) => !values.includes(v)) : [...chosen, ...values]);
    },
    /** Only this value in its facet: what a search result asks for. */
    facetChosen: (facet: FacetId, value: string) => setFacet(facet, [value]),
    facetCleared: (facet: FacetId) => setFacet(facet, []),
    filtersCleared: () => change({ filters: NO_FILTERS }),
    layerToggled: (layer: LayerId) =>
      change({ hidden: LAYERS.filter((l) => (l === layer ? !view().hidden.includes(l) : view().hidden.includes(l))) }),
    layersShown: () => change({ hidden: [] }),
    /** Picking a thing that does not exist yet (or no longer is known) moves time to when it does. */
    subjectPicked: (id: string | null) => {
      if (id === null) return change({ selected: null });
      const history = histories.get(id);
      if (!history) return undefined;
      const { t, t2, k } = view();
      const seen = pairOf(t, t2 ?? t).later;
      const day = history.subject.type === 'organisation' ? seen : dayWhenExists(history, seen, k);
      if (day === seen) return change({ selected: id, page: null });
      if (day !== null) return change({ selected: id, page: null, ...at(day) });
      const known = dayWhenExists(history, seen, dataset.asOf) ?? t;
      return change({ selected: id, page: null, ...at(known), k: dataset.asOf });
    },
    pageOpened: (page: Page | null) => change({ page }),
    /** The map reports a camera that is quantised already; the same object comes back to it and is no command. */
    cameraMoved: (camera: Camera) => change({ camera }, 'dragged'),
    cameraReset: () => change({ camera: null }),
    viewReset: () => change(defaultView(dataset.asOf)),
    linkFollowed: (next: View) => change(next, 'dragged'),
  };
  return { store, actions, dataset, histories };
};
export type ViewStore = ReturnType<typeof createViewStore>;
export type Actions = ViewStore['actions'];
