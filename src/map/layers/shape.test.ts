import type { Feature, MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { dataset } from '../../../tests/realDataset.ts';
import { dayOf } from '../../model/day.ts';
import { isInside, type Surface } from '../../model/surface.ts';
import type { Shape } from '../../view/shape.ts';
import { createViewStore } from '../../view/store.ts';
import { defaultView } from '../../view/view.ts';
import { shapeFeatures } from './shapeFeatures.ts';

const ME = { lonLat: [126.6, 35.9], accuracyM: 50 } as const;
const of = (shape: Shape, me: typeof ME | null = null): readonly Feature[] => {
  const { store, actions } = createViewStore(dataset, { ...defaultView(dataset.asOf), t: dayOf('2025-12-31'), shape });
  if (me) actions.located(me);
  return shapeFeatures(shape, dataset, me, store.getState().scene.placed).features;
};
const kind = (features: readonly Feature[], wanted: string) => features.filter((f) => f.properties?.kind === wanted);
const surface = (feature: Feature | undefined) => feature?.geometry as MultiPolygon;
const covers = (feature: Feature | undefined, at: Position) =>
  isInside([at[0]!, at[1]!], surface(feature) as unknown as Surface);

const BOX: Shape = { kind: 'box', bounds: [126.5, 35.8, 126.7, 36], outside: false };
const [WITHIN, WITHOUT] = [
  [126.6, 35.9],
  [127.5, 36.5],
];

describe('the shape on the map', () => {
  it('is nothing where there is none, or where it cannot be applied', () => {
    expect(shapeFeatures(null, dataset, null, null).features).toEqual([]);
    expect(of({ kind: 'radius', center: { kind: 'me' }, metres: 1000, outside: false })).toEqual([]);
  });

  it('tints what it means: the inside, or all that is not', () => {
    const [inside] = kind(of(BOX), 'meant');
    expect([covers(inside, WITHIN), covers(inside, WITHOUT)]).toEqual([true, false]);
    const [outside] = kind(of({ ...BOX, outside: true }), 'meant');
    expect([covers(outside, WITHIN), covers(outside, WITHOUT)]).toEqual([false, true]);
  });

  it('has the same edge either way, and says which', () => {
    const [inside, outside] = [BOX, { ...BOX, outside: true }].map((shape) => kind(of(shape), 'edge')[0]);
    expect(outside?.geometry).toEqual(inside?.geometry);
    expect([inside?.properties?.outside, outside?.properties?.outside]).toEqual([false, true]);
  });

  it('marks the centre of what has one, this device too', () => {
    const radius = of({ kind: 'radius', center: { kind: 'me' }, metres: 1000, outside: false }, ME);
    expect(kind(radius, 'center').map((f) => f.geometry)).toEqual([{ type: 'Point', coordinates: [...ME.lonLat] }]);
    expect(kind(of(BOX), 'center')).toEqual([]);
  });

  it('leads a line to each of the nearest, with the distance at its end', () => {
    const features = of({
      kind: 'nearest',
      center: { kind: 'point', lonLat: [129.37, 36.01] },
      count: 5,
      outside: false,
    });
    const [ways, ends] = [kind(features, 'way'), kind(features, 'end')];
    expect(ways).toHaveLength(5);
    expect(ends.map((f) => f.properties?.text)).toContain('3.9-4.9 km');
    const lineEnds = ways.map((f) => (f.geometry as { coordinates: Position[] }).coordinates[1]);
    expect(ends.map((f) => (f.geometry as { coordinates: Position }).coordinates)).toEqual(lineEnds);
    expect(kind(features, 'edge')).toEqual([]);
  });

  it('leads none to what touches the centre, nor to itself', () => {
    const id = 'gunsan/saemangeum-2';
    const features = of({ kind: 'nearest', center: { kind: 'subject', id }, count: 4, outside: false });
    expect(kind(features, 'way').length).toBeLessThan(4);
    expect(kind(features, 'end').map((f) => f.properties?.text)).not.toContain('0 m');
  });
});
