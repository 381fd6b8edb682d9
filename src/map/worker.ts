import { clearPrewarmedResources, prewarm, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { addressOf } from '../files.ts';

let started: Promise<void> | null = null;
/** Names the map's worker and starts it, once; before that no map can be made. */
export const prepareWorker = (): Promise<void> => {
  started ??= addressOf(workerUrl, 'text/javascript').then(
    (url) => {
      setWorkerUrl(url);
      prewarm();
    },
    (error: unknown) => {
      started = null;
      throw error;
    },
  );
  return started;
};

/** The next map begins with a worker of its own. */
export const dropWorker = (): void => {
  clearPrewarmedResources();
  started = null;
};
