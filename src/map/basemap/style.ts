import type { SourceSpecification } from 'maplibre-gl';
import type { Basemap } from './decode.ts';

export { BASEMAP_BOUNDS } from './decode.ts';
export { basemapGround } from './ground.ts';
export { basemapImages } from './images.ts';
export { basemapLabels } from './labels.ts';

/** Zoom to which each source is tiled: soft shading needs less; label points below 12 would be snapped to a coarse grid. */
const MAX_ZOOM = { shade: 9, area: 12, line: 12, label: 12 } as const satisfies Record<
  Exclude<keyof Basemap, 'outlineOf'>,
  number
>;

export const basemapSources = (basemap: Basemap): Record<string, SourceSpecification> =>
  Object.fromEntries(
    (['shade', 'area', 'line', 'label'] as const).map((name) => [
      `base-${name}`,
      {
        type: 'geojson',
        data: basemap[name],
        maxzoom: MAX_ZOOM[name],
        tolerance: 0.3,
        buffer: name === 'label' ? 64 : 32,
      },
    ]),
  );
