import { type Browser, type CDPSession, chromium, type ViewportSize } from '@playwright/test';
import config from '../browser/playwright.config.ts';
import { mainMsOf, openPage } from './browser.ts';
import type { Started } from './page/startProbe.ts';

/** One start of a page, in a context of its own: nothing is in a cache. */
export type Load = Started & {
  /** Processor time, in milliseconds, until the map was ready: of the page's process with its workers… */
  readonly cpuMs: number;
  /** …of that, the main thread… */
  readonly mainMs: number;
  /** …and of the process that draws, in the place of a graphics card. */
  readonly drawMs: number;
};

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: a global can only be merged into an interface
  interface Window {
    readonly startProbe: typeof import('./page/startProbe.ts');
  }
}

const LOAD_MS = 120_000;

export const launch = (): Promise<Browser> => chromium.launch(config.use?.launchOptions ?? {});

type Cpu = ReadonlyMap<number, { readonly type: string; readonly ms: number }>;
const cpuOf = async (session: CDPSession): Promise<Cpu> => {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return new Map(processInfo.map(({ id, type, cpuTime }) => [id, { type, ms: cpuTime * 1000 }]));
};
/** What the busiest process of a type has used in between: the browser keeps empty pages in reserve. */
const used = (before: Cpu, after: Cpu, type: string): number =>
  Math.max(
    0,
    ...[...after].filter(([, now]) => now.type === type).map(([id, now]) => now.ms - (before.get(id)?.ms ?? 0)),
  );

/** Opens a page as for the first time, until its map is ready. Errors of the page end the run. */
export const loadOnce = async (browser: Browser, url: string, probe: string, viewport: ViewportSize): Promise<Load> => {
  const { page, session, errors } = await openPage(browser, { viewport, serviceWorkers: 'block' });
  await page.addInitScript({ content: `${probe}\nwindow.startProbe = startProbe;\nstartProbe.install();` });
  const inBrowser = await browser.newBrowserCDPSession();
  page.setDefaultTimeout(LOAD_MS);
  const before = await cpuOf(inBrowser);
  await page.goto(url, { waitUntil: 'commit' });
  const late = setTimeout(() => void page.context().close(), LOAD_MS);
  await page.evaluate(() => window.startProbe.ready());
  // What the page reads for later is no part of its start.
  const complaints = errors.join(' · ');
  const [after, main] = await Promise.all([cpuOf(inBrowser), mainMsOf(session)]);
  const started = await page.evaluate(() => window.startProbe.read());
  clearTimeout(late);
  await inBrowser.detach();
  await page.context().close();
  if (complaints !== '') throw new Error(`the page complained: ${complaints}`);
  return {
    ...started,
    mainMs: main,
    cpuMs: used(before, after, 'renderer'),
    drawMs: used(before, after, 'GPU'),
  };
};
