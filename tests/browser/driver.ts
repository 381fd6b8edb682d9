import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';

/** The app in domain words. Tests say what people do and see; only this file knows how that is found on the page. */
type MapHandle = {
  querySourceFeatures: (source: string) => { properties: Record<string, unknown> }[];
  getFeatureState: (feature: { source: string; id: string }) => Record<string, unknown>;
  project: (lonLat: [number, number]) => { x: number; y: number };
  getCenter: () => { lng: number; lat: number };
  getZoom: () => number;
  getMaxZoom: () => number;
  getLayoutProperty: (layer: string, name: string) => unknown;
  getLayersOrder: () => string[];
  queryRenderedFeatures: (options: { layers: string[] }) => { properties: Record<string, unknown> }[];
  once: (event: string, done: () => void) => void;
  on: (event: string, told: (event: { tile?: object; sourceDataType?: string }) => void) => void;
  triggerRepaint: () => void;
  /** Null while the graphics context is lost. */
  style: object | null;
};
declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: a global can only be merged into an interface
  interface HTMLElement {
    jeonjidoMap?: MapHandle;
  }
}

/** A window for maps that are painted: software paints every pixel, and half of them show the same. */
export const SMALL_WINDOW = { width: 960, height: 640 } as const;

const SOURCES = ['facilities', 'zones', 'zone-signs', 'zone-points', 'programmes'] as const;
const ALLOWED_NOISE = [
  /GPU stall due to ReadPixels/,
  /Automatic fallback to software WebGL/,
  /registration blocked by Playwright/,
  // The map says what its rows layer does by itself.
  /You will need to re-add it manually after context restoration/,
];

/** Runs in the page. */
const paintNothing = () => {
  for (const call of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'] as const)
    WebGL2RenderingContext.prototype[call] = () => undefined;
};

export class App {
  readonly page: Page;
  readonly troubles: string[] = [];
  readonly strangers: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('console', (message: ConsoleMessage) => {
      if (['error', 'warning'].includes(message.type()) && !ALLOWED_NOISE.some((noise) => noise.test(message.text())))
        this.troubles.push(message.text());
    });
    page.on('pageerror', (error) => this.troubles.push(String(error)));
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (
        ['http:', 'https:', 'ws:', 'wss:'].includes(protocol) &&
        host !== new URL(page.url() === 'about:blank' ? request.url() : page.url()).host
      )
        this.strangers.push(request.url());
    });
  }

  /**
   * Opens a View by its link; `fresh` shows the first-visit line. A map that is drawn by software costs seconds, so a
   * test says what it needs of it: without `map` the browser cannot draw the moving map, and the app shows the static
   * one; 'unpainted' it is the real map in all that it holds, lays, finds and answers, and only its pixels stay empty.
   * What is drawn in a way of its own (time, zones, signs, shapes, marks under the pointer) is painted in one test at least.
   */
  async open(
    hash = '',
    { fresh = false, map = true }: { fresh?: boolean; map?: boolean | 'unawaited' | 'unpainted' } = {},
  ): Promise<void> {
    if (!map)
      await this.page.addInitScript(() => {
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          return kind === 'webgl2' ? null : Reflect.apply(getContext, this, [kind, ...rest]);
        } as typeof getContext;
      });
    if (map === 'unpainted') await this.page.addInitScript(paintNothing);
    if (!fresh)
      await this.page.addInitScript(() => {
        const key = 'jeonjido.preferences';
        // What the page kept itself since is left as it is.
        if (window.location.protocol.startsWith('http') && localStorage.getItem(key) === null)
          localStorage.setItem(key, JSON.stringify({ welcomed: true }));
      });
    await this.page.goto(`#${hash}`);
    await expect(this.page.locator('.app')).toBeVisible();
    if (map === true || map === 'unpainted') await this.mapIsReady();
  }

  /** From now on the map holds and lays everything as before, and paints nothing. */
  async stopPainting(): Promise<void> {
    await this.page.evaluate(paintNothing);
  }

  async mapIsReady(): Promise<void> {
    await expect(this.page.locator('.map-canvas[data-ready]')).toBeAttached({ timeout: 60_000 });
    await this.rest();
  }

  /** Until the page has all that it may come to need, the base map included, and can do without a network. */
  async hasEverything(): Promise<void> {
    await expect(this.page.locator('html[data-whole]')).toBeAttached({ timeout: 60_000 });
    await expect(this.page.locator('.map-canvas[data-kept]')).toBeAttached();
  }

  /** Until the map has drawn all that it has to draw. */
  async rest(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((done) => {
          const map = document.querySelector<HTMLElement>('.map-canvas')?.jeonjidoMap;
          if (!map) return done();
          map.once('idle', () => done());
          map.triggerRepaint();
        }),
    );
  }

  /** Keys that the map itself holds as drawn. */
  async drawn(): Promise<string[]> {
    return this.page.evaluate((sources) => {
      const map = document.querySelector<HTMLElement>('.map-canvas')?.jeonjidoMap;
      if (!map?.style) return [];
      const keys = new Set<string>();
      for (const source of sources)
        for (const { properties } of map.querySourceFeatures(source)) {
          const key = String(properties.key);
          if (!key.startsWith('plate/') && map.getFeatureState({ source, id: key }).on === true) keys.add(key);
        }
      return [...keys].sort();
    }, SOURCES);
  }

  /** Subjects drawn on the map: facilities and zones. */
  async drawnSubjects(): Promise<string[]> {
    const keys = (await this.drawn()).filter((key) => !key.startsWith('programmes/') && !key.endsWith('@ring'));
    return [...new Set(keys.map((key) => key.slice(0, key.lastIndexOf('@'))))].sort();
  }

  /** Number of programmes that the badges of the map say. */
  async drawnProgrammes(): Promise<number> {
    const keys = (await this.drawn()).filter((key) => key.startsWith('programmes/'));
    return keys.reduce((sum, key) => sum + Number(key.slice(key.lastIndexOf('@') + 1)), 0);
  }

  /** Subjects of the list, in its order. */
  async listed(): Promise<string[]> {
    await expect(this.page.locator('#list[data-whole="true"]')).toBeAttached();
    return this.page
      .locator('#list [data-subject]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-subject') ?? ''));
  }

  async shelved(): Promise<string[]> {
    return this.page
      .locator('[data-shelf]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-shelf') ?? ''));
  }

  /** Subjects whose marks the map holds as lit: under the pointer, or in the lane under it. */
  async lit(): Promise<string[]> {
    return this.page.evaluate((sources) => {
      const map = document.querySelector<HTMLElement>('.map-canvas')?.jeonjidoMap;
      if (!map?.style) return [];
      const lit = sources.flatMap((source) =>
        map.querySourceFeatures(source).flatMap(({ properties }) => {
          const state = map.getFeatureState({ source, id: String(properties.key) });
          return state.hover === true && state.on === true ? [String(properties.subject)] : [];
        }),
      );
      return [...new Set(lit)].sort();
    }, SOURCES);
  }

  lane(subject: string) {
    return this.page.locator(`[data-lane="${subject}"]`);
  }

  /** Milestones of a lane, by what is said to those who listen. */
  async milestones(subject: string): Promise<string[]> {
    await expect(this.lane(subject)).toBeAttached();
    return this.lane(subject)
      .locator('.ms, .ms-undated')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
  }

  async tab(
    name: '목록' | '조건' | '범례' | '계획' | '변화' | '내 자료' | 'List' | 'Filters' | 'Legend' | 'Plans' | 'My data',
  ): Promise<void> {
    await this.page.locator('[aria-controls="panel-tab"]', { hasText: name }).click();
  }

  async pick(subject: string): Promise<void> {
    await this.page.locator(`#list [data-subject="${subject}"]`).click();
    await expect(this.card(subject)).toBeVisible();
  }

  card(subject: string) {
    return this.page.locator(`[data-card="${subject}"]`);
  }

  slider() {
    return this.page.getByRole('slider');
  }

  async filter(facet: string, value: string): Promise<void> {
    const box = this.page.locator(`[data-facet="${facet}"][data-value="${value}"]`);
    const details = this.page.locator('details.facet', { has: box });
    if (!(await details.evaluate((d) => (d as HTMLDetailsElement).open))) await details.locator('summary').click();
    await box.click();
  }

  async count(facet: string, value: string): Promise<number> {
    const option = this.page.locator('label.option', {
      has: this.page.locator(`[data-facet="${facet}"][data-value="${value}"]`),
    });
    return Number(await option.locator('[data-count]').getAttribute('data-count'));
  }

  hash(): string {
    return decodeURIComponent(new URL(this.page.url()).hash.slice(1));
  }

  /** The picture of the map, for comparing. */
  async picture(): Promise<Buffer> {
    await this.rest();
    return this.page.locator('.map-canvas canvas').screenshot();
  }

  /** Mean difference (0-255) of the canvas between two pictures, worked out in the page. */
  async difference(a: Buffer, b: Buffer): Promise<number> {
    return this.page.evaluate(
      async ([one, two]) => {
        const pixels = async (data: string) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = image.width;
          canvas.height = image.height;
          const context = canvas.getContext('2d') as CanvasRenderingContext2D;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        };
        const [p, q] = [await pixels(one as string), await pixels(two as string)];
        let sum = 0;
        for (let i = 0; i < p.length; i += 1) sum += Math.abs((p[i] ?? 0) - (q[i] ?? 0));
        return sum / p.length;
      },
      [a.toString('base64'), b.toString('base64')],
    );
  }

  /** Rows of the open table that stand in the page. */
  tableRows() {
    return this.page.locator('.table tbody tr[data-row]');
  }

  /** What the cells of a column say, row by row. */
  async column(id: string): Promise<string[]> {
    await expect(this.tableRows().first()).toBeVisible();
    return (
      await this.page
        .locator(`.table tbody [data-cell="${id}"] .table-text, .table tbody [data-cell="${id}"] .table-none`)
        .allTextContents()
    ).map((text) => text.trim());
  }

  async sortBy(column: string): Promise<void> {
    await this.page.locator(`[data-sort="${column}"]`).click();
  }

  sorted(column: string) {
    return this.page.locator('th', { has: this.page.locator(`[data-sort="${column}"]`) });
  }

  /** Shows or hides columns of the open table. */
  async toggleColumns(...columns: readonly string[]): Promise<void> {
    await this.page.locator('.table-columns-button').click();
    for (const column of columns) await this.page.locator(`[data-column="${column}"]`).click();
    await this.page.keyboard.press('Escape');
  }

  /** Takes a file away from the open table. */
  async takeAway(what: 'csv' | 'geojson'): Promise<{ name: string; text: string }> {
    const { name, bytes } = await this.takeAwayFile(what);
    return { name, text: bytes.toString('utf8') };
  }

  async takeAwayFile(what: 'csv' | 'geojson' | 'picture'): Promise<{ name: string; bytes: Buffer }> {
    await this.page.locator('.table-out-button').click();
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.locator(`[data-out="${what}"]`).click(),
    ]);
    await this.page.keyboard.press('Escape');
    const parts: Buffer[] = [];
    for await (const part of await file.createReadStream()) parts.push(part as Buffer);
    return { name: file.suggestedFilename(), bytes: Buffer.concat(parts) };
  }

  /** Where the map looks. */
  async camera(): Promise<{ readonly lon: number; readonly lat: number; readonly zoom: number }> {
    return this.page.evaluate(() => {
      const map = document.querySelector<HTMLElement>('.map-canvas')?.jeonjidoMap;
      const { lng, lat } = map?.getCenter() ?? { lng: 0, lat: 0 };
      return { lon: lng, lat, zoom: map?.getZoom() ?? 0 };
    });
  }

  /** Colours of the map within a few pixels of a place, as `#rrggbb`. */
  async colorsAt(lonLat: readonly [number, number]): Promise<readonly string[]> {
    const data = (await this.picture()).toString('base64');
    const { x, y } = await this.placeOf(lonLat);
    const box = await this.page.locator('.map-canvas').boundingBox();
    return this.page.evaluate(
      async ([source, left, top]) => {
        const image = new Image();
        image.src = `data:image/png;base64,${source}`;
        await image.decode();
        const canvas = Object.assign(document.createElement('canvas'), { width: 17, height: 17 });
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        context.drawImage(image, 8 - Math.round(Number(left)), 8 - Math.round(Number(top)));
        const { data: pixels } = context.getImageData(0, 0, 17, 17);
        const colors = new Set<string>();
        for (let i = 0; i < pixels.length; i += 4)
          colors.add(`#${[0, 1, 2].map((k) => (pixels[i + k] ?? 0).toString(16).padStart(2, '0')).join('')}`);
        return [...colors];
      },
      [data, x - (box?.x ?? 0), y - (box?.y ?? 0)] as const,
    );
  }

  /** Names of places that the streets say, as the map holds them drawn. */
  async streetNames(): Promise<readonly string[]> {
    await this.rest();
    return this.page.evaluate(() => {
      const map = document.querySelector<HTMLElement>('.map-canvas')?.jeonjidoMap;
      const layers = ['streets-places-locality', 'streets-places-subplace'];
      const found = map?.queryRenderedFeatures({ layers }) ?? [];
      return [...new Set(found.map(({ properties }) => String(properties.name)))].sort();
    });
  }

  /** Opens an archive of streets by hand, in a browser that has no picker of its own. */
  async openStreets(path: string): Promise<void> {
    await this.page.locator('.ground input[type=file]').setInputFiles(path);
  }
  ground() {
    return this.page.locator('.ground');
  }

  /** Where on the page a place of the map is. */
  async placeOf(lonLat: readonly [number, number]): Promise<{ readonly x: number; readonly y: number }> {
    const at = await this.page.evaluate(
      ([lon, lat]) => document.querySelector<HTMLElement>('.map-canvas')?.jeonjidoMap?.project([lon, lat]),
      lonLat,
    );
    const box = await this.page.locator('.map-canvas').boundingBox();
    return { x: (box?.x ?? 0) + (at?.x ?? 0), y: (box?.y ?? 0) + (at?.y ?? 0) };
  }

  /** The graphics card forgets everything, and is back a moment later. */
  async loseContext(): Promise<void> {
    await this.page.evaluate(async () => {
      const canvas = document.querySelector<HTMLCanvasElement>('.map-canvas canvas');
      const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      const lost = new Promise((done) => canvas?.addEventListener('webglcontextlost', done, { once: true }));
      extension?.loseContext();
      await lost;
      const restored = new Promise((done) => canvas?.addEventListener('webglcontextrestored', done, { once: true }));
      setTimeout(() => extension?.restoreContext(), 100);
      await restored;
    });
  }

  /** What the map holds around the rows of the own table: names, and rings around what is picked or pointed at. */
  async rowSigns(): Promise<string[]> {
    return this.page.evaluate(() => {
      const map = document.querySelector<HTMLElement>('.map-canvas')?.jeonjidoMap;
      if (!map?.style) return [];
      const signs = new Map<string, string>();
      for (const { properties } of map.querySourceFeatures('row-signs'))
        signs.set(`${String(properties.kind)} ${String(properties.text)}`, String(properties.kind));
      return [...signs.values()].sort();
    });
  }

  async tableTab(name: string): Promise<void> {
    await this.page.locator('.table-tabs').getByRole('tab', { name }).click();
  }

  /** Lets files of the disk fall on the page, as a hand does that drags them there. */
  async drop(...paths: readonly string[]): Promise<void> {
    await this.page.evaluate(() => {
      const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'hand' });
      document.body.append(input);
    });
    const hand = this.page.locator('#hand');
    await hand.setInputFiles([...paths]);
    await hand.evaluate((input: HTMLInputElement) => {
      const dataTransfer = new DataTransfer();
      for (const file of input.files ?? []) dataTransfer.items.add(file);
      input.remove();
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
  }

  /** The dialog through which a table comes in. */
  importing() {
    return this.page.locator('dialog.own-import');
  }

  /** Takes a table as it was guessed, once it is clear what becomes of it. */
  async acceptTable(): Promise<void> {
    await this.importing().getByRole('button', { name: '가져오기', exact: true }).click();
    await expect(this.ownRows()).toBeAttached({ timeout: 60_000 });
  }

  ownRows() {
    return this.page.locator('.own-rows');
  }

  /** How many rows of the own table are shown; the page is asked until it says so. */
  async ownShown(rows: number): Promise<void> {
    await expect(this.page.locator('.own-counts strong')).toHaveText(`지금 ${rows.toLocaleString('ko-KR')}줄`);
  }

  async ownFacet(column: string, value: string): Promise<void> {
    const box = this.page.locator(`details[data-own-facet="${column}"]`);
    if (!(await box.evaluate((d) => (d as HTMLDetailsElement).open))) await box.locator('summary').click();
    await box.locator('label.option', { hasText: value }).getByRole('checkbox').click();
  }

  /** Takes a file of the own table away. */
  async takeOwn(what: 'csv' | 'geojson' | 'mapping' | 'project'): Promise<{ name: string; path: string }> {
    const out = this.page.locator('.own-out');
    if (!(await out.evaluate((d) => (d as HTMLDetailsElement).open))) await out.locator('summary').first().click();
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.locator(`[data-own-out="${what}"]`).click(),
    ]);
    return { name: file.suggestedFilename(), path: await file.path() };
  }

  /** A place on the map, by its parts of width and height. */
  async onMap(across: number, down: number): Promise<{ readonly x: number; readonly y: number }> {
    const box = await this.page.locator('.map-canvas').boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) * across, y: (box?.y ?? 0) + (box?.height ?? 0) * down };
  }

  /** Begins a drawing from the space panel, and waits until the map is ready for it. */
  async startDrawing(button: string): Promise<void> {
    await this.page.locator('.space').getByRole('button', { name: button }).click();
    await expect(this.page.locator('.draw-hint')).toBeVisible();
    await expect(this.page.locator('.map-canvas canvas')).toHaveCSS('cursor', 'crosshair');
  }

  /** Subjects that the space panel says lie in the shape, nearest first. */
  async inShape(): Promise<string[]> {
    return this.page
      .locator('[aria-labelledby="space-inside"] [data-subject]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-subject') ?? ''));
  }

  /** The shape as the address has it. */
  shape(): string | null {
    return new URLSearchParams(this.hash()).get('shape');
  }

  /** Kinds of what the map draws of the shape. */
  async shapeParts(): Promise<string[]> {
    const kinds = await this.page.evaluate(() =>
      document
        .querySelector<HTMLElement>('.map-canvas')
        ?.jeonjidoMap?.querySourceFeatures('shape')
        .map(({ properties }) => String(properties.kind)),
    );
    return [...new Set(kinds)].sort();
  }
}

/** Every test gets the app and fails on a console error or a request that leaves the origin. */
export const test = base.extend<{ app: App }>({
  app: async ({ page }, use) => {
    const app = new App(page);
    await use(app);
    expect(app.strangers, 'requests off the own origin').toEqual([]);
    expect(app.troubles, 'console errors and warnings').toEqual([]);
  },
});
export { expect };
