import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../tests/contrast.ts';
import { PALETTE } from '../basemap/palette.ts';
import { FONT } from '../fonts.ts';
import { TONES } from './flavour.ts';
import { STREETS, STREETS_ZOOM, streetLayers } from './layers.ts';

const THEMES = ['light', 'dark'] as const;
const LANGS = ['ko', 'en'] as const;
const LOOKS = THEMES.flatMap((theme) => LANGS.map((lang) => [theme, lang] as const));
const textsOf = (layers: ReturnType<typeof streetLayers>) =>
  layers.flatMap((layer) => (layer.type === 'symbol' ? [layer] : []));

describe('the layers of streets', () => {
  it.each(LOOKS)('are valid: %s, %s', (theme, lang) => {
    const style = {
      version: 8,
      sources: { [STREETS]: { type: 'vector', tiles: ['archive://streets/{z}/{x}/{y}'] } },
      layers: streetLayers(theme, lang),
    } as unknown as StyleSpecification;
    expect(validateStyleMin(style).map((error) => error.message)).toEqual([]);
  });

  it('are the same in the same order in every theme and language, and named after their source', () => {
    const ids = streetLayers('light', 'ko').map(({ id }) => id);
    for (const [theme, lang] of LOOKS) expect(streetLayers(theme, lang).map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith(`${STREETS}-`))).toBe(true);
    for (const kind of ['earth', 'water', 'buildings', 'roads-highway', 'roads-minor', 'roads-rail', 'places-subplace'])
      expect(ids).toContain(`${STREETS}-${kind}`);
  });

  it.each(LOOKS)('begin where the embedded map gives way, and come in softly: %s, %s', (theme, lang) => {
    for (const layer of streetLayers(theme, lang)) {
      expect(layer.minzoom).toBeGreaterThanOrEqual(STREETS_ZOOM);
      if (layer.type === 'fill' || layer.type === 'line')
        expect(JSON.stringify(layer.paint)).toContain(`["zoom"],${STREETS_ZOOM},0,${STREETS_ZOOM + 1},`);
    }
  });

  it.each(LOOKS)('ask for no picture, and for no typeface but ours: %s, %s', (theme, lang) => {
    const text = JSON.stringify(streetLayers(theme, lang));
    expect(text).not.toMatch(/icon-|pattern|Noto|sprite|is-supported-script|pgf:/);
    for (const { layout } of textsOf(streetLayers(theme, lang)))
      expect([[...FONT.regular], [...FONT.bold]]).toContainEqual(layout?.['text-font']);
  });

  it('name places in the language of the reader first', () => {
    const fields = (lang: (typeof LANGS)[number]) =>
      textsOf(streetLayers('light', lang))
        .filter(({ id }) => !id.endsWith('shields'))
        .map(({ layout }) => JSON.stringify(layout?.['text-field']));
    expect(fields('ko').every((field) => field.startsWith('["coalesce",["get","name:ko"],["get","name"]'))).toBe(true);
    expect(fields('en').every((field) => field.startsWith('["coalesce",["get","name:en"],["get","name"]'))).toBe(true);
  });

  it('do not say again what the embedded map says: seas, islands, provinces', () => {
    const ids = streetLayers('light', 'ko').map(({ id }) => id);
    expect(
      ids.filter((id) => /ocean|island|places-region|places-country|background|oneway|address|pois/.test(id)),
    ).toEqual([]);
  });
});

describe('the colours of streets', () => {
  it.each(THEMES)('keep names legible on what they stand on: %s', (theme) => {
    const { text, land } = PALETTE[theme];
    const { road, major, highway, building, works, green, wood } = TONES[theme];
    for (const ground of [road, land, building, works]) expect(contrast(text.gun, ground)).toBeGreaterThanOrEqual(4.5);
    for (const ground of [major, highway]) expect(contrast(text.si, ground)).toBeGreaterThanOrEqual(4.5);
    for (const ground of [land, works, green, wood]) expect(contrast(text.place, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(THEMES)('are neutral: the saturated ones belong to the data: %s', (theme) => {
    for (const color of Object.values(TONES[theme])) {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
      expect([color, Math.max(r, g, b) - Math.min(r, g, b)]).toEqual([color, expect.any(Number)]);
      expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(56);
    }
  });
});
