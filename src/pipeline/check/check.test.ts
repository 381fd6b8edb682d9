import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { boundaries, expectedOf, folderOf, mistakeNames } from '../../../tests/fixtures/worlds.ts';
import { buildData } from '../build.ts';
import { compile } from '../compile/compile.ts';
import { formatProblems, type Problem, type SeedFile } from '../problem.ts';
import { publish } from '../publish/publish.ts';
import { buildWorld } from '../world.ts';
import { won } from './amounts.ts';
import { checkWorld } from './check.ts';

const problemsOf = (overlay?: string): readonly Problem[] => {
  const folder = folderOf(overlay);
  try {
    const built = buildData(join(folder, 'seeds'), boundaries);
    return built.ok ? [] : built.problems;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('a good world', () => {
  it('has no problem', () => {
    expect(problemsOf()).toEqual([]);
  });

  it('may break a rule where it says why: a gap, a shared point, reclaimed land, a rough sketch, an uncited source', () => {
    expect(problemsOf('excused')).toEqual([]);
  });
});

const mistakes = mistakeNames();

describe(`each of the ${mistakes.length} kinds of mistake in tests/fixtures/mistakes`, () => {
  it('was found to look at', () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(60);
  });

  it.each(mistakes)('%s is told with its place, what is wrong and what to do', (mistake) => {
    expect(`${formatProblems(problemsOf(`mistakes/${mistake}`))}\n`).toBe(expectedOf(mistake));
  });
});

describe('mistakes made together', () => {
  it('are told together: none hides another', () => {
    const apart = ['area-far-from-the-official-one', 'hangul-in-the-english', 'plan-before-its-source', 'unit-missing'];
    const kinds = (problems: readonly Problem[]) => problems.map((p) => p.what.en.replace(/\d.*/, '')).toSorted();
    const together = problemsOf('mistakes/several-at-once');
    expect(together).toHaveLength(9);
    expect(new Set(kinds(together)).size).toBe(9);
    for (const name of apart) expect(problemsOf(`mistakes/${name}`)).toHaveLength(1);
  });

  it('are in the order of files, lines and columns', () => {
    const places = expectedOf('several-at-once')
      .split('\n')
      .flatMap((line) => /^(seeds\S+?):(\d+):(\d+)/.exec(line)?.slice(1) ?? []);
    const triples = Array.from({ length: places.length / 3 }, (_, i) => places.slice(i * 3, i * 3 + 3));
    const inOrder = triples.toSorted(
      ([a = '', la, ca], [b = '', lb, cb]) => a.localeCompare(b) || Number(la) - Number(lb) || Number(ca) - Number(cb),
    );
    expect(triples).toHaveLength(9);
    expect(triples).toEqual(inOrder);
  });
});

/** The good world as files in memory, the values as they are after reading. */
const goodFiles = (): readonly SeedFile[] => {
  const folder = folderOf();
  const seeds = join(folder, 'seeds');
  const files = readdirSync(seeds, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      path: `seeds/${name}`,
      id:
        name
          .split('/')
          .slice(1)
          .join('/')
          .replace(/\.yaml$/, '') || `seeds/${name}`,
      value: parse(readFileSync(join(seeds, name), 'utf8')) as unknown,
      locate: () => ({ line: 1, column: 1 }),
    }));
  rmSync(folder, { recursive: true });
  return files;
};

const leavesOf = (value: unknown, path: readonly string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? [[...path], ...Object.entries(value).flatMap(([key, child]) => leavesOf(child, [...path, key]))]
    : [[...path]];

const changed = (value: unknown, path: readonly string[], to: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = changed(copy[key], rest, to);
  return copy;
};

describe('a world with something odd in any one place', () => {
  it('is told as problems or compiles, and never ends in an exception', () => {
    const files = goodFiles();
    const places = files.flatMap((file, index) => leavesOf(file.value).map((path) => ({ index, path })));
    const odd = fc.oneof(
      fc.constantFrom<unknown>(
        undefined,
        null,
        '',
        0,
        -1,
        1e300,
        Number.NaN,
        true,
        [],
        {},
        [[]],
        'harbour',
        'd-harbour#1',
      ),
      fc.constantFrom<unknown>('2023-02-29', '2024/..', '../..', '{2021}', '2030', [129.1, 36.1], [36.1, 129.1], {
        none: '모름',
      }),
      fc.constantFrom<unknown>(
        'harbour/strategic-complex',
        ['harbour/strategic-complex'],
        { ko: '말', en: '말' },
        '__proto__',
      ),
    );
    let compiledWorlds = 0;
    let refusedWorlds = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), odd, ({ index, path }, to) => {
        const mended = files.map((file, i) => (i === index ? { ...file, value: changed(file.value, path, to) } : file));
        const { world, problems } = buildWorld({ files: mended, problems: [] });
        const all = [...problems, ...checkWorld(world, boundaries)];
        for (const { what, mend } of all)
          expect([what.ko, what.en, mend.ko, mend.en].every((said) => said.length > 0)).toBe(true);
        if (all.length > 0) refusedWorlds += 1;
        else compiledWorlds += Object.keys(publish(compile(world), [])).length > 0 ? 1 : 0;
      }),
      { numRuns: 400 },
    );
    expect(Math.min(compiledWorlds, refusedWorlds)).toBeGreaterThan(0);
  }, 30_000);
});

describe('an amount in a message', () => {
  it.each([
    [0, '0 원'],
    [1, '1 원'],
    [99_999_999, '99,999,999 원'],
    [100_000_000, '1억 원'],
    [36_900_000_000, '369억 원'],
    [28_060_000_000, '280억 60,000,000 원'],
    [1_000_000_000_000, '1조 원'],
    [8_741_700_000_000, '8조 7,417억 원'],
    [70_000_000_000_001, '70조 1 원'],
  ])('%i is %s', (krw, said) => {
    expect(won(krw)).toBe(said);
  });
});
