import { describe, expect, it } from 'vitest';
import { at, claim, existing, history, LATER, milestone } from '../../tests/fixtures/builders.ts';
import { isoOf } from './day.ts';
import type { History } from './state.ts';
import { STAGES, type Stage } from './vocabulary.ts';

describe('a subject on the map', () => {
  it('is unknown before anything about it was published', () => {
    const centre = history([milestone({ stage: 'selected', date: '2024-05', known: '2025-10-01' })]);
    expect(at(centre, '2025-12-31', '2025-09-30')).toEqual({ exists: false, because: 'unknown' });
    expect(at(centre, '2025-12-31', '2025-10-01').exists).toBe(true);
  });

  it('does not exist yet before the first day that its first report may mean', () => {
    const centre = history([milestone({ stage: 'selected', date: '2024-05' })]);
    expect(at(centre, '2024-04-30')).toEqual({ exists: false, because: 'not-yet' });
    expect(at(centre, '2024-05-01').exists).toBe(true);
  });

  it('exists from the publication of a plan about it, even where that comes before every report', () => {
    const centre = history([
      milestone({ id: 'plan', modality: 'planned', stage: 'construction', date: '2025', known: '2023-03-01' }),
      milestone({ stage: 'selected', date: '2024-05', known: '2024-06-01' }),
    ]);
    expect(at(centre, '2023-02-28')).toEqual({ exists: false, because: 'not-yet' });
    expect(existing(centre, '2023-03-01')).toMatchObject({ stage: 'announced', class: 'hollow', certainty: 'planned' });
  });

  it('exists from the publication of a planned amount as well', () => {
    const centre = history([], [claim({ modality: 'planned', known: '2023-03-01' })]);
    expect(at(centre, '2023-02-28')).toEqual({ exists: false, because: 'not-yet' });
    expect(existing(centre, '2023-03-01').certainty).toBe('planned');
  });

  it('exists always where it is reported without a date, and is marked as undated', () => {
    const centre = history([milestone({ stage: 'operating', known: '2024-09-10' })]);
    expect(existing(centre, '2017-01-01')).toMatchObject({ class: 'hatched', certainty: 'undated', reached: null });
    expect(existing(centre, '2024-09-10')).toMatchObject({
      class: 'solid',
      certainty: 'undated',
      reached: 'operating',
    });
  });

  it('exists always where a source only describes it, without saying when', () => {
    const centre = history([], [claim({ modality: 'reported', known: '2024-09-10' })]);
    expect(existing(centre, '2017-01-01')).toMatchObject({ class: 'hollow', certainty: 'undated', by: null });
  });

  it('of which only an event is reported is certain once that has happened, and has reached no stage', () => {
    const meeting = history([milestone({ stage: 'event', date: '2023-09-11' })]);
    expect(existing(meeting, '2023-09-11')).toMatchObject({
      class: 'hollow',
      certainty: 'certain',
      reached: null,
      by: null,
    });
  });

  it('of which an event is reported and a plan is open is planned', () => {
    const foreseen = history([
      milestone({ stage: 'event', date: '2023-09-11' }),
      milestone({ stage: 'construction', modality: 'planned', date: '2027' }),
    ]);
    expect(existing(foreseen, '2025-01-01')).toMatchObject({ class: 'hollow', certainty: 'planned' });
  });

  it('exists always from the start of time where a report says "by" a day', () => {
    const centre = history([milestone({ stage: 'operating', date: '../2020' })]);
    expect(existing(centre, '2017-01-01')).toMatchObject({ class: 'hatched', certainty: 'possible' });
  });
});

describe('a stage', () => {
  const centre = history([
    milestone({ id: 'selected', stage: 'selected', date: '2019-07-23' }),
    milestone({ id: 'construction', stage: 'construction', date: '2020-11' }),
    milestone({ id: 'completed', stage: 'completed', date: '2021-10-13' }),
  ]);

  it.each([
    ['2019-07-23', 'selected', null],
    ['2020-10-31', 'selected', null],
    ['2020-11-15', 'selected', 'construction'],
    ['2020-11-30', 'construction', null],
    ['2021-10-12', 'construction', null],
    ['2021-10-13', 'completed', null],
    ['2025-01-01', 'completed', null],
  ] satisfies [string, Stage, Stage | null][])(
    'at %s is for certain %s and possibly already %s',
    (t, reached, possibly) => {
      expect(existing(centre, t)).toMatchObject({ stage: reached, reached, possibly, certainty: 'certain' });
    },
  );

  it('of a year is only possible within that year and certain on its last day', () => {
    const campus = history([milestone({ stage: 'construction', date: '2017' })]);
    expect(existing(campus, '2017-01-01').possibly).toBe('construction');
    expect(existing(campus, '2017-06-30')).toMatchObject({
      stage: 'construction',
      class: 'hatched',
      certainty: 'possible',
      reached: null,
      possibly: 'construction',
    });
    expect(existing(campus, '2017-12-30').certainty).toBe('possible');
    expect(existing(campus, '2017-12-31')).toMatchObject({
      stage: 'construction',
      class: 'half',
      certainty: 'certain',
      reached: 'construction',
      possibly: null,
    });
  });

  it('that may have been reached but is lower than the certain one says nothing', () => {
    const odd = history([
      milestone({ stage: 'completed', date: '2021-03-01' }),
      milestone({ stage: 'selected', date: '2021' }),
    ]);
    expect(existing(odd, '2021-06-30')).toMatchObject({ reached: 'completed', possibly: null });
  });

  it('names the report that brought it there, the latest one of its stage', () => {
    expect(existing(centre, '2021-06-30').by?.id).toBe('construction');
    const twice = history([
      milestone({ id: 'second', stage: 'operating', date: '2022' }),
      milestone({ id: 'first', stage: 'operating', date: '2021' }),
    ]);
    expect(existing(twice, '2023-01-01').by?.id).toBe('second');
    expect(existing(twice, '2022-01-01').by?.id).toBe('first');
  });

  it('counts for k only from the day on which it was published', () => {
    const late = history([
      milestone({ stage: 'selected', date: '2019', known: '2019-12-31' }),
      milestone({ stage: 'completed', date: '2021-10-13', known: '2024-09-10' }),
    ]);
    expect(existing(late, '2025-01-01', '2024-09-09').stage).toBe('selected');
    expect(existing(late, '2025-01-01', '2024-09-10').stage).toBe('completed');
  });

  it('is not reached by a plan whose day has passed', () => {
    const planned = history([
      milestone({ stage: 'selected', date: '2020' }),
      milestone({ stage: 'operating', modality: 'planned', date: '2022' }),
    ]);
    expect(existing(planned, '2025-01-01').stage).toBe('selected');
  });

  it('is not moved by an event', () => {
    const met = history([
      milestone({ stage: 'selected', date: '2020' }),
      milestone({ stage: 'event', date: '2023-09-11' }),
    ]);
    expect(existing(met, '2025-01-01')).toMatchObject({ stage: 'selected', reached: 'selected', possibly: null });
  });

  it('is not moved by a statement that is not preferred, nor is the subject there because of it', () => {
    const disagreed = history([
      milestone({ id: 'shown', stage: 'construction', date: '2020-11-23' }),
      milestone({ id: 'listed', stage: 'construction', date: '2020-02', preferred: false }),
      milestone({ id: 'opened', stage: 'operating', date: '2020-03', preferred: false }),
    ]);
    expect(at(disagreed, '2020-10-31')).toEqual({ exists: false, because: 'not-yet' });
    expect(existing(disagreed, '2020-11-23')).toMatchObject({ stage: 'construction', by: { id: 'shown' } });
  });

  it('of what has lapsed is the end, whatever was reached before', () => {
    const zone = history([
      milestone({ stage: 'operating', date: '2019-07-23' }),
      milestone({ stage: 'ended', date: '2023-07' }),
    ]);
    expect(existing(zone, '2023-06-30')).toMatchObject({ stage: 'operating', class: 'solid' });
    expect(existing(zone, '2023-07-15')).toMatchObject({ stage: 'operating', class: 'solid', possibly: 'ended' });
    expect(existing(zone, '2023-07-31')).toMatchObject({ stage: 'ended', class: 'ended', certainty: 'certain' });
  });
});

describe('the class of a subject', () => {
  it.each([
    ['announced', 'hollow'],
    ['selected', 'half'],
    ['recruiting', 'half'],
    ['approved', 'half'],
    ['study', 'half'],
    ['agreement', 'half'],
    ['construction', 'half'],
    ['completed', 'solid'],
    ['operating', 'solid'],
    ['ended', 'ended'],
  ] as const)('that is %s for certain is %s', (stage, expected) => {
    expect(existing(history([milestone({ stage, date: '2020' })]), '2025-01-01').class).toBe(expected);
  });

  it.each(STAGES)('that is only possibly %s is hatched', (stage) => {
    expect(existing(history([milestone({ stage, date: '2020' })]), '2020-06-30').class).toBe('hatched');
  });

  it('that is certain stays as it is while a higher stage is only possible', () => {
    const centre = history([
      milestone({ stage: 'construction', date: '2020' }),
      milestone({ stage: 'completed', date: '2021' }),
    ]);
    expect(existing(centre, '2021-06-30')).toMatchObject({ class: 'half', possibly: 'completed' });
  });

  it('with an overdue plan keeps its class: unconfirmed is a ring around it', () => {
    const centre = history([
      milestone({ stage: 'completed', date: '2020' }),
      milestone({ stage: 'operating', modality: 'planned', date: '2021' }),
    ]);
    expect(existing(centre, '2023-01-01')).toMatchObject({ class: 'solid', certainty: 'unconfirmed' });
  });
});

describe('the age of the evidence', () => {
  const lastReport = (centre: History, t: string, k = LATER) => {
    const day = existing(centre, t, k).lastReport;
    return day === null ? null : isoOf(day);
  };

  it('is the last day that the youngest report may mean', () => {
    const campus = history([
      milestone({ stage: 'announced', date: '2016', known: '2021-11-01' }),
      milestone({ stage: 'construction', date: '2017', known: '2021-11-01' }),
    ]);
    expect(lastReport(campus, '2025-01-01')).toBe('2017-12-31');
  });

  it('is the day of publication where the report has no date', () => {
    expect(lastReport(history([milestone({ stage: 'operating', known: '2024-09-10' })]), '2025-01-01')).toBe(
      '2024-09-10',
    );
  });

  it('is made younger by an event, which says that the subject was still there', () => {
    const zone = history([
      milestone({ stage: 'selected', date: '2019-07-23', known: '2020-07-02' }),
      milestone({ stage: 'event', date: '2023-08', known: '2023-08-02' }),
    ]);
    expect(lastReport(zone, '2025-01-01')).toBe('2023-08-02');
  });

  it('is not made younger by a plan, nor by a report that is not known yet', () => {
    const centre = history([
      milestone({ stage: 'selected', date: '2024-05-31', known: '2024-06-01' }),
      milestone({ stage: 'completed', modality: 'planned', date: '2025-06-30', known: '2024-06-01' }),
      milestone({ stage: 'construction', date: '2025-03-31', known: '2025-10-01' }),
    ]);
    expect(lastReport(centre, '2025-12-31', '2025-09-30')).toBe('2024-05-31');
    expect(lastReport(centre, '2025-12-31', '2025-10-01')).toBe('2025-03-31');
  });

  it('is none where there are only plans', () => {
    expect(lastReport(history([milestone({ modality: 'planned', date: '2027' })]), '2025-12-31')).toBeNull();
  });
});
