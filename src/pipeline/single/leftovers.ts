/**
 * Addresses outside the one file that something in it would load, each as a sentence with its place. Links to pages
 * that a reader opens are no loads. An address that is worked out at run time is not seen here: the page's policy
 * refuses it, and the browser test would hear of it.
 */
const INSIDE = /^(?:data:|blob:|packed:|#|$)/;
/** Text in quotes; `src` is the name of a column, too, so that only what looks like an address is taken for one. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:|\.{0,2}\/|[\w%-]+[./][\w./?#&=$%{}-]+$)/i;
const QUOTED = String.raw`(["'\x60])((?:(?!\1)[^\\\n])*)\1`;

/** In every pattern the second group is the address. */
type Rule = { readonly what: string; readonly pattern: RegExp; readonly is?: RegExp };
const js = (what: string, source: string): Rule => ({ what, pattern: new RegExp(source, 'g'), is: ADDRESS });

const IN_SCRIPT: readonly Rule[] = [
  js('import()', String.raw`\bimport\(\s*(?:/\*.*?\*/\s*)?${QUOTED}`),
  js('importScripts()', String.raw`\bimportScripts\(\s*${QUOTED}`),
  js('new URL() beside this script', String.raw`\bnew URL\(\s*${QUOTED}\s*,\s*(?:import\.meta|[\w$.]*currentScript)`),
  js('fetch()', String.raw`\bfetch\(\s*${QUOTED}`),
  js('a worker', String.raw`\bnew (?:Shared)?Worker\(\s*${QUOTED}`),
  js('a socket', String.raw`\bnew (?:WebSocket|EventSource)\(\s*${QUOTED}`),
  js('sendBeacon()', String.raw`\bsendBeacon\(\s*${QUOTED}`),
  js('src', String.raw`(?<![\w$-])(?:src|srcSet|srcset|poster)\s*[:=]\s*${QUOTED}`),
  // A link may lead to a page of the web, but not to a file that is not beside this one.
  js('href', String.raw`(?<![\w$-])href\s*[:=]\s*(["'\x60])((?!https?:|mailto:|tel:)(?:(?!\1)[^\\\n])*)\1`),
  js('a file of the build', String.raw`(["'\x60])(\.{0,2}/?assets/(?:(?!\1)[^\\\n])*)\1`),
];
const IN_STYLE: readonly Rule[] = [
  { what: 'url()', pattern: /\burl\(\s*(["']?)(.*?)\1\s*\)/gs },
  { what: '@import', pattern: /@import\s+(["'])(.*?)\1/gs },
];
const IN_TAG: readonly Rule[] = [
  {
    what: 'an attribute',
    pattern:
      /\s(?:src|srcset|href|poster|data|action|formaction|background|manifest|ping|xlink:href)\s*=\s*(?:(["'])(.*?)\1)/gis,
  },
];

const AROUND = 40;
const MOST = 90;
const found = (rules: readonly Rule[], text: string, where: string): readonly string[] =>
  rules.flatMap(({ what, pattern, is }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const to = match[2] ?? '';
      if (INSIDE.test(to) || is?.test(to) === false) return [];
      const around = text.slice(Math.max(0, match.index - AROUND), match.index + match[0].length).replace(/\s+/g, ' ');
      return [`${where}: ${what} leads out of the file to "${to.slice(0, MOST)}": …${around.slice(-MOST)}`];
    }),
  );

export const leftoversInScript = (text: string, where: string): readonly string[] => [
  ...found(IN_SCRIPT, text, where),
  // Of a script inside a page it is the address of the page: what is asked for beside it is not there.
  ...(/\bimport\.meta\b/.test(text) ? [`${where}: import.meta is left, and a script inside a page has no place`] : []),
];
export const leftoversInStyle = (text: string, where: string): readonly string[] => found(IN_STYLE, text, where);
/** The page without the content of its scripts and styles, which are looked through as what they are. */
export const leftoversInPage = (html: string, where: string): readonly string[] =>
  [...html.replace(/(<(script|style)\b[^>]*>)[\s\S]*?(<\/\2>)/gi, '$1$3').matchAll(/<[a-z][^>]*>/gi)].flatMap(([tag]) =>
    found(IN_TAG, tag, where),
  );
