import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { generateSW } from 'workbox-build';
import { KEPT, WORKER } from '../../src/pipeline/offline.ts';
import { headersFor } from '../../src/pipeline/pagePolicy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

/** An origin of its own, on which one version after another stands. */
export class Site {
  readonly #server = createServer((request, response) => this.#answer(request.url ?? '/', response));
  #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  #answer(address: string, response: ServerResponse): void {
    const path = decodeURIComponent(new URL(address, 'http://site').pathname).slice(1) || 'index.html';
    const file = join(this.#folder, path);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(path)] ?? 'text/plain';
    response.writeHead(200, { ...headersFor([]), 'Content-Type': type, 'Cache-Control': 'no-cache' });
    response.end(readFileSync(file));
  }

  start(): Promise<void> {
    return new Promise((done) => void this.#server.listen(0, 'localhost', done));
  }
  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}/`;
  }
  /** Another version takes the place of the one before, of which nothing is left. */
  deploy(folder: string): void {
    this.#folder = folder;
  }
  /** The cable is pulled. */
  cut(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((done) => void this.#server.close(() => done()));
  }
}

export const folderFor = (name: string): string => mkdtempSync(join(tmpdir(), `jeonjido-${name}-`));

/**
 * The same app as a later version of it: every script has another name, as if all had been changed, the app says so
 * below its name, and its worker is made as the build makes it.
 */
export const laterVersion = async (dist: string, mark: string): Promise<string> => {
  const folder = folderFor('later');
  const renamed = (text: string) => text.replace(/-([\w-]{8})\.(js|css)\b/g, '-$1b.$2');
  for (const file of filesOf(dist)) {
    const to = join(folder, file.startsWith('assets/') ? renamed(file) : file);
    cpSync(join(dist, file), to);
    if (!/\.(html|js|css)$/.test(file)) continue;
    writeFileSync(to, renamed(readFileSync(to, 'utf8')).replace(/(tagline:[`"'])/, `$1${mark} `));
  }
  await generateSW({ ...KEPT, globDirectory: folder, swDest: join(folder, WORKER) });
  return folder;
};
