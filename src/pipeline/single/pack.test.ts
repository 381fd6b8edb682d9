import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Beside, type Built, pack } from './pack.ts';

const PAGE = `<!doctype html>
<html lang="ko">
  <head>
    <meta http-equiv="Content-Security-Policy" content="script-src &#39;self&#39;">
    <meta charset="utf-8" />
    <link rel="icon" href="data:image/svg+xml,%3Csvg/%3E" />
    <script type="application/ld+json">{ "contentUrl": "data/claims.csv" }</script>
    <script type="module" crossorigin src="./assets/index-a.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/style-b.css">
  </head>
  <body>
    <div id="root"></div>
    <noscript><a href="./data/claims.csv">값</a></noscript>
  </body>
</html>`;
const FACE = '@font-face{font-family:A;src:url(./a-c.woff2) format("woff2")}';
const page = (content = PAGE): Built => ({ fileName: 'index.html', isChunk: false, content });
const script = (content = 'start("packed:assets/a-c.woff2");'): Built => ({
  fileName: 'assets/index-a.js',
  isChunk: true,
  content,
});
const style = (content = `${FACE}body{color:red}`): Built => ({
  fileName: 'assets/style-b.css',
  isChunk: false,
  content,
});
const font: Built = { fileName: 'assets/a-c.woff2', isChunk: false, content: new Uint8Array([1, 2, 3]) };
const good: readonly Built[] = [page(), script(), style(), font];
const data: readonly Beside[] = [{ fileName: 'data/dataset.json', content: Buffer.from('{"가":1}') }];

const withScript = (code: string) =>
  pack([page(), script(`start("packed:assets/a-c.woff2");${code}`), style(), font], data);
const withStyle = (css: string) => pack([page(), script(), style(css), font], data);
const withPage = (html: string) => pack([page(html), script(), style(), font], data);
const contentOf = (html: string, tag: RegExp): string => tag.exec(html)?.[1] ?? '';
const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the one file', () => {
  const { html, problems, parts } = pack(good, data);

  it('holds script, style, assets and data, and nothing of the page that leads to files beside it', () => {
    expect(problems).toEqual([]);
    expect(html).toContain('<script>start("packed:assets/a-c.woff2");</script>');
    expect(html).toContain('<style>body{color:red}</style>');
    expect(html).not.toContain('data/claims.csv');
    expect(html).not.toContain('crossorigin');
    expect(html).toContain('자바스크립트를 켜고');
  });

  it('packs each file so that the app unpacks the same bytes', () => {
    const block = (name: string) => contentOf(html, new RegExp(`data-file="${name}">([^<]*)</script>`));
    expect(gunzipSync(Buffer.from(block('data/dataset.json'), 'base64')).toString()).toBe('{"가":1}');
    expect([...gunzipSync(Buffer.from(block('assets/a-c.woff2'), 'base64'))]).toEqual([1, 2, 3]);
  });

  it('runs its script when all that is packed has been read', () => {
    expect(html.lastIndexOf('data-file=')).toBeLessThan(html.indexOf('<script>'));
  });

  it('has one policy, before anything it is about, and it names the script and the style that are there', () => {
    const policies = [...html.matchAll(/http-equiv="Content-Security-Policy" content="([^"]*)"/g)];
    expect(policies).toHaveLength(1);
    expect(html.indexOf('http-equiv')).toBeLessThan(html.indexOf('<link'));
    const policy = policies[0]?.[1];
    expect(policy).toContain(`script-src ${sha(contentOf(html, /<script>([\s\S]*?)<\/script>/))};`);
    expect(policy).toContain(`style-src ${sha(contentOf(html, /<style>([\s\S]*?)<\/style>/))};`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|'self'|unsafe|\*/);
  });

  it('is as large as its parts', () => {
    expect(parts.reduce((sum, part) => sum + part.bytes, 0)).toBe(Buffer.byteLength(html));
  });

  it('is not ended by a text of the script, nor changed by a sign of `replace`', () => {
    const made = withScript('a("</script><!-- $& $1");');
    expect(made.problems).toEqual([]);
    expect(made.html).toContain('a("\\x3C/script>\\x3C!-- $& $1");');
  });
});

describe('the one file is refused, with what and where,', () => {
  it.each([
    ['import("https://a.example/b.js")', 'import() leads out of the file to "https://a.example/b.js"'],
    ['importScripts("https://a.example/x.js")', 'importScripts()'],
    ['new URL(`x.wasm`,import.meta.url)', 'import.meta is left'],
    ['new URL("x.wasm",document.currentScript.src)', 'new URL() beside this script'],
    ['fetch(`./data/dataset.json`)', 'fetch()'],
    ['new Worker("/worker.js")', 'a worker'],
    ['new WebSocket("wss://a.example")', 'a socket'],
    ['jsx("img",{src:`./favicon.svg`})', 'src leads out of the file to "./favicon.svg"'],
    ['image.src="https://a.example/a.png"', 'src'],
    ['jsx("a",{href:`./data/claims.csv`})', 'href'],
    ['f("assets/worker-d.js")', 'a file of the build'],
    ['f("packed:assets/gone.js")', 'asks for assets/gone.js, which is not in the file'],
    ['f("\r")', 'carriage return'],
  ])('for %s in the script', (code, said) => {
    const { problems } = withScript(code);
    expect(problems.join('\n')).toContain(`script: `);
    expect(problems.join('\n')).toContain(said);
  });

  it.each([
    'jsx("a",{href:`https://a.example/`})',
    'f("http://www.w3.org/2000/svg")',
    'names={src:`출처 문서`,b:`Source document`}',
    'selector=`[src="`+id+`"]`',
    'jsx("img",{src:`data:image/svg+xml,a`})',
    'f("packed:"+name)',
  ])('but not for %s, which loads nothing from outside', (code) => {
    expect(withScript(code).problems).toEqual([]);
  });

  it.each(['a{background:url(./a.png)}', 'a{background:url("https://a.example/a.png")}', '@import "b.css";'])(
    'for %s in the style',
    (css) => {
      const { problems } = withStyle(css);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(/^style: /);
    },
  );

  it('but not for what a style holds itself', () => {
    expect(withStyle('a{background:url("data:image/svg+xml,b")}b{fill:url(#c)}').problems).toEqual([]);
  });

  it.each([
    '<img src="./a.png">',
    '<link rel="manifest" href="app.webmanifest">',
    '<form action="https://a.example/">',
  ])('for %s in the page', (tag) => {
    const { problems } = withPage(PAGE.replace('<div', `${tag}<div`));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^page: an attribute leads out/);
  });

  it('for an address in a worker that is packed', () => {
    const worker: Built = { fileName: 'assets/w.js', isChunk: false, content: 'importScripts("b.js")' };
    const { problems } = pack([page(), script('f("packed:assets/w.js")'), style(), worker], data);
    expect(problems).toEqual([expect.stringMatching(/^assets\/w\.js: importScripts\(\) leads out/)]);
  });

  it('for a second script, style or page, and for a file that nothing asks for', () => {
    const second: Built = { fileName: 'assets/later.js', isChunk: true, content: '' };
    const map: Built = { fileName: 'assets/index-a.js.map', isChunk: false, content: '{}' };
    const { problems } = pack([...good, second, { ...page(), fileName: 'b.html' }, style(), map], data);
    expect(problems).toEqual([
      expect.stringContaining('2 files of kind page, one is wanted: index.html, b.html'),
      expect.stringContaining('2 files of kind script, one is wanted: assets/index-a.js, assets/later.js'),
      expect.stringContaining('2 files of kind style'),
      expect.stringContaining('assets/index-a.js.map: a second file'),
    ]);
  });

  it('for a page that is no longer the one that was known', () => {
    const { problems } = withPage(PAGE.replace(/<noscript>.*<\/noscript>/, ''));
    expect(problems).toEqual(['index.html: expected one noscript, found 0']);
  });

  it('for one byte too many', () => {
    const size = Buffer.byteLength(pack(good, data).html);
    expect(pack(good, data, size).problems).toEqual([]);
    expect(pack(good, data, size - 1).problems).toEqual([expect.stringContaining('1 more than')]);
  });
});
