import type { FilterSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { ThemeName } from '../../theme.ts';
import type { ViewStore } from '../../view/store.ts';
import { ZOOM } from '../../view/view.ts';
import type { Lang } from '../../words/format.ts';
import { closeArchive, serveArchives, tileAddressOf } from '../archives/archives.ts';
import type { MapEngine } from '../engine.ts';
import { enlarge } from '../enlarge.ts';
import { lean } from '../lean.ts';
import { restyle } from '../style.ts';
import type { Look } from '../sync.ts';
import { STREET_NAMES_ZOOM, STREETS, STREETS_ZOOM, streetLayers } from './layers.ts';
import { type GroundAbout, type GroundProblem, type GroundWanted, openStreets, type Streets } from './open.ts';

export type GroundResult =
  | { readonly ok: true; readonly about: GroundAbout }
  | { readonly ok: false; readonly problem: GroundProblem };

/** A ground of near views, ready to be laid on a map. */
/** Where an archive has names of its own, and from which zoom on. */
type StreetNames = Pick<Streets, 'bounds' | 'minzoom'>;
export type Ground = {
  readonly about: GroundAbout;
  readonly source: SourceSpecification;
  readonly layersFor: (theme: ThemeName, lang: Lang, scale?: number, isLean?: boolean) => readonly LayerSpecification[];
  /** Where it names places that the embedded map names, too. */
  readonly names: StreetNames | null;
  readonly close: () => void;
};
export type GroundSync = {
  readonly ground: Ground;
  readonly look: (look: Look) => void;
  /** Everything again, after the context came back. */
  readonly reapply: () => void;
  /** `next`: another ground comes at once, and the reader stays as near as they are. */
  readonly stop: (next?: boolean) => void;
};

const groundOf = ({ archive, about, bounds, minzoom, maxzoom }: Streets): Ground => ({
  about,
  source: { type: 'vector', tiles: [tileAddressOf(archive)], bounds: [...bounds], minzoom, maxzoom },
  layersFor: (theme, lang, scale = 1, isLean = false) => {
    const layers = enlarge(streetLayers(theme, lang), scale);
    return isLean ? lean(layers) : layers;
  },
  names: { bounds, minzoom },
  close: () => closeArchive(archive),
});

/** Pictures are as loud as their makers like: they are made quieter, because colours belong to the data above. */
const QUIET: Readonly<Record<ThemeName, object>> = {
  light: { 'raster-saturation': -0.35, 'raster-contrast': -0.1, 'raster-brightness-min': 0.08 },
  dark: { 'raster-saturation': -0.5, 'raster-contrast': 0, 'raster-brightness-min': 0, 'raster-brightness-max': 0.5 },
};
const pictures = ({ tiles, size, maxzoom, attribution }: Extract<GroundWanted, { kind: 'raster' }>): Ground => ({
  about: { attribution, name: '', maxzoom },
  source: { type: 'raster', tiles: [tiles], tileSize: size, maxzoom },
  layersFor: (theme) => [
    {
      id: `${STREETS}-raster`,
      type: 'raster',
      source: STREETS,
      minzoom: STREETS_ZOOM,
      paint: {
        ...QUIET[theme],
        'raster-fade-duration': 0,
        'raster-opacity': ['interpolate', ['linear'], ['zoom'], STREETS_ZOOM, 0, STREETS_ZOOM + 1, 1],
      },
    },
  ],
  names: null,
  close: () => undefined,
});

export const openGround = async (
  wanted: GroundWanted,
): Promise<
  { readonly ok: true; readonly ground: Ground } | { readonly ok: false; readonly problem: GroundProblem }
> => {
  serveArchives();
  if (wanted.kind === 'raster') return { ok: true, ground: pictures(wanted) };
  const opened = await openStreets(wanted);
  return opened.ok ? { ok: true, ground: groundOf(opened.streets) } : opened;
};

/** Areas and lines lie over the embedded ground; words lie over zones and shapes, below all other words and marks. */
const isAboveGround = (id: string): boolean => id.startsWith('zone-');
const isAboveWords = (id: string): boolean => id.startsWith('base-label-') || id.startsWith('own-rows');
/** Names of ours for which an archive has its own. */
const GIVEN_WAY: readonly string[] = ['base-label-dong', 'base-label-place'];

const outsideOf = ({ bounds: [west, south, east, north], minzoom }: StreetNames): FilterSpecification => [
  'any',
  ['<', ['zoom'], Math.max(STREET_NAMES_ZOOM, minzoom)],
  [
    '!',
    [
      'within',
      {
        type: 'Polygon',
        coordinates: [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ],
        ],
      },
    ],
  ],
];

/** Lays a ground on a map between the embedded one and ours, and lets the reader come as near as it bears. */
export const layGround = (ground: Ground, views: ViewStore, engine: MapEngine, first: Look): GroundSync => {
  const { map } = engine;
  let look = first;
  let worn = first;
  const before = new Map<string, FilterSpecification | undefined>();
  const layersIn = ({ theme, lang, scale, lean }: Look) => ground.layersFor(theme, lang, scale, lean);

  const giveWay = (): void => {
    if (ground.names === null) return;
    for (const id of GIVEN_WAY) {
      if (map.getLayer(id) === undefined) continue;
      if (!before.has(id)) before.set(id, map.getFilter(id) ?? undefined);
      const own = before.get(id);
      map.setFilter(id, (own ? ['all', own, outsideOf(ground.names)] : outsideOf(ground.names)) as FilterSpecification);
    }
  };
  const add = (): void => {
    if (map.getSource(STREETS) === undefined) map.addSource(STREETS, ground.source);
    const order = map.getLayersOrder();
    for (const layer of layersIn(look)) {
      if (map.getLayer(layer.id) !== undefined) continue;
      map.addLayer(layer, order.find(layer.type === 'symbol' ? isAboveWords : isAboveGround));
    }
    giveWay();
  };
  const dress = (): void => {
    for (const { layer, kind, name, value } of restyle(layersIn(worn), layersIn(look)))
      engine.setProperty(layer, kind, name, value);
    worn = look;
  };
  /** A link may ask for more than the embedded map bears; now it can be given. */
  const comeNear = (): void => {
    engine.setReach(ZOOM.max);
    const { camera } = views.store.getState().view;
    if (camera && camera.zoom > map.getZoom() + 0.01) engine.goTo({ ...camera }, 'jump');
  };

  if (engine.live) add();
  comeNear();
  return {
    ground,
    look: (next) => {
      look = next;
      if (engine.live) dress();
    },
    reapply: () => {
      // They come back as they were before, or were wanted while there was nothing to put them on.
      add();
      dress();
    },
    stop: (next = false) => {
      // A map that is gone, or that has lost its style, has nothing of ours any more.
      if (!engine.live || map.style === undefined) return;
      for (const { id } of layersIn(worn)) if (map.getLayer(id)) map.removeLayer(id);
      if (map.getSource(STREETS)) map.removeSource(STREETS);
      for (const [id, filter] of before) if (map.getLayer(id)) map.setFilter(id, filter ?? null);
      if (!next) engine.setReach(ZOOM.bare);
    },
  };
};
