import type { LayerSpecification } from 'maplibre-gl';
import { expect, it } from 'vitest';
import { enlarge } from './enlarge.ts';

const names = (size: unknown): LayerSpecification =>
  ({ id: 'names', type: 'symbol', source: 's', layout: { 'text-size': size } }) as LayerSpecification;
const sizeOf = (layer: LayerSpecification | undefined): unknown =>
  (layer?.layout as Record<string, unknown> | undefined)?.['text-size'];

it.each([
  [12, 15],
  [
    ['interpolate', ['linear'], ['zoom'], 9, 10, 12, 20],
    ['interpolate', ['linear'], ['zoom'], 9, 12.5, 12, 25],
  ],
  [
    ['step', ['zoom'], 8, 10, 16],
    ['step', ['zoom'], 10, 10, 20],
  ],
  [
    ['interpolate', ['linear'], ['zoom'], 9, ['match', ['get', 'k'], 'si', 4, 8]],
    ['interpolate', ['linear'], ['zoom'], 9, ['*', 1.25, ['match', ['get', 'k'], 'si', 4, 8]]],
  ],
])('text of %j becomes a quarter larger', (size, larger) => {
  expect(sizeOf(enlarge([names(size)], 1.25)[0])).toEqual(larger);
});

it('pictures grow and keep their place; areas and lines stay as they are', () => {
  const mark = { id: 'mark', type: 'symbol', source: 's', layout: { 'icon-image': 'a' } } as LayerSpecification;
  const area: LayerSpecification = { id: 'area', type: 'fill', source: 's' };
  const [grown, same] = enlarge([mark, area], 1.25);
  expect(grown?.layout).toEqual({ 'icon-image': 'a', 'icon-size': 1.25 });
  expect(same).toBe(area);
});

it('at its own size nothing changes', () => {
  const layers = [names(12)];
  expect(enlarge(layers, 1)).toEqual(layers);
});
