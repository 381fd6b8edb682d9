import { EtagMismatch, type RangeResponse, type Source } from 'pmtiles';
import { readBytes, readRange } from '../../files.ts';

type Whole = { readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string | undefined };

/** An archive among the files of the app. */
export type BesideSource = Source & {
  /** Reads all of it, so that the map goes on without a network; a failure leaves everything as it was. */
  readonly keepWhole: () => Promise<void>;
};

/**
 * Reads by ranges: a first view needs a tenth of the archive. Where a server (or the service worker) ignores ranges it
 * has sent the whole file, which is kept, and nothing is asked for again.
 */
export const besideSource = (name: string): BesideSource => {
  let whole: Whole | null = null;
  /** The tag under which the page has read its directory. */
  let etag: string | undefined;

  const cut = ({ bytes, etag: now }: Whole, offset: number, length: number, wanted?: string): RangeResponse => {
    // The file was replaced under an open page: the reader throws its directory away and asks again.
    if (wanted !== undefined && now !== undefined && wanted !== now) throw new EtagMismatch(now);
    return { data: bytes.slice(offset, offset + length).buffer, ...(now === undefined ? {} : { etag: now }) };
  };

  return {
    getKey: () => name,
    getBytes: async (offset, length, signal, wanted) => {
      if (whole) return cut(whole, offset, length, wanted);
      const answer = await readRange(name, offset, length, signal);
      etag = answer.etag;
      if (answer.isWhole) {
        whole = { bytes: answer.bytes, etag };
        return cut(whole, offset, length, wanted);
      }
      return cut({ bytes: answer.bytes, etag }, 0, length, wanted);
    },
    keepWhole: async () => {
      if (whole) return;
      const bytes = await readBytes(name);
      whole ??= { bytes, etag };
    },
  };
};
