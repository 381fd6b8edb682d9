import { describe, expect, it } from 'vitest';
import { dataset } from '../../tests/realDataset.ts';
import { layoutOf } from '../view/layout.ts';
import { layersOf } from './style.ts';

const layout = layoutOf(dataset);
const full = layersOf('light', 'ko', layout);
const lean = layersOf('light', 'ko', layout, 1, true);
const paintOf = (layers: typeof full, id: string) => layers.find((l) => l.id === id)?.paint as Record<string, unknown>;

describe('the layers for a machine without a graphics card', () => {
  it('are the same ones in the same order', () => {
    expect(lean.map((l) => l.id)).toEqual(full.map((l) => l.id));
  });

  it('draw no water-lining, and names of the land without a halo', () => {
    expect(lean.find((l) => l.id === 'base-shore')?.layout).toEqual({ visibility: 'none' });
    expect(paintOf(lean, 'base-label-si')['text-halo-width']).toBe(0);
    expect(paintOf(full, 'base-label-si')['text-halo-width']).toBeGreaterThan(0);
  });

  it('leave the marks and names of the data as they are', () => {
    const data = (layers: typeof full) => layers.filter((l) => !l.id.startsWith('base-'));
    expect(data(lean)).toEqual(data(full));
  });
});
