import fc from 'fast-check';
import { PMTiles } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { TOWN_BOUNDS, townArchive } from '../../../tests/fixtures/streets.ts';
import { openStreets, problemOf } from './open.ts';
import { plainText } from './plainText.ts';

const town = townArchive();
const tileStart = Number(new DataView(town.buffer, town.byteOffset).getBigUint64(56, true));
const fileOf = (bytes: BlobPart, name = 'town.pmtiles'): File => new File([bytes], name);
const opened = (bytes: BlobPart) => openStreets({ kind: 'file', file: fileOf(bytes) });
const SCHEMA = [{ id: 'roads' }, { id: 'water' }, { id: 'places' }];
const metadata = { vector_layers: SCHEMA };
const headerOfTown = () =>
  new PMTiles({
    getKey: () => '',
    getBytes: async (offset, length) => ({ data: town.slice(offset, offset + length).buffer }),
  }).getHeader();

describe('an archive of streets', () => {
  it('is opened, and says whose it is as text', async () => {
    const result = await opened(town);
    expect(result).toEqual({
      ok: true,
      streets: {
        archive: expect.stringMatching(/^streets-\d+$/),
        about: { attribution: 'Protomaps © OpenStreetMap', name: 'Protomaps Basemap (시험)', maxzoom: 14 },
        bounds: [...TOWN_BOUNDS],
        minzoom: 8,
        maxzoom: 14,
      },
    });
  });

  it('owes OpenStreetMap where it says nothing of itself', async () => {
    const result = await opened(townArchive({ metadata }));
    expect(result.ok && result.streets.about).toEqual({ attribution: '© OpenStreetMap', name: '', maxzoom: 14 });
  });

  it.each([
    ['another schema', { metadata: { vector_layers: [{ id: 'transportation' }, { id: 'water' }] } }, 'schema'],
    ['no word of itself', { metadata: {} }, 'schema'],
    ['layers that are none', { metadata: { vector_layers: ['roads', null, 7] } }, 'schema'],
    [
      'the schema as it was before its fourth version',
      { metadata: { vector_layers: SCHEMA.map((layer) => ({ ...layer, fields: { 'pmap:kind': 'String' } })) } },
      'schema',
    ],
    ['pictures', { tileType: 'png' }, 'pictures'],
    ['tiles packed by Brotli', { compression: 'brotli' }, 'compression'],
    ['another country', { bounds: [2.2, 48.8, 2.5, 49] }, 'elsewhere'],
    ['an overview', { maxZoom: 7 }, 'coarse'],
  ] as const)('is refused for what it is: %s', async (_, other, problem) => {
    expect(await opened(townArchive(other))).toEqual({ ok: false, problem });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a table', new TextEncoder().encode('이름,경도,위도\n')],
    ['half of one', town.slice(0, 100)],
    ['one whose directory is broken', new Uint8Array([...town.slice(0, 127), ...new Uint8Array(2000)])],
    ['one of version 2', new Uint8Array([...town.slice(0, 7), 2, ...town.slice(8)])],
    ['one of a version to come', new Uint8Array([...town.slice(0, 7), 4, ...town.slice(8)])],
  ])('is refused where the file is %s', async (_, bytes) => {
    expect(await opened(bytes)).toEqual({ ok: false, problem: 'not-pmtiles' });
  });

  it.each([
    ['in its tiles', town.length - 1],
    ['before its tiles', 735],
  ])('is refused as cut where it ends %s, as after a broken download', async (_, length) => {
    expect(await opened(town.slice(0, length))).toEqual({ ok: false, problem: 'cut' });
  });

  it.each([
    ['tiles that were spoilt', (bytes: Uint8Array) => bytes.fill(7, tileStart), 'not-pmtiles'],
    ['packed tiles that it calls plain', (bytes: Uint8Array) => bytes.fill(1, 98, 99), 'compression'],
    ['zooms the wrong way round', (bytes: Uint8Array) => bytes.fill(15, 100, 101), 'not-pmtiles'],
    ['a zoom that no archive has', (bytes: Uint8Array) => bytes.fill(30, 101, 102), 'not-pmtiles'],
  ])('is refused for %s', async (_, spoil, problem) => {
    const bytes = town.slice();
    spoil(bytes);
    expect(await opened(bytes)).toEqual({ ok: false, problem });
  });

  it('is a state or a clear answer, whatever bytes a file begins with', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(160), async (bytes, at) => {
        const spoilt = town.slice();
        spoilt.set(bytes.slice(0, 40), at);
        for (const content of [bytes.slice(), spoilt]) {
          const result = await opened(content);
          expect(typeof result.ok).toBe('boolean');
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([0, 6])('is no picture where its tiles are of another kind of shapes: type %d', async (tileType) => {
    expect(problemOf({ ...(await headerOfTown()), tileType }, metadata)).toBe('schema');
  });

  it('is judged by its head whatever it says of itself', async () => {
    const header = await headerOfTown();
    fc.assert(fc.property(fc.anything(), (anything) => problemOf(header, anything) === 'schema'));
    expect(problemOf(header, metadata)).toBeNull();
  });
});

describe('words of somebody’s HTML', () => {
  it.each([
    ['<a href="https://openstreetmap.org" onclick="a()">© OpenStreetMap</a>', '© OpenStreetMap'],
    ['&copy; Map &amp; Co&nbsp;&#169;', '© Map & Co ©'],
    ['<img src=x onerror=alert(1)>Protomaps', 'Protomaps'],
    ['open <script', 'open'],
    ['&lt;b&gt;', '<b>'],
    ['a&#55357;b', 'a b'],
    ['a\u202eb\u0000c\n d', 'a b c d'],
    ['&unknown; &#0; &#999999;', expect.stringMatching(/^&unknown;/)],
  ])('%j reads %j', (html, text) => {
    expect(plainText(html)).toEqual(text);
  });

  it('are one short line', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 4000 }), (html) => {
        const text = plainText(html);
        expect(text.length).toBeLessThanOrEqual(200);
        expect(text).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
