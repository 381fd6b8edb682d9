import { describe, expect, it } from 'vitest';
import { dataset } from '../../../tests/realDataset.ts';
import { isOnlyNear, MAPS, spotOf } from './elsewhere.ts';

const subject = (id: string) => dataset.subjects.find((s) => s.id === id)!;
const venueOf = (id: string | null) => dataset.venues.find((v) => v.id === id);

describe('the way to other maps', () => {
  it('leads to the position of a facility, and to the middle of a zone that has one', () => {
    const centre = subject('gunsan/analysis-centre');
    expect(spotOf(centre, venueOf(centre.place))?.lonLat).toEqual(centre.position?.lonLat);
    expect(spotOf(subject('cheongju/ochang-2'), undefined)).toEqual({ lonLat: [127.448, 36.732], accuracyM: 300 });
  });

  it('leads nowhere where no place is known, and from a zone in several parts', () => {
    expect(spotOf(subject('pohang/global-innovation-zone'), undefined)).toBeNull();
    expect(spotOf(subject('ulsan/strategic-complex'), undefined)).toBeNull();
  });

  it('says of every place that is known only roughly that it is near', () => {
    const spots = dataset.subjects.flatMap((s) => spotOf(s, venueOf(s.place)) ?? []);
    expect(spots.length).toBeGreaterThan(20);
    for (const spot of spots) expect(isOnlyNear(spot)).toBe(spot.accuracyM === null || spot.accuracyM > 200);
    expect(isOnlyNear({ lonLat: [127, 36], accuracyM: 50 })).toBe(false);
    expect(isOnlyNear({ lonLat: [127, 36], accuracyM: null })).toBe(true);
  });

  it('is an address in which a name stays a name', () => {
    const odd = '에코프로, 1/2공장 & #?"<b>';
    expect(MAPS.kakao(odd, [129.4, 36.1])).toBe(
      'https://map.kakao.com/link/map/%EC%97%90%EC%BD%94%ED%94%84%EB%A1%9C%20%201%202%EA%B3%B5%EC%9E%A5%20%26%20%23%3F%22%3Cb%3E,36.10000,129.40000',
    );
    const naver = new URL(MAPS.naver(odd, [129.4, 36.1]));
    expect([...naver.searchParams]).toEqual([
      ['lng', '129.40000'],
      ['lat', '36.10000'],
      ['title', '에코프로  1 2공장 & #?"<b>'],
    ]);
  });
});
