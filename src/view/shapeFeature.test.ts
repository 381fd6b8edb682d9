import { describe, expect, it } from 'vitest';
import { dataset } from '../../tests/realDataset.ts';
import type { Shape } from './shape.ts';
import { shapeFeature } from './shapeFeature.ts';

const BOX: Shape = { kind: 'box', bounds: [126.5, 35.9, 126.7, 36], outside: true };

describe('the file of a shape', () => {
  it('is a feature that says how it was made, and of what day', () => {
    expect(shapeFeature(BOX, dataset, null, '그린 네모 밖')).toMatchObject({
      type: 'Feature',
      properties: { made: '그린 네모 밖', shape: '!box:126.5,35.9,126.7,36', meant: 'outside' },
      geometry: { type: 'Polygon' },
    });
  });

  it('holds rings that are closed, at 11 cm', () => {
    const shape: Shape = { kind: 'radius', center: { kind: 'point', lonLat: [127, 36] }, metres: 5000, outside: false };
    const feature = shapeFeature(shape, dataset, null, '');
    const [ring = []] = feature?.geometry.type === 'Polygon' ? feature.geometry.coordinates : [];
    expect(ring.length).toBeGreaterThan(100);
    expect(ring.at(-1)).toEqual(ring[0]);
    expect(ring.flat().every((n) => Math.abs(n * 1e6 - Math.round(n * 1e6)) < 1e-3)).toBe(true);
  });

  it('says of a zone how exact its sketch is, and what its area is officially', () => {
    const properties = (shape: Shape) => shapeFeature(shape, dataset, null, '')?.properties;
    const zone = properties({ kind: 'zone', id: 'pohang/regulation-free-zone', outside: false });
    expect(zone).toMatchObject({ accuracy_m: 1800, area_official_m2: 563_918.82 });
    expect(zone?.area_m2).toBe(Number(zone?.area_m2.toPrecision(3)));
    expect(properties(BOX)).toMatchObject({ accuracy_m: null, area_official_m2: null });
  });

  it('is none for what has no outline', () => {
    expect(shapeFeature({ ...BOX, kind: 'zone', id: 'ulsan/strategic-complex' }, dataset, null, '')).toBe(null);
  });
});
