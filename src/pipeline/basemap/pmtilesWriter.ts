import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

/** A tile as it will lie in the archive: already compressed the way that the options say. */
export type ArchiveTile = {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly data: Uint8Array;
};

/** Codes of the specification, version 3. */
const TILE_TYPES = { unknown: 0, mvt: 1, png: 2, jpeg: 3, webp: 4, avif: 5 } as const;
const COMPRESSIONS = { unknown: 0, none: 1, gzip: 2, brotli: 3, zstd: 4 } as const;

export type ArchiveOptions = {
  /** What the archive says of itself; for vector tiles it names its `vector_layers`. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  /** Zooms that readers may ask for; those of the tiles unless it is said. */
  readonly minZoom?: number;
  readonly maxZoom?: number;
  /** Where a viewer would begin; the middle of the bounds at the least zoom unless it is said. */
  readonly center?: readonly [lon: number, lat: number, zoom: number];
  readonly tileType: keyof typeof TILE_TYPES;
  /** How the tiles are compressed already; directories and metadata are always gzip. */
  readonly compression: keyof typeof COMPRESSIONS;
};

const HEADER_BYTES = 127;
/** Header and root directory lie within the first 16 KiB: readers ask for so much, and no more, at first. */
const ROOT_BYTES = 16_384 - HEADER_BYTES;
const LEAST_LEAF_ENTRIES = 4096;

/** A run of tiles with the same content, or with `runLength` 0 a leaf directory. */
type Entry = {
  readonly tileId: number;
  readonly runLength: number;
  readonly offset: number;
  readonly length: number;
};

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** Gzip that is the same on every system: its tenth byte names the operating system, 255 is "unknown". */
export const gzipped = (bytes: Uint8Array): Uint8Array => {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
};

/** Numbers beyond 32 bits come here: division, because shifts would cut them. */
const pushVarint = (bytes: number[], value: number): void => {
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
};

/** A directory is four columns, one after the other; an offset that follows the entry before is written as 0. */
const directoryBytes = (entries: readonly Entry[]): Uint8Array => {
  const bytes: number[] = [];
  pushVarint(bytes, entries.length);
  let last = 0;
  for (const { tileId } of entries) {
    pushVarint(bytes, tileId - last);
    last = tileId;
  }
  for (const { runLength } of entries) pushVarint(bytes, runLength);
  for (const { length } of entries) pushVarint(bytes, length);
  let end = -1;
  for (const { offset, length } of entries) {
    pushVarint(bytes, offset === end ? 0 : offset + 1);
    end = offset + length;
  }
  return gzipped(Uint8Array.from(bytes));
};

type Directories = { readonly root: Uint8Array; readonly leaves: Uint8Array };

const inLeaves = (entries: readonly Entry[], leafEntries: number): Directories => {
  const starts = Array.from({ length: Math.ceil(entries.length / leafEntries) }, (_, i) => i * leafEntries);
  const leaves = starts.map((start) => directoryBytes(entries.slice(start, start + leafEntries)));
  let offset = 0;
  const pointers = leaves.map((leaf, i): Entry => {
    const pointer = { tileId: entries[starts[i] ?? 0]?.tileId ?? 0, runLength: 0, offset, length: leaf.length };
    offset += leaf.length;
    return pointer;
  });
  return { root: directoryBytes(pointers), leaves: joined(leaves) };
};

/** One root directory where it fits; else leaves, larger ones until the root of pointers fits. */
const directoriesOf = (entries: readonly Entry[]): Directories => {
  const root = directoryBytes(entries);
  if (root.length <= ROOT_BYTES) return { root, leaves: new Uint8Array() };
  for (let leafEntries = LEAST_LEAF_ENTRIES; ; leafEntries = Math.ceil(leafEntries * 1.2)) {
    const made = inLeaves(entries, leafEntries);
    if (made.root.length <= ROOT_BYTES) return made;
  }
};

type Contents = { readonly entries: readonly Entry[]; readonly data: Uint8Array; readonly distinct: number };

/** Tiles in the order of their ids, each content once; neighbours with the same content are one run. */
const contentsOf = (tiles: readonly ArchiveTile[]): Contents => {
  const ordered = tiles
    .map(({ z, x, y, data }) => ({ tileId: zxyToTileId(z, x, y), data, name: `${z}/${x}/${y}` }))
    .sort((a, b) => a.tileId - b.tileId);
  const known = new Map<string, { readonly offset: number; readonly length: number }>();
  const parts: Uint8Array[] = [];
  const entries: Entry[] = [];
  let end = 0;
  for (const [i, { tileId, data, name }] of ordered.entries()) {
    if (ordered[i - 1]?.tileId === tileId) throw new Error(`Tile ${name} was given twice`);
    if (data.length === 0)
      throw new Error(`Tile ${name} has no bytes: leave it out, or give it those of an empty tile`);
    const hash = createHash('sha256').update(data).digest('base64');
    let place = known.get(hash);
    if (!place) {
      place = { offset: end, length: data.length };
      known.set(hash, place);
      parts.push(data);
      end += data.length;
    }
    const before = entries.at(-1);
    const goesOn = before?.offset === place.offset && before.tileId + before.runLength === tileId;
    if (before && goesOn) entries[entries.length - 1] = { ...before, runLength: before.runLength + 1 };
    else entries.push({ tileId, runLength: 1, ...place });
  }
  return { entries, data: joined(parts), distinct: known.size };
};

const degrees = (value: number): number => Math.round(value * 10_000_000);

/**
 * A PMTiles archive, version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md): clustered, each content
 * once, directories in gzip. The same tiles and options give the same bytes, in whatever order the tiles come.
 * Throws for no tiles, a tile that is given twice, that has no bytes or that is no tile of its zoom.
 */
export const writePmtiles = (tiles: readonly ArchiveTile[], options: ArchiveOptions): Uint8Array<ArrayBuffer> => {
  if (tiles.length === 0) throw new Error('An archive needs one tile at least');
  const { entries, data, distinct } = contentsOf(tiles);
  const { root, leaves } = directoriesOf(entries);
  const metadata = gzipped(new TextEncoder().encode(JSON.stringify(options.metadata)));
  const [west, south, east, north] = options.bounds;
  const least = tiles.reduce((z, tile) => Math.min(z, tile.z), 26);
  const most = tiles.reduce((z, tile) => Math.max(z, tile.z), 0);
  const minZoom = options.minZoom ?? least;
  const [lon, lat, zoom] = options.center ?? [(west + east) / 2, (south + north) / 2, minZoom];

  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  const long = (at: number, value: number): void => header.setBigUint64(at, BigInt(value), true);
  const place = (at: number, value: number): void => header.setInt32(at, degrees(value), true);
  for (const [at, letter] of [...'PMTiles'].entries()) header.setUint8(at, letter.charCodeAt(0));
  header.setUint8(7, 3);
  let offset = HEADER_BYTES;
  for (const [at, part] of [root, metadata, leaves, data].entries()) {
    long(8 + at * 16, offset);
    long(16 + at * 16, part.length);
    offset += part.length;
  }
  long(72, tiles.length);
  long(80, entries.length);
  long(88, distinct);
  header.setUint8(96, 1);
  header.setUint8(97, COMPRESSIONS.gzip);
  header.setUint8(98, COMPRESSIONS[options.compression]);
  header.setUint8(99, TILE_TYPES[options.tileType]);
  header.setUint8(100, minZoom);
  header.setUint8(101, options.maxZoom ?? most);
  for (const [at, value] of [west, south, east, north].entries()) place(102 + at * 4, value);
  header.setUint8(118, zoom);
  place(119, lon);
  place(123, lat);
  return joined([new Uint8Array(header.buffer), root, metadata, leaves, data]);
};
