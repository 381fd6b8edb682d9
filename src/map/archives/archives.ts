import { addProtocol } from 'maplibre-gl';
import { type Header, PMTiles, SharedPromiseCache, type Source } from 'pmtiles';

/** The scheme of the addresses by which a style names tiles of an archive: `archive://NAME/z/x/y`. */
const SCHEME = 'archive';
const ADDRESS = /^archive:\/\/([^/]+)\/(\d+)\/(\d+)\/(\d+)$/;

/** What could not be read is asked for again: the library's own cache would keep the failure for as long as the page is open. */
class ForgivingCache extends SharedPromiseCache {
  override async getHeader(source: Source): Promise<Header> {
    try {
      return await super.getHeader(source);
    } catch (error) {
      this.cache.delete(source.getKey());
      throw error;
    }
  }

  override async getDirectory(...asked: Parameters<SharedPromiseCache['getDirectory']>) {
    const [source, offset, length, header] = asked;
    try {
      return await super.getDirectory(...asked);
    } catch (error) {
      this.cache.delete(`${source.getKey()}|${header.etag ?? ''}|${offset}|${length}`);
      throw error;
    }
  }
}

const archives = new Map<string, PMTiles>();

/** The template of tile addresses for a source of the style. */
export const tileAddressOf = (name: string): string => `${SCHEME}://${name}/{z}/{x}/{y}`;

/** Makes the tiles of a PMTiles archive known to every map of this page under a name; a second archive of that name takes its place. */
export const openArchive = (name: string, source: Source): PMTiles => {
  const archive = new PMTiles(source, new ForgivingCache());
  archives.set(name, archive);
  return archive;
};

export const closeArchive = (name: string): void => {
  archives.delete(name);
};

/** Gives the map library a tile as bytes; a tile that an archive does not have is an empty one. Inflating is the browser's. */
const tileAt = async (url: string, signal: AbortSignal): Promise<ArrayBuffer> => {
  const [, name = '', z, x, y] = ADDRESS.exec(url) ?? [];
  const tile = await archives.get(name)?.getZxy(Number(z), Number(x), Number(y), signal);
  // What is given is handed over to the worker, so that each asker gets an empty one of its own.
  return tile?.data ?? new ArrayBuffer(0);
};

/** Before the first map; a second call changes nothing. */
export const serveArchives = (): void => {
  addProtocol(SCHEME, async ({ url }, { signal }) => ({ data: await tileAt(url, signal) }));
};
