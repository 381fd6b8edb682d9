import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Dataset } from '../model/dataset.ts';
import type { ThemeName } from '../theme.ts';
import type { Layout } from '../view/layout.ts';
import type { Lang } from '../words/format.ts';
import { basemapGround } from './basemap/ground.ts';
import { basemapLabels } from './basemap/labels.ts';
import { basemapSources } from './basemap/sources.ts';
import { enlarge } from './enlarge.ts';
import { FONT } from './fonts.ts';
import { FACILITIES, facilityLayers, facilitySource } from './layers/facilities.ts';
import { FOCUS, focusLayers } from './layers/focus.ts';
import { NAMES, nameLayers } from './layers/names.ts';
import { PROGRAMMES, programmeLayers, programmeSource } from './layers/programmes.ts';
import { SHAPE_SOURCE, shapeGround, shapeSigns } from './layers/shape.ts';
import { zoneLayers, zoneSources } from './layers/zones.ts';
import { lean } from './lean.ts';

/** A file of a face and the characters for which it is asked, as `unicode-range` writes them; without any, for all. */
type FontFile = { readonly url: string; readonly ranges: readonly string[] };
export type FontFiles = { readonly regular: readonly FontFile[]; readonly bold: readonly FontFile[] };
const faceOf = ({ url, ranges }: FontFile) => ({ url, ...(ranges.length > 0 ? { 'unicode-range': [...ranges] } : {}) });
const EMPTY: SourceSpecification = { type: 'geojson', maxzoom: 12, data: { type: 'FeatureCollection', features: [] } };

/** From the ground up: land, zones, the shape, names of places, marks, names of marks. Ids are the same in every theme and language. */
export const layersOf = (
  theme: ThemeName,
  lang: Lang,
  layout: Layout,
  scale = 1,
  isLean = false,
): readonly LayerSpecification[] => {
  const layers = enlarge(
    [
      ...basemapGround(theme),
      ...zoneLayers(theme),
      ...shapeGround(theme),
      ...basemapLabels(theme, lang),
      ...focusLayers(theme),
      ...shapeSigns(theme),
      ...nameLayers(theme, layout),
      ...programmeLayers(layout, lang),
      ...facilityLayers(layout),
    ],
    scale,
  );
  return isLean ? lean(layers) : layers;
};

/** The whole style, built once; afterwards only feature state, a few small sources and paint change. */
export const buildStyle = (
  dataset: Dataset,
  layout: Layout,
  theme: ThemeName,
  lang: Lang,
  fonts: FontFiles,
  scale = 1,
  isLean = false,
): StyleSpecification => ({
  version: 8,
  name: 'jeonjido',
  'font-faces': { [FONT.regular[0]]: fonts.regular.map(faceOf), [FONT.bold[0]]: fonts.bold.map(faceOf) },
  transition: { duration: 0, delay: 0 },
  sources: {
    ...basemapSources(),
    ...zoneSources(dataset),
    [FACILITIES]: facilitySource(dataset, layout),
    [PROGRAMMES]: programmeSource(dataset, layout),
    [NAMES]: EMPTY,
    [FOCUS]: EMPTY,
    [SHAPE_SOURCE]: EMPTY,
  },
  layers: [...layersOf(theme, lang, layout, scale, isLean)],
});

type Change = {
  readonly layer: string;
  readonly kind: 'paint' | 'layout';
  readonly name: string;
  readonly value: unknown;
};

/** What must be set to bring a map from one set of layers to another of the same ids. */
export const restyle = (from: readonly LayerSpecification[], to: readonly LayerSpecification[]): readonly Change[] => {
  const before = new Map(from.map((layer) => [layer.id, layer]));
  return to.flatMap((layer) =>
    (['paint', 'layout'] as const).flatMap((kind) => {
      const old = (before.get(layer.id)?.[kind] ?? {}) as Record<string, unknown>;
      const now = (layer[kind] ?? {}) as Record<string, unknown>;
      return [...new Set([...Object.keys(old), ...Object.keys(now)])]
        .filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]))
        .map((name) => ({ layer: layer.id, kind, name, value: now[name] }));
    }),
  );
};
