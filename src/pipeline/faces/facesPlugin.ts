import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ONE_FILE } from '../single/mode.ts';
import { type Cut, cutFaces } from './cut.ts';
import { readShown } from './shown.ts';
import { cssOfParts, cssOfWhole, fileOf, moduleOfParts, moduleOfWhole } from './write.ts';

/** What the app asks for: the addresses of the typeface, and the style that names them. */
const MODULE = 'virtual:faces';
const STYLE = 'virtual:faces.css';
const RESOLVED = `\0${MODULE}`;
/** Each build writes the same bytes here, so that two at once are in nobody's way. */
const CACHE = '.cache/faces';

/** Names of the two files that every first view needs, as the build gave them. */
const coreFiles = (fileNames: readonly string[]): readonly string[] =>
  fileNames.filter((name) => /(?:regular|bold)-core-[\w-]+\.woff2$/.test(name)).sort();

/**
 * The typeface in parts by characters, so that a first view asks for a fifth of it. While developing and in the one file
 * there are the two whole files: the one has them near, the other holds them anyway.
 */
export const facesPlugin = (root: string): Plugin => {
  const folder = join(root, CACHE).replaceAll('\\', '/');
  let isWhole = true;
  let cutting: Promise<readonly Cut[]> | null = null;
  const style = (): string => `${folder}/${isWhole ? 'whole' : 'parts'}.css`;
  const write = (path: string, content: string | Uint8Array): void => {
    const bytes = Buffer.from(content);
    // A file that is written anew is one that has changed, to the server that watches it.
    if (existsSync(path) && readFileSync(path).equals(bytes)) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, bytes);
  };
  const cut = async (): Promise<readonly Cut[]> => {
    const made = await cutFaces(root, readShown(root));
    for (const one of made) write(`${folder}/${fileOf(one)}`, one.woff2);
    write(style(), cssOfParts(made));
    return made;
  };
  /** The style and the module ask for the same parts, which take seconds to make. */
  const cuts = (): Promise<readonly Cut[]> => {
    cutting ??= cut();
    return cutting;
  };
  return {
    name: 'jeonjido-faces',
    enforce: 'pre',
    configResolved: ({ command, mode }) => {
      isWhole = command === 'serve' || mode === ONE_FILE;
    },
    resolveId: async (id) => {
      if (id === MODULE) return RESOLVED;
      if (id !== STYLE) return null;
      if (isWhole) write(style(), cssOfWhole());
      else await cuts();
      return style();
    },
    load: async (id) => {
      if (id !== RESOLVED) return null;
      return isWhole ? moduleOfWhole() : moduleOfParts(await cuts(), folder);
    },
    transformIndexHtml: {
      order: 'post',
      // They are asked for with the script and not after it.
      handler: (_html, { bundle }) =>
        coreFiles(Object.keys(bundle ?? {})).map((fileName) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${fileName}` },
          injectTo: 'head' as const,
        })),
    },
  };
};
