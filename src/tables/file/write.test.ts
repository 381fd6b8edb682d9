import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factories } from '../../../tests/fixtures/tables.ts';
import { isFormula } from '../../model/csv.ts';
import { guessMapping } from '../mapping/guess.ts';
import type { Format, Mapping, Source } from '../types.ts';
import { readColumns } from '../values/columns.ts';
import { decodeText } from './decode.ts';
import { scanGeoJson } from './geojson.ts';
import { scanCsv } from './scan.ts';
import { cellsOf, rowsOf } from './source.ts';
import { writeTable } from './write.ts';

const csv = (text: string, delimiter?: number): Source =>
  scanCsv('x', 'utf-8', new TextEncoder().encode(text), undefined, delimiter === undefined ? {} : { delimiter });
const content = (source: Source) => ({
  columns: source.columns,
  rows: Array.from({ length: rowsOf(source) }, (_, row) => cellsOf(source, row)),
});
const write = async (source: Source, format: Format, mapping: Mapping, rows: Iterable<number> | 'all' = 'all') => {
  const places = readColumns(source, mapping).columns;
  return new Uint8Array(await writeTable({ source, rows, format, mapping, places }).arrayBuffer());
};
const again = (format: Format, file: Uint8Array<ArrayBuffer>): Source => {
  const { encoding, bytes } = decodeText(file);
  return format === 'csv'
    ? scanCsv('x', encoding, bytes, undefined, { guarded: true, delimiter: 44 })
    : scanGeoJson('x', encoding, bytes).source;
};
const bare = (source: Source): Mapping => ({ ...guessMapping(source), columns: source.columns });

describe('an export', () => {
  const { encoding, bytes } = decodeText(factories(5000));
  const source = scanCsv('공장.csv', encoding, bytes);
  const mapping = guessMapping(source);

  it.each(['csv', 'geojson'] as const)('of the list of factories as %s comes back without loss', async (format) => {
    const back = again(format, await write(source, format, mapping));
    expect(content(back)).toEqual(content(source));
  });

  it('as GeoJSON brings its mapping along', async () => {
    const file = decodeText(await write(source, 'geojson', mapping));
    expect(scanGeoJson('x', 'utf-8', file.bytes).kept?.mapping).toEqual(mapping);
  });

  it('as GeoJSON has points in degrees, or none', async () => {
    const json = JSON.parse(new TextDecoder().decode(await write(source, 'geojson', mapping)));
    const { lon, lat } = readColumns(source, mapping).columns;
    json.features.forEach(({ geometry }: { geometry: { coordinates: [number, number] } | null }, row: number) => {
      if (geometry === null) expect(lon[row]).toBeNaN();
      else {
        expect(Math.abs(geometry.coordinates[0] - lon[row]!)).toBeLessThan(1e-7);
        expect(Math.abs(geometry.coordinates[1] - lat[row]!)).toBeLessThan(1e-7);
      }
    });
    expect(json.features).toHaveLength(5000);
  });

  it('of some rows has those, in their order', async () => {
    const back = again('csv', await write(source, 'csv', mapping, [3, 1, 4000]));
    expect(content(back).rows).toEqual([3, 1, 4000].map((row) => cellsOf(source, row)));
  });

  it('in CSV holds no cell that a spreadsheet would run', async () => {
    const file = scanCsv('x', 'utf-8', decodeText(await write(source, 'csv', mapping)).bytes);
    const cells = content(file).rows.flat();
    expect(cells.filter((cell) => isFormula(cell))).toEqual([]);
    expect(cells.filter((cell) => cell.startsWith("'")).length).toBeGreaterThan(0);
  });

  it('in CSV is marked as UTF-8 and ends its lines as Excel does', async () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      await write(csv('가;나\n1,5;2\n'), 'csv', bare(csv('가;나\n1,5;2\n'))),
    );
    expect(text).toBe('\uFEFF가,나\r\n"1,5",2\r\n');
  });

  it('comes back the same, whatever stands in the cells', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'\'=+-@\t ,;"\n\r가＝\u00a0a1'), maxLength: 6 });
    const tables = fc
      .integer({ min: 1, max: 3 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
      );
    await fc.assert(
      fc.asyncProperty(
        tables,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom<Format>('csv', 'geojson'),
        async (rows, delimiter, format) => {
          const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const header = rows[0]!.map((_, i) => (i === 0 ? '=열' : `열 ${i}`));
          const table = csv(
            [header, ...rows].map((row) => row.map(quoted).join(delimiter)).join('\n'),
            delimiter.charCodeAt(0),
          );
          expect(content(again(format, await write(table, format, bare(table))))).toEqual(content(table));
        },
      ),
    );
  });
});

describe('an export of points', () => {
  const feature = (properties: object, coordinates: readonly number[] | null, id?: string) => ({
    type: 'Feature',
    ...(id === undefined ? {} : { id }),
    geometry: coordinates && { type: 'Point', coordinates },
    properties,
  });
  const scan = (...features: readonly object[]): Source =>
    scanGeoJson('x', 'utf-8', new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))).source;
  const source = scan(
    feature({ 회사: '가', n: 1.5, b: true, m: 'x', o: [1], '=f': '=1', 위도: 3 }, [126.123456789, 35.9], 'a'),
    feature({ 회사: null, n: null, m: 2, __proto__x: 1 }, null, 'b'),
  );

  it('comes back with its columns, cells, kinds and order', async () => {
    const back = again('geojson', await write(source, 'geojson', bare(source)));
    expect(content(back)).toEqual(content(source));
    expect(back.types).toEqual(source.types);
  });

  it('keeps the kinds of columns even where the rows that are written do not show them', async () => {
    const back = again('geojson', await write(source, 'geojson', bare(source), [1]));
    expect(back.types).toEqual(source.types);
    expect(content(back)).toEqual({ columns: source.columns, rows: [cellsOf(source, 1)] });
  });

  it('has values of the kinds that it was read with', async () => {
    const json = JSON.parse(new TextDecoder().decode(await write(source, 'geojson', bare(source))));
    expect(json.features[0]).toEqual({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [126.123456789, 35.9] },
      properties: { id: 'a', 회사: '가', n: 1.5, b: true, m: 'x', o: [1], '=f': '=1', 위도: 3, __proto__x: null },
    });
  });

  it('may go by way of CSV', async () => {
    expect(content(again('csv', await write(source, 'csv', bare(source))))).toEqual(content(source));
  });

  it('and any JSON in the place of its mapping does no harm', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (jeonjido) => {
        const text = JSON.stringify({ type: 'FeatureCollection', jeonjido, features: [feature({ a: 1 }, [1, 2])] });
        expect(scanGeoJson('x', 'utf-8', new TextEncoder().encode(text)).kept).toBeNull();
      }),
    );
  });
});
