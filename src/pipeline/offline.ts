import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import type { GenerateSWOptions } from 'workbox-build';

/** The worker's place beside the page. It stays there for good: a browser that has it asks this address for the next one. */
export const WORKER = 'sw.js';

/**
 * What the worker keeps, and how: all files of the app and of its data, and nothing else, each version as a whole. It
 * waits until the page tells it to take over, and needs no other script, which the page policy would refuse.
 */
export const KEPT = {
  mode: 'production',
  inlineWorkboxRuntime: true,
  sourcemap: false,
  globPatterns: ['index.html', 'manifest.webmanifest', '*.{svg,png}', 'assets/**', 'data/**'],
  dontCacheBustURLsMatching: /^assets\//,
  maximumFileSizeToCacheInBytes: 8_000_000,
  cleanupOutdatedCaches: true,
  skipWaiting: false,
  // The page of the first visit is kept, too: its lazy parts must be there when it asks for them.
  clientsClaim: true,
  // What is looked at stands behind the `#`: every address of the app is this one, and no other is answered by it.
  navigateFallback: 'index.html',
  navigateFallbackAllowlist: [/\/(index\.html)?(\?.*)?$/],
} satisfies Partial<GenerateSWOptions>;

/**
 * The way out: takes the place of a worker that readers have, throws away what was kept and goes. The pages reload
 * themselves, and one with a briefing when that is over; the plugin's own would reload every page at once.
 */
const LAST_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const leave = async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    await self.registration.unregister();
  };
  event.waitUntil(leave());
});
`;

/** A build with a worker names it in the page; a page that names none registers none. */
const nameWorker = (): PluginOption => ({
  name: 'jeonjido-worker',
  apply: 'build',
  transformIndexHtml: () => [{ tag: 'meta', attrs: { name: 'jeonjido-worker', content: WORKER }, injectTo: 'head' }],
});
const leaveForGood = (): PluginOption => ({
  name: 'jeonjido-last-worker',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: WORKER, source: LAST_WORKER });
  },
});

/** Makes the app one that can be installed and opened without a network; or, as the way out, removes the worker of readers. */
export const offlinePlugins = ({ out }: { readonly out: boolean }): PluginOption[] => [
  out ? leaveForGood() : nameWorker(),
  VitePWA({
    disable: out,
    registerType: 'prompt',
    injectRegister: false,
    filename: WORKER,
    workbox: KEPT,
    includeManifestIcons: false,
    manifest: {
      name: '전지도: 이차전지 지원거점 지도',
      short_name: '전지도',
      description: '이차전지 지원거점이 어느 날 어디까지 와 있었는지 출처와 함께 보이는 지도',
      lang: 'ko',
      dir: 'ltr',
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: '#ffffff',
      background_color: '#ffffff',
      categories: ['education', 'government', 'reference'],
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
  }),
];
