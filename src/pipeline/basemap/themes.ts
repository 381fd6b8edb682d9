import type { Feature, Geometry, MultiLineString, Point } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import { polygonsOf } from './geometry.ts';
import type { Label } from './labels.ts';
import type { Lining } from './lining.ts';
import { metresPerPixel } from './scale.ts';
import type { Tools } from './tools.ts';
import type { AreaFeature, District, Topology, TopologyCollection } from './types.ts';

/** Everything that the land is drawn from, at full detail. */
export type LandSources = {
  readonly korea: Topology;
  readonly depth: Topology;
  readonly relief: Topology;
  readonly lakes: readonly AreaFeature<{ readonly a: number }>[];
  readonly rivers: readonly Feature[];
  readonly lining: readonly Lining[];
  readonly labels: readonly Label[];
};

/** One layer of the tiles at one zoom. */
export type Layer = {
  readonly name: string;
  readonly features: readonly Feature[];
  /** Pixels by which a line may be moved to save points; 0 where its points were chosen together with its neighbours'. */
  readonly tolerance: number;
  /** Units (of 4096 a tile) that lie over the edge, for strokes that are wider than a hair. */
  readonly buffer: number;
};

const FILL_BUFFER = 8;
const LINE_BUFFER = 64;

const drawn = (geometry: Geometry, properties: Feature['properties'] = {}): Feature => ({
  type: 'Feature',
  properties: { ...properties },
  geometry,
});
const objectOf = (topology: Topology, name: string): TopologyCollection => {
  const object = topology.objects[name];
  if (object?.type !== 'GeometryCollection') throw new Error(`base map: no collection "${name}"`);
  return object as TopologyCollection;
};
/** What is too small for a zoom has lost its geometry. */
const featuresOf = (topology: Topology, name: string): Feature[] =>
  feature(topology, objectOf(topology, name)).features.filter((f) => (f.geometry as Geometry | null) !== null);
const ringsOf = (areas: readonly Feature[]): MultiLineString => ({
  type: 'MultiLineString',
  coordinates: areas.flatMap((f) => polygonsOf(f.geometry as AreaFeature['geometry']).flat()),
});

/** What is moved by less than this is not seen, even where a tile is shown twice as large; the last zoom is enlarged further. */
const shownPx = (zoom: number): number => (zoom < 9 ? 0.85 : 0.6);
/**
 * Borders and coast with as many points as a pixel can show. Neighbours keep sharing them: the topology is thinned, not
 * its areas one by one.
 */
const thinned = async (tools: Tools, korea: Topology, zoom: number): Promise<Topology> => {
  const metres = metresPerPixel(zoom);
  const islands = zoom < 9 ? `-filter-islands target=sgg,neigh min-area=${Math.round(2.5 * metres ** 2)}m2` : '';
  const out = await tools.mapshaper(
    `-i k.json -simplify target=* weighted interval=${Math.round(metres * shownPx(zoom) + 20)} keep-shapes ${islands} -o k.json format=topojson no-quantization target=*`,
    { 'k.json': JSON.stringify(korea) },
  );
  return JSON.parse(out['k.json'] ?? '{}') as Topology;
};

type Tone = District['properties'] & { readonly t: number };
const toneOf = (district: District): number => (district.properties as Tone).t;
const provinceOf = ({ properties }: District): string => properties.c.slice(0, 2);
const cityOf = ({ properties }: District): string => (properties.p ? properties.c.slice(0, 4) : properties.c);

/** Tones are too faint to be seen from far away: there the land is one. */
const TONES_FROM = 9;
const landOf = (korea: Topology, zoom: number): Feature[] => {
  const districts = objectOf(korea, 'sgg').geometries as District[];
  if (zoom < TONES_FROM) return [drawn(merge(korea, districts), { t: 0 })];
  return [...new Set(districts.map(toneOf))].sort().map((t) =>
    drawn(
      merge(
        korea,
        districts.filter((d) => toneOf(d) === t),
      ),
      { t },
    ),
  );
};

type Divides = (a: District, b: District) => boolean;
/** Every border once, in the rank of the highest unit that it divides. */
const BORDERS: readonly { readonly name: string; readonly from: number; readonly divides: Divides }[] = [
  { name: 'coast', from: 4, divides: (a, b) => a === b },
  { name: 'sido', from: 4, divides: (a, b) => a !== b && provinceOf(a) !== provinceOf(b) },
  { name: 'city', from: 8, divides: (a, b) => a !== b && provinceOf(a) === provinceOf(b) && cityOf(a) !== cityOf(b) },
  { name: 'gu', from: 8, divides: (a, b) => a !== b && cityOf(a) === cityOf(b) },
];
const bordersOf = (korea: Topology, zoom: number): Layer[] =>
  BORDERS.filter(({ from }) => zoom >= from).map(({ name, divides }) => {
    const geometry = mesh(korea, objectOf(korea, 'sgg') as Parameters<typeof mesh>[1], (a, b) =>
      divides(a as District, b as District),
    );
    return { name, features: [drawn(geometry)], tolerance: 0, buffer: LINE_BUFFER };
  });

/** Depth and relief are gone before their grid of nine kilometres would show. */
const SHADE_TO = 9;
/** The depths that have a colour of their own. */
const TINTED_DEPTHS = [20, 40, 100, 500, 1500, 2000];
const depthOf = (f: Feature): number => Number(f.properties?.d);

/** Bands of the coast that are between a hair and a hand wide at this zoom or the next. */
const liningAt = (lining: readonly Lining[], zoom: number): readonly Feature[] =>
  lining.filter(({ properties: { d } }) => {
    const pixels = d / metresPerPixel(zoom);
    return pixels >= 2.2 && pixels <= 17;
  });

/** From which zoom of the tiles a name may be asked for; the style decides finer than that. */
const nameZoom = ({ k, rank, metro }: Label): number => {
  if (k === 'sido' || k === 'sea') return 4;
  if (metro) return 4;
  if (k === 'isle') return rank >= 3 ? 5 : 10;
  if (k === 'si') return rank >= 20 ? 6 : 7;
  if (k === 'gun') return 7;
  if (k === 'bay' || k === 'river' || k === 'lake') return rank >= 2 ? 7 : 9;
  if (k === 'gu') return 8;
  return k === 'dong' ? 10 : 9;
};
const nameOf = ({ c, code: _, ...properties }: Label): Feature<Point> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [...c] },
});

/** What the tiles of one zoom hold: each theme where it is drawn, every line once, nothing that a pixel cannot show. */
export const layersAt = async (tools: Tools, ground: LandSources, zoom: number): Promise<readonly Layer[]> => {
  const metres = metresPerPixel(zoom);
  const korea = await thinned(tools, ground.korea, zoom);
  const neighbours = featuresOf(korea, 'neigh').map((f) => drawn(f.geometry));
  const reclaimed = featuresOf(korea, 'reclaimed').map((f) => drawn(f.geometry));
  const depths = featuresOf(ground.depth, 'depth');
  const seenLakes = ground.lakes.filter(({ properties: { a } }) => a * 1e6 >= 4 * metres ** 2);
  const fill = (name: string, features: readonly Feature[], tolerance = 0): Layer => ({
    name,
    features,
    tolerance,
    buffer: FILL_BUFFER,
  });
  const line = (name: string, features: readonly Feature[], tolerance = 0): Layer => ({
    name,
    features,
    tolerance,
    buffer: LINE_BUFFER,
  });
  const layers = [
    fill('depth', zoom <= SHADE_TO ? depths.filter((f) => TINTED_DEPTHS.includes(depthOf(f))) : [], 1),
    fill('lining', liningAt(ground.lining, zoom), 1.5),
    fill('neighbour', neighbours),
    fill('land', landOf(korea, zoom)),
    fill('relief', zoom <= SHADE_TO ? featuresOf(ground.relief, 'relief') : [], 1),
    fill('reclaimed', zoom >= 8 ? reclaimed : []),
    line('reclaimed-line', zoom >= 8 ? [drawn(ringsOf(reclaimed))] : []),
    fill('water', zoom >= 5 ? seenLakes : [], 0.5),
    line(
      'river',
      ground.rivers.filter((f) => zoom >= 7 || !f.properties?.minor),
      0.5,
    ),
    ...bordersOf(korea, zoom),
    { name: 'name', features: ground.labels.filter((l) => nameZoom(l) <= zoom).map(nameOf), tolerance: 0, buffer: 0 },
  ];
  return layers.filter(({ features }) => features.length > 0);
};
