import type { FeatureCollection } from 'geojson';
import {
  type GeoJSONSource,
  type Map as MapLibre,
  type MapMouseEvent,
  ScaleControl,
  type StyleSpecification,
} from 'maplibre-gl';
import type { LonLat } from '../model/dataset.ts';
import type { Bounds } from '../model/geo.ts';
import { SHEET } from '../model/sheet.ts';
import { type Frame, type Padding, paddingWithin, type Size } from '../view/frame.ts';
import { type Camera, quantised, ZOOM } from '../view/view.ts';
import { BASEMAP } from './basemap/sources.ts';
import { isDrawnBySoftware, withholdDrawing } from './graphics.ts';
import { hitAt, type Pick, TOUCH_PX } from './hit.ts';
import { isBadge, type Painters } from './images.ts';
import { mapIn, onceDrawn } from './mapIn.ts';

export type Trouble = 'webgl' | 'worker' | 'lost' | 'style' | 'data' | 'part';
/** The pointer where nothing of the map's own lies: over it, pressed on it, or gone. */
export type Beside =
  | {
      readonly kind: 'over' | 'press';
      readonly lonLat: LonLat;
      readonly x: number;
      readonly y: number;
      readonly degrees: number;
    }
  | { readonly kind: 'gone' };
export type EngineEvents = {
  readonly moved: (camera: Camera) => void;
  readonly hovered: (pick: Pick | null) => void;
  readonly picked: (pick: Pick) => void;
  readonly restored: () => void;
  /** The box of the map has changed its size. */
  readonly resized: () => void;
  readonly trouble: (trouble: Trouble, detail: string) => void;
};
const sizeOf = ({ clientWidth: width, clientHeight: height }: HTMLElement): Size => ({ width, height });

/** How long a lost context may take to come back before the static map takes over. */
const LOST_MS = 6000;
const FIT = { maxZoom: 11.5 } as const;
/** Marks moves that the app made and that are to enter the View. */
const OWN = 'jeonjido';

/** The one place that talks to the map library. Everything that must be destroyed lives here. */
export class MapEngine {
  readonly map: MapLibre;
  #camera: Camera | null = null;
  #painters: Painters;
  /** Drawn by the processor: one pixel for each of the screen at most. */
  readonly isLean: boolean;
  #draw: () => void = () => undefined;
  #signs = 0;
  #holes = 0;
  #grounded = false;
  /** It has loaded once: what goes wrong from then on is no fault of the style. */
  #opened = false;
  #lost: ReturnType<typeof setTimeout> | undefined;
  /** False while the graphics context is lost: the map has no style then, and what changes is applied when it returns. */
  #live = true;
  /** While something is drawn, presses and the pointer belong to the drawing. */
  #paused = false;
  #hovered: EngineEvents['hovered'] = () => undefined;
  #beside: ((at: Beside) => void) | null = null;

  constructor(
    container: HTMLElement,
    /** What is drawn, by whether the machine is to be spared. */
    style: (isLean: boolean) => StyleSpecification,
    start: Camera | { readonly bounds: Bounds; readonly padding: Padding },
    locale: Record<string, string>,
    painters: Painters,
    /** A machine that draws by the processor is spared; a picture that is taken away is drawn in full on any. */
    mayBeLean: boolean,
    events: EngineEvents,
  ) {
    const place =
      'zoom' in start
        ? { center: [start.center[0], start.center[1]] as [number, number], zoom: start.zoom }
        : {
            bounds: [...start.bounds] as [number, number, number, number],
            fitBoundsOptions: { padding: { ...paddingWithin(start.padding, sizeOf(container)) } },
          };
    this.map = mapIn({
      container,
      ...place,
      locale,
      minZoom: ZOOM.min,
      maxZoom: ZOOM.bare,
      maxBounds: [...SHEET],
      attributionControl: false,
      // The page has the same faces, whose names change with what they hold: what is there is taken, also without a network.
      transformRequest: (url, kind) => (kind === 'Glyphs' ? { url, cache: 'force-cache' } : { url }),
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      rollEnabled: false,
      // Not 0: at 0 the map places every symbol anew on every frame.
      fadeDuration: 1,
      // The style is ours, and `style.test.ts` validates it with the real data.
      validateStyle: false,
      trackResize: true,
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-left');
    // The map's own context tells: to make another only to ask would take as long as a frame.
    this.isLean = mayBeLean && isDrawnBySoftware(this.map.getCanvas());
    this.#painters = painters;
    this.map.setMissingStyleImageResolver((id) => this.#paint(id));
    this.#listen(events);
    if (this.isLean) this.#draw = withholdDrawing(this.map.getCanvas());
    if (this.isLean) this.map.setPixelRatio(1);
    this.map.setStyle(style(this.isLean), { diff: false, validate: false });
  }

  /** `laid` puts everything on the map when it is loaded; `ready` is called when a whole frame of that has been drawn. */
  open(laid: () => void, ready: () => void): void {
    this.map.once('load', () => {
      this.#opened = true;
      laid();
      this.#draw();
      onceDrawn(this.map, ready);
      this.map.triggerRepaint();
    });
  }

  #paint(id: string): void {
    const picture = this.#painters.get(id)?.();
    if (picture && !this.map.hasImage(id)) this.map.addImage(id, picture.image, { pixelRatio: picture.pixelRatio });
  }

  #listen({ moved, hovered, picked, restored, resized, trouble }: EngineEvents): void {
    const { map } = this;
    this.#hovered = hovered;
    map.on('error', (event) => {
      // A tile that does not come is a hole in the ground, and no reason to give the map up.
      const isTile = 'tile' in event || this.#opened;
      if (isTile && !this.#grounded) this.#holes += 1;
      trouble(isTile ? 'data' : 'style', event.error.message);
    });
    for (const sign of ['data', 'render', 'idle'] as const)
      map.on(sign, () => {
        this.#signs += 1;
      });
    map.on('sourcedata', ({ sourceId, tile }) => {
      if (sourceId === BASEMAP && tile) this.#grounded = true;
    });
    map.on('moveend', (event) => {
      // A window that changes its size moves the map too, but nobody asked for another camera.
      if (!('originalEvent' in event && event.originalEvent) && !(OWN in event)) return;
      const { lng, lat } = map.getCenter();
      this.#camera = quantised({ center: [lng, lat], zoom: map.getZoom() });
      moved(this.#camera);
    });
    map.on('resize', resized);
    map.on('mousemove', (event) => {
      if (this.#paused) return;
      const pick = this.pickAt(event);
      map.getCanvas().style.cursor = pick ? 'pointer' : '';
      hovered(pick);
      this.#beside?.(pick ? { kind: 'gone' } : this.#besideAt('over', event));
    });
    map.on('mouseout', () => {
      hovered(null);
      this.#beside?.({ kind: 'gone' });
    });
    map.on('click', (event) => {
      const pick = this.pickAt(event);
      if (pick) picked(pick);
      else if (this.#live && !this.#paused) this.#beside?.(this.#besideAt('press', event));
    });
    map.on('webglcontextlost', () => {
      this.#live = false;
      this.#lost = setTimeout(() => trouble('lost', 'webglcontextlost'), LOST_MS);
    });
    map.on('webglcontextrestored', () => {
      clearTimeout(this.#lost);
      map.once('idle', () => {
        this.#live = true;
        restored();
      });
    });
  }

  #besideAt(kind: 'over' | 'press', { point, lngLat }: MapMouseEvent): Beside {
    const degrees = Math.abs(this.map.unproject([point.x + TOUCH_PX, point.y]).lng - lngLat.lng);
    return { kind, lonLat: [lngLat.lng, lngLat.lat], x: point.x, y: point.y, degrees };
  }

  /** Somebody else has something to show where nothing of the map's own lies. */
  listenBeside(heard: ((at: Beside) => void) | null): void {
    this.#beside = heard;
  }

  /** Subjects whose drawn mark or area lies under the pointer. */
  pickAt({ point }: Pick_<MapMouseEvent>): Pick | null {
    return this.#live && !this.#paused ? hitAt(this.map, point) : null;
  }

  setState(source: string, key: string, state: Readonly<Record<string, boolean>>): void {
    if (this.#live) this.map.setFeatureState({ source, id: key }, state);
  }

  setData(source: string, data: FeatureCollection): void {
    if (this.#live) this.map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  /** Paints `anew` what the map has asked for so far; the rest comes when it is asked for. */
  setPainters(painters: Painters, anew: boolean): void {
    this.#painters = painters;
    if (!this.#live || !anew) return;
    // A badge is as wide as its words in the face that was there: those are painted when they are asked for again.
    for (const id of this.map.listImages()) if (isBadge(id)) this.map.removeImage(id);
    for (const [id, paint] of painters) if (this.map.hasImage(id)) this.map.updateImage(id, paint().image);
  }

  setProperty(layer: string, kind: 'paint' | 'layout', name: string, value: unknown): void {
    if (!this.#live) return;
    if (kind === 'paint') this.map.setPaintProperty(layer, name as 'fill-color', value as string, { validate: false });
    else this.map.setLayoutProperty(layer, name as 'visibility', value as 'visible', { validate: false });
  }

  /** Goes to a camera of the View, unless it is the one that this map reported itself. */
  goTo(camera: Camera, way: 'jump' | 'ease' | 'fly'): void {
    if (camera === this.#camera) return;
    this.#camera = camera;
    const target = { center: [camera.center[0], camera.center[1]] as [number, number], zoom: camera.zoom };
    if (way === 'ease') this.map.easeTo({ ...target, duration: 500, essential: false });
    else if (way === 'fly') this.map.flyTo({ ...target, duration: 1400, essential: false });
    else this.map.jumpTo(target);
  }

  /** Fits an area; `asCamera` makes the result the camera of the View, otherwise it stays "fitted". */
  fit(bounds: Bounds, padding: Padding, animate: boolean, asCamera: boolean): void {
    this.map.fitBounds(
      [...bounds] as [number, number, number, number],
      { ...FIT, padding: { ...paddingWithin(padding, sizeOf(this.map.getContainer())) }, animate, duration: 500 },
      asCamera ? { [OWN]: true } : {},
    );
  }

  /** How near one may come; who is nearer is taken back. */
  setReach(zoom: number): void {
    if (this.map.getZoom() > zoom) this.map.jumpTo({ zoom }, { [OWN]: true });
    this.map.setMaxZoom(zoom);
  }

  zoomBy(steps: number): void {
    this.map.easeTo({ zoom: this.map.getZoom() + steps, duration: 200 }, { [OWN]: true });
  }

  /** True while a point lies clear of the edges and of what covers them. */
  sees([lon, lat]: readonly [number, number], padding: Padding): boolean {
    const { x, y } = this.map.project([lon, lat]);
    const { clientWidth, clientHeight } = this.map.getContainer();
    return x > padding.left && x < clientWidth - padding.right && y > padding.top && y < clientHeight - padding.bottom;
  }

  /** Nothing is picked and a double press does not zoom, until it goes on. */
  pause(paused: boolean): void {
    this.#paused = paused;
    if (paused) {
      this.map.doubleClickZoom.disable();
      this.#hovered(null);
      return;
    }
    this.map.doubleClickZoom.enable();
    this.map.dragPan.enable();
    this.map.getCanvas().style.removeProperty('cursor');
  }

  /** How often the map has shown that it lives: a tile, an answer of its worker, a frame. */
  get signs(): number {
    return this.#signs;
  }

  /** Tiles of the ground were asked for, and none of them came. */
  get groundless(): boolean {
    return this.#holes > 0 && !this.#grounded;
  }

  /** What is seen from a camera, which stands no nearer than one may come. */
  frameAt({ center, zoom }: Camera): Frame {
    return { ...sizeOf(this.map.getContainer()), center, zoom: Math.min(zoom, this.map.getMaxZoom()) };
  }

  get live(): boolean {
    return this.#live;
  }

  destroy(): void {
    clearTimeout(this.#lost);
    this.map.remove();
  }
}
type Pick_<T extends { point: { x: number; y: number } }> = { readonly point: T['point'] };
