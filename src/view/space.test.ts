import { describe, expect, it } from 'vitest';
import { subject, dataset as world } from '../../tests/fixtures/builders.ts';
import { geodesic } from '../../tests/fixtures/geodesic.ts';
import { box, outline, outlined, position } from '../../tests/fixtures/places.ts';
import { areaM2 } from '../model/area.ts';
import type { LonLat, Subject } from '../model/dataset.ts';
import type { Center, Me, Shape } from './shape.ts';
import { areaOfShape, judge, outlineOfShape } from './space.ts';

/** About a kilometre of latitude. */
const KM = 1 / 111.2;
const HOME: LonLat = [127, 36];
const north = (km: number): LonLat => [127, 36 + km * KM];

const facility = (id: string, lonLat: LonLat, accuracyM = 100) =>
  subject({ id, position: position(lonLat, accuracyM) });
const zone = (id: string, ring: ReturnType<typeof box>, accuracyM = 100) =>
  subject({ id, type: 'zone', outline: outline({ geometry: outlined(ring), accuracyM }) });

const around = (center: Center, metres: number, outside = false): Shape => ({
  kind: 'radius',
  center,
  metres,
  outside,
});
const nearest = (center: Center, count: number): Shape => ({ kind: 'nearest', center, count, outside: false });
const home: Center = { kind: 'point', lonLat: HOME };
const at = (id: string): Center => ({ kind: 'subject', id });

const judged = (shape: Shape, subjects: readonly Subject[], me: Me | null = null) =>
  judge(shape, subjects, world({ subjects: [...subjects] }), me);
const insideOf = (shape: Shape, subjects: readonly Subject[], me: Me | null = null) =>
  [...(judged(shape, subjects, me) ?? [])].flatMap(([id, { inside }]) => (inside ? [id] : [])).toSorted();
const of = (id: string, shape: Shape, subjects: readonly Subject[]) => judged(shape, subjects)!.get(id)!;

describe('within a radius', () => {
  const subjects = [facility('near', north(4.5)), facility('rim', north(5.05)), facility('far', north(20))];

  it('lies what stands there by its stated place, and is sure where its accuracy leaves no doubt', () => {
    const map = judged(around(home, 5000), subjects)!;
    expect([...map].map(([id, { inside, sure }]) => [id, inside, sure])).toEqual([
      ['near', true, true],
      ['rim', false, false],
      ['far', false, true],
    ]);
  });
  it('is measured from the centre, give or take both accuracies', () => {
    const all = [...subjects, facility('hub', HOME, 700)];
    const { metres, range } = of('far', around(at('hub'), 5000), all);
    expect(Math.abs(metres / geodesic(HOME, north(20)) - 1)).toBeLessThan(0.003);
    expect(range).toEqual({ least: metres - 800, between: metres, most: metres + 800 });
  });
  it('makes the accuracy of the centre its own', () => {
    expect(of('near', around(at('hub'), 5000), [...subjects, facility('hub', HOME, 700)])).toMatchObject({
      inside: true,
      sure: false,
    });
  });
  it('lies a zone of which any part does', () => {
    const park = zone('park', box(126.9, 36 + 4 * KM, 127.1, 36 + 30 * KM));
    expect(of('park', around(home, 5000), [park])).toMatchObject({ inside: true, sure: true });
  });
  it('means the others where it is outside, as sure as before', () => {
    expect(insideOf(around(home, 5000, true), subjects)).toEqual(['far', 'rim']);
    expect(of('near', around(home, 5000, true), subjects)).toMatchObject({ inside: false, sure: true });
    expect(of('rim', around(home, 5000, true), subjects)).toMatchObject({ inside: true, sure: false });
  });
  it('goes round the edge of a zone, not round its middle', () => {
    const park = zone('park', box(126.9, 36, 127.1, 36.1));
    expect(insideOf(around(at('park'), 2000), [park, facility('beside', [127, 36.1 + 1.5 * KM])])).toEqual([
      'beside',
      'park',
    ]);
  });
  it('lies the centre itself, surely', () => {
    expect(of('hub', around(at('hub'), 100), [facility('hub', HOME, 9000)])).toEqual({
      inside: true,
      sure: true,
      metres: 0,
      range: { least: 0, between: 0, most: 0 },
    });
  });
  it('of the reader follows the reader', () => {
    const me = { lonLat: north(20), accuracyM: 0 };
    expect(insideOf(around({ kind: 'me' }, 1000), subjects, me)).toEqual(['far']);
  });
  it('of the reader is as sure as the device is of its place', () => {
    const sure = (accuracyM: number) =>
      judged(around({ kind: 'me' }, 1000), subjects, { lonLat: north(20), accuracyM })?.get('far')?.sure;
    expect([sure(0), sure(5000)]).toEqual([true, false]);
  });
  it('of an organisation is drawn round its venue', () => {
    const hall = {
      id: 'hall',
      name: { ko: '시청', en: 'hall' },
      region: 'harbour',
      position: position(HOME),
      positionReason: null,
    };
    const city = subject({ id: 'city', type: 'organisation', place: 'hall' });
    const map = judge(
      around(at('city'), 5000),
      subjects,
      world({ subjects: [city, ...subjects], venues: [hall] }),
      null,
    );
    expect(map?.get('near')?.inside).toBe(true);
  });
  it('says nothing of what has no place', () => {
    expect(judged(around(home, 5000), [subject({ id: 'policy', type: 'programme' })])?.size).toBe(0);
  });
});

describe('a shape that cannot be applied', () => {
  const policy = subject({ id: 'policy', type: 'programme' });
  const points = subject({ id: 'points', type: 'zone', outline: outline({ method: 'points', centers: [[127, 36]] }) });
  it.each<[string, Shape]>([
    ['the reader is nowhere', around({ kind: 'me' }, 1000)],
    ['the centre has no place', nearest(at('policy'), 3)],
    ['the centre is not known', around(at('casino'), 1000)],
    ['the zone has no outline', { kind: 'zone', id: 'points', outside: false }],
  ])('judges nothing and has no outline: %s', (_, shape) => {
    const small = world({ subjects: [policy, points] });
    expect(judge(shape, small.subjects, small, null)).toBeNull();
    expect(outlineOfShape(shape, small, null)).toBeNull();
    expect(areaOfShape(shape, small, null)).toBeNull();
  });
});

describe('the nearest', () => {
  const row = [1, 2, 3, 10].map((km) => facility(`at-${km}`, north(km)));

  it('are so many, zones and facilities alike, without the centre', () => {
    const subjects = [facility('hub', HOME), ...row, zone('park', box(126.9, 36 + 1.5 * KM, 127.1, 36 + 1.8 * KM))];
    expect(insideOf(nearest(at('hub'), 3), subjects)).toEqual(['at-1', 'at-2', 'park']);
    expect(of('hub', nearest(at('hub'), 3), subjects)).toMatchObject({ inside: false, sure: true, metres: 0 });
  });
  it('at the same distance go by their id', () => {
    expect(insideOf(nearest(home, 1), [facility('b', north(1)), facility('a', north(1))])).toEqual(['a']);
  });
  it('are all where there are fewer, and surely', () => {
    expect([...judged(nearest(home, 50), row)!.values()].every(({ inside, sure }) => inside && sure)).toBe(true);
  });
  it('are sure while nobody else can come before them, and so are those who cannot come in', () => {
    const subjects = [...row, facility('vague', north(3.5), 2600)];
    const map = judged(nearest(home, 2), subjects)!;
    expect([...map].map(([id, { inside, sure }]) => [id, inside, sure])).toEqual([
      ['at-1', true, true],
      ['at-2', true, false],
      ['at-3', false, true],
      ['at-10', false, true],
      ['vague', false, false],
    ]);
  });
});

describe('inside a drawn area', () => {
  const park: Shape = { kind: 'box', bounds: [127, 36, 127.2, 36.2], outside: false };

  it('lies what stands there, surely where it is deeper than it may be wrong', () => {
    const subjects = [
      facility('deep', [127.1, 36.1], 3000),
      facility('edge', [127.1, 36.001], 3000),
      facility('out', [127.1, 36.3], 3000),
    ];
    const map = judged(park, subjects)!;
    expect([...map].map(([id, { inside, sure }]) => [id, inside, sure])).toEqual([
      ['deep', true, true],
      ['edge', true, false],
      ['out', false, true],
    ]);
    expect(map.get('deep')!.metres).toBe(0);
    expect(Math.abs(map.get('out')!.metres / geodesic([127.1, 36.2], [127.1, 36.3]) - 1)).toBeLessThan(0.003);
  });
  it('is the same for a box and for the ring of its corners, either way round', () => {
    const subjects = [
      facility('in', [127.05, 36.05]),
      facility('out', [126.9, 36.05]),
      zone('over', box(126.9, 36.1, 127.1, 36.3)),
    ];
    const ring: readonly LonLat[] = [
      [127, 36],
      [127.2, 36],
      [127.2, 36.2],
      [127, 36.2],
    ];
    for (const corners of [ring, ring.toReversed()])
      expect(judged({ kind: 'polygon', ring: corners, outside: false }, subjects)).toEqual(judged(park, subjects));
  });
  it('is not what lies in the bay of a bent ring', () => {
    const bent: Shape = {
      kind: 'polygon',
      ring: [
        [127, 36],
        [127.3, 36],
        [127.3, 36.3],
        [127.2, 36.3],
        [127.2, 36.1],
        [127.1, 36.1],
        [127.1, 36.3],
        [127, 36.3],
      ],
      outside: false,
    };
    expect(insideOf(bent, [facility('bay', [127.15, 36.2]), facility('arm', [127.05, 36.2])])).toEqual(['arm']);
    expect(
      insideOf({ ...bent, outside: true }, [facility('bay', [127.15, 36.2]), facility('arm', [127.05, 36.2])]),
    ).toEqual(['bay']);
  });
});

describe('inside a zone', () => {
  const subjects = [
    zone('park', box(127, 36, 127.2, 36.2), 2000),
    facility('plant', [127.1, 36.02], 500),
    facility('works', [127.1, 36.1], 500),
    facility('beside', [127.1, 36.21], 500),
    facility('far', [127.1, 36.4], 500),
  ];
  it('lies what stands in its outline, sure by its accuracy and that of the outline', () => {
    const map = judged({ kind: 'zone', id: 'park', outside: false }, subjects)!;
    expect([...map].map(([id, { inside, sure }]) => [id, inside, sure])).toEqual([
      ['park', true, true],
      ['plant', true, false],
      ['works', true, true],
      ['beside', false, false],
      ['far', false, true],
    ]);
  });
});

describe('the outline of a shape', () => {
  const small = world({ subjects: [zone('park', box(127, 36, 127.1, 36.1))] });
  it('of a zone is that of the zone', () => {
    expect(outlineOfShape({ kind: 'zone', id: 'park', outside: false }, small, null)).toEqual(
      outlined(box(127, 36, 127.1, 36.1)),
    );
  });
  it('of a drawn ring is closed and counter-clockwise', () => {
    const ring: readonly LonLat[] = [
      [127, 36],
      [127, 36.1],
      [127.1, 36],
    ];
    expect(outlineOfShape({ kind: 'polygon', ring, outside: true }, small, null)).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [127.1, 36],
          [127, 36.1],
          [127, 36],
          [127.1, 36],
        ],
      ],
    });
  });
  it('of a radius is round its centre and as large as its circle', () => {
    expect(areaOfShape(around(home, 10_000), small, null)! / (Math.PI * 1e8)).toBeCloseTo(1, 2);
    expect(areaOfShape(around(at('park'), 1000), small, null)!).toBeGreaterThan(
      areaOfShape({ kind: 'zone', id: 'park', outside: false }, small, null)!,
    );
  });
  it('is as large as the box that it is', () => {
    const bounds = [127, 36, 127.1, 36.1] as const;
    expect(areaOfShape({ kind: 'box', bounds, outside: false }, small, null)).toBe(
      areaM2({ type: 'Polygon', coordinates: [box(...bounds)] }),
    );
  });
  it('of the nearest is none', () => {
    expect(outlineOfShape(nearest(home, 3), small, null)).toBeNull();
  });
});
