import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { checkBudgets } from './budgets.ts';

/** `npm test`: everything in order, cheapest first; a step that fails does not hide the ones after it. */
type Counts = { readonly passed: number; readonly failed: number };
type Step = { readonly name: string; readonly run: () => Counts };

const RESULTS = 'test-results';
const ONE = { passed: 1, failed: 0 } as const;
const NONE = { passed: 0, failed: 1 } as const;

/** A step that hangs has failed; the others are still run. The tests in a browser take a third of this on a quiet machine. */
const MOST_MS = 30 * 60_000;
const command = (words: readonly string[]): boolean =>
  spawnSync('npx', words, { stdio: 'inherit', timeout: MOST_MS, shell: process.platform === 'win32' }).status === 0;
const check = (name: string, ...words: string[]): Step => ({ name, run: () => (command(words) ? ONE : NONE) });

const json = <T>(file: string): T | null => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null);
/** A runner that says it ran nothing has failed, whatever its exit code. */
const counted = (ok: boolean, counts: Counts | null): Counts => {
  if (counts === null || counts.passed + counts.failed === 0) return NONE;
  return ok || counts.failed > 0 ? counts : { ...counts, failed: counts.failed + 1 };
};

const unit: Step = {
  name: 'unit and property tests',
  run: () => {
    const file = `${RESULTS}/unit.json`;
    const ok = command(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
    const result = json<{ numPassedTests: number; numFailedTests: number }>(file);
    return counted(ok, result && { passed: result.numPassedTests, failed: result.numFailedTests });
  },
};

/** What is measured runs by itself: two workers at once would measure each other. */
const ALONE = '@alone';
const playwright = (name: string, ...options: string[]): Step => ({
  name,
  run: () => {
    const ok = command(['playwright', 'test', '--config', 'tests/browser/playwright.config.ts', ...options]);
    const result = json<{ stats: { expected: number; unexpected: number; flaky: number } }>(`${RESULTS}/browser.json`);
    return counted(
      ok,
      result && { passed: result.stats.expected + result.stats.flaky, failed: result.stats.unexpected },
    );
  },
});

/** Ours alone on tables of a million rows, held against what was recorded of the others; then a few starts beside a bare map. */
const bench: Step = {
  name: 'bench',
  run: () => {
    const ok = command(['tsx', 'tests/bench/run.ts', '--quick']);
    return counted(ok, json<Counts>(`${RESULTS}/bench.json`));
  },
};

const committed: Step = {
  name: 'seeds compile to what is committed',
  run: () => {
    const { status, stdout } = spawnSync('npx', ['tsx', 'src/pipeline/cli/data.ts'], { encoding: 'utf8' });
    console.log(stdout);
    return status === 0 && stdout.includes('nothing changed') ? ONE : NONE;
  },
};

const steps: readonly Step[] = [
  check('types', 'tsc', '-p', 'src/tsconfig.json'),
  check('lint and format', 'biome', 'check', '--error-on-warnings', '.'),
  check('unused code', 'knip', '--no-progress'),
  committed,
  unit,
  check('build', 'vite', 'build', '--logLevel', 'warn'),
  { name: 'budgets', run: () => (checkBudgets('dist') ? ONE : NONE) },
  check('one file', 'tsx', 'src/pipeline/single/build.ts'),
  playwright('browser tests', '--grep-invert', ALONE),
  bench,
  playwright('browser measures', '--grep', ALONE, '--workers', '1'),
];

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const only = process.argv[2];
const results = steps
  .filter((step) => only === undefined || step.name.includes(only))
  .map((step) => {
    console.log(`\n== ${step.name}`);
    const started = performance.now();
    const counts = step.run();
    return { ...step, ...counts, seconds: (performance.now() - started) / 1000 };
  });

console.log('');
for (const { name, passed, failed, seconds } of results)
  console.log(
    `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`,
  );
const total = (pick: (r: Counts) => number) => results.reduce((sum, r) => sum + pick(r), 0);
const failed = total((r) => r.failed);
console.log(`\n${total((r) => r.passed)} passed, ${failed} failed`);
process.exitCode = failed === 0 && results.length > 0 ? 0 : 1;
