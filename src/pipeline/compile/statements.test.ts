import { describe, expect, it } from 'vitest';
import { dayOf } from '../../model/day.ts';
import type { ClaimSeed, MilestoneSeed, SubjectEntry } from '../world.ts';
import { parseCite, statementsOf } from './statements.ts';

const text = (ko: string) => ({ ko, en: ko });
const PUBLISHED: Readonly<Record<string, string>> = {
  document: '2024-09-10',
  'day-after': '2024-09-11',
  'earlier-paper': '2023-11-20',
};
/** The day on which a source counts as known; as-of day where it is not dated. */
const knownFrom = (source: string) => dayOf(PUBLISHED[source] ?? '2026-01-31');

const file = {
  path: 'seeds/facilities/harbour/centre.yaml',
  id: 'harbour/centre',
  value: null,
  locate: () => ({ line: 1, column: 1 }),
};
const centre = (milestones: MilestoneSeed[], claims: ClaimSeed[] = []): SubjectEntry => ({
  id: 'harbour/centre',
  type: 'facility',
  file,
  path: [],
  value: {
    name: text('센터'),
    summary: text('센터'),
    region: 'harbour',
    segments: [],
    kind: 'support-centre',
    position: { none: text('모름') },
    milestones,
    claims,
  },
});
const milestone = (is: Partial<MilestoneSeed>): MilestoneSeed => ({
  id: 'selected',
  stage: 'selected',
  modality: 'reported',
  statement: text('선정됐다.'),
  cite: ['document#5'],
  ...is,
});
const claim = (is: Partial<ClaimSeed>): ClaimSeed => ({
  id: 'output',
  property: 'output',
  value: 1_000_000,
  unit: 't',
  modality: 'target',
  statement: text('100만 톤'),
  cite: ['document#11'],
  ...is,
});
const only = (milestones: MilestoneSeed[], claims: ClaimSeed[] = []) =>
  statementsOf(centre(milestones, claims), knownFrom);

describe('a cite', () => {
  it.each([
    ['d-gumi-hub#111', { source: 'd-gumi-hub', paragraph: 111 }],
    ['mk-20230102-gumi-hub', { source: 'mk-20230102-gumi-hub', paragraph: null }],
  ])('%s is a source and its paragraph', (cite, parsed) => {
    expect(parseCite(cite)).toEqual(parsed);
  });
});

describe('a statement is known', () => {
  it.each([
    ['from the publication of its source', { cite: ['document#5'] }, '2024-09-10'],
    ['from the earliest of its sources', { cite: ['document#5', 'earlier-paper', 'day-after'] }, '2023-11-20'],
    ['from the as-of day where its source is not dated', { cite: ['undated-page'] }, '2026-01-31'],
    [
      'only when the source of its date is out, too',
      { cite: ['earlier-paper'], date: '2023-10', resolved: 'outside', datedBy: ['document'] },
      '2024-09-10',
    ],
    [
      'as soon as one of the sources of its date is out',
      { cite: ['earlier-paper'], date: '2023-10', resolved: 'outside', datedBy: ['day-after', 'document'] },
      '2024-09-10',
    ],
    [
      'not before itself, though its date was known earlier',
      { cite: ['document#5'], date: '2023-10', resolved: 'outside', datedBy: ['earlier-paper'] },
      '2024-09-10',
    ],
  ] satisfies [string, Partial<MilestoneSeed>, string][])('%s', (_, is, day) => {
    expect(only([milestone(is)]).milestones[0]?.known).toBe(dayOf(day));
    expect(only([], [claim({ ...is, modality: 'planned' })]).claims[0]?.known).toBe(dayOf(day));
  });
});

describe('a milestone', () => {
  it('bears the id of its subject, and so do the plan that it confirms and its venue', () => {
    const { milestones } = only([
      milestone({ id: 'opening', modality: 'planned' }),
      milestone({ id: 'opened', confirms: 'opening', place: 'city-hall' }),
    ]);
    expect(milestones).toMatchObject([
      { id: 'harbour/centre:opening', subject: 'harbour/centre' },
      { id: 'harbour/centre:opened', confirms: 'harbour/centre:opening', place: 'city-hall' },
    ]);
    expect(milestones[0]).not.toHaveProperty('confirms');
  });

  it('keeps its date with the days that it may mean, and how it was arrived at', () => {
    const dated = milestone({
      date: '2024-11',
      resolved: 'publication',
      written: '오는 11월부터',
      datedBy: ['day-after'],
    });
    expect(only([dated]).milestones[0]?.date).toEqual({
      edtf: '2024-11',
      from: dayOf('2024-11-01'),
      to: dayOf('2024-11-30'),
      resolved: 'publication',
      written: '오는 11월부터',
      datedBy: [{ source: 'day-after', paragraph: null }],
    });
  });

  it('without a date has none, and its date counts as stated unless it says otherwise', () => {
    expect(only([milestone({})]).milestones[0]?.date).toBeNull();
    expect(only([milestone({ date: '2024' })]).milestones[0]?.date).toMatchObject({ resolved: 'stated', datedBy: [] });
  });

  it('is preferred unless it says otherwise and why', () => {
    const { milestones } = only([milestone({}), milestone({ id: 'other', preferred: false, why: text('까닭') })]);
    expect(milestones).toMatchObject([{ preferred: true }, { preferred: false, why: text('까닭') }]);
    expect(milestones[0]).not.toHaveProperty('why');
  });
});

describe('a claim', () => {
  it('in words has neither value nor unit; an amount has both and names its whole', () => {
    const words = claim({ id: 'aim', property: 'statement', modality: 'planned' });
    delete words.value;
    delete words.unit;
    const part = claim({
      id: 'part',
      property: 'budget',
      value: 5,
      unit: 'KRW',
      funding: 'city',
      partOf: 'whole',
      gap: text('차이'),
    });
    expect(only([], [words, part]).claims).toMatchObject([
      { id: 'harbour/centre:aim', value: null, unit: null, funding: null, partOf: null },
      {
        id: 'harbour/centre:part',
        value: 5,
        unit: 'KRW',
        funding: 'city',
        partOf: 'harbour/centre:whole',
        gap: text('차이'),
      },
    ]);
  });
});

describe('the mark of a target', () => {
  it('stands on the timeline where the target is due, as an event that never moves a state', () => {
    const { milestones } = only([], [claim({ date: '../2030', resolved: 'stated' })]);
    expect(milestones).toEqual([
      {
        id: 'harbour/centre:output.due',
        subject: 'harbour/centre',
        stage: 'event',
        modality: 'target',
        date: { edtf: '../2030', from: null, to: dayOf('2030-12-31'), resolved: 'stated', datedBy: [] },
        statement: text('100만 톤'),
        cites: [{ source: 'document', paragraph: 11 }],
        known: dayOf('2024-09-10'),
        preferred: true,
        claim: 'harbour/centre:output',
      },
    ]);
  });

  it.each([
    ['a target without a date', claim({})],
    ['a plan with a date', claim({ modality: 'planned', date: '../2030' })],
    ['a report with a date', claim({ modality: 'reported', date: '2023' })],
  ])('is not made of %s', (_, seed) => {
    expect(only([], [seed]).milestones).toEqual([]);
  });
});
