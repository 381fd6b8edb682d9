import { isOneFile } from '../../files.ts';
import type { GroundWanted } from '../../map/MapCanvas.tsx';

type Streets = Extract<GroundWanted, { kind: 'address' }>;
type Raster = Extract<GroundWanted, { kind: 'raster' }>;
/** What the operator of the page offers as the ground of near views. */
export type Given = { readonly streets: Streets | null; readonly raster: Raster | null };

const metaOf = (name: string): HTMLMetaElement | null =>
  document.querySelector<HTMLMetaElement>(`meta[name="jeonjido-${name}"]`);
/** Braces of a template stay what they are; everything else becomes an address of its own. */
const absolute = (address: string): string =>
  new URL(address, document.baseURI).href.replaceAll('%7B', '{').replaceAll('%7D', '}');

const read = (): Given => {
  if (isOneFile()) return { streets: null, raster: null };
  const streets = metaOf('streets');
  const raster = metaOf('raster');
  return {
    streets: streets ? { kind: 'address', url: absolute(streets.content) } : null,
    raster: raster
      ? {
          kind: 'raster',
          tiles: absolute(raster.content),
          attribution: raster.dataset.attribution ?? '',
          size: Number(raster.dataset.size),
          maxzoom: Number(raster.dataset.maxzoom),
        }
      : null,
  };
};

let known: Given | null = null;
/** Named by the build in the page; read once. */
export const given = (): Given => {
  known ??= read();
  return known;
};
