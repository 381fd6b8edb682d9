import { useEffect, useState } from 'react';
import { readJson } from '../../../files.ts';

/** The name of a province at its place in the drawing; `metro` names lie on a small area. */
export type ProvinceName = {
  readonly ko: string;
  readonly en: string;
  readonly koShort: string;
  readonly enShort: string;
  readonly at: readonly [x: number, y: number];
  readonly metro?: 1;
};
/** The country as paths: Web Mercator (the world is 1 wide) times `scale`, less `origin`. */
export type Outline = {
  readonly projection: { readonly scale: number; readonly origin: readonly [number, number] };
  readonly sido: readonly { readonly code: string; readonly d: string }[];
  readonly names: readonly ProvinceName[];
  readonly land: string;
  readonly neigh: string;
};

let asked: Promise<Outline> | null = null;
let read: Outline | null = null;
/** Read once, asked for again after a failure. The page asks as it starts, so that there is a map at its first paint. */
export const loadOutline = (): Promise<Outline> => {
  asked ??= readJson('data/basemap/outline.json').then(
    (json) => {
      read = json as Outline;
      return read;
    },
    (error) => {
      asked = null;
      throw error;
    },
  );
  return asked;
};

export const useOutline = (): Outline | null => {
  const [outline, setOutline] = useState(read);
  useEffect(() => {
    if (outline) return undefined;
    let gone = false;
    loadOutline()
      .then((loaded) => !gone && setOutline(loaded))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [outline]);
  return outline;
};
