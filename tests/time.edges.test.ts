import { describe, expect, it } from 'vitest';
import { AXIS, type Day, dayOf, isoOf, plusYears } from '../src/model/day.ts';
import { historiesOf } from '../src/model/history.ts';
import { stateAt } from '../src/model/state.ts';
import { CLASSES } from '../src/model/vocabulary.ts';
import { drawnKey, lookAt } from '../src/view/scene.ts';
import { decodeView } from '../src/view/url.ts';
import { defaultView, K_FROM, NO_FILTERS } from '../src/view/view.ts';
import {
  at,
  existing as existingIn,
  history,
  ids,
  milestone,
  subject,
  dataset as worldOf,
} from './fixtures/builders.ts';
import { bases, dataset, histories, known } from './realDataset.ts';

/** The edges of time: sources that disagree, an end, leap days, the ends of the axis, and the time before any source. */
const AS_OF = isoOf(dataset.asOf);
const existing = (id: string, t: Day, k: Day = dataset.asOf) => {
  const found = stateAt(histories.get(id)!, t, k);
  if (!found.exists) throw new Error(`${id} is not on the map: ${found.because}`);
  return found;
};
const daysFrom = (from: Day, to: Day): readonly Day[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const start = defaultView(dataset.asOf);

describe('sources that disagree on one date', () => {
  const CENTRE = 'pohang/battery-management-centre';
  const starts = histories.get(CENTRE)!.milestones.filter((m) => m.stage === 'construction');
  const preferred = starts.filter((m) => m.preferred);
  const others = starts.filter((m) => !m.preferred);
  const alone = historiesOf({ ...dataset, milestones: dataset.milestones.filter((m) => !others.includes(m)) });
  const DAYS = daysFrom(dayOf('2020-10-01'), dayOf('2021-04-30'));
  const SINCE = daysFrom(dayOf('2020-11-23'), dayOf('2021-04-30'));

  it('on the start of the battery management centre are all kept, one of them shown first, each with its sources', () => {
    expect(preferred.map((m) => [m.date?.edtf, m.cites.length])).toEqual([['2020-11-23', 3]]);
    expect(others.map((m) => [m.date?.edtf, m.cites.map((c) => c.source)])).toEqual([
      ['2020-02', ['newslife-202110-centre']],
      ['2020-12', ['asiae-20211013-centre', 'smartcity-20211015-centre']],
    ]);
    for (const other of others) expect([other.modality, other.why?.ko]).toEqual(['reported', expect.any(String)]);
  });

  it('move the stage on the day of the preferred one and on no other day from October 2020 to April 2021', () => {
    for (const k of ['2020-11-23', '2021-10-13', '2021-10-31', AS_OF])
      for (const t of DAYS) {
        const centre = stateAt(histories.get(CENTRE)!, t, dayOf(k));
        const moved = centre.exists ? [centre.reached, centre.possibly, centre.by?.id] : [null, null, undefined];
        const begun = t >= dayOf('2020-11-23');
        expect([isoOf(t), ...moved]).toEqual(
          begun ? [isoOf(t), 'construction', null, preferred[0]?.id] : [isoOf(t), null, null, undefined],
        );
      }
  });

  it('leave no trace of the others in the state once it is begun, nor in the age of its evidence', () => {
    for (const t of SINCE) expect(existing(CENTRE, t)).toEqual(stateAt(alone.get(CENTRE)!, t, dataset.asOf));
  });
});

describe('a zone that was designated and then reported to have lapsed', () => {
  const outline = {
    geometry: null,
    centers: [[129.4, 36.1] as [number, number]],
    method: 'circles' as const,
    accuracyM: 1000,
    band: null,
    areaOfficialM2: null,
    drawn: { ko: '원', en: 'circle' },
    cites: [],
  };
  const zone = subject({ id: 'zone', type: 'zone', kind: 'regulation-free', outline });
  const said = [
    milestone({ id: 'designated', stage: 'selected', date: '2019-07-23', known: '2019-07-24' }),
    milestone({ id: 'forecast', stage: 'ended', modality: 'planned', date: '2023-07', known: '2023-06-29' }),
    milestone({ id: 'lapsed', stage: 'ended', date: '2023-08-31', known: '2023-09-04', confirms: 'forecast' }),
    milestone({ id: 'visited', stage: 'event', date: '2024-05-02', known: '2024-05-03' }),
    milestone({ id: 'still-used', stage: 'operating', date: '2025-03-01', known: '2025-03-02' }),
  ].map((m) => ({ ...m, subject: 'zone' }));
  const world = worldOf({ subjects: [zone], milestones: said });
  const lapsing = historiesOf(world);
  const its = lapsing.get('zone')!;
  const seen = (t: Day, k: Day) => lookAt(world, lapsing, { ...start, t, k });

  it.each([
    ['before it was designated', '2019-07-22', AS_OF, null],
    ['on the day of its designation', '2019-07-23', AS_OF, 'half'],
    ['on the day before it lapsed', '2023-08-30', AS_OF, 'half'],
    ['on the day on which it lapsed', '2023-08-31', AS_OF, 'ended'],
    ['on the day after', '2023-09-01', AS_OF, 'ended'],
    ['years after, by what was known the day before the report', AS_OF, '2023-09-03', 'half'],
    ['years after, by what was known on the day of the report', AS_OF, '2023-09-04', 'ended'],
    ['before it lapsed, by what was known on the day of the report', '2023-08-30', '2023-09-04', 'half'],
  ])('%s is drawn as is right', (_, t, k, expected) => {
    const found = at(its, t, k);
    expect(found.exists ? found.class : null).toBe(expected);
    const marks = [...seen(dayOf(t), dayOf(k)).drawn].filter((key) => !key.endsWith('@ring'));
    expect(marks).toEqual(CLASSES.filter((c) => c === expected).map((c) => drawnKey('zone', c)));
  });

  it('is unconfirmed, not ended, between the forecast day and the report', () => {
    const waiting = existingIn(its, '2023-09-03', '2023-09-03');
    expect([waiting.class, waiting.certainty, ids(waiting.unconfirmed)]).toEqual(['half', 'unconfirmed', ['forecast']]);
    expect(existingIn(its, '2023-09-04', '2023-09-04')).toMatchObject({ certainty: 'certain', unconfirmed: [] });
  });

  it('stays on the map as ended and never comes back, whatever is reported later', () => {
    const after = daysFrom(dayOf('2023-08-31'), AXIS.to).map((t) => existingIn(its, isoOf(t)));
    const say = after.map((s) => [s.stage, s.class, s.reached, s.possibly, s.certainty, s.by?.id].join());
    expect([...new Set(say)]).toEqual(['ended,ended,ended,,certain,lapsed']);
    expect(seen(AXIS.to, dataset.asOf)).toMatchObject({ tally: { zones: 1 }, notYet: 0, unknown: 0 });
  });

  it('in an unknown day of a month has ended for certain only with that month', () => {
    const vague = history([
      milestone({ stage: 'selected', date: '2019-07-23' }),
      milestone({ stage: 'ended', date: '2024-02', known: '2024-02-10' }),
    ]);
    expect(existingIn(vague, '2024-01-31')).toMatchObject({ class: 'half', possibly: null });
    expect(existingIn(vague, '2024-02-28')).toMatchObject({ class: 'half', possibly: 'ended' });
    expect(existingIn(vague, '2024-02-29')).toMatchObject({ class: 'ended', possibly: null });
  });
});

describe('29 February', () => {
  const LEAP = dayOf('2024-02-29');

  it('is a day like others, between the 28th and the first of March', () => {
    expect([LEAP - 1, LEAP, LEAP + 1].map(isoOf)).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
    expect(dayOf('2023-03-01') - dayOf('2023-02-28')).toBe(1);
  });

  it.each(Array.from({ length: 14 }, (_, i) => i - 7))('%i years on is 29 February again, or the 28th', (years) => {
    const year = 2024 + years;
    expect(isoOf(plusYears(LEAP, years))).toBe(`${year}-02-${year % 4 === 0 ? 29 : 28}`);
    expect(isoOf(plusYears(LEAP + 1, years))).toBe(`${year}-03-01`);
  });

  it('as a date and as the day of its report is reached and known on that day and not before', () => {
    const centre = history([milestone({ stage: 'completed', date: '2024-02-29', known: '2024-02-29' })]);
    expect(at(centre, '2024-02-28')).toEqual({ exists: false, because: 'not-yet' });
    expect(at(centre, '2024-02-29', '2024-02-28')).toEqual({ exists: false, because: 'unknown' });
    expect(existingIn(centre, '2024-02-29', '2024-02-29')).toMatchObject({
      reached: 'completed',
      certainty: 'certain',
    });
  });

  it.each([
    ['2023-02', '2023-02-27', '2023-02-28', '2023-03-01'],
    ['2024-02', '2024-02-28', '2024-02-29', '2024-03-01'],
    ['../2024-02', '2024-02-28', '2024-02-29', '2024-03-01'],
  ])('is the last day of its February: a plan for %s is due on it', (date, before, last, after) => {
    const report = history([milestone({ stage: 'construction', date })]);
    expect(existingIn(report, before).reached).toBeNull();
    expect(existingIn(report, last).reached).toBe('construction');
    const plan = history([milestone({ stage: 'construction', modality: 'planned', date })]);
    expect(existingIn(plan, last, after).certainty).toBe('planned');
    expect(existingIn(plan, after, last).certainty).toBe('planned');
    expect(existingIn(plan, after, after).certainty).toBe('unconfirmed');
  });

  it('ends February 2020, in which a paper has the building of the battery management centre begin', () => {
    const said = dataset.milestones.find((m) => m.id === 'pohang/battery-management-centre:construction-february');
    expect([said?.date?.from, said?.date?.to]).toEqual([dayOf('2020-02-01'), dayOf('2020-02-29')]);
  });

  it('is a t and a k that a link can name; in a common year it is none', () => {
    const { view, ignored } = decodeView('t=2024-02-29&k=2024-02-29', known);
    expect([view.t, view.k, ignored]).toEqual([LEAP, LEAP, []]);
    expect(decodeView('t=2023-02-29&k=2023-02-29', known)).toMatchObject({
      view: { t: dataset.asOf, k: dataset.asOf },
      ignored: ['t=2023-02-29', 'k=2023-02-29'],
    });
    expect(lookAt(dataset, histories, { ...start, t: LEAP, k: LEAP }).shown.length).toBeGreaterThan(20);
  });
});

describe('the ends of the axis', () => {
  const seen = (t: Day) => lookAt(dataset, histories, { ...start, t });

  it.each(['2017-01-01', '2030-12-31'])('hold every base once, on %s', (t) => {
    const { shown, notYet, unknown, tally } = seen(dayOf(t));
    expect(shown.length + notYet + unknown).toBe(bases.length);
    expect(tally.facilities + tally.zones + tally.programmes).toBe(shown.length);
    expect(decodeView(`t=${t}`, known)).toMatchObject({ view: { t: dayOf(t) }, ignored: [] });
  });

  it.each(['2016-12-31', '2031-01-01'])('let no link go beyond them, to %s', (t) => {
    expect(decodeView(`t=${t}`, known)).toMatchObject({ view: { t: dataset.asOf }, ignored: [`t=${t}`] });
  });

  it('on the first day show what was there before, and the first year only as possible', () => {
    const drawn = seen(AXIS.from).drawn;
    expect(existing('cheongju/ochang-science', AXIS.from)).toMatchObject({ reached: 'completed', class: 'solid' });
    expect(drawn).toContain(drawnKey('cheongju/ochang-science', 'solid'));
    expect(drawn).toContain(drawnKey('pohang/ecopro-campus', 'hatched'));
    expect(seen(AXIS.from).shown.filter(({ state }) => (state.by?.date?.from ?? AXIS.from) > AXIS.from)).toEqual([]);
  });

  it('on the last day show nothing more reached than today: the years between hold only plans', () => {
    const reachedOn = (t: Day) => seen(t).shown.map(({ subject: { id }, state }) => [id, state.reached]);
    expect(reachedOn(AXIS.to)).toEqual(reachedOn(dataset.asOf));
    expect(reachedOn(AXIS.to).length).toBeGreaterThan(60);
  });
});

describe('before the first source', () => {
  const first = Math.min(...dataset.sources.map((s) => s.published.to ?? Number.POSITIVE_INFINITY));
  const DAYS = [AXIS.from, dataset.asOf, AXIS.to];

  it.each([first - 1, dayOf('1900-01-01')])('nothing is known of anything (day %i)', (k) => {
    for (const t of DAYS)
      expect(bases.map((b) => stateAt(histories.get(b.id)!, t, k))).toEqual(
        bases.map(() => ({ exists: false, because: 'unknown' })),
      );
  });

  it('the scene is empty, with filters or without, and says so', () => {
    for (const t of DAYS)
      for (const filters of [NO_FILTERS, { ...NO_FILTERS, seg: ['cathode'], cert: ['certain'] }]) {
        const scene = lookAt(dataset, histories, { ...start, t, k: first - 1, filters });
        expect(scene).toMatchObject({ shown: [], total: [], shelf: [], culprit: null, hiddenByLayers: 0 });
        expect([scene.drawn.size, scene.notYet, scene.unknown]).toEqual([0, 0, bases.length]);
        expect(Object.values(scene.tally).filter((n) => n !== 0)).toEqual([]);
      }
  });

  it('ends with that source: on its day something is known', () => {
    const { unknown } = lookAt(dataset, histories, { ...start, k: first });
    expect(unknown).toBe(bases.length - 1);
    expect(lookAt(dataset, histories, { ...start, k: K_FROM }).unknown).toBeLessThan(unknown);
  });
});
