import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { Cite, Milestone } from '../src/model/dataset.ts';
import { type Day, dayOf, isoOf } from '../src/model/day.ts';
import { type State, stateAt } from '../src/model/state.ts';
import { Milestones } from '../src/ui/card/Milestones.tsx';
import { StateBox } from '../src/ui/card/StateBox.tsx';
import { ServicesContext } from '../src/ui/context.ts';
import { createLibrary } from '../src/view/briefing/library.ts';
import { createPreferences } from '../src/view/preferences.ts';
import { drawnKey, lookAt } from '../src/view/scene.ts';
import { createViewStore } from '../src/view/store.ts';
import { defaultView } from '../src/view/view.ts';
import { ids } from './fixtures/builders.ts';
import { dataset, histories } from './realDataset.ts';

/** The cases of time that the five documents hold, on the published dataset. The card is read by its words, without its marks and links. */
vi.mock('../src/ui/SubjectMark.tsx', () => ({ SubjectMark: () => null }));
vi.mock('../src/ui/card/ReportLink.tsx', () => ({ ReportLink: () => null }));

const AS_OF = isoOf(dataset.asOf);
/** A day long after the last plan: what the state would be if nothing more were ever published. */
const FAR = '2040-01-01';
const day = (iso: Day | string): Day => (typeof iso === 'string' ? dayOf(iso) : iso);
const state = (id: string, t: Day | string, k: Day | string = AS_OF): State =>
  stateAt(histories.get(id)!, day(t), day(k));
const existing = (id: string, t: Day | string, k: Day | string = AS_OF) => {
  const found = state(id, t, k);
  if (!found.exists) throw new Error(`${id} is not on the map: ${found.because}`);
  return found;
};
const told = (id: string): Milestone => {
  const found = dataset.milestones.find((m) => m.id === id);
  if (!found) throw new Error(`there is no milestone ${id}`);
  return found;
};
const sourcesOf = (cites: readonly Cite[]) => cites.map((c) => dataset.sources.find((s) => s.id === c.source)!);
const citesOf = (m: { readonly cites: readonly Cite[] }) => m.cites.map((c) => `${c.source}#${c.paragraph}`);
const daysFrom = (from: string, to: string): readonly Day[] =>
  Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, i) => dayOf(from) + i);
/** The words of a part of the card on a day, without its marks. */
const cardSays = (part: ReactElement, t: string, k: string = AS_OF): string => {
  const view = { ...defaultView(dataset.asOf), t: dayOf(t), k: dayOf(k) };
  const value = {
    views: createViewStore(dataset, view),
    preferences: createPreferences(null, new Map()),
    library: createLibrary(async () => []),
  };
  return renderToStaticMarkup(createElement(ServicesContext.Provider, { value }, part)).replace(/<[^>]*>/g, ' ');
};
const stateBox = (id: string, t: string) => cardSays(createElement(StateBox, { history: histories.get(id)! }), t);
const line = (id: string) => cardSays(createElement(Milestones, { milestones: [told(id)], unconfirmed: [] }), AS_OF);

describe('a day without a month', () => {
  it.each([
    ['gumi/materials-agreement:signed', '30일', '2024-01-30', 'd-gumi-hub#108', 3],
    ['pohang/citizens-briefing-2050:held', '지난 11일', '2023-09-11', 'd-pohang-growth#8', 1],
    ['pohang/hydrogen-vision-ceremony:held', '지난 25일', '2023-09-25', 'd-pohang-growth#21', 1],
  ])('%s, written "%s", is %s by outside papers of that very day', (id, written, edtf, cite, papers) => {
    const { date, ...said } = told(id);
    expect(date).toMatchObject({ edtf, from: dayOf(edtf), to: dayOf(edtf), resolved: 'outside', written });
    expect(citesOf(said)).toContain(cite);
    const settled = sourcesOf(date!.datedBy);
    expect(settled.filter((s) => s.kind !== 'outside')).toEqual([]);
    expect(settled.filter((s) => s.published.edtf === edtf)).toHaveLength(papers);
  });

  it('is not read from the head of the page on which it was found: nothing in Gumi happened in April or May 2024', () => {
    const page = dataset.sources.find((s) => s.id === 'd-gumi-hub')!;
    expect(page.published).toMatchObject({ edtf: '2024-01-30/2024-05-20', to: dayOf('2024-05-20') });
    const dates = dataset.milestones.filter((m) => m.subject.startsWith('gumi/')).map((m) => m.date?.edtf ?? '');
    expect(dates.filter((edtf) => edtf.startsWith('2024-0'))).toEqual(['2024-01-30']);
  });

  it('is the day on which the agreement stands on the map, and that day it was known', () => {
    const id = 'gumi/materials-agreement';
    expect(state(id, '2024-01-29')).toEqual({ exists: false, because: 'not-yet' });
    expect(existing(id, '2024-01-30', '2024-01-30')).toMatchObject({ certainty: 'certain' });
    expect(state(id, AS_OF, '2024-01-29')).toEqual({ exists: false, because: 'unknown' });
  });
});

describe('a month without a year', () => {
  const JULY = [
    ['pohang/strategic-complex:designated', 'd-pohang-growth#9', '국가첨단전략산업'],
    ['pohang/hydrogen-cluster:approved', 'd-pohang-growth#15', '예비타당성조사'],
    ['pohang/press-conference-2023-07:held', 'd-pohang-growth#15', '기자회견'],
  ] as const;

  it.each(JULY)('%s is 20 July 2023, by outside reports of that day', (id, cite) => {
    const { date, ...said } = told(id);
    expect(date).toMatchObject({ edtf: '2023-07-20', resolved: 'outside', written: '지난 7월' });
    expect(citesOf(said)).toContain(cite);
    expect(sourcesOf(date!.datedBy).map((s) => [s.kind, s.published.edtf])).toContainEqual(['outside', '2023-07-20']);
  });

  it.each(JULY)('%s is shown as such: what is written, that it was settled outside, and by whom', (id, _, word) => {
    const words = line(id);
    for (const part of [word, '2023년 7월 20일', '지난 7월', '날짜 근거', '외부 자료']) expect(words).toContain(part);
  });
});

describe('a year, of the EcoPro campus', () => {
  const CAMPUS = 'pohang/ecopro-campus';

  it('names the first of several projects and is no start of building', () => {
    const said = dataset.milestones.filter((m) => citesOf(m).includes('d-pohang-open-innovation#12'));
    const ours = said.filter((m) => m.subject === CAMPUS);
    expect(ours.map((m) => [m.stage, m.modality, m.date?.edtf])).toEqual([['announced', 'reported', '2017']]);
    const begun = dataset.milestones.filter((m) => m.subject === CAMPUS && m.stage === 'construction');
    expect(begun).toEqual([]);
  });

  it.each(['2017-01-01', '2017-06-30', '2017-12-30'])('is only possible on %s', (t) => {
    expect(existing(CAMPUS, t)).toMatchObject({ certainty: 'possible', reached: null, possibly: 'announced' });
  });

  it('is certain on its last day', () => {
    expect(existing(CAMPUS, '2017-12-31')).toMatchObject({
      certainty: 'certain',
      reached: 'announced',
      possibly: null,
      lastReport: dayOf('2017-12-31'),
    });
  });

  it.each([
    ['2018-06-30', '마지막 보도: 2017년 '],
    ['2019-06-30', '2017년 이후 확인 없음'],
    [AS_OF, '2021년 10월 21일 이후 확인 없음'],
  ])('is evidence that ages: on %s the card says "%s"', (t, words) => {
    expect(stateBox(CAMPUS, t)).toContain(words);
  });

  it('in 2026 rests on the last report in the collection, five years old', () => {
    const { lastReport } = existing(CAMPUS, AS_OF);
    expect(isoOf(lastReport!)).toBe('2021-10-21');
  });
});

describe('a stated period', () => {
  const HUB = 'gumi/battery-hub-centre';

  it('of years, 2023 to 2026 in Gumi, is a start that is reported and an end that is planned', () => {
    const [start, end] = [told(`${HUB}:project-start`), told(`${HUB}:completion-planned`)];
    expect([start, end].map((m) => [m.modality, m.date?.edtf])).toEqual([
      ['reported', '2023'],
      ['planned', '2026'],
    ]);
    for (const m of [start, end]) expect(citesOf(m)).toContain('d-gumi-hub#113');
    expect(dataset.milestones.filter((m) => m.date?.edtf === '2023/2026')).toEqual([]);
  });

  it.each([
    ['on its last day', '2026-12-31', FAR, false],
    ['while that day is not past for those who publish', FAR, '2026-12-31', false],
    ['by all that is known today', FAR, AS_OF, false],
    ['on the day after it', '2027-01-01', '2027-01-01', true],
  ])('%s: is its end overdue?', (_, t, k, overdue) => {
    const hub = existing(HUB, t, k);
    expect(ids(overdue ? hub.unconfirmed : hub.planned)).toContain(`${HUB}:completion-planned`);
    expect(ids(overdue ? hub.planned : hub.unconfirmed)).not.toContain(`${HUB}:completion-planned`);
  });

  it('in which something happened on an unknown day is only possible until its last day', () => {
    expect(told('gumi/extension:in-use').date?.edtf).toBe('2009/2025-01-22');
    expect(existing('gumi/extension', '2025-01-21')).toMatchObject({ reached: 'announced', possibly: 'operating' });
    expect(existing('gumi/extension', '2025-01-22')).toMatchObject({ reached: 'operating', possibly: null });
  });
});

describe('the analysis centre of Saemangeum', () => {
  const CENTRE = 'gunsan/analysis-centre';
  const [start, buying] = [`${CENTRE}:construction-planned`, `${CENTRE}:equipment-planned`];

  it('is to be begun in November 2025, and to buy equipment from then on: one paragraph, two dates', () => {
    expect(told(start).date).toMatchObject({ edtf: '2025-11', from: dayOf('2025-11-01'), to: dayOf('2025-11-30') });
    expect(told(buying).date).toMatchObject({ edtf: '2025-11/..', from: dayOf('2025-11-01'), to: null });
    for (const id of [start, buying]) expect(citesOf(told(id))).toContain('d-gunsan-analysis#14');
  });

  it.each([
    ['today', '2025-12-31', AS_OF, [start]],
    ['at the end of October 2025', '2025-12-31', '2025-10-31', []],
    ['on the last day of the plan', '2025-12-31', '2025-11-30', []],
    ['on the day after the plan', '2025-12-31', '2025-12-01', [start]],
    ['today, for the last day of the plan', '2025-11-30', AS_OF, []],
    ['today, for the day after the plan', '2025-12-01', AS_OF, [start]],
  ])('by what is known %s stands at selected, its start overdue or planned', (_, t, k, overdue) => {
    const centre = existing(CENTRE, t, k);
    expect(centre).toMatchObject({ stage: 'selected', reached: 'selected', possibly: null, class: 'half' });
    expect(centre.certainty).toBe(overdue.length > 0 ? 'unconfirmed' : 'certain');
    expect(ids(centre.unconfirmed)).toEqual(overdue);
    expect(ids(centre.planned).includes(start)).toBe(overdue.length === 0);
  });

  it.each(['2024-04-30', '2025-09-30'])('is unknown by what had been published on %s', (k) => {
    expect(state(CENTRE, '2025-12-31', k)).toEqual({ exists: false, because: 'unknown' });
    expect(state(CENTRE, '2025-12-31', '2025-10-01').exists).toBe(true);
  });

  it('never has its open end overdue, however late it gets', () => {
    for (const t of ['2025-11-01', AS_OF, '2030-12-31', FAR]) {
      const centre = existing(CENTRE, t, FAR);
      expect(ids(centre.planned)).toContain(buying);
      expect(ids(centre.unconfirmed)).not.toContain(buying);
    }
  });
});

describe('by a year', () => {
  const isBy = (m: Milestone) => m.date !== null && m.date.from === null;
  const plans = dataset.milestones.filter(
    (m) => m.modality === 'planned' && m.preferred && isBy(m) && m.date!.to! >= dataset.asOf,
  );
  const targets = dataset.milestones.filter((m) => m.modality === 'target' && m.date !== null);

  it('are planned among others the data centre of Pohang (2027) and the end of the project in Gunsan (2028)', () => {
    expect(plans.map((m) => `${m.id} ${m.date?.edtf}`)).toEqual(
      expect.arrayContaining([
        'pohang/data-centre-campus:completed-planned ../2027',
        'gunsan/analysis-centre:project-end ../2028',
      ]),
    );
  });

  it.each(plans)('$id ($date.edtf) is open until the end of that year, and unconfirmed from the next day', (plan) => {
    const end = plan.date!.to!;
    for (const t of [plan.known, dataset.asOf, end])
      for (const k of [plan.known, dataset.asOf, end, end + 1]) {
        expect(ids(existing(plan.subject, t, k).unconfirmed)).not.toContain(plan.id);
        expect(ids(existing(plan.subject, t, k).planned)).toContain(plan.id);
      }
    expect(ids(existing(plan.subject, end + 1, end).unconfirmed)).not.toContain(plan.id);
    const after = existing(plan.subject, end + 1, end + 1);
    expect(ids(after.unconfirmed)).toContain(plan.id);
    expect(after.certainty).toBe('unconfirmed');
  });

  it('are targets that are never overdue, a year after their day nor later', () => {
    expect(targets.filter((m) => m.date?.edtf === '../2030').length).toBeGreaterThan(4);
    for (const target of targets)
      for (const later of [1, 366, 3660]) {
        const missed = existing(target.subject, target.date!.to! + later, FAR);
        expect(ids([...missed.planned, ...missed.unconfirmed])).not.toContain(target.id);
      }
  });
});

describe('the regulation-free zone of Pohang', () => {
  const ZONE = 'pohang/regulation-free-zone';
  const FORECAST = `${ZONE}:ended-planned`;
  const overdue = (t: Day | string, k: string) => ids(existing(ZONE, t, k).unconfirmed);

  it('was forecast on 29 June 2023 to lapse in August, and praised by the document of 27 September', () => {
    const forecast = told(FORECAST);
    expect([forecast.stage, forecast.modality, forecast.date?.edtf]).toEqual(['ended', 'planned', '2023-08']);
    expect(sourcesOf(forecast.cites).map((s) => [s.kind, s.published.edtf])).toEqual([['outside', '2023-06-29']]);
    const praise = [...dataset.milestones, ...dataset.claims].filter(
      (s) => s.subject === ZONE && s.modality === 'reported' && citesOf(s).includes('d-pohang-growth#10'),
    );
    expect(ids(praise)).toEqual(expect.arrayContaining([`${ZONE}:award-2023`, `${ZONE}:only-one`]));
    const [paper] = sourcesOf([{ source: 'd-pohang-growth', paragraph: 10 }]);
    expect([paper?.kind, paper?.published.edtf]).toEqual(['seed', '2023-09-27']);
    expect(histories.get(ZONE)!.milestones).toEqual(expect.arrayContaining([forecast, told(`${ZONE}:award-2023`)]));
  });

  it.each([
    ['before the forecast', '2023-12-31', '2023-06-28', []],
    ['since the forecast', '2023-12-31', '2023-06-29', []],
    ['on the last day of the forecast', '2023-12-31', '2023-08-31', []],
    ['on the day after', '2023-12-31', '2023-09-01', [FORECAST]],
    ['since the praise', '2023-12-31', '2023-09-27', [FORECAST]],
    ['today, for the last day of the forecast', '2023-08-31', AS_OF, []],
    ['today', AS_OF, AS_OF, [FORECAST]],
  ])('by what is known %s stands as designated, its end unconfirmed or not', (_, t, k, expected) => {
    expect(overdue(t, k)).toEqual(expected);
    expect(existing(ZONE, t, k)).toMatchObject({ reached: 'selected', class: 'half', possibly: null });
  });

  it('is drawn with a ring and never as ended, on no day of the axis and by nobody', () => {
    const { drawn } = lookAt(dataset, histories, defaultView(dataset.asOf));
    expect([drawn.has(drawnKey(ZONE, 'half')), drawn.has(drawnKey(ZONE, 'ring'))]).toEqual([true, true]);
    const lapsed = daysFrom('2019-07-23', '2030-12-31').filter((t) =>
      ['2023-09-27', AS_OF, FAR].some((k) => {
        const { stage, reached, possibly, class: shown } = existing(ZONE, t, k);
        return [stage, reached, possibly, shown].includes('ended');
      }),
    );
    expect(lapsed.map(isoOf)).toEqual([]);
  });
});
