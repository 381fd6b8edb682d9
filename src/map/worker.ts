import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

type Policy = { createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => unknown };
declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: a global can only be merged into an interface
  interface Window {
    readonly trustedTypes?: Policy;
  }
}

let ready = false;

/** Names the map's worker, and lets `new Worker(url)` take script addresses of this origin and no others. HTML never. */
export const prepareWorker = (): void => {
  if (ready) return;
  ready = true;
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      if (new URL(url, document.baseURI).origin !== window.location.origin)
        throw new TypeError(`script of another origin refused: ${url.slice(0, 100)}`);
      return url;
    },
  });
  setWorkerUrl(new URL(workerUrl, document.baseURI).href);
};
