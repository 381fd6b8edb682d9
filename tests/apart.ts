import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const testsIn = (root: string, folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);

/**
 * Test files that put something in the place of a module, a clock or a global, or that measure: each of them has its
 * modules for itself. All others share what is loaded, the dataset above all, which halves the work.
 */
export const testsApart = (root: string): string[] =>
  ['src', 'tests']
    .flatMap((folder) => testsIn(root, folder))
    .filter((file) => /\bvi\.[a-z]|performance\.now/.test(readFileSync(join(root, file), 'utf8')));
