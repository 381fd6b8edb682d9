import type { LayerSpecification } from 'maplibre-gl';

/** A value of the style, times `scale`: a number, or the outputs of an expression over the zoom. */
const times = (value: unknown, scale: number): unknown => {
  if (typeof value === 'number') return value * scale;
  if (!Array.isArray(value)) return value;
  const [operator] = value;
  // interpolate: kind, zoom, then stop and output in turn; step: zoom, first output, then stop and output in turn.
  const firstOutput = operator === 'interpolate' ? 4 : operator === 'step' ? 2 : null;
  if (firstOutput === null) return ['*', scale, value];
  return value.map((part, i) => (i >= firstOutput && (i - firstOutput) % 2 === 0 ? times(part, scale) : part));
};

/** The same layers with marks and names `scale` times as large, for rooms where people sit far away. */
export const enlarge = (layers: readonly LayerSpecification[], scale: number): readonly LayerSpecification[] =>
  layers.map((layer) => {
    if (layer.type !== 'symbol' || scale === 1) return layer;
    const { layout = {} } = layer;
    return {
      ...layer,
      layout: {
        ...layout,
        ...('icon-image' in layout ? { 'icon-size': times(layout['icon-size'] ?? 1, scale) } : {}),
        ...('text-size' in layout ? { 'text-size': times(layout['text-size'], scale) } : {}),
      },
    } as LayerSpecification;
  });
