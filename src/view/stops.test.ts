import { describe, expect, it } from 'vitest';
import * as build from '../../tests/fixtures/builders.ts';
import { dataset, histories } from '../../tests/realDataset.ts';
import type { Dated, Milestone } from '../model/dataset.ts';
import { AXIS, type Day, dayOf, isoOf } from '../model/day.ts';
import { historiesOf } from '../model/history.ts';
import { marksOf, nextStop, previousStop, stopOf, stopsOf } from './stops.ts';

const SUBJECTS = ['a/centre', 'b/centre'].map((id) => build.subject({ id }));
const KNOWN = dayOf('2020-01-01');
const date = (edtf: string, from: string | null, to: string | null): Dated => ({
  edtf,
  from: from === null ? null : dayOf(from),
  to: to === null ? null : dayOf(to),
  resolved: 'stated',
  datedBy: [],
});
const milestone = (when: Dated | null, more: Partial<Milestone> = {}): Milestone => ({
  id: `a/centre:${when?.edtf ?? 'undated'}`,
  subject: 'a/centre',
  stage: 'construction',
  modality: 'reported',
  date: when,
  statement: { ko: '착공했다', en: 'Building began' },
  cites: [],
  known: KNOWN,
  preferred: true,
  ...more,
});
const marks = (milestones: readonly Milestone[], k: Day = KNOWN) =>
  marksOf(historiesOf({ ...dataset, subjects: [...SUBJECTS], milestones: [...milestones] }), k, () => true);
const drawn = (when: Dated) => {
  const [mark] = marks([milestone(when)]);
  return mark && { from: isoOf(mark.from), to: mark.to === null ? null : isoOf(mark.to), precise: mark.precise };
};

describe('a mark on the slider', () => {
  it('is a tick where the day is known', () => {
    expect(drawn(date('2023-09-27', '2023-09-27', '2023-09-27'))).toEqual({
      from: '2023-09-27',
      to: '2023-09-27',
      precise: true,
    });
  });

  it.each([
    ['month', date('2024-05', '2024-05-01', '2024-05-31')],
    ['year', date('2024', '2024-01-01', '2024-12-31')],
    ['span of years', date('2023/2026', '2023-01-01', '2026-12-31')],
  ])('is a bar over a whole %s', (_, when) => {
    expect(drawn(when)).toEqual({ from: isoOf(when.from!), to: isoOf(when.to!), precise: false });
  });

  it('has no end where the end is open', () => {
    expect(drawn(date('2025-11/..', '2025-11-01', null))).toEqual({ from: '2025-11-01', to: null, precise: false });
  });

  it.each([
    ['../2030', '2030-01-01', '2030-12-31'],
    ['../2028', '2028-01-01', '2028-12-31'],
    ['../2027', '2027-01-01', '2027-12-31'],
  ])('is a bar over the last year where something is due by then: %s', (edtf, from, to) => {
    expect(drawn(date(edtf, null, to))).toEqual({ from, to, precise: false });
  });

  it('stands at the left edge where it lies before the axis', () => {
    const edge = isoOf(AXIS.from);
    expect(drawn(date('1992-07', '1992-07-01', '1992-07-31'))).toEqual({ from: edge, to: edge, precise: false });
  });

  it('ends at the right edge where it runs beyond the axis', () => {
    const mark = drawn(date('2029/2034', '2029-01-01', '2034-12-31'));
    expect(mark).toEqual({ from: '2029-01-01', to: isoOf(AXIS.to), precise: false });
  });

  it.each([
    ['has no date', milestone(null)],
    ['was not known yet', milestone(date('2019', '2019-01-01', '2019-12-31'), { known: KNOWN + 1 })],
    ['is not preferred', milestone(date('2019', '2019-01-01', '2019-12-31'), { preferred: false })],
  ])('is not made of what %s', (_, one) => {
    expect(marks([one])).toEqual([]);
  });

  it('is made only of subjects that pass', () => {
    const when = date('2019-05-01', '2019-05-01', '2019-05-01');
    const both = [milestone(when), milestone(when, { id: 'b', subject: 'b/centre' })];
    const passed = marksOf(
      historiesOf({ ...dataset, subjects: [...SUBJECTS], milestones: both }),
      KNOWN,
      (subject) => subject === 'b/centre',
    );
    expect(passed.map((mark) => mark.milestone.subject)).toEqual(['b/centre']);
  });
});

describe('a stop', () => {
  it('lies on the day on which the milestone is certain', () => {
    const [mark] = marks([milestone(date('2024-05', '2024-05-01', '2024-05-31'))]);
    expect(isoOf(stopOf(mark!))).toBe('2024-05-31');
  });

  it('lies on the start where the end is open', () => {
    const [mark] = marks([milestone(date('2025-11/..', '2025-11-01', null))]);
    expect(isoOf(stopOf(mark!))).toBe('2025-11-01');
  });

  it('is one for all the milestones of a day, in order of time', () => {
    const later = milestone(date('2024', '2024-01-01', '2024-12-31'));
    const earlier = milestone(date('2019-07', '2019-07-01', '2019-07-31'));
    const sameDay = milestone(date('2019-07-31', '2019-07-31', '2019-07-31'));
    expect(stopsOf(marks([later, earlier, sameDay])).map(isoOf)).toEqual(['2019-07-31', '2024-12-31']);
  });

  it('lies on the axis, for every milestone of the real dataset', () => {
    const stops = stopsOf(marksOf(histories, dataset.asOf, () => true));
    expect(stops.length).toBeGreaterThan(50);
    expect(stops.filter((day) => day < AXIS.from || day > AXIS.to)).toEqual([]);
  });
});

describe('stepping', () => {
  const stops = [10, 20, 30];

  it.each([
    [9, 10],
    [10, 20],
    [19, 20],
    [30, null],
  ])('forward from day %i reaches the next stop: %s', (t, next) => {
    expect(nextStop(stops, t)).toBe(next);
  });

  it.each([
    [31, 30],
    [30, 20],
    [11, 10],
    [10, null],
  ])('back from day %i reaches the stop before: %s', (t, previous) => {
    expect(previousStop(stops, t)).toBe(previous);
  });
});
