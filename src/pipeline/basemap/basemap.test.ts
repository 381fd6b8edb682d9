import { describe, expect, it } from 'vitest';
import { englishName } from './english.ts';
import { clipRing, ringArea, smoothLine, smoothRing } from './geometry.ts';
import { blurred, upsampled } from './grid.ts';
import { placeLabels } from './places.ts';
import { nameOf } from './regions.ts';
import { buildRivers } from './rivers.ts';

const SQUARE = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];

describe('names', () => {
  it('become one kind of name, whatever the source wrote', () => {
    expect(nameOf('11320', '서울시도봉구')).toEqual({ name: '도봉구' });
    expect(nameOf('27710', '대구광역시 달성군')).toEqual({ name: '달성군' });
    expect(nameOf('41461', '처인구')).toEqual({ name: '처인구', parent: '용인시' });
    expect(nameOf('47113', '포항시 북구')).toEqual({ name: '북구', parent: '포항시' });
    expect(nameOf('36110', '세종특별자치시')).toEqual({ name: '세종특별자치시' });
  });

  it('are romanized officially, with exceptions where the rules fail', () => {
    expect(englishName('종로구', {})).toBe('Jongno-gu');
    expect(englishName('통영시', { 통영: 'Tongyeong' })).toBe('Tongyeong-si');
    expect(() => englishName('어딘가', {})).toThrow('어딘가');
  });

  it('of places know their unit', () => {
    const [eup, dong] = placeLabels(
      'area,name_ko,name_en,lon,lat\nochang,오창읍,Ochang-eup,127.4,36.7\ngumi,신동,Sin-dong,128.4,36.1\n',
    );
    expect(eup).toEqual({ k: 'eup', n: '오창읍', e: 'Ochang-eup', c: [127.4, 36.7], rank: 3 });
    expect(dong?.k).toBe('dong');
  });
});

describe('geometry', () => {
  it('clips a ring to a box, and away when it lies outside', () => {
    expect(ringArea(clipRing(SQUARE, [1, 1, 9, 9]) ?? [])).toBe(9);
    expect(clipRing(SQUARE, [5, 5, 9, 9])).toBeUndefined();
  });

  it('smooths a ring into a closed one and a line without moving its ends', () => {
    const ring = smoothRing(SQUARE);
    expect(ring[0]).toEqual(ring.at(-1));
    expect(ringArea(ring)).toBeLessThan(16);
    const line = smoothLine(SQUARE.slice(0, 3));
    expect([line[0], line.at(-1)]).toEqual([SQUARE[0], SQUARE[2]]);
  });

  it('blurs without changing a flat field and upsamples through the given values', () => {
    const flat = new Float64Array(12).fill(7);
    for (const value of blurred(flat, 4, 3, 1)) expect(value).toBeCloseTo(7);
    const { z, nx } = upsampled(Float64Array.from([0, 1, 2, 3]), 2, 2, 4);
    expect([z[0], z[nx - 1]]).toEqual([0, 1]);
  });
});

describe('rivers', () => {
  it('join at the edges of the source tiles', () => {
    const line = (...coordinates: number[][]) => ({
      type: 'Feature' as const,
      properties: {},
      geometry: { type: 'LineString' as const, coordinates },
    });
    const parts = [line([128, 36], [128, 36.1]), line([128, 36.3], [128, 36.2]), line([128, 36.1], [128, 36.2])];
    const joined = buildRivers({ type: 'FeatureCollection', features: parts }, []);
    expect(joined.features).toHaveLength(1);
    expect(joined.features[0]?.geometry.coordinates).toHaveLength(8);
  });
});
