import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { isOn } from '../../../src/map/layers/expressions.ts';
import type { Span } from './engine.ts';
import type { Ground } from './ground.ts';

/** The layers of the app that show subjects, for engines that need no feature state to hide one. */
export type Subjects = {
  readonly layers: readonly LayerSpecification[];
  /** By source: one feature for each span of days on which its key is drawn. */
  readonly features: ReadonlyMap<string, readonly SpanFeature[]>;
};
type SpanFeature = Feature & { readonly properties: Span };

const ON = JSON.stringify(isOn);
/** Whatever is in the source is drawn: nothing asks for the state `on` any more. */
const alwaysOn = (layer: LayerSpecification): LayerSpecification =>
  JSON.parse(JSON.stringify(layer).replaceAll(ON, 'true')) as LayerSpecification;

const inSpans = (data: FeatureCollection, { spansOf }: Ground): readonly SpanFeature[] =>
  data.features.flatMap((feature) =>
    (spansOf.get(String(feature.properties?.key)) ?? []).map((span) => ({
      ...feature,
      properties: { ...feature.properties, ...span },
    })),
  );

export const subjectsOf = (ground: Ground): Subjects => {
  const features = new Map<string, readonly SpanFeature[]>();
  for (const [id, source] of Object.entries(ground.style.sources)) {
    if (source.type !== 'geojson' || typeof source.data !== 'object' || source.data.type !== 'FeatureCollection')
      continue;
    const found = inSpans(source.data, ground);
    if (found.length > 0) features.set(id, found);
  }
  const layers = ground.style.layers.filter((layer) => 'source' in layer && features.has(layer.source));
  return { layers: layers.map(alwaysOn), features };
};

export const collection = (features: readonly Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...features],
});

/** The style of the app with these features in its subject sources and these layers in the place of its own. */
export const styleWith = (
  { style }: Ground,
  layers: readonly LayerSpecification[],
  data: ReadonlyMap<string, readonly Feature[]>,
): StyleSpecification => ({
  ...style,
  sources: Object.fromEntries(
    Object.entries(style.sources).map(([id, source]) => {
      const features = data.get(id);
      return [id, features && source.type === 'geojson' ? { ...source, data: collection(features) } : source];
    }),
  ),
  layers: style.layers.map((layer) => layers.find(({ id }) => id === layer.id) ?? layer),
});

export const holdsOn =
  (day: number) =>
  ({ from, to }: Span): boolean =>
    from <= day && day <= to;
