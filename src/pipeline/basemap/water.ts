import { within } from './context.ts';
import { areasIn, boxOf, collection, polygonsOf, smoothRing } from './geometry.ts';
import type { Tools } from './tools.ts';
import type { AreaFeature, Box, Ring, SggProperties } from './types.ts';

const COUNTRY: Box = [124.5, 33, 132, 38.7];

export type Water = {
  /** Lakes and wide rivers, `a` square kilometres. */
  readonly lakes: readonly AreaFeature<{ readonly a: number }>[];
  /** Water open to the sea although the boundaries run across it. */
  readonly estuaries: readonly AreaFeature[];
};

const keyOf = (point: readonly number[]): string => point.map((v) => v.toFixed(5)).join(' ');

const smooth = <P extends Record<string, unknown>>(feature: AreaFeature<P>): AreaFeature<P> => ({
  ...feature,
  geometry: {
    type: 'MultiPolygon',
    coordinates: polygonsOf(feature.geometry).map((rings) => rings.map((ring) => smoothRing(ring))),
  },
});

/** Lakes from the second source, and whatever it calls sea where the boundaries call it land. */
export const buildWater = async (tools: Tools, land: string, osmLand: string): Promise<Water> => {
  const bodies = within(tools.waters.geometries, COUNTRY).filter((feature) => {
    const [w, , e] = boxOf(polygonsOf(feature.geometry)[0]?.[0] ?? []);
    return e - w < 3;
  });
  const open = await tools.mapshaper(
    "-i land.json osm.json combine-files -target land -erase osm -explode -filter 'this.area>1.2e6' -o open.json format=geojson",
    { 'land.json': land, 'osm.json': osmLand },
  );
  const inland = await tools.mapshaper(
    "-i wat.json land.json combine-files -target wat -clean -clip land -explode -filter 'this.area>0.9e6' -o inland.json format=geojson",
    { 'wat.json': collection(bodies), 'land.json': land },
  );
  const whole = await tools.mapshaper(
    "-i inland.json open.json combine-files -merge-layers target=* force name=w -dissolve2 -explode -filter 'this.area>1.5e6' -o whole.json format=geojson",
    { 'inland.json': inland['inland.json'] ?? '', 'open.json': open['open.json'] ?? '' },
  );
  // Clipped to the land, water that reaches the sea shares vertices with the coast.
  const coast = new Set(
    areasIn(land).flatMap(({ geometry }) => polygonsOf(geometry).flatMap((rings) => rings.flat().map(keyOf))),
  );
  const marked = areasIn(whole['whole.json']).map((feature): AreaFeature<{ sea: number }> => {
    const shared = polygonsOf(feature.geometry)
      .flat(2)
      .filter((point) => coast.has(keyOf(point))).length;
    return { type: 'Feature', properties: { sea: shared >= 2 ? 1 : 0 }, geometry: feature.geometry };
  });
  const simple = await tools.mapshaper(
    "-i w.json -simplify weighted interval=120 keep-shapes -each 'a=Math.round(this.area/1e6)' -o w.json format=geojson",
    { 'w.json': collection(marked) },
  );
  const all = areasIn<{ a: number; sea: number }>(simple['w.json']).map(smooth);
  return {
    lakes: all
      .filter(({ properties }) => properties.sea === 0)
      .map((feature) => ({ ...feature, properties: { a: feature.properties.a } })),
    estuaries: all.filter(({ properties }) => properties.sea === 1).map((feature) => ({ ...feature, properties: {} })),
  };
};

type Carved = { readonly sgg: readonly AreaFeature<SggProperties>[]; readonly land: string };

const boxFeature = ([w, s, e, n]: Box): AreaFeature => ({
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [w, s],
        [w, n],
        [e, n],
        [e, s],
        [w, s],
      ],
    ],
  },
});

/** A part is known by its bounding box: the cut leaves islands that it does not touch exactly as they were. */
const signature = (rings: readonly Ring[]): string =>
  boxOf(rings[0] ?? [])
    .map((v) => v.toFixed(4))
    .join(' ');

const isLarge = (rings: readonly Ring[]): boolean => {
  const [w, s, e, n] = boxOf(rings[0] ?? []);
  return (e - w) * (n - s) > 0.0006;
};

/**
 * Takes estuaries and trims out of the land, so that coast and water-lining follow the real shore instead of crossing
 * water. Crumbs that the cut leaves between estuary and sea are dropped; islands that were islands before stay.
 */
export const carve = async (
  tools: Tools,
  sgg: Carved['sgg'],
  estuaries: readonly AreaFeature[],
  trims: readonly Box[],
): Promise<Carved> => {
  const cut = await tools.mapshaper(
    '-i sgg.json est.json combine-files -target sgg -erase est -o cut.json format=geojson',
    { 'sgg.json': collection(sgg), 'est.json': collection([...estuaries, ...trims.map(boxFeature)]) },
  );
  const before = new Set(sgg.flatMap(({ geometry }) => polygonsOf(geometry).map(signature)));
  const kept = areasIn<SggProperties>(cut['cut.json']).map(
    ({ properties, geometry }): AreaFeature<SggProperties> => ({
      type: 'Feature',
      properties,
      geometry: {
        type: 'MultiPolygon',
        coordinates: polygonsOf(geometry).filter((rings) => isLarge(rings) || before.has(signature(rings))),
      },
    }),
  );
  const dissolved = await tools.mapshaper('-i sgg.json -dissolve2 -o land.json format=geojson', {
    'sgg.json': collection(kept),
  });
  return { sgg: kept, land: dissolved['land.json'] ?? '' };
};
