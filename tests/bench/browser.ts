import {
  type Browser,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type Page,
  type ViewportSize,
} from '@playwright/test';
import config from '../browser/playwright.config.ts';

/** A page in a fresh browser, and what its processor time has come to so far, in milliseconds. */
export type Opened = {
  readonly page: Page;
  /** Of the main thread. */
  readonly mainMs: () => Promise<number>;
  /** Of the whole process of the page: main thread, worker and the rest. */
  readonly rendererMs: () => Promise<number>;
  /** Processes that pages run in. */
  readonly renderers: () => Promise<readonly number[]>;
  readonly version: string;
  readonly close: () => Promise<void>;
};

/** A page in a context of its own, as readers here have it, and what it complains of. */
export const openPage = async (
  browser: Browser,
  options: BrowserContextOptions,
): Promise<{ readonly page: Page; readonly session: CDPSession; readonly errors: readonly string[] }> => {
  const { locale, timezoneId } = config.use ?? {};
  const context = await browser.newContext({
    ...options,
    ...(locale === undefined ? {} : { locale }),
    ...(timezoneId === undefined ? {} : { timezoneId }),
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, session, errors };
};
/** What the main thread of a page has used so far, in milliseconds. */
export const mainMsOf = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
};

/** Drawing without a graphics card is slow; what is drawn for real is looked at in a low, wide window. */
const WIDE = { width: 1200, height: 560 } as const;

/** Opens `url` with the probe in it; draw calls do nothing unless `draw` is set. Errors of the page end the run. */
export const open = async (url: string, probe: string, draw = false, size?: ViewportSize): Promise<Opened> => {
  const { launchOptions, viewport } = config.use ?? {};
  // A million marks take software longer than a graphics card may take before it is thought to have hung.
  const args = [...(launchOptions?.args ?? []), '--disable-gpu-watchdog'];
  const browser = await chromium.launch({ ...launchOptions, args });
  const shown = size || draw ? { viewport: size ?? WIDE } : viewport ? { viewport } : {};
  const { page, session, errors } = await openPage(browser, shown);
  await page.addInitScript({ content: `${probe}\nwindow.benchProbe = benchProbe;\nbenchProbe.install(${draw});` });
  await page.addInitScript(() => localStorage.setItem('jeonjido.preferences', JSON.stringify({ welcomed: true })));
  const inBrowser = await browser.newBrowserCDPSession();
  const pageProcesses = async () => {
    const { processInfo } = await inBrowser.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer');
  };
  let known: ReadonlySet<number> | undefined;
  await page.goto(url);
  return {
    page,
    version: browser.version(),
    mainMs: () => mainMsOf(session),
    rendererMs: async () => {
      const renderers = await pageProcesses();
      // The browser keeps empty ones in reserve, which do nothing; one that it starts later does not count.
      known ??= new Set(renderers.map(({ id }) => id));
      return renderers.reduce((sum, { id, cpuTime }) => sum + (known?.has(id) ? cpuTime * 1000 : 0), 0);
    },
    renderers: async () => (await pageProcesses()).map(({ id }) => id),
    close: async () => {
      await browser.close();
      if (errors.length > 0) throw new Error(`the page complained: ${errors.join(' · ')}`);
    },
  };
};
