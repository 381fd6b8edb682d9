import type { Districts, OutlineOf } from './outlines.ts';

let asked: Promise<Districts> | null = null;

/** Outlines of the 시군구, read when one is first asked for; after a failure, anew. */
export const loadDistricts = (): Promise<Districts> => {
  asked ??= import('./outlines.ts')
    .then(({ readDistricts }) => readDistricts())
    .catch((error: unknown) => {
      asked = null;
      throw error;
    });
  return asked;
};

/** For what has no place but a region. */
export const loadOutlines = async (): Promise<OutlineOf> => (await loadDistricts()).outlineOf;
