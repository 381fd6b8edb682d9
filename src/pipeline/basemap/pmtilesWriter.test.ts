import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { PMTiles, type Source, tileIdToZxy } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { type ArchiveOptions, type ArchiveTile, writePmtiles } from './pmtilesWriter.ts';

const OPTIONS: ArchiveOptions = {
  metadata: { name: '시험', vector_layers: [{ id: 'roads', fields: {} }] },
  bounds: [125, 33, 132, 39],
  tileType: 'mvt',
  compression: 'gzip',
};

const bytes = (text: string): Uint8Array => gzipSync(text);
const tileOf = (id: number, text: string): ArchiveTile => {
  const [z, x, y] = tileIdToZxy(id);
  return { z, x, y, data: bytes(text) };
};

/** Reads from memory, and counts how often. */
const opened = (archive: Uint8Array<ArrayBuffer>) => {
  const asked: number[] = [];
  const source: Source = {
    getKey: () => 'archive',
    getBytes: async (offset, length) => {
      asked.push(offset);
      return { data: archive.slice(offset, offset + length).buffer };
    },
  };
  return { reader: new PMTiles(source), asked };
};

const textAt = async (reader: PMTiles, { z, x, y }: ArchiveTile): Promise<string | null> => {
  const found = await reader.getZxy(z, x, y);
  return found ? new TextDecoder().decode(found.data) : null;
};

describe('an archive of tiles', () => {
  it('says what it holds, to the reader that everybody uses', async () => {
    const tiles = [tileOf(0, '세계'), tileOf(3, '한국')];
    const { reader } = opened(writePmtiles(tiles, OPTIONS));
    expect(await reader.getHeader()).toMatchObject({
      specVersion: 3,
      clustered: true,
      numAddressedTiles: 2,
      numTileEntries: 2,
      numTileContents: 2,
      tileType: 1,
      tileCompression: 2,
      minZoom: 0,
      maxZoom: 1,
      minLon: 125,
      minLat: 33,
      maxLon: 132,
      maxLat: 39,
      centerLon: 128.5,
      centerLat: 36,
      centerZoom: 0,
    });
    expect(await reader.getMetadata()).toEqual(OPTIONS.metadata);
    expect(await textAt(reader, tiles[1]!)).toBe('한국');
  });

  it('says other zooms and another middle where they are given', async () => {
    const archive = writePmtiles([tileOf(5, 'a')], { ...OPTIONS, minZoom: 0, maxZoom: 9, center: [127.4, 36.7, 5] });
    const header = await opened(archive).reader.getHeader();
    expect(header).toMatchObject({ minZoom: 0, maxZoom: 9, centerLon: 127.4, centerLat: 36.7, centerZoom: 5 });
  });

  it('keeps neighbours of one content as one entry, and each content once', async () => {
    const tiles = [tileOf(5, 'sea'), tileOf(6, 'sea'), tileOf(7, 'land'), tileOf(8, 'sea'), tileOf(10, 'sea')];
    const { reader } = opened(writePmtiles(tiles, OPTIONS));
    expect(await reader.getHeader()).toMatchObject({ numAddressedTiles: 5, numTileEntries: 4, numTileContents: 2 });
    for (const tile of tiles) expect(await textAt(reader, tile)).not.toBeNull();
    expect(await textAt(reader, tileOf(9, ''))).toBeNull();
  });

  it('gives what was put in, nothing else, and the same bytes in whatever order tiles come', async () => {
    const ids = fc.uniqueArray(fc.record({ id: fc.nat(5000), text: fc.constantFrom('a', 'b', 'c', 'dd', 'ee') }), {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 120,
    });
    await fc.assert(
      fc.asyncProperty(ids, fc.nat(5000), async (given, other) => {
        const archive = writePmtiles(
          given.map(({ id, text }) => tileOf(id, text)),
          OPTIONS,
        );
        const { reader } = opened(archive);
        for (const { id, text } of given) expect(await textAt(reader, tileOf(id, ''))).toBe(text);
        if (given.every(({ id }) => id !== other)) expect(await textAt(reader, tileOf(other, ''))).toBeNull();
        const backwards = [...given].reverse().map(({ id, text }) => tileOf(id, text));
        expect(Buffer.compare(writePmtiles(backwards, OPTIONS), archive)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('grows leaves when its root would not fit into the first 16 KiB', async () => {
    // Irregular gaps and lengths, which gzip cannot shorten.
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    let id = 1_000_000;
    const tiles = Array.from({ length: 30_000 }, (_, i) => {
      id += 2 + random(200);
      const [z, x, y] = tileIdToZxy(id);
      return { z, x, y, data: new TextEncoder().encode(`${i}`.padEnd(6 + random(300), '.')) };
    });
    const archive = writePmtiles(tiles, { ...OPTIONS, compression: 'none' });
    const { reader, asked } = opened(archive);
    const header = await reader.getHeader();
    expect(header.leafDirectoryLength).toBeGreaterThan(0);
    expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(16_384);
    for (const i of [0, 1, 4095, 4096, 4097, 12_345, 29_999]) {
      expect((await textAt(reader, tiles[i]!))?.split('.')[0]).toBe(`${i}`);
    }
    const [z, x, y] = tileIdToZxy(999_999);
    expect(await reader.getZxy(z, x, y)).toBeUndefined();
    expect(asked[0]).toBe(0);
  });

  it('writes ids beyond 32 bits', async () => {
    const far = { z: 17, x: 111_900, y: 50_900, data: bytes('오창') };
    expect(await textAt(opened(writePmtiles([tileOf(0, 'a'), far], OPTIONS)).reader, far)).toBe('오창');
  });

  it.each([
    ['no tiles', []],
    ['a tile twice', [tileOf(5, 'a'), tileOf(5, 'b')]],
    ['a tile without bytes', [{ ...tileOf(5, 'a'), data: new Uint8Array() }]],
    ['a tile that its zoom does not have', [{ z: 1, x: 2, y: 0, data: bytes('a') }]],
  ])('refuses %s', (_, tiles) => {
    expect(() => writePmtiles(tiles, OPTIONS)).toThrow();
  });
});
