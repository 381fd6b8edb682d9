import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { bases, dataset } from '../../tests/realDataset.ts';
import type { ThemeName } from '../theme.ts';
import { layoutOf } from '../view/layout.ts';
import { drawnKey, hasPlace, programmesByRegion, programmesKey, SIGNS } from '../view/scene.ts';
import type { Lang } from '../words/format.ts';
import { ko } from '../words/ko.ts';
import { FONT } from './fonts.ts';
import { badgeId, paintersOf } from './images.ts';
import { classesOf } from './layers/classesOf.ts';
import { FACILITIES, FACILITY_PICKS, plateKey } from './layers/facilities.ts';
import { PROGRAMME_PICKS, PROGRAMMES } from './layers/programmes.ts';
import { ZONE_BANDS, ZONE_PICKS, ZONE_POINTS, ZONES } from './layers/zones.ts';
import { buildStyle, layersOf, restyle } from './style.ts';
import { pictureNeeds } from './sync.ts';

const layout = layoutOf(dataset);
const fonts = {
  regular: [
    { url: 'https://example.org/regular-core.woff2', ranges: ['U+20-7E', 'U+AC00'] },
    { url: 'https://example.org/regular-rest.woff2', ranges: ['U+AC01-D7A3'] },
  ],
  bold: [{ url: 'https://example.org/bold.woff2', ranges: [] }],
};
const styleOf = (theme: ThemeName, lang: Lang) => buildStyle(dataset, layout, theme, lang, fonts);

const LOOKS: readonly (readonly [ThemeName, Lang])[] = [
  ['light', 'ko'],
  ['light', 'en'],
  ['dark', 'ko'],
  ['dark', 'en'],
];
const PAIRS = LOOKS.flatMap((from) => LOOKS.filter((to) => to !== from).map((to) => ({ from, to })));

const style = styleOf('light', 'ko');
const featuresIn = (source: string) => {
  const { data } = style.sources[source] as unknown as { data: FeatureCollection };
  return data.features.map((feature) => feature.properties ?? {});
};
const keysIn = (source: string): readonly string[] => featuresIn(source).map((properties) => String(properties.key));

describe('the style', () => {
  it.each(LOOKS)('is valid, with the real data and the basemap: %s, %s', (theme, lang) => {
    expect(validateStyleMin(styleOf(theme, lang) as never).map((error) => error.message)).toEqual([]);
  });

  it.each(LOOKS)('has the same layers in the same order: %s, %s', (theme, lang) => {
    const ids = style.layers.map((layer) => layer.id);
    expect(layersOf(theme, lang, layout).map((layer) => layer.id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('draws every layer from a source that it has', () => {
    const asked = style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
    expect(asked.filter((source) => !(source in style.sources))).toEqual([]);
    expect(Object.keys(style.sources).filter((source) => !asked.includes(source))).toEqual([]);
  });

  it('asks only for the two faces that it brings, and for no server of glyphs', () => {
    const faces = style.layers.flatMap((layer) => (layer.type === 'symbol' ? (layer.layout?.['text-font'] ?? []) : []));
    expect(new Set(faces)).toEqual(new Set([...FONT.regular, ...FONT.bold]));
    expect(Object.keys(style['font-faces'] ?? {})).toEqual([...FONT.regular, ...FONT.bold]);
    expect([style.glyphs, style.sprite]).toEqual([undefined, undefined]);
  });

  it('can be picked only on layers that it has', () => {
    const ids = style.layers.map((layer) => layer.id);
    expect([...FACILITY_PICKS, ...PROGRAMME_PICKS, ...ZONE_PICKS].filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('a change of theme or language', () => {
  const applied = (layers: readonly LayerSpecification[], changes: ReturnType<typeof restyle>) => {
    const result = structuredClone(layers) as unknown as Record<string, Record<string, unknown>>[];
    for (const { layer, kind, name, value } of changes) {
      const target = result.find((l) => (l.id as unknown) === layer)!;
      const group = target[kind] ?? {};
      if (value === undefined) delete group[name];
      else group[name] = value;
      target[kind] = group;
    }
    return result;
  };

  it.each(PAIRS)('brings the map from $from to $to by its changes alone', ({ from, to }) => {
    const [before, after] = [layersOf(...from, layout), layersOf(...to, layout)];
    const changes = restyle(before, after);
    expect(changes.length).toBeGreaterThan(0);
    expect(applied(before, changes)).toEqual(after);
  });

  it('changes nothing where nothing changes', () => {
    expect(restyle(layersOf('dark', 'en', layout), layersOf('dark', 'en', layout))).toEqual([]);
  });
});

describe('the features', () => {
  const facilities = bases.filter((s) => s.type === 'facility' && hasPlace(s));

  it.each(['far', 'near'])(
    'are one for each facility and class, one ring, and one for each sign of change: %s',
    (scale) => {
      const keys = featuresIn(FACILITIES)
        .filter((p) => p.scale === scale && p.part !== 'plate')
        .map((p) => p.key);
      const parts = ['ring' as const, ...SIGNS.map((sign) => `sign-${sign}` as const)];
      const expected = facilities.flatMap((s) =>
        [...classesOf(dataset, s), ...parts].map((part) => drawnKey(s.id, part)),
      );
      expect(keys.toSorted()).toEqual(expected.toSorted());
    },
  );

  it('are one for each plate', () => {
    const plates = featuresIn(FACILITIES).filter((p) => p.part === 'plate');
    expect(plates.map((p) => p.key)).toEqual(layout.plates.map((plate) => plateKey(plate.region)));
  });

  it('are there for every class that a zone on the map may have', () => {
    const keys = new Set([...keysIn(ZONES), ...keysIn(ZONE_POINTS)]);
    const zones = bases.filter((s) => s.type === 'zone' && hasPlace(s));
    expect(zones.length).toBeGreaterThan(10);
    const wanted = zones.flatMap((s) => classesOf(dataset, s).map((c) => drawnKey(s.id, c)));
    expect(wanted.length).toBeGreaterThan(zones.length);
    expect(wanted.filter((key) => !keys.has(key))).toEqual([]);
  });

  it.each(['far', 'near'])('are there for every number of programmes that a region may show: %s', (scale) => {
    const items = bases.filter(hasPlace).map((subject) => ({ subject, state: {} as never }));
    const expected = [...programmesByRegion(dataset, items)].flatMap(([region, programmes]) =>
      programmes.map((_, i) => programmesKey(region, i + 1)),
    );
    const keys = featuresIn(PROGRAMMES).filter((p) => p.scale === scale);
    expect([...new Set(keys.map((p) => p.key))].toSorted()).toEqual(expected.toSorted());
  });

  it.each(['light', 'dark'] as const)('name only pictures that can be painted: %s', (theme) => {
    const painters = paintersOf(theme, pictureNeeds(dataset, layout, { lang: 'ko', words: ko }));
    const named = [FACILITIES, PROGRAMMES].flatMap((source) =>
      featuresIn(source).flatMap((p) =>
        [p.image, p.leader, p.count && badgeId('ko', String(p.place), Number(p.count))].filter(
          (id) => id !== undefined,
        ),
      ),
    );
    expect(new Set(named).size).toBeGreaterThan(20);
    expect([...new Set(named)].filter((id) => !painters.has(id))).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('find every picture that a layer names by itself: %s', (theme) => {
    const painters = paintersOf(theme, pictureNeeds(dataset, layout, { lang: 'ko', words: ko }));
    const named = layersOf(theme, 'ko', layout).flatMap((layer) => [
      layer.type === 'symbol' ? layer.layout?.['icon-image'] : undefined,
      layer.type === 'fill' ? layer.paint?.['fill-pattern'] : undefined,
    ]);
    const plain = named.filter((id) => typeof id === 'string');
    expect(plain).toContain('halo');
    expect(plain.filter((id) => !painters.has(id))).toEqual([]);
  });

  it('bring a leader line wherever a mark stands beside its point, and only there', () => {
    const beside = layout.spots.filter((s) => s.scale === 'near' && Math.hypot(...s.offset) > 0).map((s) => s.subject);
    const led = featuresIn(FACILITIES).filter((p) => p.leader !== undefined);
    expect(beside.length).toBeGreaterThan(0);
    expect(new Set(led.map((p) => p.subject))).toEqual(new Set(beside));
    expect(led.filter((p) => p.scale !== 'near')).toEqual([]);
  });

  it('hold plain values only: the map library keeps no lists in properties', () => {
    const sources = [FACILITIES, PROGRAMMES, ZONES, ZONE_BANDS, ZONE_POINTS];
    const values = sources.flatMap((source) => featuresIn(source).flatMap((properties) => Object.values(properties)));
    expect(values.length).toBeGreaterThan(1000);
    expect(values.filter((value) => typeof value === 'object')).toEqual([]);
  });
});
