import { area, buffer, circle, difference, featureCollection, kinks, multiPolygon, polygon, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { LonLat, Outline } from '../../model/dataset.ts';
import type { Entry, World } from '../world.ts';

type Zone = World['zones'][number];
type Sketch = Zone['value']['sketch'];
type Ring = LonLat[];

const round = (n: number) => Math.round(n * 1e5) / 1e5;
/** As it is published: 5 decimals, about a metre. */
export const rounded = ([lon, lat]: readonly number[]): LonLat => [round(lon ?? 0), round(lat ?? 0)];

const CIRCLE_STEPS = 64;
const circleRing = (center: LonLat, radiusM: number): Ring =>
  (circle([...center], radiusM, { steps: CIRCLE_STEPS, units: 'meters' }).geometry.coordinates[0] ?? []).map(rounded);

/** Outer rings of a sketch; a union has those of its members, points have none. */
export const ringsOf = (sketch: Sketch, zones: readonly Zone[], seen: readonly string[] = []): readonly Ring[] => {
  if ('ring' in sketch) return [sketch.ring.map(rounded)];
  if ('circles' in sketch) return sketch.circles.map((c) => circleRing(c.center, c.radiusM));
  if ('union' in sketch)
    return sketch.union
      .filter((id) => !seen.includes(id))
      .flatMap((id) => {
        const member = zones.find((z) => z.id === id);
        return member ? ringsOf(member.value.sketch, zones, [...seen, id]) : [];
      });
  return [];
};

/** Square metres inside the rings; a ring that a person left open is measured as if it were closed. */
export const areaOf = (rings: readonly Ring[]): number => {
  const closed = (ring: Ring) => [...ring, ...ring.slice(0, 1)].map((p) => [...p]);
  return rings.reduce((sum, ring) => sum + area(polygon([closed(ring)])), 0);
};

export const crossesItself = (ring: Ring): boolean => kinks(polygon([ring.map((p) => [...p])])).features.length > 0;

type Area = Feature<Polygon | MultiPolygon>;
const BAND_STEPS = 6;
const grown = (shape: Area, metres: number): Area | undefined =>
  buffer(shape, metres, { units: 'meters', steps: BAND_STEPS }) as Area | undefined;

/** Everywhere that an edge drawn by `rings` may run, give or take `accuracyM`; a small shape is a band to its middle. */
export const bandOf = (rings: readonly Ring[], accuracyM: number | undefined): Outline['band'] => {
  if (rings.length === 0 || accuracyM === undefined) return null;
  const parts = rings.map((ring) => polygon([ring.map((p) => [...p])]));
  const whole: Area =
    (parts.length > 1 ? union(featureCollection(parts)) : null) ??
    multiPolygon(parts.map((p) => p.geometry.coordinates));
  const outer = grown(whole, accuracyM);
  const inner = grown(whole, -accuracyM);
  const band =
    outer && inner && inner.geometry.coordinates.length > 0 ? difference(featureCollection([outer, inner])) : outer;
  if (!band) return null;
  const polygons = band.geometry.type === 'Polygon' ? [band.geometry.coordinates] : band.geometry.coordinates;
  const coarse = (p: readonly number[]): [number, number] => [
    Math.round((p[0] ?? 0) * 1e4) / 1e4,
    Math.round((p[1] ?? 0) * 1e4) / 1e4,
  ];
  return { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => ring.map(coarse))) };
};

const centroid = (ring: Ring): LonLat => {
  let twice = 0;
  let x = 0;
  let y = 0;
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring[i + 1] ?? ring[0] ?? [x1, y1];
    const cross = x1 * y2 - x2 * y1;
    twice += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  });
  return twice === 0 ? (ring[0] ?? [0, 0]) : rounded([x / (3 * twice), y / (3 * twice)]);
};

const METHOD = (sketch: Sketch): Outline['method'] => {
  if ('ring' in sketch) return 'sketch';
  if ('circles' in sketch) return sketch.circles.length > 1 ? 'circles' : 'circle';
  if ('union' in sketch) return 'union';
  return 'points' in sketch ? 'points' : 'none';
};

/** The outline as it is published: a MultiPolygon at 5 decimals, or no geometry with the reason. */
export const outlineOf = (
  { value }: Entry<Zone['value']>,
  zones: readonly Zone[],
  citesOf: (cites: readonly string[]) => Outline['cites'],
): Outline => {
  const rings = ringsOf(value.sketch, zones);
  return {
    geometry:
      rings.length > 0
        ? { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring.map(([lon, lat]) => [lon, lat])]) }
        : null,
    centers: ('points' in value.sketch ? value.sketch.points.map(rounded) : rings.map(centroid)).map(([lon, lat]) => [
      lon,
      lat,
    ]),
    method: METHOD(value.sketch),
    accuracyM: value.accuracyM ?? null,
    // Circles say "somewhere in here" already; a band round them would say it twice.
    band: METHOD(value.sketch) === 'circles' ? null : bandOf(rings, value.accuracyM),
    areaOfficialM2: value.areaOfficialM2 ?? null,
    ...(value.areaExcuse ? { areaExcuse: value.areaExcuse } : {}),
    drawn: value.drawn.how,
    cites: citesOf(value.drawn.cite),
    ...('none' in value.sketch ? { none: value.sketch.none } : {}),
  };
};
