import type { Feature } from 'geojson';
import type { Dataset, LonLat } from '../../../../src/model/dataset.ts';
import { groupLook, MARK, zoneLook } from '../../../../src/theme.ts';
import { facetRegionOf } from '../../../../src/view/facets.ts';
import type { Span } from '../engine.ts';
import { type Ground, THEME } from '../ground.ts';

/** Colour with its strength, 0-255. */
type Paint = readonly [number, number, number, number];
type Look = { readonly fill: Paint; readonly line: Paint };
export type Spot = Span & Look & { readonly position: [number, number]; readonly radius: number };
export type Area = Span & Look & { readonly width: number };

const CLEAR: Paint = [0, 0, 0, 0];
const paint = (hex: string, strength = 1): Paint => {
  const at = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return [at(1), at(3), at(5), Math.round(strength * 255)];
};
const RING = paint(MARK.unconfirmed[THEME]);

const partOf = (key: string): string => key.slice(key.lastIndexOf('@') + 1);
const lookOf = (key: string, color: string): Look => {
  switch (partOf(key)) {
    case 'ring':
      return { fill: CLEAR, line: RING };
    case 'ended':
      return { fill: paint(MARK.ended[THEME]), line: paint(MARK.outline[THEME]) };
    case 'solid':
      return { fill: paint(color), line: paint(MARK.outline[THEME]) };
    case 'half':
      return { fill: paint(color, 0.6), line: paint(MARK.outline[THEME]) };
    default:
      return { fill: paint(MARK.paper[THEME]), line: paint(color) };
  }
};

type Place = { readonly position: LonLat; readonly color: string; readonly radius: number };

/** Where the spots of a subject stand; areas have none. */
const placesOf = (dataset: Dataset): ReadonlyMap<string, readonly Place[]> => {
  const groups = new Map(dataset.segments.map((segment) => [segment.id, segment.group]));
  return new Map(
    dataset.subjects.map((subject): [string, readonly Place[]] => {
      if (subject.type === 'facility' && subject.position) {
        const { color } = groupLook(groups.get(subject.segments[0] ?? ''));
        return [subject.id, [{ position: subject.position.lonLat, color: color[THEME], radius: 8 }]];
      }
      const centers = subject.outline?.method === 'points' ? subject.outline.centers : [];
      const color = zoneLook(subject.kind).color[THEME];
      return [subject.id, centers.map((position) => ({ position, color, radius: 12 }))];
    }),
  );
};

const badgePlaces = (dataset: Dataset): ReadonlyMap<string, readonly Place[]> =>
  new Map(
    dataset.subjects
      .filter(({ type }) => type === 'programme')
      .map(({ region }) => dataset.regions.find(({ id }) => id === facetRegionOf(dataset, region)))
      .flatMap((region) =>
        region
          ? [
              [
                `programmes/${region.id}`,
                [{ position: region.anchor, color: MARK.outline[THEME], radius: 10 }],
              ] as const,
            ]
          : [],
      ),
  );

export const spotsOf = ({ views: { dataset }, spansOf }: Ground): readonly Spot[] => {
  const places = new Map([...placesOf(dataset), ...badgePlaces(dataset)]);
  return [...spansOf.values()].flat().flatMap((span) =>
    (places.get(span.key.slice(0, span.key.lastIndexOf('@'))) ?? []).map(
      ({ position: [lon, lat], color, radius }): Spot => ({
        ...span,
        ...lookOf(span.key, color),
        position: [lon, lat],
        radius: partOf(span.key) === 'ring' ? radius + 4 : radius,
      }),
    ),
  );
};

export const areasOf = ({ views: { dataset }, spansOf }: Ground): Feature<Feature['geometry'], Area>[] => {
  const zones = new Map(dataset.subjects.flatMap((s) => (s.outline?.geometry ? [[s.id, s] as const] : [])));
  return [...spansOf.values()].flat().flatMap((span) => {
    const zone = zones.get(span.key.slice(0, span.key.lastIndexOf('@')));
    if (!zone?.outline?.geometry) return [];
    const { color, fillOpacity, width } = zoneLook(zone.kind);
    const ring = partOf(span.key) === 'ring';
    const look = ring
      ? { fill: CLEAR, line: RING }
      : { fill: paint(color[THEME], fillOpacity), line: paint(color[THEME]) };
    return [{ type: 'Feature', properties: { ...span, ...look, width }, geometry: zone.outline.geometry }];
  });
};
