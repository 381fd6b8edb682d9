import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessMapping } from '../mapping/guess.ts';
import { Refusal } from '../problem.ts';
import { scanGeoJson } from './geojson.ts';
import { valueEnd } from './json.ts';
import { cellsOf, lineOf, rowsOf } from './source.ts';

const scanText = (text: string) => scanGeoJson('x.geojson', 'utf-8', new TextEncoder().encode(text)).source;
const scan = (json: unknown) => scanText(JSON.stringify(json));
const point = (properties: unknown, coordinates: unknown = [126.5, 35.9], more: object = {}) => ({
  type: 'Feature',
  geometry: coordinates === null ? null : { type: 'Point', coordinates },
  properties,
  ...more,
});
const collection = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features });
const rows = (source: ReturnType<typeof scan>) =>
  Array.from({ length: rowsOf(source) }, (_, row) => cellsOf(source, row));
const refusal = (text: string) => {
  try {
    scanText(text);
  } catch (error) {
    if (error instanceof Refusal) return error.problems[0];
    throw error;
  }
  return null;
};

describe('a table of points', () => {
  it.each<readonly [string, unknown]>([
    ['a collection', collection(point({ a: '가' }))],
    ['a list of features', [point({ a: '가' })]],
    ['a feature', point({ a: '가' })],
  ])('is read out of %s', (_, json) => {
    const source = scan(json);
    expect(source.columns).toEqual(['a', '경도', '위도']);
    expect(rows(source)).toEqual([['가', '126.5', '35.9']]);
  });

  it('has the properties of all features in the order in which they are met, then the place', () => {
    const late = Array.from({ length: 150 }, () => point({ a: 'x' }));
    const source = scan(collection(...late, point({ b: 1, a: 'y' }, null)));
    expect(source.columns).toEqual(['a', 'b', '경도', '위도']);
    expect(rows(source).at(0)).toEqual(['x', '', '126.5', '35.9']);
    expect(rows(source).at(-1)).toEqual(['y', '1', '', '']);
  });

  it('knows how its values were written, and writes those of several kinds as JSON', () => {
    const source = scan(
      collection(
        point({ t: 'a,"b"\n', n: 1.5, b: false, m: 1, o: { x: [1] }, e: null }),
        point({ t: null, n: 1e21, b: true, m: '1', o: null, e: '' }),
        point({ t: '', m: true }),
      ),
    );
    expect(source.types).toEqual(['text', 'number', 'boolean', 'json', 'json', 'text', 'number', 'number']);
    expect(rows(source)).toEqual([
      ['a,"b"\n', '1.5', 'false', '1', '{"x":[1]}', '', '126.5', '35.9'],
      ['', '1e+21', 'true', '"1"', '', '', '126.5', '35.9'],
      ['', '', '', 'true', '', '', '126.5', '35.9'],
    ]);
  });

  it('keeps the id of features where no property has that name', () => {
    expect(scan(point({ a: 1 }, [1, 2], { id: 7 })).columns).toEqual(['id', 'a', '경도', '위도']);
    expect(rows(scan(point({ id: 'x' }, [1, 2], { id: 7 })))).toEqual([['x', '1', '2']]);
  });

  it('calls its place by free names', () => {
    expect(scan(point({ 경도: 1, 위도_2: 2 })).columns).toEqual(['경도', '위도_2', '경도_2', '위도']);
  });

  it('has no place for a feature without a geometry, or with an empty point; a height is passed over', () => {
    const source = scan(collection(point({ a: 1 }, null), point({ a: 2 }, []), point({ a: 3 }, [127, 36, 12])));
    expect(rows(source)).toEqual([
      ['1', '', ''],
      ['2', '', ''],
      ['3', '127', '36'],
    ]);
  });

  it('says on which line of the file a feature begins', () => {
    const source = scanText(
      `{"type":"FeatureCollection",\r\n"features":[\n${JSON.stringify(point({ a: 1 }))},\n\n ${JSON.stringify(point({ a: 2 }))}]}`,
    );
    expect([lineOf(source, 0), lineOf(source, 1)]).toEqual([3, 5]);
  });

  it('is mapped by its place', () => {
    expect(guessMapping(scan(collection(point({ a: 1 })))).place).toEqual({ crs: 'EPSG:4326', x: '경도', y: '위도' });
  });

  it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'urn:ogc:def:crs:EPSG::4326', 'EPSG:4326'])(
    'may say that it is in %s',
    (name) => {
      expect(rowsOf(scan({ crs: { type: 'name', properties: { name } }, ...collection(point({})) }))).toBe(1);
    },
  );

  it('of features without any property is a table of places', () => {
    expect(rows(scan(collection(point(null), point(null, null))))).toEqual([
      ['126.5', '35.9'],
      ['', ''],
    ]);
  });

  it('has the values of any properties', () => {
    const value = fc.oneof(
      fc.string(),
      fc.double({ noDefaultInfinity: true, noNaN: true }),
      fc.boolean(),
      fc.constant(null),
      fc.jsonValue({ maxDepth: 3 }),
    );
    const name = fc
      .string({ minLength: 1, maxLength: 5 })
      .filter((one) => one.trim().normalize('NFC') === one && one !== '' && one !== 'id');
    fc.assert(
      fc.property(fc.array(fc.dictionary(name, value, { maxKeys: 5 }), { minLength: 1, maxLength: 5 }), (features) => {
        // What JSON makes of it: nought has no sign there.
        const plain = JSON.parse(JSON.stringify(features)) as Record<string, unknown>[];
        const source = scan(collection(...plain.map((properties) => point(properties))));
        rows(source).forEach((cells, row) => {
          source.columns.slice(0, -2).forEach((column, i) => {
            const expected = Object.hasOwn(plain[row]!, column) ? plain[row]![column] : null;
            const [cell = '', type] = [cells[i], source.types[i]];
            if (cell === '') expect(expected === null || expected === '').toBe(true);
            else expect(type === 'text' ? cell : JSON.parse(cell)).toEqual(expected);
          });
        });
      }),
    );
  });
});

describe('what is no table of points', () => {
  const lines = (feature: unknown): string =>
    `{"type":"FeatureCollection","features":[\n${JSON.stringify(point({ a: 1 }))},\n${JSON.stringify(feature)}\n]}`;
  it.each<readonly [string, string, object]>([
    [
      'a polygon',
      lines({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [] } }),
      { code: 'geometry-kind', line: 3, column: 'features[1].geometry', value: 'Polygon' },
    ],
    [
      'coordinates in quotes',
      lines(point({}, ['126', '35'])),
      { code: 'bad-geometry', line: 3, column: 'features[1].geometry.coordinates' },
    ],
    ['one coordinate', lines(point({}, [126])), { code: 'bad-geometry', line: 3 }],
    ['four coordinates', lines(point({}, [126, 35, 1, 2])), { code: 'bad-geometry', line: 3, value: '[126,35,1,2]' }],
    [
      'a geometry that is a list',
      lines({ type: 'Feature', properties: {}, geometry: [] }),
      { code: 'bad-geometry', line: 3 },
    ],
    ['something that is no feature', lines({ a: 1 }), { code: 'not-geojson', line: 3, column: 'features[1]' }],
    [
      'properties that are a list',
      lines({ ...point([1]) }),
      { code: 'not-geojson', line: 3, column: 'features[1].properties' },
    ],
    [
      'a coordinate beyond numbers',
      lines(point({}, [126, 35])).replace('[126,35]', '[1e400,35]'),
      { code: 'not-finite', line: 3, column: 'features[1].geometry.coordinates' },
    ],
    [
      'a value beyond numbers',
      lines(point({ b: 1 })).replace('"b":1', '"b":-1e999'),
      { code: 'not-finite', line: 3, column: 'b' },
    ],
    [
      'a foreign system',
      `{"type":"FeatureCollection",\n"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::5179"}},"features":[${JSON.stringify(point({}))}]}`,
      { code: 'foreign-crs', line: 2, value: 'urn:ogc:def:crs:EPSG::5179' },
    ],
    ['no features', '{"type":"FeatureCollection","features":[]}', { code: 'no-rows' }],
    ['features that are missing', '{"type":"FeatureCollection"}', { code: 'not-geojson', line: 1 }],
    [
      'two lists of features',
      '{"type":"FeatureCollection","features":[],\n"features":[]}',
      { code: 'not-geojson', line: 2 },
    ],
    ['a topology', '{"type":"Topology"}', { code: 'not-geojson', value: 'Topology' }],
    ['a number', '12', { code: 'not-geojson' }],
    ['an empty name', lines(point({ ' ': 1 })), { code: 'unnamed-column', line: 3 }],
    ['names that are the same', lines(point({ 'a ': 1 })), { code: 'double-column', line: 3, column: 'a' }],
    ['a name that is too long', lines(point({ ['x'.repeat(201)]: 1 })), { code: 'long-name', line: 3 }],
    [
      'too many names',
      lines(point(Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`c${i}`, i])))),
      { code: 'too-many-columns', line: 3 },
    ],
    ['a huge value', lines(point({ a: 1, b: 'x'.repeat(10_001) })), { code: 'huge-cell', line: 3, column: 'b' }],
    [
      'too deep a value',
      lines(point({ a: 1 })).replace('{"a":1}}\n]', `{"a":${'['.repeat(40)}${']'.repeat(40)}}}\n]`),
      { code: 'too-deep', line: 3, wanted: 32 },
    ],
    ['a comma too many', '{"type":"FeatureCollection",\n"features":[],\n}', { code: 'bad-json', line: 3, value: '}' }],
    ['a word that is none', '[\n nul]', { code: 'bad-json', line: 2, value: 'nul]' }],
    ['an end too soon', '{"type":"FeatureCollection",\n"features":[', { code: 'bad-json', line: 2, value: '' }],
    ['more after the end', '[]\n[]', { code: 'bad-json', line: 2, value: '[]' }],
    ['a string over two lines', '["a\nb"]', { code: 'bad-json', line: 1 }],
  ])('is refused: %s', (_, text, expected) => {
    expect(refusal(text)).toEqual(expect.objectContaining(expected));
  });
});

describe('JSON', () => {
  const accepts = (text: string): boolean => {
    const bytes = new TextEncoder().encode(text);
    try {
      return valueEnd(bytes, 0, 0) === bytes.length;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  };
  const parses = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  it('is what a parser takes, and nothing else', () => {
    const spoilt = fc
      .tuple(fc.jsonValue({ maxDepth: 4 }), fc.nat(), fc.constantFrom(...'{}[]",:0e.-\\u \n'))
      .map(([json, at, letter]) => {
        const text = JSON.stringify(json);
        return text.slice(0, at % (text.length + 1)) + letter + text.slice((at % (text.length + 1)) + (at % 2));
      });
    const bits = fc.string({
      unit: fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '1', '-', '.', 'e', 'true', 'null', '\\', 'u00e9', '0'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.oneof(spoilt, bits), (text) => {
        fc.pre(text === text.trim());
        expect(accepts(text)).toBe(parses(text));
      }),
      { numRuns: 3000 },
    );
  });
});
