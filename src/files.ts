/**
 * The files of the app: beside the page, or packed into it where the whole app is one file (`npm run build:single`).
 * Rooms ask here and need not know which. An address of a packed file begins with `packed:`.
 */
const PACKED = 'packed:';
const box = (name: string): HTMLScriptElement | null =>
  document.querySelector<HTMLScriptElement>(`script[data-file="${CSS.escape(name)}"]`);

/** Whether this page is the one file that holds everything. */
export const isOneFile = (): boolean => document.querySelector('script[data-file]') !== null;

/** A packed file is gzip in base64, in a block of the page that nobody runs. */
const unpacked = async (name: string): Promise<Response | null> => {
  const text = box(name)?.textContent;
  if (text === undefined || text === null) return null;
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
};
/** A file by its place beside the page, such as `data/dataset.json`; an exception says why it could not be read. */
const open = async (name: string, request: RequestInit = {}): Promise<Response> => {
  const packed = await unpacked(name);
  if (packed) return packed;
  if (isOneFile()) throw new Error(`not in this file: ${name}`);
  const response = await fetch(new URL(name, document.baseURI), request);
  if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`);
  return response;
};
export const readJson = async (name: string): Promise<unknown> => (await open(name)).json();
export const readBytes = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await open(name)).arrayBuffer());

/** Bytes of a part of a file, or of the whole file where a part is not to be had; `etag` names the version that was read. */
export type Part = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isWhole: boolean;
  readonly etag: string | undefined;
};
/** `null` asks for the whole file. */
export type ByteRange = { readonly offset: number; readonly length: number } | null;
export const readPart = async (name: string, range: ByteRange, signal?: AbortSignal): Promise<Part> => {
  const headers = range ? { Range: `bytes=${range.offset}-${range.offset + range.length - 1}` } : {};
  // Browsers that have parts of a file in their cache mend the whole from them, and have been seen to fail at it.
  const cache = range ? 'no-store' : 'default';
  const response = await open(name, { headers, cache, ...(signal ? { signal } : {}) });
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    isWhole: response.status !== 206,
    etag: response.headers.get('ETag') ?? undefined,
  };
};

/** Where a file stands beside the page, for a link; `null` where it is packed and has to be given by `readBytes`. */
export const placeBeside = (name: string): string | null => (isOneFile() ? null : `./${name}`);

const SCRIPT = 'text/javascript';
const made = new Map<string, string>();
/** An address that the browser can load, for one that the build gave: fonts and the worker of the map. */
export const addressOf = async (built: string, type: 'font/woff2' | typeof SCRIPT): Promise<string> => {
  if (!built.startsWith(PACKED)) return new URL(built, document.baseURI).href;
  const name = built.slice(PACKED.length);
  const known = made.get(name);
  if (known !== undefined) return known;
  const bytes = await readBytes(name);
  // Whoever asked at the same time has made it by now: one address for all, or the first would be a stranger's.
  // In a page without an origin the map makes its worker of an address in this very form, and of no other.
  const address =
    made.get(name) ??
    (type === SCRIPT
      ? `data:${SCRIPT};charset=utf-8,${encodeURIComponent(new TextDecoder().decode(bytes))}`
      : URL.createObjectURL(new Blob([bytes], { type })));
  made.set(name, address);
  return address;
};

type Policy = { createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => unknown };
declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: a global can only be merged into an interface
  interface Window {
    readonly trustedTypes?: Policy;
  }
}
/** Workers may be made of scripts of this origin, or unpacked from this page, and of no others. HTML never. */
export const trustOwnScripts = (): void => {
  const isOurs = (url: string) =>
    isOneFile() ? [...made.values()].includes(url) : new URL(url, document.baseURI).origin === window.location.origin;
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      if (!isOurs(url)) throw new TypeError(`script of another origin refused: ${url.slice(0, 100)}`);
      return url;
    },
  });
};
