import boldFont from 'krds-uiux/resources/fonts/PretendardGOV-Bold.subset.woff2?url';
import regularFont from 'krds-uiux/resources/fonts/PretendardGOV-Regular.subset.woff2?url';
import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { trustOwnScripts } from '../../../src/files.ts';
import { openBasemap } from '../../../src/map/basemap/sources.ts';
import { MapEngine } from '../../../src/map/engine.ts';
import { paintersOf } from '../../../src/map/images.ts';
import { ZONES } from '../../../src/map/layers/zones.ts';
import { buildStyle } from '../../../src/map/style.ts';
import { pictureNeeds } from '../../../src/map/sync.ts';
import { prepareWorker } from '../../../src/map/worker.ts';
import { parseDataset } from '../../../src/model/dataset.ts';
import { startBounds } from '../../../src/view/frame.ts';
import { type Layout, layoutOf } from '../../../src/view/layout.ts';
import { createViewStore, type ViewStore } from '../../../src/view/store.ts';
import { defaultView } from '../../../src/view/view.ts';
import { ko } from '../../../src/words/ko.ts';
import { MAP_LOCALE } from '../../../src/words/mapLocale.ts';
import type { Span, World } from './engine.ts';

/** What every engine stands on: the dataset, the style of the app, and when each key is drawn. */
export type Ground = {
  readonly views: ViewStore;
  readonly layout: Layout;
  readonly style: StyleSpecification;
  readonly spansOf: ReadonlyMap<string, readonly Span[]>;
};
export const PADDING = { top: 70, right: 70, bottom: 60, left: 50 } as const;
export const THEME = 'light';

const json = async (name: string): Promise<unknown> => (await fetch(new URL(name, document.baseURI))).json();

const groupSpans = (spans: readonly Span[]): ReadonlyMap<string, readonly Span[]> => {
  const groups = new Map<string, Span[]>();
  for (const span of spans) groups.set(span.key, [...(groups.get(span.key) ?? []), span]);
  return groups;
};

/**
 * The same style with all that the app leaves out of a far view: rings of zones, and outlines smaller than a pixel. What an
 * engine holds is compared with the model by what it draws.
 */
const unthinned = (style: StyleSpecification): StyleSpecification => ({
  ...style,
  sources: Object.fromEntries(
    Object.entries(style.sources).map(([id, source]) => [
      id,
      source.type === 'geojson' && id === ZONES ? { ...source, tolerance: 0 } : source,
    ]),
  ),
  layers: style.layers.map((layer) => ('source' in layer && layer.source === ZONES ? { ...layer, minzoom: 0 } : layer)),
});

/** `check`: for comparing engines with the model, not for measuring them. */
export const loadGround = async (check: boolean): Promise<Ground> => {
  trustOwnScripts();
  const parsed = parseDataset(await json('data/dataset.json'));
  if (!parsed.ok) throw new Error(parsed.problem);
  const { dataset } = parsed;
  const { spans } = (await json('world.json')) as World;
  openBasemap();
  await prepareWorker();
  const layout = layoutOf(dataset);
  const fonts = {
    regular: [{ url: new URL(regularFont, document.baseURI).href, ranges: [] }],
    bold: [{ url: new URL(boldFont, document.baseURI).href, ranges: [] }],
  };
  const style = buildStyle(dataset, layout, THEME, 'ko', fonts);
  return {
    views: createViewStore(dataset, defaultView(dataset.asOf)),
    layout,
    style: check ? unthinned(style) : style,
    spansOf: groupSpans(spans),
  };
};

/** The same box, options, camera and pictures for every engine; resolves when the map is loaded. */
export const openMap = ({ views, layout }: Ground, style: StyleSpecification): Promise<MapEngine> => {
  const { dataset } = views;
  const nothing = () => undefined;
  const engine = new MapEngine(
    document.getElementById('map') as HTMLElement,
    () => style,
    { bounds: startBounds(dataset), padding: PADDING },
    MAP_LOCALE.ko,
    paintersOf(THEME, pictureNeeds(dataset, layout, { lang: 'ko', words: ko })),
    false,
    {
      moved: nothing,
      hovered: nothing,
      picked: nothing,
      restored: nothing,
      resized: nothing,
      trouble: (trouble, detail) => console.error(`${trouble}: ${detail}`),
    },
  );
  return new Promise((loaded) => engine.map.once('load', () => loaded(engine)));
};

/** When the map has drawn all that it was asked for. */
export const settled = (map: MapLibre): Promise<void> =>
  map.loaded() ? Promise.resolve() : new Promise((done) => map.once('idle', () => done()));
