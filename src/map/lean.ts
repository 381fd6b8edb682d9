import type { LayerSpecification } from 'maplibre-gl';

/** Drawn for beauty alone. */
const LINING = 'base-shore';

/**
 * The same layers for machines that draw by the processor: no water-lining, names of the land without a halo, areas and
 * provinces with plain edges. Beside what is drawn, each kind of edge is a program that such a machine takes 20 ms to make.
 */
export const lean = (layers: readonly LayerSpecification[]): readonly LayerSpecification[] =>
  layers.map((layer) => {
    if (layer.id === LINING) return { ...layer, layout: { visibility: 'none' } } as LayerSpecification;
    if (layer.type === 'fill' && layer.id.startsWith('streets-'))
      return { ...layer, paint: { ...layer.paint, 'fill-antialias': false } };
    if (!layer.id.startsWith('base-')) return layer;
    if (layer.type === 'symbol') return { ...layer, paint: { ...layer.paint, 'text-halo-width': 0 } };
    if (layer.type === 'fill') return { ...layer, paint: { ...layer.paint, 'fill-antialias': false } };
    if (layer.id !== 'base-sido' || layer.type !== 'line') return layer;
    const { 'line-dasharray': _, ...paint } = layer.paint ?? {};
    return { ...layer, paint };
  });
