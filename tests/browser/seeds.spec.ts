import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

/** A copy of the project in which seeds may be broken. */
const copyProject = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'jeonjido-'));
  for (const part of [
    'src',
    'seeds',
    'data',
    'public',
    'index.html',
    'vite.config.ts',
    'tests/apart.ts',
    'package.json',
  ])
    cpSync(part, join(root, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  return root;
};

const AMOUNT = 'seeds/facilities/gunsan/analysis-centre.yaml';
const breakAmount = (root: string) => {
  const file = join(root, AMOUNT);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('value: 15000000000', 'value: 14000000000'));
  return () => writeFileSync(file, text);
};

const run = (root: string, script: string): Promise<{ code: number; output: string }> =>
  new Promise((done) => {
    execFile('npx', ['tsx', script], { cwd: root }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });

test.describe.configure({ mode: 'serial' });
let root: string;
test.beforeAll(() => {
  root = copyProject();
});
test.afterAll(() => rmSync(root, { recursive: true, force: true }));

test('npm start stops on seeds whose parts no longer add up, and says file, line and what to do', async () => {
  const mend = breakAmount(root);
  const before = readFileSync(join(root, 'data/dataset.json'), 'utf8');
  const { code, output } = await run(root, 'src/pipeline/cli/start.ts');
  mend();
  expect(code).toBe(1);
  expect(output).toMatch(/seeds\/facilities\/gunsan\/analysis-centre\.yaml:\d+:\d+ {2}claims\.0\.value/);
  expect(output).toContain('부분의 합이 전체와 다릅니다');
  expect(output).toContain('전체는 369억 원 (차이 10억 원)');
  expect(output).toContain('mend the wrong amount after the document');
  expect(readFileSync(join(root, 'data/dataset.json'), 'utf8')).toBe(before);
});

test('npm run dev shows the same over the page, and a mended seed reloads the map', async ({ page }) => {
  const mend = breakAmount(root);
  const port = 5199;
  const dev: ChildProcess = spawn('npx', ['vite', '--port', String(port), '--strictPort'], {
    cwd: root,
    detached: true,
  });
  try {
    await expect
      .poll(
        () =>
          fetch(`http://localhost:${port}/`).then(
            (r) => r.ok,
            () => false,
          ),
        { timeout: 40_000 },
      )
      .toBe(true);
    await page.goto(`http://localhost:${port}/`);
    await expect(page.locator('vite-error-overlay')).toContainText('부분의 합이 전체와 다릅니다', { timeout: 40_000 });
    await expect(page.locator('vite-error-overlay')).toContainText('analysis-centre.yaml:');
    mend();
    await expect(page.locator('vite-error-overlay')).toHaveCount(0, { timeout: 40_000 });
    await expect(page.locator('#summary')).toContainText('시설 17곳', { timeout: 40_000 });
  } finally {
    if (dev.pid) process.kill(-dev.pid);
  }
});
