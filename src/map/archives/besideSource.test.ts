import { EtagMismatch } from 'pmtiles';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { besideSource, HEAD_BYTES } from './besideSource.ts';

const FILE = Uint8Array.from({ length: 100 }, (_, i) => i);

/** A server that keeps one file; `ranges`: whether it gives parts. Returns what it was asked for. */
const serve = (server: { ranges: boolean; etag?: string; file?: Uint8Array<ArrayBuffer> }) => {
  const asked: (string | null)[] = [];
  vi.stubGlobal('CSS', { escape: String });
  vi.stubGlobal('document', { baseURI: 'https://example.org/map/', querySelector: () => null });
  vi.stubGlobal('fetch', async (_: URL, { headers }: RequestInit = {}) => {
    const range = new Headers(headers).get('range');
    asked.push(range);
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
    const file = server.file ?? FILE;
    const isPart = server.ranges && from !== undefined;
    const body = isPart ? file.slice(Number(from), Number(to) + 1) : file;
    return new Response(body, { status: isPart ? 206 : 200, headers: server.etag ? { ETag: server.etag } : {} });
  });
  return asked;
};
afterEach(() => vi.unstubAllGlobals());
const bytesOf = (answer: { data: ArrayBuffer }) => [...new Uint8Array(answer.data)];

describe('an archive beside the page', () => {
  it('is read by ranges, and asked for no more than that', async () => {
    const asked = serve({ ranges: true });
    const source = besideSource('data/a.pmtiles');
    expect(bytesOf(await source.getBytes(10, 3))).toEqual([10, 11, 12]);
    expect(bytesOf(await source.getBytes(40, 2))).toEqual([40, 41]);
    expect(asked).toEqual(['bytes=10-12', 'bytes=40-41']);
  });

  it('is not asked for more than its head at first', async () => {
    const asked = serve({ ranges: true });
    await besideSource('data/a.pmtiles').getBytes(0, HEAD_BYTES.asked);
    expect(asked).toEqual(['bytes=0-4095']);
  });

  it('is read once where a server ignores ranges', async () => {
    const asked = serve({ ranges: false });
    const source = besideSource('data/a.pmtiles');
    expect(bytesOf(await source.getBytes(10, 3))).toEqual([10, 11, 12]);
    expect(bytesOf(await source.getBytes(40, 2))).toEqual([40, 41]);
    expect(asked).toEqual(['bytes=10-12']);
  });

  it('is asked for nothing more once the whole of it is kept', async () => {
    const asked = serve({ ranges: true });
    const source = besideSource('data/a.pmtiles');
    await source.keepWhole();
    await source.keepWhole();
    expect(bytesOf(await source.getBytes(98, 2))).toEqual([98, 99]);
    expect(asked).toEqual([null]);
  });

  it('that was replaced under an open page says so, by ranges and as a whole', async () => {
    const server = { ranges: true, etag: '"one"' };
    serve(server);
    const source = besideSource('data/a.pmtiles');
    const { etag } = await source.getBytes(0, 2);
    expect(etag).toBe('"one"');
    server.etag = '"two"';
    await expect(source.getBytes(4, 2, undefined, etag)).rejects.toThrow(EtagMismatch);
    await source.keepWhole();
    await expect(source.getBytes(4, 2, undefined, etag)).rejects.toThrow(EtagMismatch);
    expect((await source.getBytes(4, 2, undefined, '"two"')).etag).toBe('"two"');
  });

  it('that is not there is named, and may be there the next time', async () => {
    serve({ ranges: true });
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    const source = besideSource('data/a.pmtiles');
    await expect(source.getBytes(0, 2)).rejects.toThrow('data/a.pmtiles: HTTP 404');
    await expect(source.keepWhole()).rejects.toThrow('data/a.pmtiles');
    serve({ ranges: true });
    expect(bytesOf(await source.getBytes(0, 2))).toEqual([0, 1]);
  });
});
