import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../model/dataset.ts';
import type { GazetteerPlace } from '../model/gazetteer.ts';
import { nameInFull, whereaboutsOf } from './whereabouts.ts';

const GAZETTEER = join(import.meta.dirname, '../../data/basemap/gazetteer.json');
const places = JSON.parse(readFileSync(GAZETTEER, 'utf8')) as readonly GazetteerPlace[];
const told = (lonLat: LonLat, lang: 'ko' | 'en' = 'ko') => {
  const where = whereaboutsOf(places, lonLat);
  return where && [nameInFull(where.place, lang), where.away];
};

describe('where a point is', () => {
  it('is told by the nearest name, which stands beside it', () => {
    expect(told([127.461, 36.744])).toEqual(['오창JC', null]);
  });

  it('is not told to be outside of a town that it may lie in', () => {
    expect(told([127.43, 36.71])).toEqual(['청주시 청원구 오창읍', null]);
  });

  it('is told by distance and direction where the nearest name is farther away', () => {
    // The lake of Saemangeum, where the map has no name in sight.
    const [name, away] = told([126.55, 35.85]) ?? [];
    expect(name).toBe('새만금방조제');
    expect(away).toEqual({ metres: 6000, direction: 'se' });
  });

  it.each([
    ['Blue Valley', [129.5, 35.95], /^포항시 남구 |포항/],
    ['Ochang', [127.43, 36.71], /^청주시 (청원구|흥덕구) /],
    ['Gumi', [128.43, 36.13], /^구미시 /],
  ] as const)('names the city, too: %s', (_, lonLat, name) => {
    expect(told([...lonLat])?.[0]).toMatch(name);
  });

  it('is told by a whole city or county where there are no names of neighbourhoods', () => {
    expect(told([126.978, 37.566])?.[0]).toBe('서울 종로구');
    expect(told([126.978, 37.566], 'en')?.[0]).toBe('Jongno-gu, Seoul');
  });

  it('is told by the city one stands in rather than by a neighbourhood far off', () => {
    expect(told([128.585, 35.833])).toEqual(['대구 남구', null]);
  });

  it('is told at sea by what lies nearest, however far', () => {
    const [, away] = told([131.5, 36.3]) ?? [];
    expect(away).toMatchObject({ metres: expect.any(Number), direction: expect.any(String) });
  });

  it('is not told without names', () => {
    expect(whereaboutsOf([], [127, 36])).toBeNull();
  });
});

describe('the gazetteer', () => {
  it('says of every neighbourhood and every 시군구 to which unit it belongs', () => {
    const alone = places.filter(({ ofKo, ko }) => !ofKo && /(읍|면|동|구|군|시)$/.test(ko));
    // 해망동 lies on the quay of Gunsan, and its point in the water before it.
    expect(alone.map(({ ko }) => ko).toSorted()).toEqual(['세종특별자치시', '해망동']);
  });

  it('has both languages, each in its letters', () => {
    for (const { en, ofEn = '' } of places) expect(`${en} ${ofEn}`).not.toMatch(/[가-힣]/);
    for (const { ko, ofKo = '' } of places) expect(`${ko} ${ofKo}`).toMatch(/[가-힣]/);
  });

  it('lies in Korea', () => {
    for (const { at } of places) expect([at[0] > 124 && at[0] < 132, at[1] > 33 && at[1] < 39]).toEqual([true, true]);
  });
});
