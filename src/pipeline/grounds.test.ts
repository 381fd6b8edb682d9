import { describe, expect, it } from 'vitest';
import { groundsIn, groundTags, NO_GROUNDS } from './grounds.ts';
import { KEPT } from './offline.ts';
import { headersFor, policyFor } from './pagePolicy.ts';

const VWORLD = 'https://api.vworld.kr/req/wmts/1.0.0/KEY/Base/{z}/{y}/{x}.png';
const RASTER = { VITE_RASTER: VWORLD, VITE_RASTER_ATTRIBUTION: '브이월드(국토교통부)' };

describe('what a build offers as ground', () => {
  it('is nothing where nothing is set, and then nothing is in the page', () => {
    expect(groundsIn({}, false)).toEqual(NO_GROUNDS);
    expect(groundsIn({ VITE_STREETS: '', VITE_RASTER: '' }, false)).toEqual(NO_GROUNDS);
    expect(groundTags(NO_GROUNDS)).toEqual([]);
  });

  it('is the file beside the page before an address, and asks no origin for it', () => {
    const grounds = groundsIn({ VITE_STREETS: 'https://maps.example/korea.pmtiles' }, true);
    expect(grounds).toEqual({ ...NO_GROUNDS, streets: './streets.pmtiles' });
  });

  it('is an address with its origin, and pictures with theirs', () => {
    const grounds = groundsIn({ VITE_STREETS: 'https://maps.example:8443/a/korea.pmtiles?v=2', ...RASTER }, false);
    expect(grounds.origins).toEqual(['https://api.vworld.kr', 'https://maps.example:8443']);
    expect(grounds.raster).toEqual({ tiles: VWORLD, attribution: '브이월드(국토교통부)', size: 256, maxzoom: 18 });
    expect(groundTags(grounds).map(({ attrs }) => attrs)).toEqual([
      { name: 'jeonjido-streets', content: 'https://maps.example:8443/a/korea.pmtiles?v=2' },
      {
        name: 'jeonjido-raster',
        content: VWORLD,
        'data-attribution': '브이월드(국토교통부)',
        'data-size': '256',
        'data-maxzoom': '18',
      },
    ]);
  });

  it('may stand on the same origin, and then the policy is not opened', () => {
    const grounds = groundsIn(
      { VITE_STREETS: './maps/korea.pmtiles', ...RASTER, VITE_RASTER: '/tiles/{z}/{x}/{y}.png' },
      false,
    );
    expect(grounds.origins).toEqual([]);
    expect(policyFor(grounds.origins)).toBe(policyFor([]));
  });

  it.each([
    ['another scheme', { VITE_STREETS: 'http://maps.example/korea.pmtiles' }, 'https'],
    ['data', { VITE_STREETS: 'data:application/octet-stream,korea.pmtiles' }, 'https'],
    ['a password', { VITE_STREETS: 'https://me:secret@maps.example/korea.pmtiles' }, 'password'],
    ['no archive', { VITE_STREETS: 'https://maps.example/korea.mbtiles' }, '.pmtiles'],
    ['a policy inside', { VITE_STREETS: "https://maps.example/; script-src 'unsafe-eval'/a.pmtiles" }, 'no address'],
    ['no address', { VITE_STREETS: 'https://' }, 'no address'],
    ['every server', { VITE_STREETS: 'https://*/korea.pmtiles' }, 'plain name'],
    ['a server of a pattern', { VITE_STREETS: 'https://{x}.example/korea.pmtiles' }, 'plain name'],
    ['a forgotten stroke', { VITE_STREETS: 'https:maps.example/korea.pmtiles' }, 'plain name'],
    ['pictures of every server', { ...RASTER, VITE_RASTER: 'https://*.example/{z}/{x}/{y}.png' }, 'plain name'],
    ['no server', { ...RASTER, VITE_RASTER: 'https:///{z}/{x}/{y}.png' }, 'plain name'],
    ['a server without a scheme', { ...RASTER, VITE_RASTER: '//{x}.tiles.example/{z}/{x}/{y}.png' }, 'plain name'],
    ['a scheme by place', { ...RASTER, VITE_RASTER: '{z}://{x}/{y}.png' }, 'plain name'],
    ['two templates', { ...RASTER, VITE_RASTER: 'https://a.ex/{z}/{x}/{y}|https://b.ex/{z}/{x}/{y}' }, 'no address'],
    ['a fragment', { ...RASTER, VITE_RASTER: 'https://tiles.example/#{z}/{x}/{y}' }, 'no address'],
    ['a template without a place', { ...RASTER, VITE_RASTER: 'https://tiles.example/{z}/{x}.png' }, '{y}'],
    ['a template of hosts', { ...RASTER, VITE_RASTER: 'https://{s}.tiles.example/{z}/{x}/{y}.png' }, 'Nothing but'],
    ['a host by place', { ...RASTER, VITE_RASTER: 'https://{z}.tiles.example/{z}/{x}/{y}.png' }, 'Nothing but'],
    ['pictures of nobody', { VITE_RASTER: VWORLD }, 'owed'],
    ['pictures without safety', { ...RASTER, VITE_RASTER: 'http://tiles.example/{z}/{x}/{y}.png' }, 'https'],
    ['an odd size', { ...RASTER, VITE_RASTER_SIZE: '300' }, 'no number'],
    ['an odd zoom', { ...RASTER, VITE_RASTER_MAXZOOM: 'near' }, 'no number'],
  ])('is refused with a sentence in both languages: %s', (_, env, sentence) => {
    expect(() => groundsIn(env, false)).toThrow(sentence);
    expect(() => groundsIn(env, false)).toThrow(/[가-힣].* \/ /);
  });
});

describe('the page policy', () => {
  it('is closed to every other origin where nothing is set', () => {
    expect(policyFor([])).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
    );
    expect(headersFor([])['Content-Security-Policy']).toBe(`${policyFor([])}; frame-ancestors 'self'`);
  });

  it('is opened for reading to the origins that the build was given, and for nothing else', () => {
    const origins = ['https://api.vworld.kr', 'https://maps.example'];
    const opened = policyFor(origins).split('; ');
    expect(opened).toContain("connect-src 'self' https://api.vworld.kr https://maps.example");
    expect(opened.filter((rule) => rule.includes('https:'))).toHaveLength(1);
    expect(headersFor(origins)['Content-Security-Policy']).toContain('connect-src');
  });
});

describe('what is kept on the device', () => {
  it('is not the archive of streets: it may have gigabytes', () => {
    const { globPatterns } = KEPT;
    expect(globPatterns.filter((pattern) => /pmtiles|^\*\*|^\*$/.test(pattern))).toEqual([]);
  });
});
