import type { LayerSpecification } from 'maplibre-gl';

/** Drawn for beauty alone. */
const LINING = 'base-shore';

/** The same layers for machines that draw by the processor: no water-lining, and names of the land without a halo. */
export const lean = (layers: readonly LayerSpecification[]): readonly LayerSpecification[] =>
  layers.map((layer) => {
    if (layer.id === LINING) return { ...layer, layout: { visibility: 'none' } } as LayerSpecification;
    if (layer.type !== 'symbol' || !layer.id.startsWith('base-')) return layer;
    const { paint = {} } = layer;
    return { ...layer, paint: { ...paint, 'text-halo-width': 0 } };
  });
