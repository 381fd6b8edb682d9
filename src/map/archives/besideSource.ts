import { EtagMismatch, type RangeResponse, type Source } from 'pmtiles';
import { readPart } from '../../files.ts';

/** An archive among the files of the app. */
export type BesideSource = Source & {
  /** Reads all of it, so that the map goes on without a network; a failure leaves everything as it was. */
  readonly keepWhole: () => Promise<void>;
};

type Bytes = { readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string | undefined };

const cut = ({ bytes, etag }: Bytes, offset: number, length: number, wanted: string | undefined): RangeResponse => {
  // The file was replaced under an open page: the reader throws its directory away and asks again.
  if (wanted !== undefined && etag !== undefined && wanted !== etag) throw new EtagMismatch(etag);
  return { data: bytes.slice(offset, offset + length).buffer, ...(etag === undefined ? {} : { etag }) };
};

/**
 * The reader asks for as much as a header and a root directory may have; those of ours have two kilobytes, and the rest
 * would be tiles that nobody asked for. A test holds the archive against this.
 */
export const HEAD_BYTES = { asked: 16_384, needed: 4096 } as const;

/**
 * Reads by ranges: a first view needs a twentieth of the archive. Where a server (or the service worker) ignores ranges it
 * has sent the whole file, which is kept, and nothing is asked for again.
 */
export const besideSource = (name: string): BesideSource => {
  let whole: Bytes | null = null;
  return {
    getKey: () => name,
    getBytes: async (offset, length, signal, wanted) => {
      if (whole) return cut(whole, offset, length, wanted);
      const isHead = offset === 0 && length === HEAD_BYTES.asked;
      const part = await readPart(name, { offset, length: isHead ? HEAD_BYTES.needed : length }, signal);
      if (part.isWhole) whole = part;
      return cut(part, part.isWhole ? offset : 0, length, wanted);
    },
    keepWhole: async () => {
      whole ??= await readPart(name, null);
    },
  };
};
