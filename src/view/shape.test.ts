import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataset, known } from '../../tests/realDataset.ts';
import type { LonLat } from '../model/dataset.ts';
import { type Center, COUNT, parseShape, quantisedShape, RADIUS_M, type Shape, shapeText } from './shape.ts';
import { REACH } from './view.ts';

const zones = dataset.subjects.filter((s) => s.type === 'zone').map((s) => s.id);
const isSubject = (id: string) => known.subjects.has(id);
const isZone = (id: string) => zones.includes(id);
const parse = (text: string) => parseShape(text, isSubject, isZone);

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyPlace: fc.Arbitrary<LonLat> = fc.tuple(number(REACH.west, REACH.east), number(REACH.south, REACH.north));
const anyCenter: fc.Arbitrary<Center> = fc.oneof(
  anyPlace.map((lonLat) => ({ kind: 'point' as const, lonLat })),
  fc.constantFrom(...known.subjects).map((id) => ({ kind: 'subject' as const, id })),
  fc.constant({ kind: 'me' as const }),
);
/** Rings around a middle, most of which cross nothing; the drawn ones among them are thinned. */
const anyRing: fc.Arbitrary<readonly LonLat[]> = fc
  .tuple(anyPlace, number(0.001, 3), fc.array(number(0.5, 1), { minLength: 3, maxLength: 260 }))
  .map(([[lon, lat], size, outs]) =>
    outs.map((out, i): LonLat => {
      const turn = (i / outs.length) * 2 * Math.PI;
      return [lon + size * out * Math.cos(turn), lat + size * out * Math.sin(turn)];
    }),
  );
const outside = fc.boolean();
const anyShape: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({ kind: fc.constant('radius' as const), center: anyCenter, metres: number(0, 600_000), outside }),
  fc.record({ kind: fc.constant('nearest' as const), center: anyCenter, count: number(-3, 80), outside }),
  fc.record({
    kind: fc.constant('box' as const),
    bounds: fc
      .tuple(anyPlace, anyPlace)
      .map(([[a, b], [c, d]]) => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] as const),
    outside,
  }),
  fc.record({ kind: fc.constant('polygon' as const), ring: anyRing, outside }),
  fc.record({ kind: fc.constant('zone' as const), id: fc.constantFrom(...zones), outside }),
);

const shape = (text: string): Shape => {
  const found = parse(text);
  if (!found) throw new Error(`no shape: ${text}`);
  return found;
};

describe('a shape in a link', () => {
  it.each<[string, Shape]>([
    [
      '10km@127.1234,36.1234',
      { kind: 'radius', center: { kind: 'point', lonLat: [127.1234, 36.1234] }, metres: 10_000, outside: false },
    ],
    [
      '1.5km@gunsan/analysis-centre',
      { kind: 'radius', center: { kind: 'subject', id: 'gunsan/analysis-centre' }, metres: 1500, outside: false },
    ],
    ['!800m@me', { kind: 'radius', center: { kind: 'me' }, metres: 800, outside: true }],
    [
      '5@gunsan/analysis-centre',
      { kind: 'nearest', center: { kind: 'subject', id: 'gunsan/analysis-centre' }, count: 5, outside: false },
    ],
    ['box:126.5,35.9,126.7,36', { kind: 'box', bounds: [126.5, 35.9, 126.7, 36], outside: false }],
    ['!zone:gunsan/saemangeum-2', { kind: 'zone', id: 'gunsan/saemangeum-2', outside: true }],
    [
      'poly:126.5,35.9~5k,0~0,-5k',
      {
        kind: 'polygon',
        ring: [
          [126.5, 35.9],
          [126.52, 35.9],
          [126.52, 35.88],
        ],
        outside: false,
      },
    ],
  ])('reads %s', (text, is) => {
    expect(parse(text)).toEqual(is);
    expect(shapeText(is)).toBe(text);
  });

  it('comes back as it was written, whatever it is', () => {
    let written = 0;
    fc.assert(
      fc.property(anyShape, (drawn) => {
        const kept = quantisedShape(drawn);
        fc.pre(kept !== null);
        written += 1;
        expect(quantisedShape(kept!)).toEqual(kept);
        expect(parse(shapeText(kept!))).toEqual(kept);
      }),
      { numRuns: 1000 },
    );
    expect(written).toBe(1000);
  });

  it('is made of characters that stand in a link as they are', () => {
    fc.assert(
      fc.property(anyShape, (drawn) => {
        const kept = quantisedShape(drawn);
        fc.pre(kept !== null);
        expect(shapeText(kept!)).toMatch(/^[A-Za-z0-9.\-~!,/:@]+$/);
      }),
    );
  });

  it('is a shape or none, whatever was typed', () => {
    const bits = fc.constantFrom(
      '!',
      '@',
      'me',
      'km',
      'm',
      'box:',
      'poly:',
      'zone:',
      '127',
      ',',
      '36.1',
      '~',
      '5k',
      '-',
      'gunsan/analysis-centre',
      '1e9',
      'NaN',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(bits, { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const found = parse(text);
        if (found) expect(parse(shapeText(found))).toEqual(found);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps a place of more decimals at four', () => {
    expect(shapeText(shape('10km@127.123449,36.123451'))).toBe('10km@127.1234,36.1235');
  });

  it('reads metres beyond a thousand and writes kilometres', () => {
    expect(shapeText(shape('1234m@me'))).toBe('1.234km@me');
  });

  it.each([
    ['nothing', ''],
    ['no centre', '10km@'],
    ['no size', '@me'],
    ['a size without a unit that is a count without end', '500@me'],
    ['no one near', '0@me'],
    ['half a neighbour', '2.5@me'],
    ['a radius below 100 m', '99m@me'],
    ['a radius beyond 500 km', '501km@me'],
    ['a radius below nothing', '-5km@me'],
    ['a radius in powers of ten', '1e2km@me'],
    ['a radius in miles', '5mi@me'],
    ['a subject that nobody knows', '5km@gunsan/casino'],
    ['latitude before longitude', '5km@36.1,127.1'],
    ['a place out of reach', '5km@140,36'],
    ['three coordinates', '5km@127,36,5'],
    ['what lies outside of the nearest', '!5@me'],
    ['outside twice', '!!5km@me'],
    ['a zone that nobody knows', 'zone:gunsan/casino'],
    ['a zone that is none', 'zone:gunsan/analysis-centre'],
    ['a box from east to west', 'box:126.7,35.9,126.5,36'],
    ['a box from north to south', 'box:126.5,36,126.7,35.9'],
    ['a box without an area', 'box:126.50001,35.9,126.50002,36'],
    ['a box with three sides', 'box:126.5,35.9,126.7'],
    ['a box with five sides', 'box:126.5,35.9,126.7,36,37'],
    ['a box out of reach', 'box:100,35.9,126.7,36'],
    ['a ring of two corners', 'poly:126.5,35.9~5k,0'],
    ['a ring along a line', 'poly:126.5,35.9~5k,0~5k,0'],
    ['a ring that runs back over itself', 'poly:126.5,35.9~5k,0~0,5k~0,-5k'],
    ['a ring that crosses itself', 'poly:126.5,35.9~5k,5k~0,-5k~-5k,5k'],
    ['a ring that touches itself', 'poly:126.5,35.9~5k,0~0,5k~-2s,-5k~-2s,5k'],
    ['a ring that leaves the map', 'poly:126.5,35.9~zzzz,0~0,5k'],
    ['a ring with a capital letter', 'poly:126.5,35.9~5K,0~0,-5k'],
    ['a ring that ends in the open', 'poly:126.5,35.9~5k,0~0,-5k~'],
    ['another word', 'circle:126.5,35.9,10'],
    ['a line break', '5km@me\n'],
  ])('is none: %s', (_, text) => {
    expect(parse(text)).toBeNull();
  });

  it('is none with more than 200 corners', () => {
    const steps = Array.from({ length: 200 }, (_, i) => (i < 100 ? '1,1' : '1,-1')).join('~');
    expect(parse(`poly:126.5,35.9~${steps}`)).toBeNull();
    expect(parse(`poly:126.5,35.9~${steps.slice(4)}`)).not.toBeNull();
  });
});

describe('a shape that enters', () => {
  it('is drawn into its limits', () => {
    const wide = quantisedShape({
      kind: 'radius',
      center: { kind: 'point', lonLat: [10, 60] },
      metres: 9e9,
      outside: true,
    });
    expect(wide).toEqual({
      kind: 'radius',
      center: { kind: 'point', lonLat: [REACH.west, REACH.north] },
      metres: RADIUS_M.max,
      outside: true,
    });
  });
  it('of the nearest is never outside and counts whole numbers', () => {
    const nearest = quantisedShape({ kind: 'nearest', center: { kind: 'me' }, count: 3.7, outside: true });
    expect(nearest).toEqual({ kind: 'nearest', center: { kind: 'me' }, count: 4, outside: false });
    expect(quantisedShape({ kind: 'nearest', center: { kind: 'me' }, count: 900, outside: false })).toMatchObject({
      count: COUNT.max,
    });
  });
  it('is none with a number that is none', () => {
    expect(quantisedShape({ kind: 'radius', center: { kind: 'me' }, metres: Number.NaN, outside: false })).toBeNull();
    expect(quantisedShape({ kind: 'box', bounds: [126, 35, Number.NaN, 36], outside: false })).toBeNull();
    expect(
      quantisedShape({
        kind: 'radius',
        center: { kind: 'point', lonLat: [Number.NaN, 36] },
        metres: 500,
        outside: false,
      }),
    ).toBeNull();
  });
  it('forgets corners drawn twice and the closing one', () => {
    const drawn: LonLat[] = [
      [127, 36],
      [127.1, 36],
      [127.10001, 36],
      [127.1, 36.1],
      [127, 36],
    ];
    const kept = quantisedShape({ kind: 'polygon', ring: drawn, outside: false });
    expect(kept?.kind === 'polygon' && kept.ring).toHaveLength(3);
  });
});
