import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../tests/contrast.ts';
import { tileOf } from '../../../tests/fixtures/tileOf.ts';
import { SHEET, TILE_ZOOMS } from '../../model/sheet.ts';
import type { Label } from '../../pipeline/basemap/labels.ts';
import type { ThemeName } from '../../theme.ts';
import { HEAD_BYTES } from '../archives/besideSource.ts';
import { FONT } from '../fonts.ts';
import { basemapGround } from './ground.ts';
import { basemapImages } from './images.ts';
import { basemapLabels } from './labels.ts';
import { districtsOf } from './outlines.ts';
import { PALETTE } from './palette.ts';
import { BASEMAP, basemapSources } from './sources.ts';

const DATA = join(import.meta.dirname, '../../../data/basemap');
const THEMES: readonly ThemeName[] = ['light', 'dark'];
const LANGS = ['ko', 'en'] as const;

const read = (file: string): Buffer => readFileSync(join(DATA, file));
const json = (file: string) => JSON.parse(read(file).toString('utf8'));

const labels: readonly Label[] = json('labels.json');

const layersOf = (theme: ThemeName, lang: 'ko' | 'en') => [...basemapGround(theme), ...basemapLabels(theme, lang)];
const labelled = (code: string) => labels.find((label) => label.code === code);

describe('the style of the basemap', () => {
  it.each(THEMES.flatMap((theme) => LANGS.map((lang) => [theme, lang] as const)))('is valid: %s, %s', (theme, lang) => {
    const style = {
      version: 8,
      sources: basemapSources(),
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

  it('uses the two faces of the map only', () => {
    const faces = layersOf('dark', 'en').flatMap((layer) =>
      layer.type === 'symbol' ? [JSON.stringify(layer.layout?.['text-font'])] : [],
    );
    expect(new Set(faces)).toEqual(new Set([JSON.stringify(FONT.regular), JSON.stringify(FONT.bold)]));
  });

  it.each(THEMES)('brings every image that the %s style names', (theme) => {
    const images = new Map(basemapImages(theme).map((image) => [image.id, image.paint()]));
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
    const rank = (name: string): number => labels.find(({ n, k }) => n === name && k === 'si')?.rank ?? 0;
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
  it('are the ones that the manifest describes, in about 2.7 MB', () => {
    const manifest: { artefacts: { file: string; bytes: number; sha256: string }[] } = json('manifest.json');
    for (const { file, bytes, sha256 } of manifest.artefacts) {
      const content = read(file);
      expect([file, content.length]).toEqual([file, bytes]);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
    expect(manifest.artefacts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(2_700_000);
  });

  it('name licence and attribution of every input', () => {
    const { inputs }: { inputs: { licence: string; attribution: string; version: string }[] } = json('manifest.json');
    for (const input of inputs) expect(Object.values(input).every((value) => value !== '')).toBe(true);
  });
});

describe('the sheet', () => {
  it('holds every name', () => {
    const [west, south, east, north] = SHEET;
    for (const { c, n } of labels)
      expect([n, c[0] > west && c[0] < east && c[1] > south && c[1] < north]).toEqual([n, true]);
  });
});

describe('the outline', () => {
  const outline: {
    viewBox: number[];
    sido: { code: string; d: string }[];
    names: { ko: string; en: string; at: [number, number] }[];
    land: string;
    neigh: string;
  } = json('outline.json');

  it('names the seventeen provinces inside its frame', () => {
    const [, , width = 0, height = 0] = outline.viewBox;
    expect(outline.names.map(({ ko }) => ko)).toHaveLength(17);
    for (const { ko, en, at } of outline.names)
      expect([ko, en.length > 2, at[0] > 0 && at[0] < width, at[1] > 0 && at[1] < height]).toEqual([
        ko,
        true,
        true,
        true,
      ]);
  });

  it('has seventeen provinces, a coast and neighbours, inside its frame and within 70 kB', () => {
    expect(outline.sido.map(({ code }) => code)).toHaveLength(17);
    expect(read('outline.json').length).toBeLessThan(70_000);
    for (const d of [outline.land, outline.neigh, ...outline.sido.map((s) => s.d)]) expect(d).toMatch(/^M[-\dMlz ]+z$/);
  });
});

describe('the tiles', () => {
  const archive = new PMTiles({
    getKey: () => 'ground',
    getBytes: async (offset, length) => ({
      data: new Uint8Array(read('ground.pmtiles')).slice(offset, offset + length).buffer,
    }),
  });
  const tileAt = async (zoom: number, [lon, lat]: readonly [number, number]): Promise<VectorTile> => {
    const { x, y } = tileOf(zoom, [lon, lat]);
    const tile = await archive.getZxy(zoom, x, y);
    return new VectorTile(new PbfReader(new Uint8Array(tile?.data ?? new ArrayBuffer(0))));
  };
  const POHANG = [129.36, 36.02] as const;

  it('are found by a directory that the first few bytes hold', async () => {
    const { rootDirectoryOffset, rootDirectoryLength, leafDirectoryLength } = await archive.getHeader();
    expect(rootDirectoryOffset + rootDirectoryLength).toBeLessThan(HEAD_BYTES.needed);
    expect(leafDirectoryLength).toBe(0);
  });

  it('reach from the country to a city and no further', async () => {
    const { minZoom, maxZoom, minLon, maxLat } = await archive.getHeader();
    expect([minZoom, maxZoom]).toEqual([TILE_ZOOMS.min, TILE_ZOOMS.max]);
    expect([minLon, maxLat]).toEqual([SHEET[0], SHEET[3]]);
  });

  it('hold what the style asks for, and nothing that it does not draw', async () => {
    const asked = new Set(
      layersOf('light', 'ko').flatMap((layer) =>
        'source-layer' in layer && 'source' in layer && layer.source === BASEMAP ? [String(layer['source-layer'])] : [],
      ),
    );
    const { vector_layers: held } = (await archive.getMetadata()) as { vector_layers: { id: string }[] };
    expect(held.map(({ id }) => id).sort()).toEqual([...asked].sort());
  });

  it('hold each theme at the zooms at which it is drawn', async () => {
    const country = await tileAt(6, POHANG);
    expect(Object.keys(country.layers)).toEqual(expect.arrayContaining(['coast', 'sido', 'land', 'depth', 'name']));
    expect(Object.keys(country.layers)).not.toContain('city');
    const near = await tileAt(10, POHANG);
    expect(Object.keys(near.layers)).toEqual(expect.arrayContaining(['coast', 'city', 'gu', 'land', 'lining', 'name']));
    expect(Object.keys(near.layers)).not.toContain('depth');
  });

  it('hold a country of few points: a pixel shows no more', async () => {
    const points = (tile: VectorTile, name: string) => {
      const layer = tile.layers[name];
      return Array.from(
        { length: layer?.length ?? 0 },
        (_, i) => layer!.feature(i).loadGeometry().flat().length,
      ).reduce((sum, n) => sum + n, 0);
    };
    const far = await tileAt(6, POHANG);
    expect(points(far, 'coast')).toBeGreaterThan(100);
    for (const name of Object.keys(far.layers)) expect(points(far, name)).toBeLessThan(2500);
  });
});

describe('the outlines of regions', () => {
  const { outlineOf, districtAt } = districtsOf(json('regions.topo.json'));

  it('are known by the code of a province, a city or a district', () => {
    for (const code of ['47', '4711', '47113', '43', '52']) expect(outlineOf(code)?.type).toMatch(/Polygon/);
  });

  it('are unknown for no code and for a strange one', () => {
    expect([outlineOf(''), outlineOf('99')]).toEqual([null, null]);
  });

  it.each<[string, [number, number], string | null]>([
    ['Ochang', [127.43, 36.71], '43114'],
    ['Blue Valley', [129.5, 35.95], '47111'],
    ['Sejong', [127.26, 36.57], '36110'],
    ['the East Sea', [130.5, 36.5], null],
    ['Tsushima', [129.3, 34.4], null],
  ])('tell in which of them a point lies: %s', (_, at, code) => {
    expect(districtAt(at)).toBe(code);
  });
});
