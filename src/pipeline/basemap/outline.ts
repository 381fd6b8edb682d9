import { areasIn, collection, polygonsOf } from './geometry.ts';
import type { Label } from './labels.ts';
import type { Tools } from './tools.ts';
import type { AreaFeature, Ring, SggProperties } from './types.ts';

/** Web-Mercator world coordinates in 0..1 (x east, y south), times this, rounded: about 380 metres a step in Korea. */
const WORLD = 2 ** 16 * 1.25;
const FRAME = { w: 123.6, e: 132.3, s: 32.7, n: 39.3 } as const;

type Point = readonly [number, number];

const project = ([lon = 0, lat = 0]: readonly number[]): Point => {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [(lon / 360 + 0.5) * WORLD, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * WORLD];
};

const [LEFT, TOP] = project([FRAME.w, FRAME.n]).map(Math.floor) as [number, number];
const [RIGHT, BOTTOM] = project([FRAME.e, FRAME.s]).map(Math.ceil) as [number, number];

/** Dokdo rounds to nothing but must be on every map of Korea: drawn as a diamond at its place. */
const dokdo = (): string => {
  const [x = 0, y = 0] = project([131.8665, 37.2411]).map(Math.round);
  return `M${x - LEFT - 4} ${y - TOP}l4 -4 4 4 -4 4z`;
};

const ringPath = (ring: Ring): string => {
  const points = ring.map(project).map(([x, y]): Point => [Math.round(x) - LEFT, Math.round(y) - TOP]);
  const steps = points.flatMap(([x, y], i) => {
    const before = points[i - 1];
    if (!before) return [];
    const [dx, dy] = [x - before[0], y - before[1]];
    return dx === 0 && dy === 0 ? [] : [`${dx} ${dy}`];
  });
  const [first] = points;
  if (!first) return '';
  if (steps.length >= 4) return `M${first[0]} ${first[1]}l${steps.slice(0, -1).join(' ')}z`;
  return '';
};

const pathOf = (features: readonly AreaFeature[]): string =>
  features.flatMap(({ geometry }) => polygonsOf(geometry).flatMap((rings) => rings.map(ringPath))).join('');

/** A light country map as SVG paths with the names of its provinces, for readers without WebGL and for the time before the map has loaded. */
export const buildOutline = async (
  tools: Tools,
  sgg: readonly AreaFeature<SggProperties>[],
  neighbours: readonly AreaFeature[],
  labels: readonly Label[],
): Promise<unknown> => {
  const withSido = sgg.map((f) => ({ ...f, properties: { sd: f.properties.c.slice(0, 2) } }));
  const { w, s, e, n } = FRAME;
  const out = await tools.mapshaper(
    `-i sgg.json neigh.json combine-files -target sgg -dissolve2 sd -explode -filter 'this.area>4e6 || (this.centroidX>130.5 && this.area>1e6)' -dissolve2 sd -target neigh -clip bbox=${w},${s},${e},${n} -target * -simplify weighted interval=550 keep-shapes -target neigh -filter-islands min-area=30km2 -target sgg -dissolve2 name=land + -target * -o format=geojson`,
    { 'sgg.json': collection(withSido), 'neigh.json': collection(neighbours) },
  );
  const sido = areasIn<{ sd: string }>(out['sgg.json'])
    .map((feature) => ({
      code: feature.properties.sd,
      d: pathOf([feature]) + (feature.properties.sd === '47' ? dokdo() : ''),
    }))
    .sort((a, b) => a.code.localeCompare(b.code));
  const names = labels.flatMap(({ k, c, n, e, s, se, metro }) => {
    if (k !== 'sido') return [];
    const [x, y] = project(c);
    return [
      {
        ko: n,
        en: e,
        koShort: s,
        enShort: se,
        at: [Math.round(x) - LEFT, Math.round(y) - TOP],
        ...(metro ? { metro } : {}),
      },
    ];
  });
  return {
    projection: {
      name: 'EPSG:3857 as world coordinates 0..1 (x from 180 W eastward, y from 85.05 N southward)',
      scale: WORLD,
      origin: [LEFT, TOP],
      formula:
        'X = (lon/360 + 0.5) * scale - origin[0]; Y = (0.5 - ln((1+sin lat)/(1-sin lat)) / 4pi) * scale - origin[1]',
    },
    bbox: [FRAME.w, FRAME.s, FRAME.e, FRAME.n],
    viewBox: [0, 0, RIGHT - LEFT, BOTTOM - TOP],
    sido,
    names,
    land: pathOf(areasIn(out['land.json'])) + dokdo(),
    neigh: pathOf(areasIn(out['neigh.json'])),
  };
};
