import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../tests/contrast.ts';
import type { ThemeName } from '../../theme.ts';
import { FONT } from '../fonts.ts';
import { type Basemap, type BasemapFiles, decodeBasemap } from './decode.ts';
import { PALETTE } from './palette.ts';
import { BASEMAP_BOUNDS, basemapGround, basemapImages, basemapLabels, basemapSources } from './style.ts';

const DATA = join(import.meta.dirname, '../../../data/basemap');
const THEMES: readonly ThemeName[] = ['light', 'dark'];
const LANGS = ['ko', 'en'] as const;

const read = (file: string): Buffer => readFileSync(join(DATA, file));
const json = (file: string) => JSON.parse(read(file).toString('utf8'));

const files: BasemapFiles = {
  korea: json('korea.topo.json'),
  water: json('water.topo.json'),
  shore: json('shore.topo.json'),
  depth: json('depth.topo.json'),
  relief: json('relief.topo.json'),
  rivers: json('rivers.json'),
  labels: json('labels.json'),
};
const basemap: Basemap = decodeBasemap(files);

const layersOf = (theme: ThemeName, lang: 'ko' | 'en') => [...basemapGround(theme), ...basemapLabels(theme, lang)];
const labels = basemap.label.features.map((f) => f.properties ?? {});
const labelled = (code: string) => labels.find((label) => label.code === code);

describe('the style of the basemap', () => {
  it.each(THEMES.flatMap((theme) => LANGS.map((lang) => [theme, lang] as const)))('is valid: %s, %s', (theme, lang) => {
    const style = {
      version: 8,
      sources: basemapSources(basemap),
      layers: layersOf(theme, lang),
    } as unknown as StyleSpecification;
    expect(validateStyleMin(style).map((error) => error.message)).toEqual([]);
  });

  it('has the same layers in the same order in both themes and languages', () => {
    const ids = layersOf('light', 'ko').map((layer) => layer.id);
    for (const theme of THEMES)
      for (const lang of LANGS) expect(layersOf(theme, lang).map((layer) => layer.id)).toEqual(ids);
    expect(ids.every((id) => id.startsWith('base-'))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('draws every feature by some layer and asks for no feature that is missing', () => {
    const drawn = new Set(
      [...basemap.shade.features, ...basemap.area.features, ...basemap.line.features].map((f) => f.properties?.l),
    );
    const asked = new Set(
      basemapGround('light').flatMap((layer) =>
        'filter' in layer && Array.isArray(layer.filter) ? [layer.filter[2]] : [],
      ),
    );
    expect([...asked].sort()).toEqual([...drawn].sort());
  });

  it('uses the two faces of the map only', () => {
    const faces = layersOf('dark', 'en').flatMap((layer) =>
      layer.type === 'symbol' ? [JSON.stringify(layer.layout?.['text-font'])] : [],
    );
    expect(new Set(faces)).toEqual(new Set([JSON.stringify(FONT.regular), JSON.stringify(FONT.bold)]));
  });

  it.each(THEMES)('brings every image that the %s style names', (theme) => {
    const images = new Map(basemapImages(theme).map((image) => [image.id, image.image]));
    expect(images.has(`base-hatch-${theme}`)).toBe(true);
    for (const { data, width, height } of images.values()) {
      expect(data.length).toBe(width * height * 4);
      expect(data.some((value) => value > 0)).toBe(true);
    }
    const landmarks = labels.filter(({ k }) =>
      ['station', 'interchange', 'airport', 'port', 'works', 'peak', 'cape'].includes(k),
    );
    expect(landmarks.length).toBeGreaterThan(20);
    for (const { k } of landmarks) expect(images.has(`base-${k}-${theme}`)).toBe(true);
  });
});

describe('the colours', () => {
  it.each(THEMES)('give every name of the land a contrast of 4.5 on every land tone: %s', (theme) => {
    const { land, tones, text, relief } = PALETTE[theme];
    // hills lie under the names of the small scales only
    for (const color of [text.sido, text.si, text.gun])
      for (const ground of [land, ...tones, ...relief]) expect(contrast(color, ground)).toBeGreaterThanOrEqual(4.5);
    for (const color of [text.gu, text.place, text.landmark])
      for (const ground of [land, ...tones]) expect(contrast(color, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(THEMES)('keep the names of the waters legible: %s', (theme) => {
    const { sea, depth, text } = PALETTE[theme];
    for (const ground of [sea, ...depth.slice(0, 4)]) expect(contrast(text.water, ground)).toBeGreaterThanOrEqual(4);
  });
});

describe('the names', () => {
  it('exist in Korean and English for all of them', () => {
    expect(labels.length).toBeGreaterThan(500);
    for (const { n, e } of labels) {
      expect(n).toMatch(/^[가-힣A-Z ]+$/);
      expect(e).toMatch(/^[A-Z][A-Za-z' -]+$/);
    }
  });

  it('are spelled officially where rules alone fail', () => {
    const spelled = Object.fromEntries(labels.map(({ n, e }) => [n, e]));
    expect(spelled).toMatchObject({
      통영시: 'Tongyeong-si',
      밀양시: 'Miryang-si',
      단양군: 'Danyang-gun',
      안양시: 'Anyang-si',
      덕양구: 'Deogyang-gu',
      함양군: 'Hamyang-gun',
      울릉군: 'Ulleung-gun',
      경상북도: 'Gyeongsangbuk-do',
      종로구: 'Jongno-gu',
    });
  });

  it('rank cities by people, not by area', () => {
    const rank = (name: string): number => labels.find(({ n, k }) => n === name && k === 'si')?.rank;
    expect(rank('수원시')).toBeGreaterThan(rank('의왕시'));
    expect(rank('청주시')).toBeGreaterThan(rank('충주시'));
  });

  it('know the parent of a district in both languages', () => {
    expect(labelled('47113')).toMatchObject({ n: '북구', p: '포항시', pe: 'Pohang-si', e: 'Buk-gu' });
  });

  it('need no character that the map font lacks', () => {
    const text = labels.map(({ n, e, s = '', p = '' }) => n + e + s + p).join('');
    expect(text).not.toMatch(/[㎢㎾㎡\u4e00-\u9fff]/);
  });
});

describe('the artefacts', () => {
  it('decode to land, borders and water', () => {
    const count = (source: Exclude<keyof Basemap, 'outlineOf'>, l: string): number =>
      basemap[source].features.filter((f) => f.properties?.l === l).length;
    expect(count('area', 'land')).toBe(1);
    expect(count('area', 'tone')).toBeLessThanOrEqual(4);
    expect(count('line', 'coast')).toBe(1);
    expect(count('line', 'river')).toBeGreaterThanOrEqual(4);
    expect(count('area', 'water')).toBeGreaterThan(50);
    expect(basemap.label.features).toHaveLength(files.labels.length);
  });

  it('are the ones that the manifest describes, in about 1.5 MB', () => {
    const manifest: { artefacts: { file: string; bytes: number; sha256: string }[] } = json('manifest.json');
    for (const { file, bytes, sha256 } of manifest.artefacts) {
      const content = read(file);
      expect([file, content.length]).toEqual([file, bytes]);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
    expect(manifest.artefacts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(1_700_000);
  });

  it('name licence and attribution of every input', () => {
    const { inputs }: { inputs: { licence: string; attribution: string; version: string }[] } = json('manifest.json');
    for (const input of inputs) expect(Object.values(input).every((value) => value !== '')).toBe(true);
  });
});

describe('the sheet', () => {
  it('holds every name', () => {
    const [west, south, east, north] = BASEMAP_BOUNDS;
    for (const { c, n } of files.labels)
      expect([n, c[0] > west && c[0] < east && c[1] > south && c[1] < north]).toEqual([n, true]);
  });
});

describe('the outline', () => {
  const outline: { viewBox: number[]; sido: { code: string; d: string }[]; land: string; neigh: string } =
    json('outline.json');

  it('has seventeen provinces, a coast and neighbours, inside its frame and within 70 kB', () => {
    expect(outline.sido.map(({ code }) => code)).toHaveLength(17);
    expect(read('outline.json').length).toBeLessThan(70_000);
    for (const d of [outline.land, outline.neigh, ...outline.sido.map((s) => s.d)]) expect(d).toMatch(/^M[-\dMlz ]+z$/);
  });
});
