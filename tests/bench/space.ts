import {
  type booleanPointInPolygon,
  distance,
  featureCollection,
  nearestPoint,
  point,
  pointsWithinPolygon,
} from '@turf/turf';
import type { LonLat } from '../../src/model/dataset.ts';
import type { Footprint } from '../../src/model/geometry.ts';
import type { Surface } from '../../src/model/surface.ts';
import { createGrid } from '../../src/tables/places/grid.ts';
import { reachOf } from '../../src/tables/places/reach.ts';
import type { Columns, Reach } from '../../src/tables/types.ts';
import { median } from './numbers.ts';
import { CLUSTERS, randomFrom } from './page/rows/table.ts';

export const SPACE_KINDS = ['points in an area', 'radius of 10 km', 'nearest'] as const;
export type SpaceKind = (typeof SPACE_KINDS)[number];
export type SpaceFigures = {
  readonly ms: Readonly<Record<SpaceKind, number>>;
  /** Rows that were found, over all places: the same for everybody. */
  readonly found: Readonly<Record<SpaceKind, number>>;
};
const RADIUS_M = 10_000;
const CENTRES: readonly LonLat[] = CLUSTERS.slice(0, 6);

/** An outline of 64 corners, some 12 km around a place. */
const areaAround = ([lon, lat]: LonLat, seed: number): Surface => {
  const random = randomFrom(100 + seed);
  const ring = Array.from({ length: 64 }, (_, i): LonLat => {
    const [turn, far] = [(i / 64) * 2 * Math.PI, 0.12 * (0.6 + 0.4 * random())];
    return [lon + far * Math.cos(turn) * 1.25, lat + far * Math.sin(turn)];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? [lon, lat]]] };
};
const AREAS = CENTRES.map(areaAround);

type Ask = (centre: number) => number;
const figures = (asks: Readonly<Record<SpaceKind, Ask>>, rounds: number): SpaceFigures => {
  const ms: Partial<Record<SpaceKind, number>> = {};
  const found: Partial<Record<SpaceKind, number>> = {};
  for (const kind of SPACE_KINDS) {
    const times: number[] = [];
    let sum = 0;
    for (let i = 0; i < rounds * CENTRES.length; i += 1) {
      const from = performance.now();
      const count = asks[kind](i % CENTRES.length);
      times.push(performance.now() - from);
      if (i < CENTRES.length) sum += count;
    }
    ms[kind] = median(times);
    found[kind] = sum;
  }
  return { ms, found } as SpaceFigures;
};

const open = (barred: Uint8Array): number => barred.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);

export const oursInSpace = (columns: Columns, rounds: number): SpaceFigures => {
  const grid = createGrid(columns);
  const from = (centre: number): Footprint => ({ kind: 'point', lonLat: CENTRES[centre] ?? [0, 0], accuracyM: 0 });
  const reached = (reach: Reach) => reachOf(columns, grid, reach).barred;
  const asks = (reach: (centre: number) => Reach): Ask => {
    const counted = new Map<number, number>();
    return (centre) => {
      const barred = reached(reach(centre));
      // What is counted for the checksum is no part of the question.
      if (!counted.has(centre)) counted.set(centre, open(barred));
      return counted.get(centre) ?? 0;
    };
  };
  return figures(
    {
      'points in an area': asks((c) => ({ kind: 'area', surface: AREAS[c] as Surface, outside: false })),
      'radius of 10 km': asks((c) => ({ kind: 'radius', from: from(c), metres: RADIUS_M, outside: false })),
      nearest: (c) => reached({ kind: 'nearest', from: from(c), count: 1 }).indexOf(0),
    },
    rounds,
  );
};

export const turfInSpace = (columns: Columns, rounds: number): SpaceFigures => {
  const places = Array.from({ length: columns.rows }, (_, row) =>
    point([columns.lon[row] ?? 0, columns.lat[row] ?? 0]),
  );
  const all = featureCollection(places);
  const polygon = (c: number) => AREAS[c] as unknown as Parameters<typeof booleanPointInPolygon>[1];
  const centre = (c: number) => [...(CENTRES[c] ?? [0, 0])];
  return figures(
    {
      'points in an area': (c) =>
        pointsWithinPolygon(all, polygon(c) as Parameters<typeof pointsWithinPolygon>[1]).features.length,
      'radius of 10 km': (c) => {
        const from = centre(c);
        return places.filter((place) => distance(from, place, { units: 'meters' }) <= RADIUS_M).length;
      },
      nearest: (c) => nearestPoint(centre(c), all).properties.featureIndex,
    },
    rounds,
  );
};
