import { describe, expect, it } from 'vitest';
import { dataset, histories } from '../../tests/realDataset.ts';
import { nameFeatures } from '../map/layers/names.ts';
import type { LonLat } from '../model/dataset.ts';
import { isInside, type Surface } from '../model/surface.ts';
import { ko } from '../words/ko.ts';
import type { Frame } from './frame.ts';
import { groundIn } from './groundIn.ts';
import { layoutOf } from './layout.ts';
import { namingFromNear } from './nearNames.ts';
import { lookAt } from './scene.ts';
import { type Camera, defaultView } from './view.ts';

const layout = layoutOf(dataset);
const scene = lookAt(dataset, histories, defaultView(dataset.asOf));
const SIZES = { desk: { width: 1070, height: 690 }, phone: { width: 360, height: 460 } } as const;
const PADDING = { top: 70, right: 70, bottom: 40, left: 40 };

const namedIn = (camera: Camera, size: keyof typeof SIZES = 'desk') => {
  const frame = { ...SIZES[size], ...camera };
  const naming = namingFromNear(scene, layout, { lang: 'ko', scale: 1 }, frame, PADDING);
  const zones = nameFeatures(scene, layout, 'ko', ko, naming).features.filter((f) => f.properties?.kind !== 'facility');
  const [west, south, east, north] = groundIn(frame, PADDING);
  const placesOf = (id: string): readonly LonLat[] =>
    zones
      .filter((f) => String(f.properties?.subjects).split(' ').includes(id))
      .map((f) => {
        const [lon = 0, lat = 0] = (f.geometry as { coordinates: number[] }).coordinates;
        return [lon, lat];
      });
  const seen = (id: string) =>
    placesOf(id).filter(([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north);
  return { placesOf, seen, zones };
};
const POHANG: Camera = { center: [129.44, 36.03], zoom: 10 };

describe('a zone seen from near', () => {
  it.each([
    ['gunsan/strategic-complex', 'desk', { center: [126.565, 35.92], zoom: 14 }],
    ['gunsan/strategic-complex', 'phone', { center: [126.565, 35.92], zoom: 14 }],
    ['pohang/strategic-complex', 'desk', { center: [129.49, 35.95], zoom: 13 }],
    ['pohang/strategic-complex', 'phone', { center: [129.49, 35.95], zoom: 13 }],
    ['cheongju/strategic-complex', 'desk', { center: [127.43, 36.705], zoom: 15 }],
    ['cheongju/ochang-science', 'phone', { center: [127.435, 36.718], zoom: 15 }],
  ] as const)('is named in the view though its own place is out of it: %s, %s', (id, size, { center, zoom }) => {
    expect(namedIn({ center: [...center], zoom }, size).seen(id)).toHaveLength(1);
  });

  it('keeps its own place as long as that is seen', () => {
    const id = 'cheongju/ochang-science';
    const [center] = dataset.subjects.find((s) => s.id === id)?.outline?.centers ?? [];
    expect(namedIn({ center: [127.42, 36.72], zoom: 10.6 }).placesOf(id)).toEqual([center]);
  });

  it('gives way to marks that stand on its own place', () => {
    const id = 'pohang/blue-valley';
    const { placesOf } = namedIn({ center: [129.49, 35.955], zoom: 13 });
    const [center] = dataset.subjects.find((s) => s.id === id)?.outline?.centers ?? [];
    const [place] = placesOf(id);
    expect(place).not.toEqual(center);
    expect(isInside(place!, dataset.subjects.find((s) => s.id === id)!.outline!.geometry as Surface)).toBe(true);
  });

  it('that lies in parts is named at each of them', () => {
    const [blueValley, yeongil, ...more] = namedIn(POHANG).placesOf('pohang/strategic-complex');
    expect([blueValley![1] < 36, yeongil![1] > 36, more]).toEqual([true, true, []]);
  });

  it('is named at an end where no mark is in the way', () => {
    const { zones, placesOf } = namedIn(POHANG);
    const [blueValley] = placesOf('pohang/strategic-complex');
    const name = zones.find(
      (f) => String((f.geometry as { coordinates: number[] }).coordinates) === String(blueValley),
    );
    expect(name?.properties?.side).toBe('east');
  });

  it('shares a block of lines only with what is near on the screen', () => {
    const lines = (zoom: number) =>
      Math.max(...namedIn({ center: [127.43, 36.71], zoom }).zones.map((f) => Number(f.properties?.lines)));
    expect(lines(11)).toBe(2);
    const metres = [10, 13, 16].map((zoom) => {
      const frame: Frame = { ...SIZES.desk, center: [127.43, 36.71], zoom };
      return namingFromNear(scene, layout, { lang: 'ko', scale: 1 }, frame, PADDING).togetherM;
    });
    expect(metres[0]! / metres[1]!).toBeCloseTo(8, 1);
    expect(metres[1]! / metres[2]!).toBeCloseTo(8, 1);
  });

  it('is named once in a block, however many of its parts come to lie on one spot', () => {
    const { zones } = namedIn({ center: [127.33, 36.71], zoom: 9.2 }, 'phone');
    for (const { properties } of zones) {
      const ids = String(properties?.subjects).split(' ');
      expect(ids).toEqual([...new Set(ids)]);
    }
  });

  it('gives way to marks as large as they are drawn', () => {
    const frame: Frame = { ...SIZES.desk, ...POHANG };
    const placesAt = (scale: number) => {
      const naming = namingFromNear(scene, layout, { lang: 'ko', scale }, frame, PADDING);
      const zone = dataset.subjects.find((s) => s.id === 'pohang/yeongilman-1');
      return zone ? naming.placesOf(zone) : [];
    };
    expect(placesAt(1)).toHaveLength(1);
    expect(placesAt(1.5)).not.toEqual(placesAt(1));
  });

  it('is left where it is when nothing of it is in view', () => {
    const { placesOf, seen } = namedIn({ center: [128.43, 36.165], zoom: 12 });
    expect(seen('gunsan/strategic-complex')).toEqual([]);
    expect(placesOf('gunsan/strategic-complex')).toHaveLength(1);
  });
});
