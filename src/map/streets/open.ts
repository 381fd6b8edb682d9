import { FetchSource, FileSource, type Header, type PMTiles, type Source, TileType } from 'pmtiles';
import { mercator } from '../../model/geo.ts';
import { REACH, ZOOM } from '../../view/view.ts';
import { closeArchive, openArchive } from '../archives/archives.ts';
import { STREETS, STREETS_ZOOM } from './layers.ts';
import { plainText } from './plainText.ts';

/** What a reader or the operator of the page asks for as the ground of near views. */
export type GroundWanted =
  /** An archive of streets at an address, beside the page or at an origin of the page policy. */
  | { readonly kind: 'address'; readonly url: string }
  /** An archive that the reader has opened by hand. */
  | { readonly kind: 'file'; readonly file: File }
  /** Pictures by a template of addresses. */
  | {
      readonly kind: 'raster';
      readonly tiles: string;
      readonly attribution: string;
      readonly size: number;
      readonly maxzoom: number;
    };

/** What can be said of a ground that is shown. */
export type GroundAbout = {
  /** Whom it is owed to, as text. */
  readonly attribution: string;
  /** What the archive calls itself; empty for one that says nothing, and for pictures. */
  readonly name: string;
  /** The nearest zoom that has tiles of its own. */
  readonly maxzoom: number;
};

/** Why an archive is not shown; the panels have a sentence for each. */
export type GroundProblem =
  /** Nobody answers at the address, or the file can no longer be read. */
  | 'unreachable'
  /** The server sends the whole file where a part is asked for. */
  | 'no-ranges'
  /** No PMTiles of version 3, or a broken one. */
  | 'not-pmtiles'
  /** A file that ends before its tiles do: a download that was broken off. */
  | 'cut'
  /** Packed in a way that browsers do not unpack. */
  | 'compression'
  /** Pictures, not shapes. */
  | 'pictures'
  /** Another schema than that of the Protomaps basemap. */
  | 'schema'
  /** Nothing of Korea in it. */
  | 'elsewhere'
  /** It ends before streets begin. */
  | 'coarse';

export type Streets = {
  /** Of the archive, for the addresses of its tiles. */
  readonly archive: string;
  readonly about: GroundAbout;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly minzoom: number;
  readonly maxzoom: number;
};
export type StreetsOpened =
  | { readonly ok: true; readonly streets: Streets }
  | { readonly ok: false; readonly problem: GroundProblem };

/** Layers of the schema without which a map of streets is none. */
const NEEDED = ['roads', 'water', 'places'] as const;
const READABLE: readonly number[] = [1, 2];
const PICTURES: readonly TileType[] = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif];
/** The nearest zoom that an archive can have: its numbers of tiles hold no more. */
const MOST_ZOOM = 26;
const OF_OSM = '© OpenStreetMap';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? plainText(value) : '');

/** Before its fourth version the schema called kinds `pmap:kind`: such an archive has our layers, and nothing in them is drawn. */
const isOfOldSchema = (layer: unknown): boolean =>
  isRecord(layer) && isRecord(layer.fields) && 'pmap:kind' in layer.fields && !('kind' in layer.fields);

/** What is wrong with an archive by its header and by what it says of itself; `null`: nothing. */
export const problemOf = (header: Header, metadata: unknown): GroundProblem | null => {
  if (header.specVersion !== 3) return 'not-pmtiles';
  if (!READABLE.includes(header.tileCompression)) return 'compression';
  if (PICTURES.includes(header.tileType)) return 'pictures';
  if (header.tileType !== TileType.Mvt) return 'schema';
  const layers = isRecord(metadata) && Array.isArray(metadata.vector_layers) ? metadata.vector_layers : [];
  const ids = layers.flatMap((layer: unknown) => (isRecord(layer) ? [layer.id] : []));
  if (!NEEDED.every((id) => ids.includes(id)) || layers.some(isOfOldSchema)) return 'schema';
  const { minLon, minLat, maxLon, maxLat } = header;
  const touches = minLon < REACH.east && maxLon > REACH.west && minLat < REACH.north && maxLat > REACH.south;
  if (!touches) return 'elsewhere';
  if (header.maxZoom <= STREETS_ZOOM) return 'coarse';
  // No map has such zooms; one that believes them shows nothing, without a word.
  return header.minZoom > Math.min(header.maxZoom, ZOOM.max) || header.maxZoom > MOST_ZOOM ? 'not-pmtiles' : null;
};

/** Bytes that an archive has by its own account. */
const lengthOf = (header: Header): number =>
  Math.max(
    header.rootDirectoryOffset + header.rootDirectoryLength,
    header.jsonMetadataOffset + header.jsonMetadataLength,
    header.leafDirectoryOffset + (header.leafDirectoryLength ?? 0),
    header.tileDataOffset + (header.tileDataLength ?? 0),
  );

const GZIP_MARK = [0x1f, 0x8b] as const;
/** Unpacks one tile, where its own middle has one; throws where it cannot be unpacked. */
const tileProblem = async (archive: PMTiles, header: Header): Promise<GroundProblem | null> => {
  const { minLon, minLat, maxLon, maxLat, minZoom } = header;
  const tiles = 2 ** minZoom;
  const [x = 0, y = 0] = mercator([(minLon + maxLon) / 2, (minLat + maxLat) / 2]).map((part) =>
    Math.min(tiles - 1, Math.max(0, Math.floor(part * tiles))),
  );
  const tile = await archive.getZxy(minZoom, x, y);
  if (tile === undefined) return null;
  const head = new Uint8Array(tile.data.slice(0, GZIP_MARK.length));
  return GZIP_MARK.every((byte, at) => head[at] === byte) ? 'compression' : null;
};

const aboutOf = (header: Header, metadata: unknown): GroundAbout => {
  const says = isRecord(metadata) ? metadata : {};
  return { attribution: textOf(says.attribution) || OF_OSM, name: textOf(says.name), maxzoom: header.maxZoom };
};

/** Remembers why reading failed: what the reader of archives throws itself is about their content. */
const watched = (source: Source): { readonly source: Source; readonly failed: () => GroundProblem | null } => {
  let problem: GroundProblem | null = null;
  return {
    failed: () => problem,
    source: {
      getKey: () => source.getKey(),
      getBytes: async (...asked) => {
        try {
          return await source.getBytes(...asked);
        } catch (error) {
          problem = /Byte Serving|content-length/i.test(String(error)) ? 'no-ranges' : 'unreachable';
          throw error;
        }
      },
    },
  };
};

const sourceOf = (wanted: Exclude<GroundWanted, { kind: 'raster' }>): Source =>
  wanted.kind === 'file' ? new FileSource(wanted.file) : new FetchSource(wanted.url);

const readHead = async (archive: PMTiles): Promise<readonly [Header, unknown]> => {
  const header = await archive.getHeader();
  // Other versions and other content are told by the header; their metadata may be anything.
  const isOurs = header.specVersion === 3 && READABLE.includes(header.internalCompression);
  return [header, isOurs ? await archive.getMetadata() : null];
};

/** Another archive is opened while the one before is still drawn: each has a name of its own. */
let count = 0;
/** Opens an archive of streets and looks whether it is one; what is refused is forgotten. */
export const openStreets = async (wanted: Exclude<GroundWanted, { kind: 'raster' }>): Promise<StreetsOpened> => {
  const { source, failed } = watched(sourceOf(wanted));
  count += 1;
  const name = `${STREETS}-${count}`;
  const archive = openArchive(name, source);
  const refuse = (problem: GroundProblem): StreetsOpened => {
    closeArchive(name);
    return { ok: false, problem };
  };
  try {
    const [header, metadata] = await readHead(archive);
    const isCut = wanted.kind === 'file' && lengthOf(header) > wanted.file.size;
    const problem = problemOf(header, metadata) ?? (isCut ? 'cut' : await tileProblem(archive, header));
    if (problem !== null) return refuse(problem);
    const { minLon, minLat, maxLon, maxLat, minZoom, maxZoom } = header;
    return {
      ok: true,
      streets: {
        archive: name,
        about: aboutOf(header, metadata),
        bounds: [minLon, minLat, maxLon, maxLat],
        minzoom: minZoom,
        maxzoom: maxZoom,
      },
    };
  } catch {
    return refuse(failed() ?? 'not-pmtiles');
  }
};
