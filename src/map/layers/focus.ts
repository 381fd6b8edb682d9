import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Dataset, Position, Subject } from '../../model/dataset.ts';
import { MARK, type ThemeName } from '../../theme.ts';
import { facetRegionOf } from '../../view/facets.ts';
import type { Me } from '../../view/shape.ts';
import type { Lang } from '../../words/format.ts';
import type { OutlineOf } from '../basemap/outlines.ts';
import { FONT } from '../fonts.ts';
import { groundPixels } from './expressions.ts';

/** What the selection brings with it: how exact its place is, the venues and organisations that it refers to, its region. And me. */
export const FOCUS = 'focus';

const at = ([lon, lat]: readonly number[], properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [lon ?? 0, lat ?? 0] },
});
const accuracyOf = (position: Position): Feature =>
  at(position.lonLat, { kind: 'accuracy', metres: position.accuracyM });

const venuesOf = (dataset: Dataset, subject: Subject, lang: Lang): Feature[] => {
  const byPlace = new Map<string, string>();
  for (const m of dataset.milestones)
    if (m.subject === subject.id && m.place)
      byPlace.set(m.place, dataset.venues.find((v) => v.id === m.place)?.name[lang] ?? '');
  for (const { id } of subject.organisations) {
    const organisation = dataset.subjects.find((s) => s.id === id);
    if (organisation?.place) byPlace.set(organisation.place, organisation.name[lang]);
  }
  if (subject.place) byPlace.set(subject.place, subject.name[lang]);
  return [...byPlace].flatMap(([place, text]) => {
    const position = dataset.venues.find((v) => v.id === place)?.position;
    return position ? [at(position.lonLat, { kind: 'venue', text }), accuracyOf(position)] : [];
  });
};

/** A programme has no site: its region is what is shown. */
const regionOf = (dataset: Dataset, subject: Subject, outlineOf: OutlineOf): Feature[] => {
  const region = dataset.regions.find((r) => r.id === facetRegionOf(dataset, subject.region));
  const geometry = subject.type === 'programme' && region?.code ? outlineOf(region.code) : null;
  return geometry ? [{ type: 'Feature', properties: { kind: 'region' }, geometry }] : [];
};

export const focusFeatures = (
  dataset: Dataset,
  subject: Subject | undefined,
  lang: Lang,
  me: Me | null,
  outlineOf: OutlineOf = () => null,
): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    ...(subject ? regionOf(dataset, subject, outlineOf) : []),
    ...(subject?.position ? [accuracyOf(subject.position)] : []),
    ...(subject ? venuesOf(dataset, subject, lang) : []),
    ...(me ? [at(me.lonLat, { kind: 'accuracy', metres: me.accuracyM }), at(me.lonLat, { kind: 'me' })] : []),
  ],
});

const of = (kind: string): ['==', ['get', string], string] => ['==', ['get', 'kind'], kind];

export const focusLayers = (theme: ThemeName): readonly LayerSpecification[] => [
  {
    id: 'focus-region',
    type: 'fill',
    source: FOCUS,
    filter: of('region'),
    paint: { 'fill-color': MARK.selected[theme], 'fill-opacity': 0.05 },
  },
  {
    id: 'focus-region-line',
    type: 'line',
    source: FOCUS,
    filter: of('region'),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': MARK.selected[theme], 'line-width': 1.8, 'line-opacity': 0.75 },
  },
  {
    id: 'focus-accuracy',
    type: 'circle',
    source: FOCUS,
    filter: of('accuracy'),
    paint: {
      'circle-radius': groundPixels(['get', 'metres'], 400),
      'circle-color': MARK.selected[theme],
      'circle-opacity': 0.05,
      'circle-stroke-color': MARK.selected[theme],
      'circle-stroke-width': 1.2,
      'circle-stroke-opacity': 0.55,
    },
  },
  {
    id: 'focus-venue',
    type: 'circle',
    source: FOCUS,
    filter: of('venue'),
    paint: {
      'circle-radius': 4.5,
      'circle-color': MARK.paper[theme],
      'circle-stroke-color': MARK.selected[theme],
      'circle-stroke-width': 2,
    },
  },
  {
    id: 'focus-venue-name',
    type: 'symbol',
    source: FOCUS,
    filter: of('venue'),
    layout: {
      'text-field': ['get', 'text'],
      'text-font': [...FONT.regular],
      'text-size': 11.5,
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
      'text-radial-offset': 0.8,
      'text-max-width': 9,
    },
    paint: { 'text-color': MARK.selected[theme], 'text-halo-color': MARK.paper[theme], 'text-halo-width': 1.6 },
  },
  {
    id: 'focus-me',
    type: 'circle',
    source: FOCUS,
    filter: of('me'),
    paint: {
      'circle-radius': 7,
      'circle-color': '#256ef4',
      'circle-stroke-color': '#ffffff',
      'circle-stroke-width': 3,
    },
  },
];
