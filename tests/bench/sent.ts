import { extname } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** An answer of the server; of a range, the bytes of the range. */
export type Sent = { readonly path: string; readonly kb: number };

/** What is squeezed already counts as it is. */
const SQUEEZED = new Set(['.woff2', '.pmtiles', '.gz', '.png', '.jpg', '.jpeg', '.webp']);

type Answer = {
  readonly path: string;
  readonly isRange: boolean;
  /** When it was asked for, in milliseconds of the clock. */
  readonly atMs: number;
  /** How the server squeezed it on its way. */
  readonly encoding: () => unknown;
  readonly chunks: Buffer[];
};
const kbOf = ({ path, chunks, encoding }: Answer): number => {
  const sent = Buffer.concat(chunks);
  const bytes = encoding() === 'gzip' ? gunzipSync(sent) : sent;
  return (SQUEEZED.has(extname(path)) ? bytes.length : gzipSync(bytes, { level: 9 }).length) / 1000;
};
const bufferOf = (chunk: unknown): Buffer | null =>
  typeof chunk === 'string' ? Buffer.from(chunk) : chunk instanceof Uint8Array ? Buffer.from(chunk) : null;

export type Listener = {
  readonly plugin: Plugin;
  readonly reset: () => void;
  /** All that was asked for since, and before this moment, in kB gzipped, the largest first. */
  readonly read: (beforeMs: number) => readonly Sent[];
};

/** Listens to what a server sends: no request of a page or of its workers goes by it. */
export const listenToSent = (): Listener => {
  let answers: Answer[] = [];
  const plugin: Plugin = {
    name: 'bench-sent',
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        const answer: Answer = {
          path,
          isRange: request.headers.range !== undefined,
          atMs: performance.timeOrigin + performance.now(),
          encoding: () => response.getHeader('content-encoding'),
          chunks: [],
        };
        answers.push(answer);
        const take = (chunk: unknown) => {
          const bytes = bufferOf(chunk);
          if (bytes) answer.chunks.push(bytes);
        };
        const { write, end } = response;
        Object.assign(response, {
          write: (...args: Parameters<typeof write>) => {
            take(args[0]);
            return write.apply(response, args);
          },
          end: (...args: Parameters<typeof end>) => {
            take(args[0]);
            return end.apply(response, args);
          },
        });
        next();
      });
    },
  };
  return {
    plugin,
    reset: () => {
      answers = [];
    },
    read: (beforeMs) =>
      answers
        .filter(({ atMs }) => atMs < beforeMs)
        .map((answer) => ({ path: answer.isRange ? `${answer.path} (range)` : answer.path, kb: kbOf(answer) }))
        .toSorted((a, b) => b.kb - a.kb),
  };
};
