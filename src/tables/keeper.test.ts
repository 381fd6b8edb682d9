import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { FACTORY_COLUMNS, factories, factoryText } from '../../tests/fixtures/tables.ts';
import { dataset } from '../../tests/realDataset.ts';
import { dayOf } from '../model/day.ts';
import { metresBetween } from '../model/geo.ts';
import { mapNames } from '../view/own/mapNames.ts';
import { createKeeper } from './keeper.ts';
import { Refusal } from './problem.ts';
import type { Asked, Mapping } from './types.ts';

const COUNT = 3000;
const NAMES = mapNames(dataset);
const told = Papa.parse<string[]>(factoryText(COUNT), { skipEmptyLines: true }).data.slice(1);
const column = (name: (typeof FACTORY_COLUMNS)[number]) => FACTORY_COLUMNS.indexOf(name);
const DAY = dayOf('2022-06-30');

const loaded = async (patch: Partial<Mapping> = {}) => {
  const progress: number[] = [];
  const keeper = createKeeper((done) => progress.push(done));
  const draft = await keeper.open(new Blob([factories(COUNT)]), 'factories.csv', false);
  const mapping = { ...draft.guess, ...patch };
  const layer = await keeper.load(mapping, NAMES);
  const ask = async (asked: Partial<Asked> = {}) =>
    keeper.ask({ day: DAY, facets: layer.facets.map(() => null), amount: null, reach: null, text: '', ...asked });
  return { keeper, draft, mapping, layer, ask, progress };
};

describe('a table that is kept', () => {
  it('is told of with a guess that fits it', async () => {
    const { draft, keeper, mapping, progress } = await loaded();
    expect(draft).toMatchObject({ rows: COUNT, encoding: 'euc-kr', given: false });
    expect(draft.preview[0]).toEqual(told[0]);
    expect(mapping).toMatchObject({
      place: { crs: 'EPSG:5179', x: 'X좌표', y: 'Y좌표' },
      name: '회사명',
      start: '최초등록일',
      end: '폐업일',
    });
    expect((await keeper.check(mapping, NAMES.segments)).count).toBe(0);
    expect(progress.every((done) => done >= 0 && done <= 1)).toBe(true);
  });

  it('says of its values which segments and cities of the map they are', async () => {
    const { layer } = await loaded({ segment: '생산품', facets: ['시도', '시군구'] });
    const [segments, provinces, cities] = layer.facets;
    const meant = (facet: typeof cities, value: string) => facet?.regions?.[facet.values.indexOf(value)];
    expect(meant(cities, '군산시')).toBe('gunsan');
    expect(meant(cities, '화성시')).toBeNull();
    expect(provinces?.regions).toBeNull();
    expect(segments?.segments?.[segments.values.indexOf('양극재')]).toBe('cathode');
  });

  it('answers as whoever goes through all rows', async () => {
    const { layer, ask, keeper } = await loaded({ start: null, end: null });
    const all = await ask();
    expect([all.sure, all.maybe]).toEqual([COUNT, 0]);
    const cities = layer.facets.findIndex((facet) => facet.column === '시군구');
    const gunsan = layer.facets[cities]?.values.indexOf('군산시') ?? -1;
    const inGunsan = told.filter((row) => row[column('시군구')] === '군산시');
    expect(all.counts[cities]?.[gunsan]).toBe(inGunsan.length);
    const one = await ask({ facets: layer.facets.map((_, i) => (i === cities ? [gunsan] : null)) });
    expect(one.sure).toBe(inGunsan.length);
    const big = await ask({ amount: { from: 500, to: null } });
    expect(big.sure).toBe(told.filter((row) => Number(row[column('종업원수')] || Number.NaN) >= 500).length);
    const named = await ask({ text: '배터리' });
    expect(named.sure).toBe(told.filter((row) => row[column('회사명')]?.includes('배터리')).length);
    const part = await keeper.rows(0, 5, null);
    expect(part.total).toBe(named.sure);
    expect(part.rows.every((row) => row.name.includes('배터리'))).toBe(true);
  });

  it('tells the map what no uniform says, and only when that changes', async () => {
    const { layer, ask, keeper } = await loaded({ start: null, end: null });
    expect((await ask()).barred).toBeNull();
    const reach = {
      kind: 'radius',
      from: { kind: 'point', lonLat: [126.566, 35.936], accuracyM: 0 },
      metres: 10_000,
      outside: false,
    } as const;
    const near = await ask({ reach });
    expect(near.barred).toHaveLength(layer.placed);
    expect(near.barred?.filter((held) => held === 0)).toHaveLength(near.sure);
    const { rows } = await keeper.rows(0, COUNT, null);
    expect(rows).toHaveLength(near.sure);
    for (const { lonLat, metres } of rows) {
      expect(metres).toBeLessThanOrEqual(10_000);
      expect(metres).toBeCloseTo(metresBetween([126.566, 35.936], lonLat ?? [0, 0]), 0);
    }
    expect((await ask({ reach, day: DAY + 1 })).barred).toBeNull();
    await keeper.marks();
    expect((await ask({ reach, day: DAY + 2 })).barred, 'new marks have none held back').toHaveLength(layer.placed);
    expect((await ask()).barred?.every((held) => held === 0)).toBe(true);
  });

  it('gives rows in the order of a column, empty cells last', async () => {
    const { keeper, ask } = await loaded({ start: null, end: null });
    await ask();
    const order = async (name: (typeof FACTORY_COLUMNS)[number], descending: boolean) =>
      (await keeper.rows(0, COUNT, { column: column(name), descending })).rows.map((r) => r.cells[column(name)] ?? '');
    const people = await order('종업원수', true);
    const stated = people.filter((cell) => cell !== '').map(Number);
    expect(stated).toEqual(stated.toSorted((a, b) => b - a));
    expect(people.slice(stated.length).every((cell) => cell === '')).toBe(true);
    const estates = await order('단지명', false);
    const named = estates.filter((cell) => cell !== '');
    expect(named).toEqual(named.toSorted((a, b) => a.localeCompare(b, 'ko')));
    expect(estates.slice(named.length).every((cell) => cell === '')).toBe(true);
  });

  it('is found under a finger and named in an area', async () => {
    const { keeper, ask } = await loaded({ start: null, end: null });
    await ask();
    const [some] = (await keeper.rows(0, 1, null)).rows;
    const at = some?.lonLat ?? [0, 0];
    const found = await keeper.pick(at, 0.001);
    expect(found && metresBetween(found.lonLat ?? [0, 0], at)).toBeLessThan(1);
    expect((await keeper.row(some?.row ?? 0)).line).toBe((some?.row ?? 0) + 2);
    expect(await keeper.pick([124, 33], 0.001)).toBeNull();
    const box = [at[0] - 0.002, at[1] - 0.002, at[0] + 0.002, at[1] + 0.002] as const;
    expect((await keeper.names(box, 500)).map((label) => label.row)).toContain(some?.row);
    expect(await keeper.names([122, 32, 133, 40], 10), 'too many to be named').toEqual([]);
  });

  it.each(['csv', 'geojson'] as const)('goes out as %s and comes back cell by cell', async (format) => {
    const { keeper, mapping } = await loaded();
    const file = await keeper.write(format, 'all');
    const again = createKeeper(() => undefined);
    const draft = await again.open(file, `again.${format}`, format === 'csv');
    expect(draft.given).toBe(format === 'geojson');
    expect(draft.columns.map((c) => c.name)).toEqual([...FACTORY_COLUMNS]);
    await again.load(mapping, NAMES);
    await again.ask({ day: DAY, facets: [], amount: null, reach: null, text: '' });
    for (const at of [0, 1, 123, COUNT - 1]) expect((await again.row(at)).cells).toEqual(told[at]);
    const all = await again.write('csv', 'all');
    expect(await all.text()).toBe(await (await keeper.write('csv', 'all')).text());
  });

  it('writes what is shown, and no more', async () => {
    const { keeper, ask } = await loaded({ start: null, end: null });
    const { sure } = await ask({ text: '배터리' });
    const file = await keeper.write('csv', 'shown');
    expect(Papa.parse(await file.text(), { skipEmptyLines: true }).data).toHaveLength(sure + 1);
  });

  it('is refused where it is too large or empty, before it is read', async () => {
    const keeper = createKeeper(() => undefined);
    const large = { size: 100_000_001 } as Blob;
    await expect(async () => keeper.open(large, 'a.csv', false)).rejects.toThrow(Refusal);
    await expect(async () => keeper.open(new Blob([]), 'a.csv', false)).rejects.toThrow('empty-file');
  });
});
