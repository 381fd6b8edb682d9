import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { type Written, writeData } from './build.ts';
import { formatProblems } from './problem.ts';

/** While `npm run dev` runs: problems of the seeds in Vite's overlay, a reload of the map when a seed is mended. */
export const seedsPlugin = (root: string): Plugin => {
  const compile = (): Written | Error => {
    try {
      return writeData(root);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  };
  const messageOf = (result: Written | Error): string | null => {
    if (result instanceof Error) return result.message;
    return result.ok ? null : formatProblems(result.problems);
  };
  const tell = ({ ws }: ViteDevServer, message: string) =>
    ws.send({ type: 'error', err: { message, stack: '', plugin: 'seeds' } });
  return {
    name: 'jeonjido-seeds',
    apply: 'serve',
    configureServer(server) {
      if (server.config.mode === 'test') return;
      const seeds = join(root, 'seeds');
      let message = messageOf(compile());
      if (message) console.error(message);
      server.watcher.add(seeds);
      server.ws.on('connection', () => message && tell(server, message));
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(seeds) || !file.endsWith('.yaml')) return;
        message = messageOf(compile());
        if (message) {
          console.error(message);
          tell(server, message);
        } else server.ws.send({ type: 'full-reload' });
      });
    },
  };
};
