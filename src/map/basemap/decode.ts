import type { Feature, FeatureCollection, Geometry, LineString } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import { readJson } from '../../files.ts';

/** The types of TopoJSON as its library understands them; its specification is no dependency of ours. */
type Topology = Parameters<typeof feature>[0];
type TopologyObject = Topology['objects'][string];
type TopologyCollection = Extract<TopologyObject, { type: 'GeometryCollection' }>;
type District = Extract<TopologyObject, { type: 'Polygon' | 'MultiPolygon' }> & {
  readonly properties: { readonly c: string; readonly n: string; readonly p?: string; readonly t: number };
};

/** One name; `k` kind, `n` Korean, `e` English, `c` longitude and latitude. See the pipeline for the rest. */
type BasemapLabel = {
  readonly k: string;
  readonly n: string;
  readonly e: string;
  readonly c: readonly [number, number];
  readonly rank: number;
};

/** The files as they are fetched. */
export type BasemapFiles = {
  readonly korea: Topology;
  readonly water: Topology;
  readonly shore: Topology;
  readonly depth: Topology;
  readonly relief: Topology;
  readonly rivers: FeatureCollection<LineString>;
  readonly labels: readonly BasemapLabel[];
};

/**
 * Four collections, one for each map source. The property `l` says which layer draws a feature: few large sources
 * load faster than many small ones.
 */
type Collections = Readonly<Record<'shade' | 'area' | 'line' | 'label', FeatureCollection>>;
export type Basemap = Collections & {
  /** Outline of an administrative code (2 digits a 시도, 4 or 5 a city, county or 구); `null` for an unknown one. */
  readonly outlineOf: (code: string) => Geometry | null;
};

const FILE: Readonly<Record<keyof BasemapFiles, string>> = {
  korea: 'korea.topo.json',
  water: 'water.topo.json',
  shore: 'shore.topo.json',
  depth: 'depth.topo.json',
  relief: 'relief.topo.json',
  rivers: 'rivers.json',
  labels: 'labels.json',
};

const collection = (features: readonly Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...features],
});

const drawnBy = (l: string, geometry: Geometry, properties: object = {}): Feature => ({
  type: 'Feature',
  properties: { ...properties, l },
  geometry,
});

const objectOf = (topology: Topology, name: string): TopologyCollection => {
  const object = topology.objects[name];
  if (object?.type !== 'GeometryCollection') throw new Error(`basemap: no collection "${name}"`);
  return object;
};

const featuresOf = (topology: Topology, name: string, l = name): Feature[] =>
  feature(topology, objectOf(topology, name)).features.map((f) => drawnBy(l, f.geometry, f.properties ?? {}));

/** Meridians and parallels every `step` degrees; one step of a fine grid (0.05) is about five kilometres. */
const graticule = ([west, south, east, north]: readonly [number, number, number, number], step: number): Geometry => {
  const steps = (from: number, to: number): number[] =>
    Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
  return {
    type: 'MultiLineString',
    coordinates: [
      ...steps(west, east).map((lon) => [
        [lon, south],
        [lon, north],
      ]),
      ...steps(south, north).map((lat) => [
        [west, lat],
        [east, lat],
      ]),
    ],
  };
};

const landOf = (korea: Topology): Feature[] => {
  const districts = objectOf(korea, 'sgg').geometries as District[];
  const tones = [...new Set(districts.map(({ properties }) => properties.t))].filter((t) => t > 0).sort();
  const toned = tones.map((t) =>
    drawnBy(
      'tone',
      merge(
        korea,
        districts.filter(({ properties }) => properties.t === t),
      ),
      { t },
    ),
  );
  return [drawnBy('land', merge(korea, districts)), ...toned];
};

const provinceOf = ({ properties }: District): string => properties.c.slice(0, 2);
const cityOf = ({ properties }: District): string => (properties.p ? properties.c.slice(0, 4) : properties.c);

/** Every border once, in the rank of the highest unit that it divides. */
const bordersOf = (korea: Topology): Feature[] => {
  const sgg = objectOf(korea, 'sgg');
  const lines = (l: string, wanted: (a: District, b: District) => boolean): Feature =>
    drawnBy(
      l,
      mesh(korea, sgg as Parameters<typeof mesh>[1], (a, b) => wanted(a as District, b as District)),
    );
  return [
    lines('coast', (a, b) => a === b),
    lines('sido', (a, b) => a !== b && provinceOf(a) !== provinceOf(b)),
    lines('city', (a, b) => a !== b && provinceOf(a) === provinceOf(b) && cityOf(a) !== cityOf(b)),
    lines('gu', (a, b) => a !== b && cityOf(a) === cityOf(b)),
  ];
};

/** The sheet: west, south, east, north of everything that is drawn. The camera should stay inside (`maxBounds`). */
export const BASEMAP_BOUNDS: readonly [number, number, number, number] = [121.6, 31.6, 134.4, 41.4];

/** All the world but the sheet: covers the ragged ends of the sources. */
const outside = ([w, s, e, n]: typeof BASEMAP_BOUNDS): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [-180, -85],
      [180, -85],
      [180, 85],
      [-180, 85],
      [-180, -85],
    ],
    [
      [w, s],
      [w, n],
      [e, n],
      [e, s],
      [w, s],
    ],
  ],
});

const outlines =
  (korea: Topology): Basemap['outlineOf'] =>
  (code) => {
    const parts = (objectOf(korea, 'sgg').geometries as District[]).filter((d) => d.properties.c.startsWith(code));
    return code === '' || parts.length === 0 ? null : merge(korea, parts);
  };

export const decodeBasemap = (files: BasemapFiles): Basemap => ({
  outlineOf: outlines(files.korea),
  shade: collection([
    ...featuresOf(files.depth, 'depth'),
    ...featuresOf(files.relief, 'relief'),
    drawnBy('shore', mesh(files.shore)),
    drawnBy('graticule', graticule([120, 30, 136, 43], 1)),
    drawnBy('grid', graticule([124, 33, 132, 39], 0.05)),
  ]),
  area: collection([
    ...landOf(files.korea),
    ...featuresOf(files.korea, 'neigh'),
    ...featuresOf(files.korea, 'reclaimed'),
    ...featuresOf(files.water, 'water'),
    drawnBy('frame', outside(BASEMAP_BOUNDS)),
  ]),
  line: collection([
    ...bordersOf(files.korea),
    ...files.rivers.features.map((f) => drawnBy('river', f.geometry, f.properties ?? {})),
  ]),
  label: collection(
    files.labels.map(({ c, ...properties }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Point', coordinates: [...c] },
    })),
  ),
});

/** Reads and decodes the artefacts of the base map; rejects if one is missing. */
export const loadBasemap = async (): Promise<Basemap> => {
  const entries = await Promise.all(
    Object.entries(FILE).map(async ([name, file]) => [name, await readJson(`data/basemap/${file}`)] as const),
  );
  return decodeBasemap(Object.fromEntries(entries) as unknown as BasemapFiles);
};
