import { describe, expect, it } from 'vitest';
import type { GazetteerPlace } from '../model/gazetteer.ts';
import type { Frame } from './frame.ts';
import type { Obstacle } from './obstacle.ts';
import { clearNames } from './placeNames.ts';

const frame: Frame = { width: 800, height: 600, center: [129.4, 36], zoom: 11 };
const place = (ko: string, lon: number, lat: number, wide?: 1): GazetteerPlace => ({
  ko,
  en: ko,
  at: [lon, lat],
  ...(wide ? { wide } : {}),
});
const named = (places: readonly GazetteerPlace[], look: Partial<Frame> = {}, inTheWay: readonly Obstacle[] = []) =>
  clearNames(places, { ...frame, ...look }, 'ko', inTheWay).map((name) => name.place.ko);

describe('names in the drawing', () => {
  it('stand where there is room', () => {
    expect(named([place('오천읍', 129.4, 36), place('장기면', 129.5, 35.95)])).toEqual(['오천읍', '장기면']);
  });

  it('never lie on each other: a city goes before its neighbourhoods', () => {
    expect(named([place('중앙동', 129.4, 36), place('포항시', 129.401, 36, 1)])).toEqual(['포항시']);
  });

  it('say of a 구 in which city it lies', () => {
    const gu: GazetteerPlace = {
      ko: '남구',
      en: 'Nam-gu',
      ofKo: '포항시',
      ofEn: 'Pohang-si',
      at: [129.4, 36],
      wide: 1,
    };
    expect(clearNames([gu], frame, 'ko', [])[0]?.text).toBe('포항시 남구');
    expect(clearNames([gu], frame, 'en', [])[0]?.text).toBe('Nam-gu, Pohang-si');
  });

  it('never lie on what is in the way', () => {
    expect(named([place('오천읍', 129.4, 36)], {}, [{ at: [400, 300], across: 40, down: 30 }])).toEqual([]);
  });

  it('are never cut by the edge', () => {
    expect(named([place('오천읍', 129.4, 36)], { width: 30 })).toEqual([]);
    expect(named([place('오천읍', 130.9, 36)])).toEqual([]);
  });

  it('are those of cities alone until neighbourhoods can be told apart', () => {
    expect(named([place('오천읍', 129.45, 36), place('포항시', 129.4, 36, 1)], { zoom: 9.5 })).toEqual(['포항시']);
  });
});
