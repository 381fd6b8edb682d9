import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Dataset } from '../model/dataset.ts';
import { clampToAxis, type Day } from '../model/day.ts';
import { historiesOf } from '../model/history.ts';
import { lookAt, type Scene } from './scene.ts';
import { dayWhenExists } from './search.ts';
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
  type View,
} from './view.ts';

/** The current View and what is to be seen for it; `moment` says whether a change is dragged (replaces history) or chosen (pushes). */
export type Current = { readonly view: View; readonly scene: Scene; readonly moment: 'chosen' | 'dragged' };

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

  const change = (patch: Partial<View>, moment: Current['moment'] = 'chosen'): void => {
    const { view, scene } = store.getState();
    const next = { ...view, ...patch };
    const sameScene =
      next.t === view.t && next.k === view.k && next.filters === view.filters && next.hidden === view.hidden;
    store.setState({ view: next, scene: sameScene ? scene : lookAt(dataset, histories, next, scene), moment });
  };
  const view = () => store.getState().view;
  const setFacet = (facet: FacetId, values: readonly string[]) => {
    const filters: Filters = { ...view().filters, [facet]: sortedUnique(values) };
    change({ filters });
  };

  const actions = {
    timeMoved: (t: Day, moment: Current['moment'] = 'chosen') => change({ t: clampToAxis(t) }, moment),
    knowledgeMoved: (k: Day) => change({ k: Math.min(dataset.asOf, Math.max(K_FROM, k)) }),
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
      const { t, k } = view();
      const organisation = history.subject.type === 'organisation';
      const day = organisation ? t : dayWhenExists(history, t, k);
      if (day !== null) return change({ selected: id, page: null, t: day });
      return change({ selected: id, page: null, t: dayWhenExists(history, t, dataset.asOf) ?? t, k: dataset.asOf });
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
