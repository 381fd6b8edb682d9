import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { boundaries, districts, folderOf } from '../../tests/fixtures/worlds.ts';
import { boundariesOf, readBoundaries } from './boundaries.ts';
import { buildData, writeData } from './build.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A repository in small: seeds of the good world with the overlay, and the two districts as the base map has them. */
const repositoryOf = (overlay?: string): string => {
  const root = folderOf(overlay);
  made.push(root);
  const topology = {
    type: 'Topology',
    arcs: districts.map((d) => d.geometry.coordinates[0]),
    objects: {
      sgg: {
        type: 'GeometryCollection',
        geometries: districts.map((d, i) => ({ type: 'Polygon', properties: d.properties, arcs: [[i]] })),
      },
    },
  };
  mkdirSync(join(root, 'data/basemap'), { recursive: true });
  writeFileSync(join(root, 'data/basemap/korea.topo.json'), JSON.stringify(topology));
  return root;
};
const dataOf = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(join(root, 'data'), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(root, 'data', entry.name), 'utf8')]),
  );

describe('good seeds', () => {
  it('become data, which is the same whatever the boundaries were read from', () => {
    const root = repositoryOf();
    const result = writeData(root);
    const inMemory = buildData(join(root, 'seeds'), boundaries);
    expect(result.ok && inMemory.ok).toBe(true);
    expect(result.changed).toHaveLength(10);
    expect(dataOf(root)).toEqual(inMemory.ok ? inMemory.files : {});
  });

  it('that did not change leave data as it is', () => {
    const root = repositoryOf();
    writeData(root);
    expect(writeData(root)).toMatchObject({ ok: true, changed: [] });
  });

  it('with one statement changed change the files that tell it', () => {
    const root = repositoryOf();
    writeData(root);
    const seed = join(root, 'seeds/zones/harbour/dock-complex.yaml');
    writeFileSync(seed, readFileSync(seed, 'utf8').replace('It was designated.', 'It became a complex.'));
    expect(writeData(root).changed).toEqual(['dataset.json', 'milestones.csv']);
  });

  it('with one scene changed change the briefings and nothing else', () => {
    const root = repositoryOf();
    writeData(root);
    const seed = join(root, 'seeds/stories/harbour.yaml');
    writeFileSync(seed, readFileSync(seed, 'utf8').replace('dwell: 15', 'dwell: 16'));
    expect(writeData(root).changed).toEqual(['stories.json']);
  });
});

describe('seeds with problems', () => {
  it('leave data exactly as it was', () => {
    const root = repositoryOf();
    writeData(root);
    const before = dataOf(root);
    const seed = join(root, 'seeds/facilities/harbour/test-centre.yaml');
    writeFileSync(seed, readFileSync(seed, 'utf8').replace('value: 21900000000', 'value: 21000000000'));
    const result = writeData(root);
    expect(result).toMatchObject({ ok: false, changed: [], problems: [{ at: 'claims.0.value' }] });
    expect(dataOf(root)).toEqual(before);
  });

  it('make no data where there was none', () => {
    const root = repositoryOf('mistakes/several-at-once');
    expect(writeData(root).ok).toBe(false);
    expect(dataOf(root)).toEqual({});
  });
});

describe('a repository', () => {
  it('without a seeds folder is told so', () => {
    const root = repositoryOf();
    rmSync(join(root, 'seeds'), { recursive: true });
    const result = writeData(root);
    expect(!result.ok && result.problems[0]).toMatchObject({ file: 'seeds', what: { en: 'there is no seeds folder' } });
  });

  it('without a base map says how to make it', () => {
    const root = repositoryOf();
    rmSync(join(root, 'data/basemap'), { recursive: true });
    expect(() => writeData(root)).toThrow('npm run basemap');
  });

  it('with a seed larger than 1 MB is told to split it', () => {
    const root = repositoryOf();
    writeFileSync(join(root, 'seeds/facilities/inland/large.yaml'), `name: ${'x'.repeat(1_000_001)}`);
    const result = writeData(root);
    expect(!result.ok && result.problems).toMatchObject([
      { file: 'seeds/facilities/inland/large.yaml', what: { en: 'the file is larger than 1 MB' } },
    ]);
  });

  it('keeps the inputs of the base map to their own reader', () => {
    const root = repositoryOf();
    mkdirSync(join(root, 'seeds/basemap'));
    writeFileSync(join(root, 'seeds/basemap/other.yaml'), 'this: [is, not, a, record');
    expect(writeData(root).ok).toBe(true);
  });

  it('without a briefing says so in a file without an empty line', () => {
    const root = repositoryOf();
    rmSync(join(root, 'seeds/stories'), { recursive: true });
    expect(writeData(root)).toMatchObject({ ok: true, stories: [] });
    expect(dataOf(root)['stories.json']).toBe('{"version":"1.0.0",\n"stories":[]}\n');
  });
});

describe('the boundaries', () => {
  const read = () => readBoundaries(repositoryOf());

  it.each([
    ['inside its district', [129.1, 36.1], '47110', 0],
    ['inside the city that the code begins', [129.1, 36.1], '4711', 0],
    ['inside the province', [128.1, 36.1], '47', 0],
    ['in a district that no boundary knows', [129.1, 36.1], '52', null],
  ] satisfies [string, [number, number], string, number | null][])('see a point %s', (_, lonLat, code, metres) => {
    expect(read().metresFrom(lonLat, code)).toBe(metres);
  });

  it('measure how far outside a point lies, from the nearest of its districts', () => {
    const oneHundredthDegree = 111_195 / 100;
    expect(read().metresFrom([129.1, 36.21], '4711')).toBeCloseTo(oneHundredthDegree, -1);
    expect(read().metresFrom([128.19, 36.21], '47')).toBeCloseTo(oneHundredthDegree, -1);
  });

  it('without any district know no code', () => {
    expect(boundariesOf([]).metresFrom([129.1, 36.1], '47')).toBeNull();
  });
});
