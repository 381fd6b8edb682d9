import { type Browser, type CDPSession, chromium } from '@playwright/test';
import config from '../browser/playwright.config.ts';
import type { Started } from './page/startProbe.ts';

export type Size = { readonly width: number; readonly height: number };
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
export const loadOnce = async (browser: Browser, url: string, probe: string, viewport: Size): Promise<Load> => {
  const { locale, timezoneId } = config.use ?? {};
  const context = await browser.newContext({
    viewport: { ...viewport },
    serviceWorkers: 'block',
    ...(locale === undefined ? {} : { locale }),
    ...(timezoneId === undefined ? {} : { timezoneId }),
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.addInitScript({ content: `${probe}\nwindow.startProbe = startProbe;\nstartProbe.install();` });
  const inPage = await context.newCDPSession(page);
  await inPage.send('Performance.enable', { timeDomain: 'threadTicks' });
  const mainMs = async () => {
    const { metrics } = await inPage.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const inBrowser = await browser.newBrowserCDPSession();
  page.setDefaultTimeout(LOAD_MS);
  const before = await cpuOf(inBrowser);
  await page.goto(url, { waitUntil: 'commit' });
  const late = setTimeout(() => void context.close(), LOAD_MS);
  await page.evaluate(() => window.startProbe.ready());
  // What the page reads for later is no part of its start.
  const complaints = errors.join(' · ');
  const [after, main] = await Promise.all([cpuOf(inBrowser), mainMs()]);
  const started = await page.evaluate(() => window.startProbe.read());
  clearTimeout(late);
  await inBrowser.detach();
  await context.close();
  if (complaints !== '') throw new Error(`the page complained: ${complaints}`);
  return {
    ...started,
    mainMs: main,
    cpuMs: used(before, after, 'renderer'),
    drawMs: used(before, after, 'GPU'),
  };
};
