import { describe, expect, it } from 'vitest';
import { dataset, known, stories } from '../../tests/realDataset.ts';
import { AXIS, dayOf } from '../model/day.ts';
import { createViewStore } from './store.ts';
import { encodeView, slideOf } from './url.ts';
import { defaultView, type View } from './view.ts';

const start = defaultView(dataset.asOf);
const story = stories[0]!;
const slideAt = (scene: number): View => slideOf({ story: story.id, scene, kiosk: false }, known)!;
const [FIRST, SECOND] = [slideAt(1), slideAt(2)];
const POINTED: View = {
  ...FIRST,
  selected: 'gunsan/analysis-centre',
  desk: { ...FIRST.desk, cardInFront: false },
};
const OTHER = 'pohang/ecopro-campus';

const open = (view: View = start, slide: View | null = null) => {
  const { store, actions } = createViewStore(dataset, view, slide);
  return { actions, view: () => store.getState().view, slide: () => store.getState().slide, now: store.getState };
};
/** A window in which a briefing stands on this slide. */
const onSlide = (slide: View = FIRST) => {
  const opened = open();
  opened.actions.slideShown(slide);
  return opened;
};

describe('a briefing', () => {
  it('begins with one step of history; from slide to slide there is none', () => {
    const { actions, now } = onSlide();
    expect(now()).toMatchObject({ view: FIRST, slide: FIRST, moment: 'chosen' });
    actions.slideShown(SECOND);
    expect(now()).toMatchObject({ view: SECOND, slide: SECOND, moment: 'turned' });
  });

  it('is there from the start where the link names it', () => {
    expect(open(FIRST, FIRST).slide()).toEqual(FIRST);
  });

  it('is not there where the View has none, whatever slide is at hand', () => {
    expect(open(start, FIRST).slide()).toBeNull();
  });
});

describe('time that runs towards a slide', () => {
  const from = dayOf('2019-01-01');

  it('begins where it stood and ends on the slide itself, so that nothing differs from it', () => {
    const { actions, view, slide } = onSlide();
    actions.slideShown(SECOND, from);
    expect(view()).toEqual({ ...SECOND, t: from });
    actions.slidePassed(SECOND.t);
    expect(view()).toEqual(SECOND);
    expect(encodeView(view(), dataset.asOf, { slide: slide() })).toBe(`mode=brief&story=${story.id}&scene=2`);
  });

  it('leads back to the day of the slide, even where it was stopped on its way', () => {
    const { actions, view } = onSlide();
    actions.slideShown(SECOND, from);
    actions.slidePassed(from + 100);
    actions.slideReturned();
    expect(view()).toEqual(SECOND);
  });

  it('adds nothing to history, and stays on its axis', () => {
    const { actions, now } = onSlide();
    actions.slidePassed(AXIS.to + 400);
    expect([now().view.t, now().moment]).toEqual([AXIS.to, 'turned']);
  });
});

describe('looking around from a slide', () => {
  it('opens the whole map as the slide shows it; the slide waits', () => {
    const { actions, view, slide } = onSlide();
    actions.slideLeft();
    expect(view()).toEqual({ ...FIRST, mode: 'map' });
    expect(slide()).toEqual(FIRST);
  });

  it('leads back to the very slide, whatever was done meanwhile', () => {
    const { actions, view } = onSlide();
    actions.slideLeft();
    actions.timeMoved(dayOf('2018-01-01'));
    actions.facetToggled('seg', 'cell');
    actions.modeOpened('plan');
    actions.slideReturned();
    expect(view()).toEqual(FIRST);
  });

  it('keeps the briefing where everything is set back', () => {
    const { actions, view } = onSlide();
    actions.slideLeft();
    actions.facetToggled('seg', 'cell');
    actions.viewReset();
    expect(view()).toEqual({ ...start, mode: 'map', brief: FIRST.brief });
  });

  it('keeps the briefing where a kept View is opened', () => {
    const { actions, view, slide } = onSlide();
    actions.slideLeft();
    actions.linkOpened({ ...start, hidden: ['block'] });
    expect(view()).toEqual({ ...start, hidden: ['block'], brief: FIRST.brief });
    expect(slide()).toEqual(FIRST);
  });

  it('leads nowhere where there is no slide', () => {
    const { actions, view } = open();
    actions.slideReturned();
    expect(view()).toEqual(start);
  });
});

describe('the card on a slide', () => {
  it('that is closed leaves what the slide points at', () => {
    const { actions, view } = onSlide(POINTED);
    actions.subjectPicked(OTHER);
    expect(view()).toMatchObject({ selected: OTHER, desk: { cardInFront: true } });
    actions.subjectPicked(null);
    expect(view()).toMatchObject({ selected: POINTED.selected, desk: { cardInFront: false } });
  });

  it('leaves nothing where the slide points at nothing', () => {
    const { actions, view } = onSlide({ ...FIRST, selected: null });
    actions.subjectPicked(OTHER);
    actions.subjectPicked(null);
    expect(view().selected).toBeNull();
  });

  it('leaves nothing while one looks around', () => {
    const { actions, view } = onSlide(POINTED);
    actions.slideLeft();
    actions.subjectPicked(null);
    expect(view().selected).toBeNull();
  });
});

describe('the end of a briefing', () => {
  it('brings back what was looked at before', () => {
    const { actions, view, slide } = onSlide();
    const before: View = { ...start, mode: 'plan', hidden: ['block'] };
    actions.briefingLeft(before);
    expect(view()).toEqual(before);
    expect(slide()).toBeNull();
  });

  it('leaves the map as the slide shows it where nothing was looked at before', () => {
    const { actions, view, slide } = onSlide();
    actions.briefingLeft(null);
    expect(view()).toEqual({ ...FIRST, mode: 'map', brief: null });
    expect(slide()).toBeNull();
  });
});

describe('a link that is followed', () => {
  it('to a slide stands on it', () => {
    const { actions, now } = open();
    actions.linkFollowed(SECOND, SECOND);
    expect(now()).toMatchObject({ view: SECOND, slide: SECOND, moment: 'dragged' });
  });

  it('to a View aside knows the way back to the slide', () => {
    const { actions, view } = open();
    actions.linkFollowed({ ...SECOND, t: dayOf('2018-01-01') }, SECOND);
    actions.slideReturned();
    expect(view()).toEqual(SECOND);
  });

  it('to a View without a briefing ends it', () => {
    const { actions, slide } = onSlide();
    actions.linkFollowed(start, SECOND);
    expect(slide()).toBeNull();
  });
});
