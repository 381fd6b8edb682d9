import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../model/dataset.ts';
import { distanceRange, type Footprint } from '../../model/geometry.ts';
import { isInside, type Ring, type Surface } from '../../model/surface.ts';
import type { Reach } from '../types.ts';
import { inBox, pick } from './find.ts';
import { createGrid } from './grid.ts';
import { measureFrom } from './measure.ts';
import { reachOf } from './reach.ts';

/** Places around Daejeon, some of them on a net, so that they fall on edges and corners. */
const net = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
const place: fc.Arbitrary<LonLat> = fc.oneof(
  net.map(([x, y]): LonLat => [127 + x / 8, 36 + y / 8]),
  fc.tuple(fc.double({ min: 126, max: 130, noNaN: true }), fc.double({ min: 34, max: 38, noNaN: true })),
);
const places = fc.array(fc.option(place, { freq: 8 }), { maxLength: 120 });
const columnsOf = (lonLats: readonly (LonLat | null)[]) => ({
  rows: lonLats.length,
  lon: Float64Array.from(lonLats, (p) => p?.[0] ?? Number.NaN),
  lat: Float64Array.from(lonLats, (p) => p?.[1] ?? Number.NaN),
  maybeFrom: Int16Array.from(lonLats, (_, row) => row % 3),
});

/** A ring around a place that does not cross itself. */
const ring = fc
  .tuple(place, fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 3, maxLength: 9 }))
  .map(([[lon, lat], radii]): Ring => {
    const corners = radii.map((radius, i): LonLat => {
      const turn = (2 * Math.PI * i) / radii.length;
      return [lon + radius * Math.cos(turn), lat + radius * Math.sin(turn)];
    });
    return [...corners, corners[0]!];
  });
const box = fc.tuple(net, net).map(([[x, y], [w, h]]): Ring => {
  const [west, south, east, north] = [127 + x / 8, 36 + y / 8, 127 + (x + w + 1) / 8, 36 + (y + h + 1) / 8];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
});
const halved = (outer: Ring): Ring => {
  const [lon, lat] = outer[0]!;
  const [far] = outer.slice(Math.floor(outer.length / 2));
  const middle = [(lon + far![0]) / 2, (lat + far![1]) / 2] as const;
  return outer.map(([x, y]): LonLat => [middle[0] + (x - middle[0]) / 3, middle[1] + (y - middle[1]) / 3]);
};
const polygon = fc
  .tuple(fc.oneof(ring, box), fc.boolean())
  .map(([outer, hole]): readonly Ring[] => (hole ? [outer, halved(outer)] : [outer]));
const surface: fc.Arbitrary<Surface> = fc.oneof(
  polygon.map((coordinates): Surface => ({ type: 'Polygon', coordinates })),
  fc
    .array(polygon, { minLength: 1, maxLength: 3 })
    .map((coordinates): Surface => ({ type: 'MultiPolygon', coordinates })),
);
const footprint: fc.Arbitrary<Footprint> = fc.oneof(
  place.map((lonLat): Footprint => ({ kind: 'point', lonLat, accuracyM: 30 })),
  fc
    .array(place, { minLength: 1, maxLength: 4 })
    .map((lonLats): Footprint => ({ kind: 'points', lonLats, accuracyM: 30 })),
  surface.map((geometry): Footprint => ({ kind: 'area', geometry, accuracyM: 30 })),
);

const pointOf = (lonLat: LonLat): Footprint => ({ kind: 'point', lonLat, accuracyM: 0 });
const said = (from: Footprint, at: LonLat): number => distanceRange(from, pointOf(at)).between;

describe('distances of a table', () => {
  it('are those of the map, from places and areas alike', () => {
    fc.assert(
      fc.property(
        footprint,
        fc.array(place, { minLength: 1, maxLength: 10 }),
        fc.double({ min: 0, max: 3000, noNaN: true }),
        (from, at, around) => {
          const measure = measureFrom(from);
          for (const [lon, lat] of at) {
            const metres = said(from, [lon, lat]);
            expect(Math.abs(measure.between(lon, lat) - metres)).toBeLessThanOrEqual(1e-6 * metres + 1e-6);
            // And measured from the neighbourhood of another place, where only the edges near by are looked at.
            const near = measure.around(lon + around / 2e5, lat - around / 2e5, around);
            expect(near(lon, lat)).toBe(measure.between(lon, lat));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a shape over a table', () => {
  /** Which rows the map would take, one by one. */
  const wanted = (lonLats: readonly (LonLat | null)[], reach: Reach): readonly number[] => {
    const placed = lonLats.flatMap((at, row) => (at ? [{ at, row }] : []));
    if (reach.kind === 'area')
      return placed.filter(({ at }) => isInside(at, reach.surface) !== reach.outside).map(({ row }) => row);
    const far = placed.map(({ at, row }) => ({ row, metres: said(reach.from, at) }));
    if (reach.kind === 'radius')
      return far.filter(({ metres }) => metres <= reach.metres !== reach.outside).map(({ row }) => row);
    return far
      .toSorted((a, b) => a.metres - b.metres || a.row - b.row)
      .slice(0, reach.count)
      .map(({ row }) => row)
      .toSorted((a, b) => a - b);
  };
  const taken = (lonLats: readonly (LonLat | null)[], reach: Reach): readonly number[] => {
    const columns = columnsOf(lonLats);
    const { barred } = reachOf(columns, createGrid(columns), reach);
    return [...barred.keys()].filter((row) => barred[row] === 0);
  };
  const metres = fc.oneof(fc.double({ min: 0, max: 400_000, noNaN: true }), fc.constantFrom(0, 1000, 1e7));

  it('takes the rows within a radius of anything, or all others that have a place', () => {
    fc.assert(
      fc.property(places, footprint, metres, fc.boolean(), (lonLats, from, far, outside) => {
        const reach: Reach = { kind: 'radius', from, metres: far, outside };
        // Two ways of measuring may round a place on the very edge to its two sides.
        const clear = (row: number) => Math.abs(said(from, lonLats[row]!) - far) > 0.01;
        expect(taken(lonLats, reach).filter(clear)).toEqual(wanted(lonLats, reach).filter(clear));
      }),
      { numRuns: 500 },
    );
    const centre: LonLat = [127.5, 36.5];
    expect(
      taken([centre, [127.6, 36.5]], { kind: 'radius', from: pointOf(centre), metres: 0, outside: false }),
    ).toEqual([0]);
  });

  it('takes the rows in an area with its edge, not those in its holes', () => {
    fc.assert(
      fc.property(places, surface, fc.boolean(), (lonLats, area, outside) => {
        const reach: Reach = { kind: 'area', surface: area, outside };
        expect(taken(lonLats, reach)).toEqual(wanted(lonLats, reach));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes the nearest of all rows that have a place', () => {
    fc.assert(
      fc.property(places, footprint, fc.integer({ min: 1, max: 140 }), (lonLats, from, count) => {
        const reach: Reach = { kind: 'nearest', from, count };
        const [found, named] = [taken(lonLats, reach), wanted(lonLats, reach)];
        // Where the last ones are equally far but for rounding, either may be taken.
        const last = (rows: readonly number[]) => Math.max(0, ...rows.map((row) => said(from, lonLats[row]!)));
        expect(found).toHaveLength(named.length);
        expect(Math.abs(last(found) - last(named))).toBeLessThan(1e-3 + 1e-6 * last(named));
      }),
      { numRuns: 400 },
    );
  });

  it('says how far each row is from it, and nothing of one without a place', () => {
    const columns = columnsOf([[127, 36], null]);
    const { metres: metresOf } = reachOf(columns, createGrid(columns), {
      kind: 'radius',
      from: pointOf([127, 37]),
      metres: 1,
      outside: false,
    });
    expect([Math.round(metresOf(0)!), metresOf(1)]).toEqual([111_195, null]);
  });
});

describe('rows on the map', () => {
  const passing = (row: number) => row % 5 !== 0;

  it('are found in a box, unless there are too many of them', () => {
    fc.assert(
      fc.property(places, place, place, fc.nat(30), (lonLats, a, b, most) => {
        const bounds = [
          Math.min(a[0], b[0]),
          Math.min(a[1], b[1]),
          Math.max(a[0], b[0]),
          Math.max(a[1], b[1]),
        ] as const;
        const columns = columnsOf(lonLats);
        const inside = lonLats.flatMap((p, row) =>
          p && passing(row) && p[0] >= bounds[0] && p[0] <= bounds[2] && p[1] >= bounds[1] && p[1] <= bounds[3]
            ? [row]
            : [],
        );
        const found = inBox(columns, createGrid(columns), bounds, passing, most);
        expect(found?.toSorted((x, y) => x - y) ?? null).toEqual(inside.length > most ? null : inside);
      }),
    );
  });

  it('are picked where they are nearest, the uppermost of those that stand on one place', () => {
    fc.assert(
      fc.property(places, place, fc.double({ min: 0.001, max: 1, noNaN: true }), (lonLats, at, degrees) => {
        const columns = columnsOf(lonLats);
        const tall = 1 / Math.cos((at[1] * Math.PI) / 180);
        const near = lonLats
          .flatMap((p, row) =>
            p && passing(row) ? [{ row, far: (p[0] - at[0]) ** 2 + ((p[1] - at[1]) * tall) ** 2 }] : [],
          )
          .filter(({ far }) => far <= degrees ** 2)
          .toSorted((a, b) => a.far - b.far || columns.maybeFrom[b.row]! - columns.maybeFrom[a.row]! || b.row - a.row);
        expect(pick(columns, createGrid(columns), at, degrees, passing)).toBe(near[0]?.row ?? null);
      }),
      { numRuns: 300 },
    );
  });
});
