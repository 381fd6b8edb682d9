import type { LonLat } from '../../model/dataset.ts';
import type { Bounds } from '../../model/geo.ts';
import { isInside, polygonsOf, type Ring, type Surface } from '../../model/surface.ts';
import { columnAt, type Grid, lineAt, type Window } from './grid.ts';

/** Corners of a ring, longitude and latitude in turns, the first said again at the end. */
export type Corners = Float64Array<ArrayBuffer>;
/** Edges of a polygon by bands of latitude: a place is told by those of its own band. */
type Bands = {
  readonly bounds: Bounds;
  readonly height: number;
  /** By band four numbers for each edge that reaches into it: both ends. */
  readonly edges: readonly Float64Array<ArrayBuffer>[];
};

const EDGES_A_BAND = 8;
const MOST_BANDS = 2048;
/** Nearer to an edge than this, for its length, rounding may decide: the map's own way has the last word. */
const DOUBT = 1e-9;
/** Part of a cell. */
const NEAR_BY = 1e-6;

export const cornersOf = (ring: Ring): Corners => Float64Array.from(ring.flat());
export const boundsOfCorners = (rings: readonly Corners[]): Bounds => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (let at = 0; at < ring.length; at += 2) {
      west = Math.min(west, ring[at] ?? west);
      east = Math.max(east, ring[at] ?? east);
      south = Math.min(south, ring[at + 1] ?? south);
      north = Math.max(north, ring[at + 1] ?? north);
    }
  return [west, south, east, north];
};

const bandsOf = (rings: readonly Corners[]): Bands => {
  const bounds = boundsOfCorners(rings);
  const edges = rings.reduce((sum, ring) => sum + ring.length / 2, 0);
  const count = Math.min(MOST_BANDS, Math.max(1, Math.ceil(edges / EDGES_A_BAND)));
  const height = (bounds[3] - bounds[1]) / count || 1;
  const found: number[][] = Array.from({ length: count }, () => []);
  const band = (lat: number) => Math.min(count - 1, Math.max(0, Math.floor((lat - bounds[1]) / height)));
  for (const ring of rings)
    for (let at = 0; at + 3 < ring.length; at += 2) {
      const x1 = ring[at] ?? 0;
      const y1 = ring[at + 1] ?? 0;
      const x2 = ring[at + 2] ?? 0;
      const y2 = ring[at + 3] ?? 0;
      for (let i = band(Math.min(y1, y2)); i <= band(Math.max(y1, y2)); i += 1) found[i]?.push(x1, y1, x2, y2);
    }
  return { bounds, height, edges: found.map((list) => Float64Array.from(list)) };
};

/** Whether a place lies in a polygon with its holes; `null`: so near to an edge that it must be looked at closely. */
const told = ({ bounds, height, edges }: Bands, lon: number, lat: number): boolean | null => {
  if (lon < bounds[0] || lon > bounds[2] || lat < bounds[1] || lat > bounds[3]) return false;
  const list = edges[Math.min(edges.length - 1, Math.floor((lat - bounds[1]) / height))];
  if (!list) return null;
  let inside = false;
  for (let at = 0; at < list.length; at += 4) {
    const y1 = list[at + 1] ?? 0;
    const y2 = list[at + 3] ?? 0;
    const above = y1 > lat;
    // An edge that ends at this very latitude may be the one that the place lies on.
    if (above === y2 > lat && y1 !== lat && y2 !== lat) continue;
    const x1 = list[at] ?? 0;
    const x2 = list[at + 2] ?? 0;
    if (lon > Math.max(x1, x2)) continue;
    if (lon >= Math.min(x1, x2)) {
      const [along, up] = [x2 - x1, y2 - y1];
      const side = along * (lat - y1) - up * (lon - x1);
      if (Math.abs(side) <= DOUBT * (along * along + up * up)) return null;
      if (above !== y2 > lat && side > 0 === up > 0) inside = !inside;
    } else if (above !== y2 > lat) inside = !inside;
  }
  return inside;
};

/** `isInside` of the map for many places: the same answers, and quick for outlines of thousands of corners. */
export const insideOf = (surface: Surface): ((lon: number, lat: number) => boolean) => {
  const polygons = polygonsOf(surface).map((rings) => bandsOf(rings.map(cornersOf)));
  const closely = (lon: number, lat: number) => {
    const place: LonLat = [lon, lat];
    return isInside(place, surface);
  };
  return (lon, lat) => {
    for (const polygon of polygons) {
      const inside = told(polygon, lon, lat);
      if (inside === null) return closely(lon, lat);
      if (inside) return true;
    }
    return false;
  };
};

/** Which cells of a window an edge of the surface runs through, or near by; line after line. */
export const cellsTouched = (rings: readonly Corners[], grid: Grid, { x0, x1, y0, y1 }: Window): Uint8Array => {
  const width = x1 - x0 + 1;
  const touched = new Uint8Array(width * (y1 - y0 + 1));
  // Where an edge runs along the border of two cells, both are looked at.
  const [aside, along] = [grid.width * NEAR_BY, grid.height * NEAR_BY];
  for (const ring of rings)
    for (let at = 0; at + 3 < ring.length; at += 2) {
      const lon1 = ring[at] ?? 0;
      const lat1 = ring[at + 1] ?? 0;
      const lon2 = ring[at + 2] ?? 0;
      const lat2 = ring[at + 3] ?? 0;
      const low = Math.min(lat1, lat2);
      const high = Math.max(lat1, lat2);
      const slope = high === low ? 0 : (lon2 - lon1) / (lat2 - lat1);
      const last = Math.min(y1, lineAt(grid, high + along));
      for (let y = Math.max(y0, lineAt(grid, low - along)); y <= last; y += 1) {
        // The part of the edge that lies in this line of cells; a level edge lies in it with both ends.
        const south = Math.min(high, Math.max(low, grid.south + y * grid.height - along));
        const north = Math.min(high, Math.max(low, grid.south + (y + 1) * grid.height + along));
        const a = high === low ? lon1 : lon1 + (south - lat1) * slope;
        const b = high === low ? lon2 : lon1 + (north - lat1) * slope;
        const from = Math.max(x0, columnAt(grid, Math.min(a, b) - aside));
        const to = Math.min(x1, columnAt(grid, Math.max(a, b) + aside));
        if (to >= from) touched.fill(1, (y - y0) * width + from - x0, (y - y0) * width + to - x0 + 1);
      }
    }
  return touched;
};
