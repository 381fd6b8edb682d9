import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Dataset } from '../../model/dataset.ts';
import type { StateClass } from '../../model/vocabulary.ts';
import { UNCHANGED } from '../../theme.ts';
import { type Layout, NEAR_ZOOM, type Spot } from '../../view/layout.ts';
import { type DrawnPart, drawnKey, SIGNS } from '../../view/scene.ts';
import { leaderId, plateId, signId } from '../images.ts';
import { classesOf } from './classesOf.ts';
import { isHover, isOn, isSame, isSelected, offsetName, offsetOf, whenOn } from './expressions.ts';

/** One feature for each (facility x class that it may have), its ring and its signs of change, twice: on its plate at small scales, at its place at large ones. */
export const FACILITIES = 'facilities';
export const plateKey = (region: string): string => `plate/${region}`;

const point = ([lon, lat]: readonly [number, number]) => ({ type: 'Point' as const, coordinates: [lon, lat] });

/** The parts of a mark: which drawn key it answers to, which layer draws it, and its picture. */
const partsOf = (
  group: string,
  classes: readonly StateClass[],
): readonly { key: DrawnPart; part: 'mark' | 'ring' | 'sign'; image: string }[] => [
  ...classes.map((state) => ({ key: state, part: 'mark' as const, image: `mark-${group}-${state}` })),
  { key: 'ring', part: 'ring', image: 'ring' },
  ...SIGNS.map((sign) => ({ key: `sign-${sign}` as const, part: 'sign' as const, image: signId(sign) })),
];

const featuresOf = (spot: Spot, group: string, classes: readonly StateClass[]): Feature[] =>
  partsOf(group, classes).map(({ key, part, image }) => ({
    type: 'Feature',
    properties: {
      key: drawnKey(spot.subject, key),
      subject: spot.subject,
      scale: spot.scale,
      part,
      image,
      offset: offsetName(spot.offset),
      ...(spot.scale === 'near' && (spot.offset[0] !== 0 || spot.offset[1] !== 0)
        ? { leader: leaderId(spot.offset) }
        : {}),
    },
    geometry: point(spot.anchor),
  }));

export const facilityFeatures = (dataset: Dataset, layout: Layout): FeatureCollection => {
  const groupOf = new Map(dataset.segments.map((s) => [s.id, s.group]));
  const subjects = new Map(dataset.subjects.map((s) => [s.id, s]));
  const marksOf = (spot: Spot): Feature[] => {
    const subject = subjects.get(spot.subject);
    return subject
      ? featuresOf(spot, groupOf.get(subject.segments[0] ?? '') ?? 'other', classesOf(dataset, subject))
      : [];
  };
  const plates = layout.plates.map(
    (plate): Feature => ({
      type: 'Feature',
      properties: {
        key: plateKey(plate.region),
        part: 'plate',
        scale: 'far',
        image: plateId(plate.region),
      },
      geometry: point(plate.anchor),
    }),
  );
  return {
    type: 'FeatureCollection',
    features: [...plates, ...layout.spots.flatMap(marksOf)],
  };
};

export const facilitySource = (dataset: Dataset, layout: Layout): SourceSpecification => ({
  type: 'geojson',
  promoteId: 'key',
  maxzoom: 12,
  data: facilityFeatures(dataset, layout),
});

const always = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;
/** Names of the land keep clear of marks, at their own places and on plates. */
const guarded = { 'icon-allow-overlap': true, 'icon-ignore-placement': false, 'icon-padding': 0 } as const;

const layersAt = (scale: 'far' | 'near', layout: Layout): LayerSpecification[] => {
  const offset = offsetOf(layout.spots.filter((spot) => spot.scale === scale).map((spot) => spot.offset));
  const base = {
    type: 'symbol',
    source: FACILITIES,
    ...(scale === 'far' ? { maxzoom: NEAR_ZOOM } : { minzoom: NEAR_ZOOM }),
  } as const;
  const of = (part: string) =>
    ['all', ['==', ['get', 'scale'], scale], ['==', ['get', 'part'], part]] as [
      'all',
      ...['==', ['get', string], string][],
    ];
  return [
    {
      ...base,
      id: `facility-plate-${scale}`,
      filter: of('plate'),
      layout: { 'icon-image': ['get', 'image'], ...always },
      paint: { 'icon-opacity': whenOn(1) },
    },
    {
      ...base,
      id: `facility-leader-${scale}`,
      filter: ['all', ['==', ['get', 'scale'], scale], ['has', 'leader'], ['==', ['get', 'part'], 'mark']],
      layout: { 'icon-image': ['get', 'leader'], ...always },
      paint: { 'icon-opacity': whenOn(1) },
    },
    {
      ...base,
      id: `facility-halo-${scale}`,
      filter: of('mark'),
      layout: { 'icon-image': 'halo', 'icon-offset': offset, ...always },
      paint: { 'icon-opacity': ['case', ['all', isOn, isSelected], 1, ['all', isOn, isHover], 0.5, 0] },
    },
    {
      ...base,
      id: `facility-ring-${scale}`,
      filter: of('ring'),
      layout: { 'icon-image': 'ring', 'icon-offset': offset, ...always },
      paint: { 'icon-opacity': whenOn(1) },
    },
    {
      ...base,
      id: `facility-mark-${scale}`,
      filter: of('mark'),
      layout: {
        'icon-image': ['get', 'image'],
        'icon-offset': offset,
        ...guarded,
      },
      paint: { 'icon-opacity': whenOn(['case', isSame, UNCHANGED, 1]) },
    },
    {
      ...base,
      id: `facility-sign-${scale}`,
      filter: of('sign'),
      layout: { 'icon-image': ['get', 'image'], 'icon-offset': offset, ...always },
      paint: { 'icon-opacity': whenOn(1) },
    },
  ];
};

export const facilityLayers = (layout: Layout): readonly LayerSpecification[] => [
  ...layersAt('far', layout),
  ...layersAt('near', layout),
];
export const FACILITY_PICKS = ['facility-mark-far', 'facility-mark-near'] as const;
