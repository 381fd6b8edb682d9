import type { MultiPolygon } from 'geojson';
import { areasIn, boxOf, clipRing, collection, polygonsOf } from './geometry.ts';
import type { Tools } from './tools.ts';
import type { AreaFeature, Box, Ring } from './types.ts';

type Piece = {
  readonly km2: number /** Mean width in metres. */;
  readonly wide: number;
  readonly x: number;
  readonly y: number;
};

export type Context = {
  /** Everything the second source calls land in the map's window, as a GeoJSON file for clipping. */
  readonly osmLand: string;
  readonly neighbours: readonly AreaFeature[];
  readonly reclaimed: readonly AreaFeature[];
};

const WINDOW: Box = [121.5, 31.5, 134.5, 41.5];
/** Pieces of foreign land in these boxes are misregistered Korean coast, not neighbours. */
const KOREAN_WATERS: readonly Box[] = [
  [125.9, 33.0, 128.95, 37.6],
  [128.9, 34.9, 129.65, 37.6],
  [124.5, 33.0, 126.9, 37.55],
  [129.6, 36.9, 131.95, 37.6],
];
const SAEMANGEUM: Box = [126.45, 35.68, 126.72, 35.99];

const inBox = ({ x, y }: Piece, [w, s, e, n]: Box): boolean => x > w && x < e && y > s && y < n;

/** Cuts to the window what touches it, one feature a polygon. */
export const within = (areas: readonly MultiPolygon[], box: Box): AreaFeature[] =>
  areas.flatMap((area) =>
    area.coordinates.flatMap((rings): AreaFeature[] => {
      const [w, s, e, n] = boxOf(rings[0] ?? []);
      if (e < box[0] || w > box[2] || n < box[1] || s > box[3]) return [];
      const coordinates = rings.flatMap((ring): Ring[] => {
        const cut = clipRing(ring, box);
        return cut ? [cut] : [];
      });
      return coordinates.length > 0
        ? [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } }]
        : [];
    }),
  );

/** Land that the boundaries do not know: neighbouring countries, and new land inside the Saemangeum seawall. */
export const buildContext = async (tools: Tools, land: string): Promise<Context> => {
  const osmLand = collection(within(tools.lands.geometries, WINDOW));
  const rest = await tools.mapshaper(
    "-i osm.json land.json combine-files -target osm -clean -erase land -explode -each 'km2=this.area/1e6,wide=2*this.area/this.perimeter,x=this.centroidX,y=this.centroidY' -o rest.json format=geojson",
    { 'osm.json': osmLand, 'land.json': land },
  );
  const pieces = areasIn<Piece>(rest['rest.json']);
  const korean = (piece: Piece): boolean => KOREAN_WATERS.some((box) => inBox(piece, box));
  const bare = ({ geometry }: AreaFeature): AreaFeature => ({ type: 'Feature', properties: {}, geometry });
  const withoutLakes = ({ geometry }: AreaFeature): AreaFeature => ({
    type: 'Feature',
    properties: {},
    // lakes abroad are coarse triangles in the source
    geometry: { type: 'MultiPolygon', coordinates: polygonsOf(geometry).map((rings) => rings.slice(0, 1)) },
  });
  const foreign = pieces.filter(({ properties: p }) => p.km2 > 2000 || (!korean(p) && p.km2 > 3)).map(bare);
  const simple = await tools.mapshaper(
    '-i neigh.json -simplify weighted interval=300 keep-shapes -filter-islands min-area=4km2 -o neigh.json format=geojson',
    { 'neigh.json': collection(foreign) },
  );
  return {
    osmLand,
    neighbours: areasIn(simple['neigh.json']).map(withoutLakes),
    reclaimed: pieces.filter(({ properties: p }) => inBox(p, SAEMANGEUM) && p.km2 > 0.4 && p.wide > 120).map(bare),
  };
};
