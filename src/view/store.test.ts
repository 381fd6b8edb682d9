import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay, anyKnowledgeDay, anyView, bases, dataset, histories } from '../../tests/realDataset.ts';
import { AXIS, dayOf } from '../model/day.ts';
import { stateAt } from '../model/state.ts';
import { WHOLE } from './axis.ts';
import { DESK } from './desk.ts';
import { lookAt } from './scene.ts';
import { type Actions, createViewStore } from './store.ts';
import { type Camera, defaultView, EOK, K_FROM, LAYERS, NO_FILTERS, type View } from './view.ts';

const start = defaultView(dataset.asOf);
const open = (view: View = start) => {
  const { store, actions } = createViewStore(dataset, view);
  return { actions, view: () => store.getState().view, scene: () => store.getState().scene, now: store.getState };
};
const CAMERA: Camera = { center: [129.34, 36.02], zoom: 9 };
const CENTRE = 'gunsan/analysis-centre';
const SLIDE: View = { ...start, mode: 'brief', brief: { story: 'national', scene: 2, kiosk: false } };

describe('an action done twice', () => {
  it.each<[string, (actions: Actions) => void]>([
    ['time moved', (a) => a.timeMoved(dayOf('2023-01-01'))],
    ['knowledge moved', (a) => a.knowledgeMoved(dayOf('2023-01-01'))],
    ['filter cleared', (a) => a.filterCleared('seg')],
    ['facet chosen', (a) => a.facetChosen('reg', 'gumi', 'gunsan')],
    ['budget ranged', (a) => a.budgetRanged({ from: 100 * EOK, to: null })],
    ['shape drawn', (a) => a.shapeDrawn({ kind: 'zone', id: 'gunsan/saemangeum-2', outside: false })],
    ['mode opened', (a) => a.modeOpened('map')],
    ['desk laid out', (a) => a.deskLaidOut({ sheet: 'matrix', level: 'sigungu' })],
    ['table opened', (a) => a.tableOpened('claims')],
    ['table laid out', (a) => a.tableLaidOut({ group: 'region', columns: ['name', 'budget'] })],
    ['nothing side by side', (a) => a.besideCleared()],
    ['filters cleared', (a) => a.filtersCleared()],
    ['layers shown', (a) => a.layersShown()],
    ['subject picked', (a) => a.subjectPicked('pohang/hydrogen-cluster')],
    ['nothing picked', (a) => a.subjectPicked(null)],
    ['page opened', (a) => a.pageOpened({ kind: 'about' })],
    ['camera moved', (a) => a.cameraMoved(CAMERA)],
    ['camera reset', (a) => a.cameraReset()],
    ['compared', (a) => a.compared(dayOf('2024-02-29'))],
    ['no longer compared', (a) => a.compared(null)],
    ['tab opened', (a) => a.tabOpened('plans')],
    ['lanes opened', (a) => a.lanesOpened({ from: dayOf('2021-01-01'), to: dayOf('2024-12-31') })],
    ['lanes closed', (a) => a.lanesOpened(null)],
    ['milestone picked', (a) => a.milestonePicked('gunsan/analysis-centre:construction-planned')],
    ['view reset', (a) => a.viewReset()],
    ['link followed', (a) => a.linkFollowed({ ...start, hidden: ['block'] })],
    ['slide shown', (a) => a.slideShown(SLIDE)],
    ['slide passed', (a) => a.slidePassed(dayOf('2022-02-02'))],
    ['slide left', (a) => a.slideLeft()],
    ['briefing left', (a) => a.briefingLeft(null)],
    ['View of before come back', (a) => a.briefingLeft({ ...start, hidden: ['block'] })],
    ['kept View opened', (a) => a.linkOpened({ ...start, hidden: ['block'] })],
  ])('changes nothing more: %s', (_, act) => {
    const before: View = {
      t: AXIS.from,
      t2: AXIS.to,
      k: K_FROM,
      filters: { ...NO_FILTERS, seg: ['cell'] },
      without: NO_FILTERS,
      budget: null,
      shape: null,
      mode: 'plan',
      brief: null,
      desk: DESK,
      beside: ['gumi', 'gunsan'],
      hidden: LAYERS,
      selected: CENTRE,
      page: { kind: 'keys' },
      camera: { center: [127, 36], zoom: 7 },
      tab: 'changes',
      lanes: WHOLE,
    };
    const { actions, view } = open(before);
    act(actions);
    const once = view();
    expect(once).not.toEqual(before);
    act(actions);
    expect(view()).toEqual(once);
  });

  it.each<[string, (actions: Actions) => void]>([
    ['facet', (a) => a.facetToggled('seg', 'cathode')],
    ['group', (a) => a.facetGroupToggled('seg', ['cell', 'pack'])],
    ['layer', (a) => a.layerToggled('facility')],
  ])('takes a toggle back: %s', (_, act) => {
    const { actions, view } = open();
    act(actions);
    expect(view()).not.toEqual(start);
    act(actions);
    expect(view()).toEqual(start);
  });
});

describe('the scene', () => {
  it('is the one of the View, after any link', () => {
    const { actions, now } = open();
    fc.assert(
      fc.property(anyView, (next) => {
        actions.linkFollowed(next);
        const { view, scene } = now();
        expect(view).toEqual(next);
        expect(scene.drawn).toEqual(lookAt(dataset, histories, next).drawn);
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, (actions: Actions) => void]>([
    ['time', (a) => a.timeMoved(dayOf('2018-01-01'))],
    ['knowledge', (a) => a.knowledgeMoved(dayOf('2021-07-22'))],
    ['filters', (a) => a.facetToggled('seg', 'cathode')],
    ['layers', (a) => a.layerToggled('programme')],
  ])('is another one where nothing but %s changes', (_, act) => {
    const { actions, scene } = open();
    const before = scene();
    act(actions);
    expect(scene().drawn).not.toEqual(before.drawn);
  });

  it('stays the same object where only camera, page or selection change', () => {
    const { actions, scene } = open();
    const before = scene();
    actions.cameraMoved(CAMERA);
    actions.pageOpened({ kind: 'keys' });
    actions.subjectPicked('pohang/ecopro-campus');
    expect(scene()).toBe(before);
  });
});

describe('time', () => {
  it.each([
    [AXIS.from - 400, AXIS.from],
    [AXIS.to + 400, AXIS.to],
  ])('stays on its axis: day %i', (asked, t) => {
    const { actions, view } = open();
    actions.timeMoved(asked);
    expect(view().t).toBe(t);
  });

  it.each([
    [dataset.asOf + 1, dataset.asOf],
    [K_FROM - 1, K_FROM],
  ])('of knowledge stays before the as-of day: day %i', (asked, k) => {
    const { actions, view } = open();
    actions.knowledgeMoved(asked);
    expect(view().k).toBe(k);
  });

  it('is chosen or dragged, and what follows is chosen again', () => {
    const { actions, now } = open();
    actions.timeMoved(dayOf('2020-01-01'), 'dragged');
    expect(now().moment).toBe('dragged');
    actions.timeMoved(dayOf('2020-01-02'));
    expect(now().moment).toBe('chosen');
  });

  it('of history is not pushed again by a camera or a link that was followed', () => {
    const { actions, now } = open();
    actions.facetToggled('seg', 'cell');
    actions.cameraMoved(CAMERA);
    expect(now().moment).toBe('dragged');
    actions.facetToggled('seg', 'pack');
    actions.linkFollowed(start);
    expect(now().moment).toBe('dragged');
  });
});

describe('a group of values', () => {
  it('is chosen whole, keeping what was chosen beside it', () => {
    const { actions, view } = open({ ...start, filters: { ...NO_FILTERS, seg: ['cathode', 'cell'] } });
    actions.facetGroupToggled('seg', ['pack', 'cell']);
    expect(view().filters.seg).toEqual(['cathode', 'cell', 'pack']);
  });

  it('is dropped whole where all of it was chosen', () => {
    const { actions, view } = open({ ...start, filters: { ...NO_FILTERS, seg: ['cathode', 'cell', 'pack'] } });
    actions.facetGroupToggled('seg', ['pack', 'cell']);
    expect(view().filters.seg).toEqual(['cathode']);
  });
});

describe('picking a subject', () => {
  it('leaves time where it exists', () => {
    const { actions, view } = open();
    actions.subjectPicked(CENTRE);
    expect(view()).toEqual({ ...start, selected: CENTRE });
  });

  it('moves time to when it exists', () => {
    const { actions, view } = open({ ...start, t: dayOf('2018-01-01') });
    actions.subjectPicked(CENTRE);
    expect(view().t).toBeGreaterThan(dayOf('2018-01-01'));
    expect(view().k).toBe(dataset.asOf);
  });

  it('that nobody had written about lifts the limit of knowledge', () => {
    const { actions, view } = open({ ...start, k: dayOf('2020-01-01') });
    actions.subjectPicked(CENTRE);
    expect(view()).toEqual({ ...start, selected: CENTRE });
  });

  it('shows it, whatever the two clocks were', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bases), anyDay, anyKnowledgeDay, (subject, t, k) => {
        const { actions, view } = open({ ...start, t, k });
        actions.subjectPicked(subject.id);
        expect(stateAt(histories.get(subject.id)!, view().t, view().k).exists).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('that is an organisation leaves both clocks alone', () => {
    const organisation = dataset.subjects.find((s) => s.type === 'organisation')!;
    const { actions, view } = open({ ...start, t: AXIS.from, k: K_FROM });
    actions.subjectPicked(organisation.id);
    expect(view()).toEqual({ ...start, t: AXIS.from, k: K_FROM, selected: organisation.id });
  });

  it('closes the page over the map', () => {
    const { actions, view } = open({ ...start, page: { kind: 'about' } });
    actions.subjectPicked(CENTRE);
    expect(view().page).toBeNull();
  });

  it('that does not exist in the data changes nothing', () => {
    const { actions, view } = open();
    actions.subjectPicked('pohang/moon-base');
    expect(view()).toEqual(start);
  });
});

describe('layers', () => {
  it('keep their order, whichever is switched first', () => {
    const { actions, view } = open();
    actions.layerToggled('block');
    actions.layerToggled('facility');
    expect(view().hidden).toEqual(['facility', 'block']);
    actions.layersShown();
    expect(view().hidden).toEqual([]);
  });
});
