import type { LonLat } from '../model/dataset.ts';
import type { Bounds } from '../model/geo.ts';
import { REACH } from './view.ts';

/** A part of the country that a planner draws or names, and how a link writes it down. */
export type Center =
  | { readonly kind: 'point'; readonly lonLat: LonLat }
  | { readonly kind: 'subject'; readonly id: string }
  /** Where the reader is: in the link only as a word, so that no link tells it. */
  | { readonly kind: 'me' };

/** Where this device is, and by how many metres that may be off. */
export type Me = { readonly lonLat: LonLat; readonly accuracyM: number };

export type Shape = (
  | { readonly kind: 'radius'; readonly center: Center; readonly metres: number }
  /** So many of those with a place that are nearest; never `outside`. */
  | { readonly kind: 'nearest'; readonly center: Center; readonly count: number }
  | { readonly kind: 'box'; readonly bounds: Bounds }
  /** Corners in order, the first not said again. Edges are straight in degrees. */
  | { readonly kind: 'polygon'; readonly ring: readonly LonLat[] }
  | { readonly kind: 'zone'; readonly id: string }
) & {
  /** All that does not lie inside is meant. */
  readonly outside: boolean;
};

export const RADIUS_M = { min: 100, max: 500_000 } as const;
export const COUNT = { min: 1, max: 50 } as const;
export const CORNERS = { min: 3, max: 200 } as const;
/** Steps of a degree in which places are kept: about 11 m. */
const STEPS = 1e4;

const clamp = (value: number, { min, max }: { min: number; max: number }) => Math.min(max, Math.max(min, value));
const isWithin = (value: number, { min, max }: { min: number; max: number }) => min <= value && value <= max;
const LON = { min: REACH.west, max: REACH.east };
const LAT = { min: REACH.south, max: REACH.north };

const inSteps = (degrees: number) => Math.round(degrees * STEPS);
const placed = ([lon, lat]: LonLat): LonLat => [inSteps(clamp(lon, LON)) / STEPS, inSteps(clamp(lat, LAT)) / STEPS];
const isInReach = ([lon, lat]: LonLat) => isWithin(lon, LON) && isWithin(lat, LAT);
const isSame = (a: LonLat, b: LonLat) => a[0] === b[0] && a[1] === b[1];

/** Square of a millionth of a degree, a tenth of a metre: a corner that strays less is on a straight line. */
const STRAIGHT = 1e-12;

/** A drawn ring of more than 200 corners by the 200 that say most: what strays farthest is kept first (Douglas-Peucker). */
export const simplified = (ring: readonly LonLat[]): readonly LonLat[] => {
  const [start] = ring;
  if (!start || ring.length <= CORNERS.max) return ring;
  const closed = [...ring, start];
  const narrow = Math.cos((start[1] * Math.PI) / 180);
  const flat = closed.map(([lon, lat]) => ({ x: lon * narrow, y: lat }));
  /** The corner that strays farthest from the straight line between two corners, as a square. */
  const farthest = (from: number, to: number) => {
    const [a, b] = [flat[from] ?? { x: 0, y: 0 }, flat[to] ?? { x: 0, y: 0 }];
    const [x, y] = [b.x - a.x, b.y - a.y];
    const length = x * x + y * y;
    let [at, off] = [from, 0];
    for (let i = from + 1; i < to; i += 1) {
      const p = flat[i] ?? a;
      const part = length === 0 ? 0 : clamp(((p.x - a.x) * x + (p.y - a.y) * y) / length, { min: 0, max: 1 });
      const stray = (p.x - a.x - part * x) ** 2 + (p.y - a.y - part * y) ** 2;
      if (stray > off) [at, off] = [i, stray];
    }
    return { from, to, at, off };
  };
  const stretches = [farthest(0, ring.length)];
  while (stretches.length < CORNERS.max) {
    const worst = stretches.reduce((a, b) => (b.off > a.off ? b : a));
    if (worst.off < STRAIGHT) break;
    stretches.splice(stretches.indexOf(worst), 1, farthest(worst.from, worst.at), farthest(worst.at, worst.to));
  }
  return stretches.flatMap(({ from }) => ring.slice(from, from + 1));
};

/** In whole steps, so that nothing is rounded. */
const side = (a: LonLat, b: LonLat, p: LonLat): number =>
  (inSteps(b[0]) - inSteps(a[0])) * (inSteps(p[1]) - inSteps(a[1])) -
  (inSteps(b[1]) - inSteps(a[1])) * (inSteps(p[0]) - inSteps(a[0]));
const isBetween = (p: LonLat, a: LonLat, b: LonLat): boolean =>
  isWithin(p[0], { min: Math.min(a[0], b[0]), max: Math.max(a[0], b[0]) }) &&
  isWithin(p[1], { min: Math.min(a[1], b[1]), max: Math.max(a[1], b[1]) });
const touch = (a: LonLat, b: LonLat, c: LonLat, d: LonLat): boolean => {
  const [ofC, ofD, ofA, ofB] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (ofC * ofD < 0 && ofA * ofB < 0) return true;
  return (
    (ofC === 0 && isBetween(c, a, b)) ||
    (ofD === 0 && isBetween(d, a, b)) ||
    (ofA === 0 && isBetween(a, c, d)) ||
    (ofB === 0 && isBetween(b, c, d))
  );
};

/** Whether a ring encloses one area: no edge meets another or runs back over the one before it. */
const isSimple = (ring: readonly LonLat[]): boolean => {
  const edges = ring.map((a, i) => ({ a, b: ring[i + 1] ?? ring[0] ?? a }));
  return edges.every(({ a, b }, i) =>
    edges.slice(i + 1).every(({ a: c, b: d }, offset) => {
      const follows = offset === 0;
      const leads = i === 0 && offset === edges.length - 2;
      if (!follows && !leads) return !touch(a, b, c, d);
      // Neighbours share a corner; their far ends must not lie on each other.
      const [far, other] = follows ? [a, d] : [b, c];
      return side(a, b, c) !== 0 || side(a, b, d) !== 0 || !(isBetween(far, c, d) || isBetween(other, a, b));
    }),
  );
};

const quantisedRing = (drawn: readonly LonLat[]): readonly LonLat[] | null => {
  const distinct = (ring: readonly LonLat[]) => ring.filter((p, i) => !isSame(p, ring.at(i - 1) ?? p));
  const ring = simplified(distinct(drawn.map(placed)));
  return ring.length >= CORNERS.min && isSimple(ring) ? ring : null;
};

const quantisedCenter = (center: Center): Center =>
  center.kind === 'point' ? { kind: 'point', lonLat: placed(center.lonLat) } : center;

const hasNumbers = (shape: Shape): boolean => {
  if (shape.kind === 'zone') return true;
  if (shape.kind === 'box') return shape.bounds.every(Number.isFinite);
  if (shape.kind === 'polygon') return shape.ring.flat().every(Number.isFinite);
  const size = shape.kind === 'radius' ? shape.metres : shape.count;
  return Number.isFinite(size) && (shape.center.kind !== 'point' || shape.center.lonLat.every(Number.isFinite));
};

/**
 * Shapes enter a View so, and the link gives back exactly what it was made of: places at 4 decimals inside the reach of the
 * map, whole metres, no more than 200 corners. `null` for what is no shape: a box or ring without an area, a ring that
 * crosses or touches itself, a number that is none.
 */
export const quantisedShape = (shape: Shape): Shape | null => {
  if (!hasNumbers(shape)) return null;
  if (shape.kind === 'radius')
    return { ...shape, center: quantisedCenter(shape.center), metres: Math.round(clamp(shape.metres, RADIUS_M)) };
  if (shape.kind === 'nearest')
    return {
      ...shape,
      center: quantisedCenter(shape.center),
      count: Math.round(clamp(shape.count, COUNT)),
      outside: false,
    };
  if (shape.kind === 'box') {
    const [west, south] = placed([shape.bounds[0], shape.bounds[1]]);
    const [east, north] = placed([shape.bounds[2], shape.bounds[3]]);
    return west < east && south < north ? { ...shape, bounds: [west, south, east, north] } : null;
  }
  if (shape.kind === 'polygon') {
    const ring = quantisedRing(shape.ring);
    return ring && { ...shape, ring };
  }
  return shape;
};

const centerText = (center: Center): string => {
  if (center.kind === 'me') return 'me';
  return center.kind === 'subject' ? center.id : center.lonLat.join();
};

const ringText = (ring: readonly LonLat[]): string =>
  ring
    .map(([lon, lat], i) => {
      const before = ring[i - 1];
      if (!before) return `${lon},${lat}`;
      return [inSteps(lon) - inSteps(before[0]), inSteps(lat) - inSteps(before[1])].map((n) => n.toString(36)).join();
    })
    .join('~');

const plainText = (shape: Shape): string => {
  if (shape.kind === 'radius')
    return `${shape.metres < 1000 ? `${shape.metres}m` : `${shape.metres / 1000}km`}@${centerText(shape.center)}`;
  if (shape.kind === 'nearest') return `${shape.count}@${centerText(shape.center)}`;
  if (shape.kind === 'box') return `box:${shape.bounds.join()}`;
  return shape.kind === 'zone' ? `zone:${shape.id}` : `poly:${ringText(shape.ring)}`;
};

/**
 * A shape in a link. Longitude before latitude, degrees with up to 4 decimals.
 *
 * - `10km@127.1234,36.1234`, `800m@gunsan/analysis-centre`, `1.5km@me`: within so far of a place, a subject, the reader
 * - `5@gunsan/analysis-centre`: the 5 nearest, 1 to 50
 * - `box:126.5,35.9,126.7,36`: west, south, east, north
 * - `zone:gunsan/saemangeum-2`: what lies in the outline of a zone
 * - `poly:126.5,35.9~5k,0~0,-5k`: corners parted by `~`, 3 to 200. The first is written out, every other one as its way from
 *   the one before, east and north, in ten-thousandths of a degree as whole numbers in base 36 (`5k` is 200: 0.02 degrees)
 *
 * A `!` before it means all that lies outside. It is made of letters, digits and `. - ~ ! , / : @`.
 */
export const shapeText = (shape: Shape): string => `${shape.outside ? '!' : ''}${plainText(shape)}`;

const parsePlaces = (text: string): readonly number[] =>
  text.split(',').map((n) => (/^\d{1,3}(\.\d{1,8})?$/.test(n) ? Number(n) : Number.NaN));

const parsePlace = (text: string): LonLat | null => {
  const [lon, lat, ...rest] = parsePlaces(text);
  if (lon === undefined || lat === undefined || rest.length > 0) return null;
  return isInReach([lon, lat]) ? [lon, lat] : null;
};

const parseRing = (text: string): readonly LonLat[] | null => {
  const [first = '', ...ways] = text.split('~');
  const start = parsePlace(first);
  if (!start || !isWithin(ways.length + 1, CORNERS)) return null;
  const ring: LonLat[] = [start];
  let [east, north] = [inSteps(start[0]), inSteps(start[1])];
  for (const way of ways) {
    const [, x, y] = /^(-?[0-9a-z]{1,4}),(-?[0-9a-z]{1,4})$/.exec(way) ?? [];
    if (x === undefined || y === undefined) return null;
    east += Number.parseInt(x, 36);
    north += Number.parseInt(y, 36);
    ring.push([east / STEPS, north / STEPS]);
  }
  return ring.every(isInReach) ? ring : null;
};

type IsKnown = (id: string) => boolean;

const parseCenter = (text: string, isSubject: IsKnown): Center | null => {
  if (text === 'me') return { kind: 'me' };
  if (isSubject(text)) return { kind: 'subject', id: text };
  const lonLat = parsePlace(text);
  return lonLat && { kind: 'point', lonLat };
};

const parseAround = (text: string, isSubject: IsKnown): Shape | null => {
  const at = text.indexOf('@');
  const center = at < 0 ? null : parseCenter(text.slice(at + 1), isSubject);
  const [, km, m, count] = /^(?:(\d{1,3}(?:\.\d{1,3})?)km|(\d{1,6})m|(\d{1,2}))$/.exec(text.slice(0, at)) ?? [];
  if (!center) return null;
  if (count !== undefined)
    return isWithin(Number(count), COUNT) ? { kind: 'nearest', center, count: Number(count), outside: false } : null;
  const metres = km === undefined ? Number(m) : Math.round(Number(km) * 1000);
  return isWithin(metres, RADIUS_M) ? { kind: 'radius', center, metres, outside: false } : null;
};

const parsePlain = (text: string, isSubject: IsKnown, isZone: IsKnown): Shape | null => {
  const [, kind, rest = ''] = /^(box|poly|zone):(.*)$/s.exec(text) ?? [];
  if (kind === undefined) return parseAround(text, isSubject);
  if (kind === 'zone') return isZone(rest) ? { kind: 'zone', id: rest, outside: false } : null;
  if (kind === 'poly') {
    const ring = parseRing(rest);
    return ring && { kind: 'polygon', ring, outside: false };
  }
  const [west, south, east, north, ...more] = parsePlaces(rest);
  if (west === undefined || south === undefined || east === undefined || north === undefined || more.length > 0)
    return null;
  if (!isInReach([west, south]) || !isInReach([east, north])) return null;
  return { kind: 'box', bounds: [west, south, east, north], outside: false };
};

/**
 * The shape that a text of `shapeText` says, quantised; `null` for every other text: a subject or zone that is not known, a
 * place out of reach, a size out of limits, a ring that is none, and `!` before the nearest, who have no outside.
 */
export const parseShape = (text: string, isSubject: IsKnown, isZone: IsKnown): Shape | null => {
  const outside = text.startsWith('!');
  const shape = parsePlain(outside ? text.slice(1) : text, isSubject, isZone);
  if (!shape || (outside && shape.kind === 'nearest')) return null;
  return quantisedShape({ ...shape, outside });
};
