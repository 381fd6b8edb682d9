import { describe, expect, it } from 'vitest';
import { dataset, histories } from '../../tests/realDataset.ts';
import { dayOf } from '../model/day.ts';
import { itemsIn, sideOf } from './beside.ts';
import { lookAt } from './scene.ts';
import { defaultView, NO_FILTERS, type View } from './view.ts';

const start = defaultView(dataset.asOf);
const contextOf = (look: Partial<View> = {}) => {
  const view = { ...start, ...look };
  const { day, shown } = lookAt(dataset, histories, view);
  return { dataset, histories, day, shown, k: view.k };
};
const side = (id: string, look: Partial<View> = {}) => sideOf(id, contextOf(look))!;

describe('a side of a comparison', () => {
  it('of a region holds all that is shown in it, districts and cities included', () => {
    const pohang = side('pohang').items.map((i) => i.subject.region);
    expect(new Set(pohang)).toEqual(new Set(['pohang', 'pohang-buk', 'pohang-nam']));
    const gyeongbuk = side('gyeongbuk').items.length;
    const parts = ['pohang', 'gumi', 'andong'].flatMap((id) => side(id).items).length;
    expect(gyeongbuk).toBeGreaterThanOrEqual(parts);
  });

  it('of a region follows the filters', () => {
    const filters = { ...NO_FILTERS, kind: ['plant'] };
    expect(side('pohang', { filters }).items.map((i) => i.subject.kind)).toEqual(['plant']);
  });

  it('of a subject stands whatever the filters say', () => {
    const look = { filters: { ...NO_FILTERS, reg: ['gumi'] }, hidden: ['facility'] } as const;
    const { about, ledger } = side('gunsan/analysis-centre', look);
    expect(about).toMatchObject({ state: { exists: true, stage: 'selected' } });
    expect(ledger.purses[0]?.total?.value).toBe(36_900_000_000);
  });

  it('of a subject that is not there yet says so', () => {
    const { about } = side('gunsan/analysis-centre', { t: dayOf('2021-06-01') });
    expect(about).toMatchObject({ state: { exists: false, because: 'not-yet' } });
  });

  it('has its milestones by day and its sources once', () => {
    const { milestones, sources } = side('gunsan/analysis-centre');
    const days = milestones.map((m) => m.date?.to ?? m.date?.from ?? Number.POSITIVE_INFINITY);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(new Set(sources).size).toBe(sources.length);
    expect(sources).toContain('d-gunsan-analysis');
  });

  it('of what nobody knows is none', () => {
    expect(sideOf('atlantis', contextOf())).toBeNull();
  });

  it('of the country holds everything', () => {
    const { shown } = contextOf();
    expect(itemsIn(dataset, shown, 'korea')).toHaveLength(shown.length);
  });
});
