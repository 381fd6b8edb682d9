import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { addressOf } from '../files.ts';

/** Names the map's worker; before that no map can be made. */
export const prepareWorker = async (): Promise<void> => setWorkerUrl(await addressOf(workerUrl, 'text/javascript'));
