import { build, preview } from 'vite';
import { writeData } from '../build.ts';
import { formatProblems } from '../problem.ts';

/** `npm start`: compiles the seeds, builds the app and serves it. Bad seeds are printed, all of them, and nothing is served. */
const data = writeData(process.cwd());
if (!data.ok) {
  console.error(formatProblems(data.problems));
  process.exit(1);
}
console.log('전지도를 만드는 중… / building…');
await build({ logLevel: 'warn' });
const port = process.env.PORT === undefined ? {} : { port: Number(process.env.PORT) };
const server = await preview({ preview: { ...port, open: false } });
const address = server.resolvedUrls?.local[0];
console.log(`\n  전지도 · Jeonjido  ${address}\n  멈추기 / stop: Ctrl+C\n`);
