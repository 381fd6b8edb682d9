import type { OutlineOf } from './outlines.ts';

let asked: Promise<OutlineOf> | null = null;

/** Outlines of regions are read when somebody first selects what has no place but a region; after a failure, anew. */
export const loadOutlines = (): Promise<OutlineOf> => {
  asked ??= import('./outlines.ts')
    .then(({ readOutlines }) => readOutlines())
    .catch((error: unknown) => {
      asked = null;
      throw error;
    });
  return asked;
};
