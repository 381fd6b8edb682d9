import { readOnce, useReadOnce } from '../readOnce.ts';

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

const outline = readOnce<Outline>('data/basemap/outline.json');
/** The page asks as it starts, so that there is a map at its first paint. */
export const loadOutline = outline.load;
export const useOutline = (): Outline | null => useReadOnce(outline);
