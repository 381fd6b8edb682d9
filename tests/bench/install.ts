import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;

const run = (command: string, ...words: string[]): boolean =>
  spawnSync(command, words, { cwd: HERE, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

/** The peers are a package of their own, so that the app's install stays small; taken in when first needed. */
export const installPeers = (): void => {
  const there = (name: string) => existsSync(join(HERE, 'node_modules', name, 'package.json'));
  if (there('@deck.gl/core') && there('crossfilter2')) return;
  console.log('bench: node_modules is missing; npm ci in tests/bench');
  if (!run('npm', 'ci', '--no-audit', '--no-fund'))
    throw new Error('the peers could not be installed: npm ci in tests/bench');
};

/** `npm test` cannot check the types of the bench page, because it has no peers; so it is done here. */
export const checkTypes = (): void => {
  if (!run('npx', 'tsc', '-p', 'tsconfig.json')) throw new Error('the bench page has other types than the app');
};
