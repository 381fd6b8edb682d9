import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyView, dataset, known } from '../../tests/realDataset.ts';
import { AXIS, dayOf } from '../model/day.ts';
import { BRIEF_KEYS } from './briefUrl.ts';
import { DESK_KEYS } from './deskUrl.ts';
import { decodeView, encodeView, parseHash } from './url.ts';
import { defaultView, FACETS, FILTERS, K_FROM, LAYERS, NO_FILTERS, type View, ZOOM } from './view.ts';

const { asOf } = dataset;
const start = defaultView(asOf);
const decoded = (hash: string) => decodeView(hash, known);

describe('a View written down as a link', () => {
  it('comes back exactly as it was, whatever the View', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(decoded(encodeView(view, asOf))).toEqual({ view, ignored: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('is empty where the View is the first one', () => {
    expect(encodeView(start, asOf)).toBe('');
    expect(decoded('')).toEqual({ view: start, ignored: [] });
    expect(decoded('#')).toEqual({ view: start, ignored: [] });
  });

  it.each<[string, Partial<View>]>([
    ['t=2025-11-01', { t: dayOf('2025-11-01') }],
    ['k=2021-07-22', { k: dayOf('2021-07-22') }],
    ['seg=cathode,cell', { filters: { ...NO_FILTERS, seg: ['cathode', 'cell'] } }],
    ['layers=facility,programme', { hidden: LAYERS.filter((l) => l !== 'facility' && l !== 'programme') }],
    ['layers=none', { hidden: LAYERS }],
    ['sel=gunsan/analysis-centre', { selected: 'gunsan/analysis-centre' }],
    ['page=source:d-gunsan-analysis', { page: { kind: 'source', id: 'd-gunsan-analysis' } }],
    ['tab=own', { tab: 'own' }],
    ['map=9.25/36.0191/129.3434', { camera: { center: [129.3434, 36.0191], zoom: 9.25 } }],
  ])('names only what differs from the first View, in words that can be read: %s', (link, difference) => {
    expect(encodeView({ ...start, ...difference }, asOf)).toBe(link);
  });

  it('holds no character that an address cannot hold, whatever the View', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(encodeView(view, asOf)).toMatch(/^[\w.,:/&=%@!~-]*$/);
      }),
    );
  });
});

const KEYS = [
  ...['t', 'k', 'layers', 'sel', 'page', 'map', 'lang', 'mode', 'cmp', '', '__proto__', 'constructor'],
  ...FILTERS,
  ...DESK_KEYS,
  ...BRIEF_KEYS,
];
const JUNK = [
  '%',
  '%E0%A4',
  '%00',
  '+',
  ',,,',
  '=',
  '1e999',
  '-0/-0/-0',
  '9'.repeat(400),
  '٣/٣/٣',
  '2025-02-29',
  '10000-01-01',
  'source:',
  'toString',
  '이차전지',
  '\ud800',
];
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.webUrl());
const anyPair = fc
  .tuple(fc.constantFrom(...KEYS), fc.oneof(fc.constantFrom(...JUNK), anyText, fc.double().map(String)))
  .map(([key, value]) => `${key}=${value}`);
const anyHash = fc.oneof(
  anyText,
  fc.array(anyPair, { maxLength: 8 }).map((pairs) => `#${pairs.join('&')}`),
);

describe('any bytes in the address', () => {
  it('give a View that stands inside its bounds, never an exception', () => {
    fc.assert(
      fc.property(anyHash, (hash) => {
        const { view } = decoded(hash);
        expect(view.t).toBeGreaterThanOrEqual(AXIS.from);
        expect(view.t).toBeLessThanOrEqual(AXIS.to);
        expect(view.k).toBeGreaterThanOrEqual(K_FROM);
        expect(view.k).toBeLessThanOrEqual(asOf);
        for (const facet of FACETS) expect(view.filters[facet].filter((v) => !known.values[facet].has(v))).toEqual([]);
        expect(view.selected === null || known.subjects.has(view.selected)).toBe(true);
        if (view.camera) expect(view.camera.zoom).toBeGreaterThanOrEqual(ZOOM.min);
        if (view.camera) expect(view.camera.zoom).toBeLessThanOrEqual(ZOOM.max);
      }),
      { numRuns: 1000 },
    );
  });

  it('give a View whose own link means the same View', () => {
    fc.assert(
      fc.property(anyHash, (hash) => {
        const { view } = decoded(hash);
        expect(decoded(encodeView(view, asOf))).toEqual({ view, ignored: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('name in a few characters what was ignored', () => {
    fc.assert(
      fc.property(anyHash, (hash) => {
        for (const text of decoded(hash).ignored) expect(text.length).toBeLessThanOrEqual(50);
      }),
    );
  });
});

describe('unknown and old parts of a link', () => {
  it.each([
    ['a key that nobody knows', 'frobnicate=1', 'frobnicate'],
    ['a segment that is gone', 'seg=blockchain', 'seg=blockchain'],
    ['a region that is gone', 'reg=atlantis', 'reg=atlantis'],
    ['a layer that is gone', 'layers=heat-map', 'layers=heat-map'],
    ['a subject that is gone', 'sel=pohang/moon-base', 'sel=pohang/moon-base'],
    ['a source that is gone', 'page=source:gone', 'page=source:gone'],
    ['a page that is gone', 'page=blog', 'page=blog'],
    ['a day that is none', 't=2025-02-29', 't=2025-02-29'],
    ['a day off the axis', 't=2031-01-01', 't=2031-01-01'],
    ['knowledge of the future', 'k=2029-01-01', 'k=2029-01-01'],
    ['a camera that is none', 'map=here', 'map=here'],
    ['a camera with a number too many', 'map=9/36/129/4', 'map=9/36/129/4'],
    ['a broken escape', 'sel=%E0%A4', 'sel=%E0%A4'],
    ['a screen that is none', 'mode=cinema', 'mode=cinema'],
    ['a briefing without a story', 'mode=brief', 'mode=brief'],
    ['a shape that is none', 'shape=10km@nowhere', 'shape=10km@nowhere'],
    ['a range of budgets that runs backwards', 'budget=500..100', 'budget=500..100'],
    ['a range without an end', 'budget=..', 'budget=..'],
    ['something to compare that is gone', 'cmp=atlantis', 'cmp=atlantis'],
    ['a value held back that is gone', 'seg=!blockchain', 'seg=!blockchain'],
    ['a table that is none', 'table=people', 'table=people'],
    ['a column of another table', 'sort=paragraph', 'sort=paragraph'],
  ])('leave the first View and are named: %s', (_, link, named) => {
    expect(decoded(link)).toEqual({ view: start, ignored: [named] });
  });

  it('leave the known parts of the same link alone', () => {
    const { view, ignored } = decoded('#seg=cathode,blockchain&t=2024-05-31&x=y&layers=facility,heat-map');
    expect(view).toEqual({
      ...start,
      t: dayOf('2024-05-31'),
      filters: { ...NO_FILTERS, seg: ['cathode'] },
      hidden: LAYERS.filter((l) => l !== 'facility'),
    });
    expect(ignored.toSorted()).toEqual(['layers=heat-map', 'seg=blockchain', 'x']);
  });

  it('leave all layers on where the link names none of them', () => {
    expect(decoded('layers=').view).toEqual(start);
  });

  it('are not named where a preference or a later version owns the key', () => {
    const reserved = 'lang=en&theme=dark&embed=1';
    expect(decoded(reserved)).toEqual({ view: start, ignored: [] });
  });

  it('give way to the last of a repeated key', () => {
    expect(decoded('t=2020-01-01&t=2022-02-02').view.t).toBe(dayOf('2022-02-02'));
  });
});

/** Links that people have kept. They are never edited; a change that breaks one is a change of a public format. */
const KEPT: readonly (readonly [link: string, meaning: Partial<View>])[] = [
  ['#t=2025-11-01', { t: dayOf('2025-11-01') }],
  ['#t=2021-07-22&k=2021-07-22', { t: dayOf('2021-07-22'), k: dayOf('2021-07-22') }],
  ['#seg=cathode', { filters: { ...NO_FILTERS, seg: ['cathode'] } }],
  [
    '#seg=testing,recycling&reg=pohang&stage=operating&cert=certain',
    {
      filters: {
        ...NO_FILTERS,
        seg: ['recycling', 'testing'],
        reg: ['pohang'],
        stage: ['operating'],
        cert: ['certain'],
      },
    },
  ],
  [
    '#kind=zone-strategic,support-centre&layers=facility,strategic',
    {
      filters: { ...NO_FILTERS, kind: ['support-centre', 'zone-strategic'] },
      hidden: ['programme', 'sobujang', 'regulation-free', 'national-complex', 'general-complex', 'block'],
    },
  ],
  [
    '#t=2025-12-31&sel=gunsan/analysis-centre&map=10.5/35.9581/126.5803',
    {
      t: dayOf('2025-12-31'),
      selected: 'gunsan/analysis-centre',
      camera: { center: [126.5803, 35.9581], zoom: 10.5 },
    },
  ],
  ['#page=source:d-pohang-growth&lang=en', { page: { kind: 'source', id: 'd-pohang-growth' } }],
  ['#page=about&theme=dark', { page: { kind: 'about' } }],
  ['#sel=pohang%2Fecopro-campus&layers=none', { selected: 'pohang/ecopro-campus', hidden: LAYERS }],
];

describe('links that people have kept', () => {
  it.each(KEPT)('mean today what they meant: %s', (link, meaning) => {
    expect(decoded(link)).toEqual({ view: { ...start, ...meaning }, ignored: [] });
  });
});

describe('the pairs of a hash', () => {
  it('are read with escapes, plus signs and equals signs in the value', () => {
    expect([...parseHash('#a=b%20c&d=e+f&g=h=i').pairs]).toEqual([
      ['a', 'b c'],
      ['d', 'e f'],
      ['g', 'h=i'],
    ]);
  });
});
