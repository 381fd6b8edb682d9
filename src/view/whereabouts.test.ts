import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { districtsOf } from '../map/basemap/outlines.ts';
import type { LonLat } from '../model/dataset.ts';
import type { GazetteerPlace } from '../model/gazetteer.ts';
import { nameInFull, whereaboutsOf } from './whereabouts.ts';

const BASEMAP = join(import.meta.dirname, '../../data/basemap');
const places = JSON.parse(readFileSync(join(BASEMAP, 'gazetteer.json'), 'utf8')) as readonly GazetteerPlace[];
const { districtAt } = districtsOf(JSON.parse(readFileSync(join(BASEMAP, 'regions.topo.json'), 'utf8')));
const told = (lonLat: LonLat, lang: 'ko' | 'en' = 'ko') => {
  const where = whereaboutsOf(places, lonLat, districtAt(lonLat));
  return where && [nameInFull(where.place, lang), where.is];
};

describe('where a point is', () => {
  it('is told by the nearest name of its 시군구, which stands beside it', () => {
    expect(told([127.461, 36.744])).toEqual(['청주시 청원구 오창JC', 'beside']);
    expect(told([127.461, 36.744], 'en')).toEqual(['Ochang JC, Cheongwon-gu, Cheongju-si', 'beside']);
  });

  it('is not told to be outside of a town that it may lie in', () => {
    expect(told([127.43, 36.71])).toEqual(['청주시 청원구 오창읍', 'beside']);
  });

  it.each<[string, LonLat, string]>([
    ['청주, and not 천안 whose town is nearer', [127.37, 36.75], '청주시 청원구'],
    ['천안, not 청주', [127.35, 36.78], '천안시 동남구'],
    ['세종, not 청주', [127.3, 36.52], '세종특별자치시'],
    ['울산, not 경주', [129.36, 35.62], '울산 북구'],
    ['경주, not 울산', [129.35, 35.68], '경주시'],
    ['칠곡, not 구미', [128.42, 36.06], '칠곡군'],
  ])('is told by a name of the same unit on both sides of a border: in %s', (_, lonLat, unit) => {
    expect(told(lonLat)?.[0]).toContain(unit);
  });

  it('is never told by a unit that it does not lie in', () => {
    const wrong: string[] = [];
    for (let lon = 126.5; lon < 129.5; lon += 0.061)
      for (let lat = 35.3; lat < 37; lat += 0.047) {
        const district = districtAt([lon, lat]);
        const where = whereaboutsOf(places, [lon, lat], district);
        const code = where?.place.code;
        const isRight = code ? district?.startsWith(code) : where?.is === 'beside';
        if (district !== null && !isRight) wrong.push(`${lon},${lat}: ${where?.place.ko}`);
      }
    expect(wrong).toEqual([]);
  });

  it('is told by distance and direction where the nearest name is farther away', () => {
    // In the lake of Saemangeum, where the map has no name in sight.
    expect(told([126.55, 35.85])).toEqual(['군산시 군산공항', { metres: 8000, direction: 'sw' }]);
  });

  it.each<[string, LonLat, string, string]>([
    ['on Ulleungdo', [130.905, 37.483], '울릉군 울릉도', 'beside'],
    ['on Jeju, which lies in none of its cities', [126.53, 33.42], '제주도', 'beside'],
    ['in the lake of Saemangeum', [126.6, 35.82], '새만금호', 'beside'],
    ['in Gwangyang Bay', [127.75, 34.88], '광양만', 'beside'],
    ['on an isle that no border tells of', [126.465, 35.82], '신시도', 'beside'],
  ])('is not told to be away from what one may be in: %s', (_, at, name, is) => {
    expect(told(at)).toEqual([name, is]);
  });

  it.each<[string, LonLat]>([
    ['Chujado, which belongs to a city 54 km away', [126.32, 33.955]],
    ['Marado', [126.268, 33.118]],
    ['the middle of the East Sea', [131.5, 36.3]],
  ])('is not told far from every name: %s', (_, at) => {
    expect(told(at)).toBeNull();
  });

  it.each([
    ['Blue Valley', [129.5, 35.95], /^포항시 남구 /],
    ['Ochang', [127.43, 36.71], /^청주시 청원구 /],
    ['Gumi', [128.43, 36.13], /^구미시 /],
  ] as const)('names the city, too: %s', (_, lonLat, name) => {
    expect(told([...lonLat])?.[0]).toMatch(name);
  });

  it('is told by a whole city or county where there are no names of neighbourhoods', () => {
    expect(told([126.978, 37.566])).toEqual(['서울 중구', 'within']);
    expect(told([126.978, 37.574], 'en')).toEqual(['Jongno-gu, Seoul', 'within']);
  });

  it('is told by the city one stands in rather than by a neighbourhood far off', () => {
    expect(told([128.585, 35.833])).toEqual(['대구 남구', 'within']);
  });

  it('is told by the nearest name alone where borders are not known', () => {
    expect(whereaboutsOf(places, [127.461, 36.744], null)).toMatchObject({ place: { ko: '오창JC' }, is: 'beside' });
    expect(whereaboutsOf(places, [127.461, 36.744], '99999')).toMatchObject({ place: { ko: '오창JC' } });
  });

  it('is not told without names', () => {
    expect(whereaboutsOf([], [127, 36], '43114')).toBeNull();
    expect(whereaboutsOf([], [127, 36], null)).toBeNull();
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
