import { defineConfig } from '@playwright/test';
import { findBrowser } from './findBrowser.ts';

const PORT = Number(process.env.BROWSER_PORT ?? 4174);
const ci = process.env.CI === 'true';

/** The built app, served as `npm start` serves it, in a real Chromium with WebGL (by SwiftShader where there is no GPU). */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  retries: ci ? 1 : 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../../test-results/browser.json' }]],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    viewport: { width: 1280, height: 800 },
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    screenshot: 'only-on-failure',
    // What a test is given must come from the build, not from what a worker kept; `offline.spec.ts` lets it in.
    serviceWorkers: 'block',
    launchOptions: {
      ...findBrowser(),
      args: [
        '--no-sandbox',
        '--use-gl=angle',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
        // The page itself is put together without the graphics card: where that is software, too, it costs as much as the map.
        '--disable-gpu-compositing',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    cwd: '../..',
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
