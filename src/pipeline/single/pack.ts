import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { leftoversInPage, leftoversInScript, leftoversInStyle } from './leftovers.ts';

/** A file that the build made, before anything was written. */
export type Built = {
  readonly fileName: string;
  /** Code that the page runs; a worker is a file like any other. */
  readonly isChunk: boolean;
  readonly content: string | Uint8Array;
};
/** A file that stands beside the served app, by the place at which the app asks for it. */
export type Beside = { readonly fileName: string; readonly content: Uint8Array };
export type Part = { readonly name: string; readonly bytes: number };
export type Packed = { readonly html: string; readonly parts: readonly Part[]; readonly problems: readonly string[] };

/** Small enough for a mail; a stick has room for more, a mailbox has not. */
export const LIMIT = 6_000_000;
export const PACKED = 'packed:';

const bytesOf = (text: string): number => Buffer.byteLength(text);
const textOf = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : Buffer.from(content).toString('utf8');

/** As the policy of a page names an inline script or style. */
export const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** A script inside a page must not end it, nor open a comment in it; both only stand in texts, where an escape is the same. */
export const insideScript = (code: string): string => code.replace(/<(?=\/script|!--)/gi, '\\x3C');

/** Faces are added by the app from what is packed: an address in a style would lead out of the file. */
export const withoutFaces = (css: string): string => css.replace(/@font-face\s*\{[^}]*\}/g, '');

const blockOf = ({ fileName, content }: Beside): string =>
  `<script type="text/plain" data-file="${fileName}">${gzipSync(content, { level: 9 }).toString('base64')}</script>`;

/**
 * What the page may do: run what is named here by its hash, draw what it made itself. `connect-src` is for what it
 * unpacks: the map asks for its faces and its worker by address, and a page without an origin makes a worker of text.
 */
const policyOf = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    'font-src blob: data:',
    'connect-src blob: data:',
    'worker-src blob: data:',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

const NOSCRIPT = `<noscript>
      <p>전지도는 자바스크립트로 지도를 그립니다. 자료도 모두 이 파일 안에 있으니, 브라우저에서 자바스크립트를 켜고 다시 여세요.</p>
      <p lang="en">Jeonjido draws its map with JavaScript. The data are inside this file, too: turn JavaScript on and open it again.</p>
    </noscript>`;

/** What the page of the build has and the one file has not; each must be there, or the page is no longer the one that was known. */
const OF_THE_BUILD = {
  policy: /\s*<meta http-equiv="Content-Security-Policy"[^>]*>/g,
  'data beside the page (JSON-LD)': /\s*<script type="application\/ld\+json">[\s\S]*?<\/script>/g,
  script: /\s*<script type="module"[^>]*\ssrc="[^"]*"[^>]*><\/script>/g,
  style: /\s*<link rel="stylesheet"[^>]*>/g,
  noscript: /\s*<noscript>[\s\S]*?<\/noscript>/g,
} as const;

const stripped = (page: string): { readonly html: string; readonly problems: readonly string[] } => {
  let html = page;
  const problems: string[] = [];
  for (const [what, pattern] of Object.entries(OF_THE_BUILD)) {
    const times = html.match(pattern)?.length ?? 0;
    if (times !== 1) problems.push(`index.html: expected one ${what}, found ${times}`);
    html = html.replace(pattern, '');
  }
  return { html, problems };
};

/** Puts text after or before the one place where a mark stands. `$` in code is no sign of `replace`. */
const after = (html: string, mark: string, text: string): string => html.replace(mark, () => `${mark}${text}`);
const before = (html: string, mark: string, text: string): string => html.replace(mark, () => `${text}${mark}`);

const compose = (page: string, script: string, style: string, files: readonly Beside[]): string => {
  const policy = `\n    <meta http-equiv="Content-Security-Policy" content="${policyOf(script, style)}">`;
  const blocks = files.map(blockOf).join('\n');
  const inHead = after(page, '<meta charset="utf-8" />', policy);
  const dressed = before(inHead, '</head>', `<style>${style}</style>\n  `);
  // The app asks at once whether it is in one file: it runs when all that is packed is there.
  return before(dressed, '</body>', `${NOSCRIPT}\n${blocks}\n<script>${script}</script>\n  `);
};

const kindOf = (fileName: string): string => {
  if (fileName.endsWith('.woff2')) return 'fonts';
  if (fileName.startsWith('data/basemap/')) return 'base map';
  if (fileName.startsWith('data/')) return 'data and stories';
  if (fileName.includes('worker')) return 'map worker';
  return fileName.includes('reader') ? 'table reader' : 'other files';
};
const partsOf = (html: string, script: string, style: string, files: readonly Beside[]): readonly Part[] => {
  const sizes = new Map([
    ['script', bytesOf(script)],
    ['style', bytesOf(style)],
  ]);
  for (const file of files) {
    const kind = kindOf(file.fileName);
    sizes.set(kind, (sizes.get(kind) ?? 0) + bytesOf(blockOf(file)));
  }
  const known = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  return [...sizes, ['page', bytesOf(html) - known] as const].map(([name, bytes]) => ({ name, bytes }));
};

/** What the code of the page may not hold, because it would not be the same inside a page. */
const notAsWritten = (script: string): readonly string[] =>
  // A page turns these into others, and the hash of the policy would be of another text.
  /[\r\0]/.test(script) ? ['script: a carriage return or NUL stands in the code; a page would change it'] : [];

/** One page of all files of the build and all files beside it; with a problem it must not be given to anybody. */
export const pack = (built: readonly Built[], beside: readonly Beside[], limit = LIMIT): Packed => {
  const pages = built.filter((f) => f.fileName.endsWith('.html'));
  const chunks = built.filter((f) => f.isChunk);
  const styles = built.filter((f) => f.fileName.endsWith('.css'));
  const page = textOf(pages[0]?.content ?? '');
  const script = insideScript(textOf(chunks[0]?.content ?? ''));
  const style = withoutFaces(textOf(styles[0]?.content ?? ''));
  const assets = built
    .filter((f) => !f.isChunk && !pages.includes(f) && !styles.includes(f))
    .map(({ fileName, content }) => ({
      fileName,
      content: typeof content === 'string' ? Buffer.from(content) : content,
    }));
  const files = [...assets, ...beside];
  const bare = stripped(page);
  const html = compose(bare.html, script, style, files);
  const size = bytesOf(html);
  const problems = [
    ...onlyOne('page', pages),
    ...onlyOne('script', chunks),
    ...onlyOne('style', styles),
    ...bare.problems,
    ...assets.flatMap((f) =>
      script.includes(`${PACKED}${f.fileName}`)
        ? []
        : [`${f.fileName}: a second file that nothing in the script asks for`],
    ),
    ...[...script.matchAll(/packed:([\w./-]+)/g)].flatMap(([, name]) =>
      files.some((f) => f.fileName === name) ? [] : [`script: asks for ${name}, which is not in the file`],
    ),
    ...notAsWritten(script),
    ...leftoversInScript(script, 'script'),
    ...assets
      .filter((f) => /\.m?js$/.test(f.fileName))
      .flatMap((f) => leftoversInScript(textOf(f.content), f.fileName)),
    ...leftoversInStyle(style, 'style'),
    ...leftoversInPage(html, 'page'),
    ...(size > limit ? [`the file has ${size} bytes, ${size - limit} more than the ${limit} that it may have`] : []),
  ];
  return { html, parts: partsOf(html, script, style, files), problems };
};

const onlyOne = (what: string, files: readonly Built[]): readonly string[] =>
  files.length === 1
    ? []
    : [
        `the build made ${files.length} files of kind ${what}, one is wanted: ${files.map((f) => f.fileName).join(', ')}`,
      ];
