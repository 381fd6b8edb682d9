import { describe, expect, it } from 'vitest';
import { dataset, histories } from '../../tests/realDataset.ts';
import { dayOf } from '../model/day.ts';
import { geoJsonName, geoJsonOf } from './geoJsonOf.ts';
import { lookAt } from './scene.ts';
import { defaultView, NO_FILTERS, type View } from './view.ts';

const collectionOf = (look: Partial<View> = {}) => {
  const seen = lookAt(dataset, histories, { ...defaultView(dataset.asOf), ...look });
  return { seen, ...geoJsonOf(dataset, { seen, day: seen.day, filters: ['지역: 군산시'], licence: 'CC BY 4.0' }) };
};
const numbersIn = (value: unknown): readonly number[] =>
  Array.isArray(value) ? value.flatMap(numbersIn) : typeof value === 'number' ? [value] : [];

describe('the GeoJSON of what is shown', () => {
  it('holds each subject that is shown once', () => {
    const { seen, features } = collectionOf({ filters: { ...NO_FILTERS, reg: ['gunsan'] } });
    expect(features.map((f) => f.id)).toEqual(seen.shown.map((i) => i.subject.id));
    expect(features.length).toBeGreaterThan(0);
  });

  it('has longitudes before latitudes in Korea, to five decimals', () => {
    for (const { geometry } of collectionOf().features) {
      if (geometry === null) continue;
      const numbers = numbersIn(geometry.coordinates);
      numbers.forEach((n, i) => {
        expect(Number(n.toFixed(5))).toBe(n);
        expect(n).toBeGreaterThan(i % 2 === 0 ? 124 : 33);
        expect(n).toBeLessThan(i % 2 === 0 ? 132 : 39);
      });
    }
  });

  it('closes its rings, outer ones counter-clockwise', () => {
    const areas = collectionOf().features.flatMap(({ geometry }) =>
      geometry?.type === 'MultiPolygon' ? (geometry.coordinates as unknown as [number, number][][][]) : [],
    );
    expect(areas.length).toBeGreaterThan(10);
    for (const [outer = []] of areas) {
      expect(outer.at(-1)).toEqual(outer[0]);
      const turn = outer.reduce((sum, [x, y], i) => {
        const [x2, y2] = outer[i + 1] ?? [x, y];
        return sum + x * y2 - x2 * y;
      }, 0);
      expect(turn).toBeGreaterThan(0);
    }
  });

  it('has no geometry for what nobody knows the place of', () => {
    const { seen, features } = collectionOf();
    const shelved = new Set(seen.shelf.map((i) => i.subject.id));
    expect(shelved.size).toBeGreaterThan(0);
    expect(features.filter((f) => shelved.has(f.id) && f.geometry !== null)).toEqual([]);
  });

  it('says budgets in won, plans and reports apart, and nothing where nothing is stated', () => {
    const { features } = collectionOf();
    const of = (id: string) => features.find((f) => f.id === id)?.properties;
    expect(of('gunsan/analysis-centre')).toMatchObject({ budget_total_planned_krw: 36_900_000_000 });
    expect(of('gunsan/analysis-centre')).not.toHaveProperty('budget_total_reported_krw');
    for (const { properties } of features)
      for (const [name, value] of Object.entries(properties)) {
        expect(value, name).not.toBeNull();
        if (name.endsWith('_krw')) expect(value).toBeGreaterThan(0);
      }
  });

  it('knows no budget that had not been published yet', () => {
    const { features } = collectionOf({ k: dayOf('2020-01-01') });
    const late = features.find((f) => f.id === 'gunsan/analysis-centre');
    expect(Object.keys(late?.properties ?? {}).filter((name) => name.endsWith('_krw'))).toEqual([]);
  });

  it('says when it was taken, of what, and under which licence', () => {
    const { asOf, knownBy, dataVersion, filters, licence } = collectionOf({ t: dayOf('2025-12-31') });
    expect({ asOf, knownBy, dataVersion, filters, licence }).toEqual({
      asOf: '2025-12-31',
      knownBy: '2026-11-22',
      dataVersion: dataset.version,
      filters: ['지역: 군산시'],
      licence: 'CC BY 4.0',
    });
    expect(geoJsonName(dayOf('2025-12-31'))).toBe('jeonjido-2025-12-31.geojson');
  });

  it('names the sources of every feature', () => {
    expect(collectionOf().features.filter((f) => f.properties.source_ids.length === 0)).toEqual([]);
  });
});
