import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { writeData } from '../build.ts';
import { formatProblems } from '../problem.ts';
import { isPublished } from '../published.ts';
import { ONE_FILE } from './mode.ts';
import { type Beside, type Built, LIMIT, PACKED, pack } from './pack.ts';

/**
 * `npm run build:single`: the whole app with its data in one file that opens from a disk without a network. With one
 * problem nothing is written, and what was there is taken away: an old file must not be carried off as the new one.
 */
const OUT = 'dist-single';
const NAME = 'jeonjido.html';

/** Everything in one script: a page of a disk may load no other. */
const buildApp = async (): Promise<readonly Built[]> => {
  const result = await build({
    mode: ONE_FILE,
    logLevel: 'warn',
    experimental: {
      renderBuiltUrl: (fileName, { hostType }) => (hostType === 'js' ? `${PACKED}${fileName}` : { relative: true }),
    },
    build: {
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        // Nothing is asked for beside the script, and `leftovers.ts` looks whether that is so.
        checks: { emptyImportMeta: false },
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  if (!('output' in result)) throw new Error('the build made no single output');
  return result.output.map((file) =>
    file.type === 'chunk'
      ? { fileName: file.fileName, isChunk: true, content: file.code }
      : { fileName: file.fileName, isChunk: false, content: file.source },
  );
};

/** The published data as the app asks for them; how the base map was made is nothing that it asks for. */
const publishedData = (): readonly Beside[] =>
  readdirSync('data', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter(isPublished)
    .sort()
    .map((fileName) => ({ fileName, content: readFileSync(fileName) }));

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(8)} kB`;

rmSync(OUT, { recursive: true, force: true });
const data = writeData(process.cwd());
if (!data.ok) {
  console.error(formatProblems(data.problems));
  process.exit(1);
}
const { html, parts, problems } = pack(await buildApp(), publishedData());
const size = Buffer.byteLength(html);
for (const { name, bytes } of [...parts, { name: `${OUT}/${NAME}`, bytes: size }])
  console.log(`${name.padEnd(28)}${kB(bytes)}`);
console.log(`${'한도 / limit'.padEnd(28)}${kB(LIMIT)}`);
if (problems.length > 0) {
  console.error(`\n파일을 쓰지 않았습니다. 문제 ${problems.length}가지 / not written, ${problems.length} problems:`);
  for (const problem of problems) console.error(`- ${problem}`);
  process.exit(1);
}
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, NAME), html);
console.log('\n두 번 눌러 여세요 / open it by a double click');
