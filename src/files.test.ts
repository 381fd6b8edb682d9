import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const PAGE = 'https://example.org/map/index.html';
const packedText = (text: string) => gzipSync(text).toString('base64');

/** A page with these packed files, and what stands beside it. */
const page = (packed: Readonly<Record<string, string>>, beside: Readonly<Record<string, string>> = {}) => {
  const asked: string[] = [];
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, (mark) => `\\${mark}`) });
  vi.stubGlobal('document', {
    baseURI: PAGE,
    querySelector: (selector: string) => {
      if (selector === 'script[data-file]') return Object.keys(packed).length > 0 ? {} : null;
      const name = /^script\[data-file="(.*)"\]$/.exec(selector)?.[1]?.replaceAll('\\', '') ?? '';
      return Object.hasOwn(packed, name) ? { textContent: packed[name] } : null;
    },
  });
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url.href);
    const text = beside[url.href];
    return text === undefined ? new Response('gone', { status: 404 }) : new Response(text);
  });
  return asked;
};
/** What was made stays for the life of a page: each test has a page of its own. */
const files = async () => await import('./files.ts');
beforeEach(() => void vi.resetModules());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('files beside the page', () => {
  it('are asked for at their place', async () => {
    const asked = page({}, { 'https://example.org/map/data/dataset.json': '{"a":1}' });
    const { isOneFile, readJson } = await files();
    expect(await readJson('data/dataset.json')).toEqual({ a: 1 });
    expect(asked).toEqual(['https://example.org/map/data/dataset.json']);
    expect(isOneFile()).toBe(false);
  });

  it('that are not there are named', async () => {
    page({});
    const { readJson } = await files();
    await expect(readJson('data/gone.json')).rejects.toThrow('data/gone.json: HTTP 404');
  });

  it('keep the address that the build gave', async () => {
    page({});
    const { addressOf } = await files();
    expect(await addressOf('assets/worker.js', 'text/javascript')).toBe('https://example.org/map/assets/worker.js');
  });
});

describe('files that are packed into the page', () => {
  it('are read without asking anybody', async () => {
    const asked = page({ 'data/dataset.json': packedText('{"이름":"전지도"}') });
    const { isOneFile, readJson } = await files();
    expect(await readJson('data/dataset.json')).toEqual({ 이름: '전지도' });
    expect(isOneFile()).toBe(true);
    expect(asked).toEqual([]);
  });

  it('may be broken into lines', async () => {
    const lines = packedText('{"a":1}').replace(/(.{8})/g, '$1\n');
    page({ 'a.json': `\n${lines}\n` });
    const { readJson } = await files();
    expect(await readJson('a.json')).toEqual({ a: 1 });
  });

  it('are read byte by byte, whatever the bytes', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    page({ 'a.woff2': gzipSync(bytes).toString('base64') });
    const { readBytes } = await files();
    expect(await readBytes('a.woff2')).toEqual(bytes);
  });

  it('that are not among them are not looked for elsewhere', async () => {
    const asked = page({ 'a.json': packedText('1') }, { 'https://example.org/map/b.json': '2' });
    const { readJson } = await files();
    await expect(readJson('b.json')).rejects.toThrow('not in this file: b.json');
    expect(asked).toEqual([]);
  });

  it.each([
    ['no base64', '%%%'],
    ['not packed', btoa('{"a":1}')],
    ['cut off', packedText('{"a":1}').slice(0, 20)],
    ['empty', ''],
  ])('that are broken are an error and no value: %s', async (_, text) => {
    page({ 'a.json': text });
    const { readJson } = await files();
    await expect(readJson('a.json')).rejects.toThrow();
  });

  it('have one address, however many ask for it at once', async () => {
    page({ 'font.woff2': packedText('1') });
    const created = vi.spyOn(URL, 'createObjectURL');
    const { addressOf } = await files();
    const [first, second] = await Promise.all([
      addressOf('packed:font.woff2', 'font/woff2'),
      addressOf('packed:font.woff2', 'font/woff2'),
    ]);
    expect(first).toMatch(/^blob:/);
    expect([second, await addressOf('packed:font.woff2', 'font/woff2')]).toEqual([first, first]);
    expect(created).toHaveBeenCalledTimes(1);
  });
});

type Rules = { readonly createScriptURL: (url: string) => string };
/** The rule that the page gave itself for what may run. */
const ruleOf = (trust: () => void): Rules['createScriptURL'] => {
  let rule: Rules['createScriptURL'] = (url) => url;
  const createPolicy = (_: string, rules: Rules) => {
    rule = rules.createScriptURL;
  };
  vi.stubGlobal('window', { location: { origin: 'https://example.org' }, trustedTypes: { createPolicy } });
  trust();
  return (url) => rule(url);
};

describe('scripts that may run', () => {
  it('are those of this origin', async () => {
    page({});
    const { trustOwnScripts } = await files();
    const rule = ruleOf(trustOwnScripts);
    expect(rule('assets/worker.js')).toBe('assets/worker.js');
    for (const url of ['https://example.com/a.js', '//example.com/a.js', 'data:text/javascript,1', 'blob:null/x'])
      expect(() => rule(url)).toThrow(TypeError);
  });

  it('are those that were unpacked from this page', async () => {
    page({ 'worker.js': packedText('1') });
    const { addressOf, trustOwnScripts } = await files();
    const rule = ruleOf(trustOwnScripts);
    const address = await addressOf('packed:worker.js', 'text/javascript');
    expect(rule(address)).toBe(address);
    for (const url of [PAGE, 'assets/worker.js', 'blob:nodedata:other']) expect(() => rule(url)).toThrow(TypeError);
  });

  it('are nobody’s concern where the browser asks for no rule', async () => {
    page({});
    vi.stubGlobal('window', { location: { origin: 'https://example.org' } });
    const { trustOwnScripts } = await files();
    expect(trustOwnScripts).not.toThrow();
  });
});
